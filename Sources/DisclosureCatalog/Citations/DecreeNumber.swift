/// How the number of a document is written.
enum DecreeNumber {
    private static let end = "号"
    private static let decree = "令"
    private static let ordinal = "第"
    private static let ordinals: WordList = ["第"]

    /// Whether what stands in the brackets behind a title is a number, not a year of amendment.
    static func isNumber(_ text: String) -> Bool {
        text.unicodeScalars.last { !$0.isWhite } == "号"
    }

    /// The digits of a number, which all ways to write it have in common.
    static func digits(_ number: String) -> String {
        String(decoding: number.utf8.filter(isDigit), as: UTF8.self)
    }

    /// The number without blanks, of a decree with 第: `国务院令 711 号` is `国务院令第711号`.
    static func uniform(_ number: String) -> String {
        let plain = number.withoutWhitespace
        guard plain.ends(in: end), !plain.mentions(anyOf: ordinals) else { return plain }
        let bytes = Array(plain.utf8)
        let named = bytes.dropLast(end.utf8.count)
        let issuer = named[..<((named.lastIndex { !isDigit($0) } ?? -1) + 1)]
        guard issuer.suffix(decree.utf8.count).elementsEqual(decree.utf8) else { return plain }
        return String(
            decoding: issuer + Array(ordinal.utf8) + bytes[issuer.endIndex...], as: UTF8.self)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
