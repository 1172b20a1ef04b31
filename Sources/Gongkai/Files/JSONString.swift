import DisclosureCatalog

/// Texts as strings of JSON (RFC 8259, section 7).
enum JSONString {
    /// Appends a text in quotes; quotes, backslashes and control characters are escaped.
    static func append(_ text: String, to json: inout [UInt8]) {
        json.append(UInt8(ascii: "\""))
        let utf8 = Array(text.utf8)
        var plain = 0
        for (index, byte) in utf8.enumerated() {
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
                continue
            }
            json += utf8[plain..<index]
            json += escape(byte)
            plain = index + 1
        }
        json += utf8[plain...]
        json.append(UInt8(ascii: "\""))
    }

    /// Appends a text in quotes in which direction and other invisible characters are escaped too.
    static func appendPrintable(_ text: String, to json: inout [UInt8]) {
        var string: [UInt8] = []
        append(text, to: &string)
        json += printable(string)
    }

    /// JSON in which everything is escaped that a terminal could act on; outside ASCII that stands
    /// in texts only.
    static func printable(_ json: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(json.count)
        for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
            if scalar.value >= 0x7F, isUnsafeToPrint(scalar) {
                result += UTF16.encode(scalar).map { $0.flatMap(escape) } ?? []
            } else {
                result += UTF8.encode(scalar).map(Array.init) ?? []
            }
        }
        return result
    }

    private static func escape(_ byte: UInt8) -> [UInt8] {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): [UInt8(ascii: "\\"), byte]
        case UInt8(ascii: "\n"): Array("\\n".utf8)
        case UInt8(ascii: "\t"): Array("\\t".utf8)
        case UInt8(ascii: "\r"): Array("\\r".utf8)
        default: escape(UInt16(byte))
        }
    }

    private static func escape(_ unit: UInt16) -> [UInt8] {
        let digits = String(unit, radix: 16)
        return Array("\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
    }
}
