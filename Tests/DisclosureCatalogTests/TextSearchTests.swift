import DisclosureCatalog
import TestSupport
import Testing

@Suite struct TextSearchTests {
    @Test(arguments: [
        ("", "", true), ("中卫市委员会", "", true), ("中卫市委员会", "委员会", true),
        ("中卫市委员会", "中卫", true), ("中卫市委员会", "中卫市委员会", true),
        ("中卫市委员会", "中卫市委员会办", false), ("", "市", false), ("市市县", "市县", true),
        ("委员委员会", "委员会", true), ("a\r\nb", "\n", true),
    ])
    func findsWords(text: String, words: String, isFound: Bool) {
        #expect(text.mentions(words) == isFound)
        #expect(text.dropFirst(0).mentions(words) == isFound)
    }

    @Test func findsOneOfSeveral() {
        #expect("每年公开".mentions(anyOf: WordList(["按年", "每年"])))
        #expect(!"每年公开".mentions(anyOf: WordList(["按年", "每月"])))
        #expect(!"每年公开".mentions(anyOf: WordList([])))
    }

    /// As the standard library does, on texts whose characters are encoded in one way.
    @Test func agreesWithTheStandardLibrary() {
        var random = SplitMix64(seed: 41)
        let letters: [Character] = ["市", "县", "区", "a"]
        for _ in 0..<2_000 {
            let text = String((0..<12).map { _ in letters.randomElement(using: &random) ?? "a" })
            let words = String((0..<3).map { _ in letters.randomElement(using: &random) ?? "a" })
            #expect(text.mentions(words) == text.contains(words))
        }
    }

    @Test func whiteSpaceIsThatOfUnicode() {
        let wrong = (0...0x10FFFF).compactMap { Unicode.Scalar($0 as UInt32) }
            .filter { $0.isWhite != $0.properties.isWhitespace }
        #expect(wrong.isEmpty)
    }
}
