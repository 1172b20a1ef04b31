import Testing

@testable import SheetModel

@Suite struct TextClassTests {
    /// Edges of ranges of East_Asian_Width W and F, and their neighbours.
    @Test(arguments: [
        (0x10FF, false), (0x1100, true), (0x115F, true), (0x1160, false), (0x2610, false),
        (0x2E7F, false), (0x2E80, true), (0x3000, true), (0x303E, true), (0x303F, false),
        (0x4E00, true), (0x9FFF, true), (0xA4CF, true), (0xA4D0, false), (0xABFF, false),
        (0xAC00, true), (0xD7A3, true), (0xD7A4, false), (0xF900, true), (0xFF00, false),
        (0xFF01, true), (0xFF60, true), (0xFF61, false), (0xFFE0, true), (0xFFE6, true),
        (0xFFE7, false), (0x1F600, true), (0x1F64F, true), (0x1F650, false), (0x20000, true),
        (0x2FFFF, true), (0x3FFFD, true), (0x3FFFE, false), (0x10FFFF, false), (0x41, false),
    ])
    func wideCharacters(value: Int, isWide: Bool) {
        #expect(EastAsianWidth.isWide(UInt32(value)) == isWide)
    }

    @Test(arguments: [
        (0x0301, true), (0x036F, true), (0x0370, false), (0x200D, true), (0x2010, false),
        (0xFE0F, true), (0xFEFF, true), (0x1F3FB, true), (0xE0101, true), (0x4E00, false),
    ])
    func attachedCharacters(value: Int, isAttached: Bool) {
        #expect(EastAsianWidth.isAttached(UInt32(value)) == isAttached)
    }

    @Test(arguments: [
        ("公", LineClass.ideograph), ("カ", .ideograph), ("ッ", .nonstarter), ("ー", .nonstarter),
        ("한", .letter), ("a", .letter), ("é", .letter), ("Ж", .letter), ("7", .digit),
        ("■", .symbol), ("√", .symbol), ("☑", .symbol), ("×", .symbol), ("→", .symbol),
        ("（", .opening), ("(", .opening), ("〔", .opening), ("》", .closing), ("，", .closing),
        (".", .closing), ("·", .closing), ("：", .nonstarter), ("！", .nonstarter),
        ("…", .nonstarter), ("—", .nonstarter), ("々", .nonstarter), ("\u{3000}", .nonstarter),
        ("“", .openingQuote), ("’", .closingQuote), ("\"", .straightQuote), ("-", .hyphen),
        ("/", .solidus), ("￥", .prefix), ("$", .prefix), ("％", .postfix), ("℃", .postfix),
        (" ", .space), ("\t", .space), ("\n", .lineFeed), ("\u{2028}", .lineFeed),
        ("\u{A0}", .glue), ("\u{200B}", .opportunity), ("\u{301}", .attached),
    ])
    func classes(text: String, expected: LineClass) {
        #expect(text.unicodeScalars.map { LineClass.of($0.value) } == [expected])
    }

    /// No class is both free to begin and free to end a line by mistake.
    @Test func noClassIsKeptFromBothButStraightQuotes() {
        let all = (UInt8(0)..<64).compactMap(LineClass.init)
        #expect(all.filter { $0.isKeptFromStart && $0.isKeptFromEnd } == [.straightQuote])
    }
}
