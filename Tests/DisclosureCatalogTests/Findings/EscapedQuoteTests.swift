import TestSupport
import Testing

@testable import DisclosureCatalog

@Suite struct EscapedQuoteTests {
    @Test func leavesOrdinaryTextAlone() {
        #expect(escapedQuote("示例 (a) “b” é 👍") == "示例 (a) “b” é 👍")
    }

    @Test func escapesWhatATerminalCouldActOn() {
        #expect(escapedQuote("a\u{1B}[31m\n\u{202E}") == "a\\u{1B}[31m\\u{A}\\u{202E}")
        #expect(
            escapedQuote("\u{9B}\u{2028}\u{E000}\u{200B}") == "\\u{9B}\\u{2028}\\u{E000}\\u{200B}")
    }

    @Test func isCutAtTheLimit() {
        #expect(escapedQuote("一二三四", limit: 3) == "一二三…")
        #expect(escapedQuote("一二三", limit: 3) == "一二三")
        #expect(escapedQuote(String(repeating: "x", count: 100)).count == 81)
    }

    @Test func neverLetsAnythingUnsafeThrough() {
        var generator = AnyCatalogGenerator(seed: 11)
        for _ in 0..<2000 {
            let quote = escapedQuote(generator.text())
            #expect(quote.unicodeScalars.allSatisfy { !isUnsafeToPrint($0) })
        }
    }

    @Test func cutsBehindWhatItEscapes() {
        #expect(escapedQuote("一\u{9}二三四", limit: 3) == "一\\u{9}二…")
        #expect(escapedQuote("一二\u{9}", limit: 2) == "一二…")
        #expect(escapedQuote("", limit: 0) == "")
    }

    /// What is told without its category is told right.
    @Test func knowsEveryUnsafeCharacter() {
        let unsafe: Set<Unicode.GeneralCategory> = [
            .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
        ]
        let wrong = (0...0x1_FFFF).compactMap(Unicode.Scalar.init).filter {
            isUnsafeToPrint($0) != unsafe.contains($0.properties.generalCategory)
        }
        #expect(wrong.isEmpty)
    }
}
