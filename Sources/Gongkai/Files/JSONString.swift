import DisclosureCatalog

/// Texts as strings of JSON (RFC 8259, section 7).
package enum JSONString {
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

    /// A text in quotes, escaped in the same way.
    ///
    ///     JSONString.printable("局\u{202E}")   // "局\u202e", with the quotes
    package static func printable(_ text: String) -> String {
        var string: [UInt8] = []
        appendPrintable(text, to: &string)
        return String(decoding: string, as: UTF8.self)
    }

    /// JSON in which everything is escaped that a terminal could act on; outside ASCII that stands
    /// in texts only.
    ///
    /// What is given is UTF-8.
    static func printable(_ json: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        var plain = 0
        for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
            let length = UTF8.width(scalar)
            if scalar.value >= 0x7F, isUnsafeToPrint(scalar) {
                result += json[plain..<index]
                for unit in String(scalar).utf16 { result += escape(unit) }
                plain = index + length
            }
            index += length
        }
        // Most texts have nothing of the kind.
        return plain == 0 ? json : result + json[plain...]
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
