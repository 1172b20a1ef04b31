import SheetModel
import TestSupport
import Testing

@Suite struct TabSeparatedTests {
    private func rows(_ text: String) -> [GridRow] { SheetGrid(tabSeparated: text).rows }

    @Test func cutsLinesAndCells() {
        #expect(
            rows("a\tb\n\n\tc\t\n") == [
                GridRow(place: .line(1), texts: ["a", "b"]), GridRow(place: .line(2), texts: [""]),
                GridRow(place: .line(3), texts: ["", "c", ""]),
            ])
        #expect(rows("") == [])
        #expect(rows("a").map(\.texts) == [["a"]])
        #expect(rows("a\t").map(\.texts) == [["a", ""]])
    }

    @Test(arguments: ["a\tb\nc\nd", "a\tb\r\nc\r\nd", "a\tb\rc\rd", "\u{FEFF}a\tb\nc\r\nd\n"])
    func everyLineEndAndAByteOrderMark(_ text: String) {
        #expect(rows(text).map(\.texts) == [["a", "b"], ["c"], ["d"]])
        #expect(rows(text).map(\.place) == [.line(1), .line(2), .line(3)])
    }

    @Test func quotedCellsHoldLineBreaksTabsAndDoubledQuotes() {
        let found = rows("1\t\"甲\r\n乙\n丙\"\t\"a\tb\"\t\"say \"\"x\"\"\"\n2\n")
        #expect(found.map(\.texts) == [["1", "甲\r\n乙\n丙", "a\tb", "say \"x\""], ["2"]])
        #expect(found.map(\.place) == [.line(1), .line(4)])
    }

    @Test(arguments: [
        "\"放管服\"改革", "\"十四五\"", "\"", "\"\"", "甲\"乙\"", "\"甲", "a\"", "\"a\"b\"",
    ])
    func otherQuotesAreText(_ cell: String) {
        #expect(rows("x\t\(cell)\ty\nz").map(\.texts) == [["x", cell, "y"], ["z"]])
    }

    @Test func combiningCharactersHideNoTab() {
        #expect(rows("a\t\u{301}b\n\u{301}c").map(\.texts) == [["a", "\u{301}b"], ["\u{301}c"]])
    }

    @Test func anyTextGivesItsOwnBytes() {
        var random = SplitMix64(seed: 11)
        for _ in 0..<500 {
            let text = random.text(
                upTo: 60, favouring: ["\t", "\n", "\r", "甲", "\u{85}", "\u{2028}"])
            guard !text.unicodeScalars.contains("\"") else { continue }
            let found = rows(text)
            let joined = found.map { $0.texts.joined(separator: "\t") }.joined(separator: "\n")
            #expect(Array(joined.utf8) == withLineFeeds(text))
            #expect(found.map(\.place) == found.indices.map { .line($0 + 1) })
        }
    }

    /// The bytes of a text with LF for every line end, the last left out.
    private func withLineFeeds(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte == 13 {
                bytes.append(10)
            } else if byte != 10 || previous != 13 {
                bytes.append(byte)
            }
            previous = byte
        }
        if bytes.last == 10 { bytes.removeLast() }
        return bytes
    }

    @Test func anyQuotesAreReadWithoutATrap() {
        var random = SplitMix64(seed: 12)
        for _ in 0..<1000 {
            let text = random.text(upTo: 40, favouring: ["\"", "\"", "\t", "\n", "\r"])
            let places = rows(text).map(\.place)
            #expect(Set(places).count == places.count)
        }
    }
}
