import SheetModel
import TestSupport
import Testing
import Workbooks

@Suite struct CellTextTests {
    @Test(arguments: [
        ("A1", 0, 0), ("Z17", 16, 25), ("AA1", 0, 26), ("XFD1048576", 1_048_575, 16_383),
    ])
    func readsCellReferences(text: String, row: Int, column: Int) {
        let bytes = Array(text.utf8)
        #expect(CellAddress(a1: bytes.span) == CellAddress(row: row, column: column))
    }

    @Test(arguments: [
        "", "A", "1", "a1", "A0", "A01", "XFE1", "A1048577", "A-1", "A+1", "A1 ", "AAAA1", "A1:B2",
        "A99999999999", "Ａ1", "$A$1",
    ])
    func refusesWhatIsNoCell(text: String) {
        let bytes = Array(text.utf8)
        #expect(CellAddress(a1: bytes.span) == nil)
    }

    @Test(arguments: [("A1:C3", "A1:C3"), ("B2", "B2"), ("C3:A1", "C3:A1")])
    func readsRanges(text: String, expected: String) {
        let bytes = Array(text.utf8)
        #expect(CellRange(a1: bytes.span)?.a1 == expected)
    }

    @Test(arguments: ["A1:", ":A1", "A1:B2:C3", "A:C", "1:3", ""])
    func refusesWhatIsNoRange(text: String) {
        let bytes = Array(text.utf8)
        #expect(CellRange(a1: bytes.span) == nil)
    }

    @Test(
        arguments: [
            ("0", 0), ("0012", 12), ("9999999999", 9_999_999_999), ("", nil), ("-1", nil),
            ("+1", nil),
            ("1.0", nil), ("12345678901", nil), ("１", nil),
        ] as [(String, Int?)])
    func readsDecimals(text: String, expected: Int?) {
        let bytes = Array(text.utf8)
        #expect(bytes.span.decimal == expected)
    }

    @Test(
        arguments: [
            ("15", 15), ("-0.5", -0.5), ("1E-300", 1e-300), ("NAN", nil), ("INF", nil),
            ("-INF", nil),
            ("", nil), ("1,5", nil), (" 1", nil),
        ] as [(String, Double?)])
    func readsNumbers(text: String, expected: Double?) {
        let bytes = Array(text.utf8)
        #expect(bytes.span.number == expected)
    }

    @Test(arguments: [
        ("_x0041_", "A", true), ("a_x005F_x0041_b", "a_x0041_b", true), ("_x000D_\n", "\r\n", true),
        ("_xD842__xDFB7_", "𠮷", true), ("_xD842_", "\u{FFFD}", false),
        ("_xDFB7_a", "\u{FFFD}a", false),
        ("_xD842__x0041_", "\u{FFFD}A", false), ("_x004_", "_x004_", true),
        ("_x00g1_", "_x00g1_", true),
        ("机构", "机构", true), ("", "", true), ("_x0041_x0042_", "Ax0042_", true),
        ("_x4e2d_", "中", true),
    ])
    func decodesEscapes(text: String, expected: String, isWhole: Bool) {
        var bytes = Array("_x0041_".utf8) + Array(text.utf8)
        #expect(EscapedText.decode(&bytes, from: 7) == isWhole)
        #expect(bytes == Array("_x0041_".utf8) + Array(expected.utf8))
    }

    @Test func decodingUndoesEscaping() {
        var random = SplitMix64(seed: 23)
        for _ in 0..<2_000 {
            let text = random.text(upTo: 30, favouring: ["_", "x", "0", "4", "F", "f", "\n"])
            var bytes = Array(SpreadsheetText.escaped(text).utf8)
            #expect(EscapedText.decode(&bytes, from: 0))
            #expect(bytes == Array(text.utf8))
        }
    }
}
