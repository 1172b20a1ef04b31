extension JSONScanner {
    /// Skips white space and comments.
    mutating func skipSpace() throws(JSONProblem) {
        while let byte = next {
            switch byte {
            case 0x20, 0x09...0x0D: offset += 1
            case UInt8(ascii: "/"): try skipComment()
            default: return
            }
        }
    }

    private mutating func skipComment() throws(JSONProblem) {
        let start = offset
        offset += 1
        switch next {
        case UInt8(ascii: "/"):
            while let byte = next, byte != 0x0A, byte != 0x0D { offset += 1 }
        case UInt8(ascii: "*"):
            offset += 1
            while next != nil {
                offset += 1
                guard bytes[offset - 1] == UInt8(ascii: "*") else { continue }
                if next == UInt8(ascii: "/") {
                    offset += 1
                    return
                }
            }
            throw problem(.openComment, at: start)
        default:
            offset = start
            throw unexpected(.value)
        }
    }

    /// One of `true`, `false`, `null`.
    mutating func word(_ word: StaticString) throws(JSONProblem) {
        let start = offset
        let text = word.description.utf8
        guard bytes[offset...].starts(with: text) else { throw unexpected(.value) }
        offset += text.count
        if let byte = next, byte < 0x80, isNameByte(byte) { throw unexpected(.value, at: start) }
    }

    mutating func number() throws(JSONProblem) {
        let start = offset
        if next == UInt8(ascii: "-") || next == UInt8(ascii: "+") { offset += 1 }
        switch next {
        case UInt8(ascii: "0")
        where bytes.count > offset + 1 && bytes[offset + 1] | 0x20 == UInt8(ascii: "x"):
            offset += 2
            try digits(from: start) { hexadecimalValue($0) != nil }
        case let byte? where isDigit(byte) || byte == UInt8(ascii: "."):
            try decimal(from: start)
        default: throw unexpected(.value, at: start)
        }
        if let byte = next, byte < 0x80, isNameByte(byte) || byte == UInt8(ascii: ".") {
            throw problem(.malformedNumber, at: start)
        }
        try checkRange(from: start)
    }

    /// Numbers beyond those of any type are refused here, where their place is known.
    private func checkRange(from start: Int) throws(JSONProblem) {
        guard offset - start > 15 || bytes[start..<offset].contains(where: { $0 | 0x20 == 0x65 })
        else { return }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        guard offset - start <= 400, Double(text)?.isFinite ?? false else {
            throw problem(.numberOutOfRange, at: start)
        }
    }

    private mutating func decimal(from start: Int) throws(JSONProblem) {
        let hasWhole = next != UInt8(ascii: ".")
        if hasWhole {
            let first = offset
            try digits(from: start)
            // A leading zero is what a code like 0505 has, and codes are texts.
            if offset > first + 1, bytes[first] == UInt8(ascii: "0") {
                throw problem(.leadingZero, at: start)
            }
        }
        if next == UInt8(ascii: ".") {
            offset += 1
            let hasFraction = next.map(isDigit) ?? false
            if hasFraction { try digits(from: start) }
            guard hasWhole || hasFraction else { throw problem(.malformedNumber, at: start) }
        }
        if let byte = next, byte | 0x20 == UInt8(ascii: "e") {
            offset += 1
            if next == UInt8(ascii: "-") || next == UInt8(ascii: "+") { offset += 1 }
            try digits(from: start)
        }
    }

    private mutating func digits(
        from start: Int, where isWanted: (UInt8) -> Bool = isDigit
    ) throws(JSONProblem) {
        let first = offset
        while let byte = next, isWanted(byte) { offset += 1 }
        guard offset > first else { throw problem(.malformedNumber, at: start) }
    }
}

private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

/// Whether a byte can go on a word or number, so that `nullx` and `12ab` are refused.
func isNameByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "$") || byte >= 0x80
}

func hexadecimalValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
}
