/// The characters of HTML text, references replaced.
///
/// Known by name are the five of the syntax and those that Chinese offices' pages use; a name that
/// is not known stays as it is written.
enum HTMLCharacters {
    private static let names: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
        "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}",
        "zwj": "\u{200D}", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’",
        "laquo": "«", "raquo": "»", "lang": "⟨", "rang": "⟩", "ndash": "–", "mdash": "—",
        "hellip": "…", "middot": "·", "bull": "•", "times": "×", "divide": "÷", "plusmn": "±",
        "sect": "§", "para": "¶", "deg": "°", "permil": "‰", "yen": "¥", "copy": "©", "reg": "®",
        "trade": "™", "larr": "←", "rarr": "→", "radic": "√", "check": "✓", "cross": "✗",
        "squ": "□", "square": "□", "squf": "▪", "FilledSmallSquare": "◼", "cir": "○",
        "bigstar": "★",
        "loz": "◊", "lozenge": "◊", "lozf": "⧫", "lpar": "(", "rpar": ")", "num": "#", "sol": "/",
        "colon": ":", "semi": ";", "comma": ",", "period": ".", "lowbar": "_", "ast": "*",
        "percnt": "%", "plus": "+", "equals": "=", "quest": "?", "excl": "!", "commat": "@",
        "lsqb": "[", "rsqb": "]", "lcub": "{", "rcub": "}", "NewLine": "\n", "Tab": "\t",
    ]
    private static let longestName = 20

    static func text(of bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "&")) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        var decoded: [UInt8] = []
        append(bytes, to: &decoded)
        return String(decoding: decoded, as: UTF8.self)
    }

    /// Adds text to bytes of UTF-8.
    static func append(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) {
        var rest = bytes
        while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
            text += rest[..<start]
            rest = rest[start...]
            if let (scalar, end) = reference(in: rest) {
                text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
                rest = rest[end...]
            } else {
                text.append(UInt8(ascii: "&"))
                rest = rest.dropFirst()
            }
        }
        text += rest
    }

    /// The reference at the start of some bytes, and where it ends; nil if there is none.
    private static func reference(
        in bytes: ArraySlice<UInt8>
    ) -> (scalar: Unicode.Scalar, end: Int)? {
        var body = bytes.dropFirst()
        if body.first == UInt8(ascii: "#") { return number(in: body.dropFirst()) }
        body = body.prefix(longestName)
        let name = body.prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
        guard body[name.endIndex...].first == UInt8(ascii: ";"),
            let scalar = names[String(decoding: name, as: UTF8.self)]
        else { return nil }
        return (scalar, name.endIndex + 1)
    }

    /// A number; what is no character becomes U+FFFD, as the standard says.
    private static func number(
        in bytes: ArraySlice<UInt8>
    ) -> (scalar: Unicode.Scalar, end: Int)? {
        let isHex = bytes.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
        let digits = (isHex ? bytes.dropFirst() : bytes).prefix { digit($0, isHex) != nil }
        guard !digits.isEmpty else { return nil }
        let value = digits.reduce(UInt32(0)) { value, byte in
            min(value * (isHex ? 16 : 10) + (digit(byte, isHex) ?? 0), 0x11_0000)
        }
        let hasEnd = bytes[digits.endIndex...].first == UInt8(ascii: ";")
        let isCharacter =
            value >= 0x20 && !(0x7F...0x9F).contains(value) || value == 9 || value == 10
        let scalar = isCharacter ? Unicode.Scalar(value) : nil
        return (scalar ?? "\u{FFFD}", digits.endIndex + (hasEnd ? 1 : 0))
    }

    private static func digit(_ byte: UInt8, _ isHex: Bool) -> UInt32? {
        if (0x30...0x39).contains(byte) { return UInt32(byte - 0x30) }
        let letter = byte | 0x20
        return isHex && (0x61...0x66).contains(letter) ? UInt32(letter - 0x57) : nil
    }
}
