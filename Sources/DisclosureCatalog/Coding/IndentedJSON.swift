/// Writes indented JSON as Foundation's encoder does, without making an object of every value first.
///
/// Keys are written in the order in which they are given; whoever wants them sorted sorts them.
struct IndentedJSON {
    private(set) var bytes: [UInt8] = []
    private var depth = 0
    /// Whether nothing stands yet in the object or array that was opened last.
    private var isFirst = true

    mutating func object(_ members: (inout IndentedJSON) -> Void) {
        enclose(in: ("{", "}"), members)
    }

    mutating func array<Element>(
        _ elements: some Sequence<Element>, _ write: (inout IndentedJSON, Element) -> Void
    ) {
        enclose(in: ("[", "]")) { json in
            for element in elements {
                json.separate()
                write(&json, element)
            }
        }
    }

    mutating func key(_ key: some CodingKey) { self.key(key.stringValue) }

    mutating func key(_ key: String) {
        separate()
        string(key)
        bytes += " : ".utf8
    }

    mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        let start = bytes.count
        bytes += text.utf8
        // Without branches, so that the compiler makes the loop one over many bytes at a time.
        var found: UInt8 = 0
        for index in start..<bytes.count {
            let byte = bytes[index]
            found |= byte < 0x20 ? 1 : 0
            found |= byte == UInt8(ascii: "\"") ? 1 : 0
            found |= byte == UInt8(ascii: "\\") ? 1 : 0
        }
        if found != 0 {
            bytes.removeSubrange(start...)
            for byte in text.utf8 { escape(byte) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func integer(_ number: Int) { bytes += String(number).utf8 }

    mutating func word(_ word: StaticString) { bytes += word.description.utf8 }

    /// Ends the text with a line break.
    mutating func endLine() { bytes.append(0x0A) }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
        case 0x08: bytes += "\\b".utf8
        case 0x09: bytes += "\\t".utf8
        case 0x0A: bytes += "\\n".utf8
        case 0x0C: bytes += "\\f".utf8
        case 0x0D: bytes += "\\r".utf8
        case 0..<0x10: bytes += "\\u000\(String(byte, radix: 16))".utf8
        case 0x10..<0x20: bytes += "\\u00\(String(byte, radix: 16))".utf8
        default: bytes.append(byte)
        }
    }

    private mutating func enclose(
        in brackets: (open: Unicode.Scalar, close: Unicode.Scalar),
        _ content: (inout IndentedJSON) -> Void
    ) {
        bytes.append(UInt8(ascii: brackets.open))
        endLine()
        depth += 1
        isFirst = true
        content(&self)
        depth -= 1
        isFirst = false
        endLine()
        indent()
        bytes.append(UInt8(ascii: brackets.close))
    }

    private mutating func separate() {
        if !isFirst {
            bytes.append(UInt8(ascii: ","))
            endLine()
        }
        isFirst = false
        indent()
    }

    private mutating func indent() {
        for _ in 0..<depth { bytes += [0x20, 0x20] }
    }
}
