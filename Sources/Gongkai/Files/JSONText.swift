/// The bytes of a JSON file as far as they are text: UTF-8 without a byte order mark.
struct JSONText {
    let bytes: [UInt8]

    /// Throws `JSONFileError` for a file that is empty, too large, or not UTF-8.
    init(_ bytes: [UInt8], file: String, limits: Limits) throws(JSONFileError) {
        let limit = min(limits.inputBytes, JSONTape.longest)
        guard bytes.count <= limit else { throw JSONFileError(.tooLarge(limit: limit), file: file) }
        if Self.looksLikeUTF16(bytes) {
            throw JSONFileError(.notUTF8(suspected: .utf16), file: file)
        }
        let text = Self.withoutMark(bytes)
        if let offset = Self.firstInvalidByte(of: text) {
            throw JSONFileError(
                .notUTF8(suspected: Self.looksLikeGB18030(text[...]) ? .gb18030 : nil),
                file: file, position: TextPosition(ofByte: offset, in: text))
        }
        guard !text.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) else {
            throw JSONFileError(.empty, file: file)
        }
        self.bytes = text
    }

    /// The bytes without the byte order mark that some editors put before UTF-8.
    static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }

    private static func firstInvalidByte(of bytes: [UInt8]) -> Int? {
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let scalar): offset += scalar.count
            case .error: return offset
            case .emptyInput: return nil
            }
        }
    }

    /// A byte order mark, or the zero that every ASCII character has.
    private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
        let start = Array(bytes.prefix(2))
        return start == [0xFF, 0xFE] || start == [0xFE, 0xFF]
            || (start.count == 2 && start != [0, 0] && start.contains(0))
    }

    /// Whether all bytes outside ASCII form pairs or fours of GB18030.
    private static func looksLikeGB18030(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes
        while let lead = rest.popFirst() {
            if lead < 0x80 { continue }
            guard (0x81...0xFE).contains(lead), let second = rest.popFirst() else { return false }
            if (0x30...0x39).contains(second) {
                guard let third = rest.popFirst(), let fourth = rest.popFirst(),
                    (0x81...0xFE).contains(third), (0x30...0x39).contains(fourth)
                else { return false }
            } else if !(0x40...0xFE).contains(second) || second == 0x7F {
                return false
            }
        }
        return true
    }
}
