import Gongkai
import Testing

struct ContentHashTests {
    /// The examples of FIPS 180-4.
    static let examples = [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ]

    @Test(arguments: examples) func isSHA256(content: String, hash: String) {
        #expect(ContentHash(of: content.utf8).hexadecimal == hash)
        #expect(ContentHash(hexadecimal: hash.uppercased()) == ContentHash(of: content.utf8))
    }

    @Test func piecesGiveTheHashOfTheWhole() {
        var calculation = ContentHash.Calculation()
        calculation.update(Array("a".utf8))
        calculation.update([])
        calculation.update(Array("bc".utf8))
        #expect(calculation.finish() == ContentHash(of: "abc".utf8))
    }

    @Test(arguments: ["", "ba78", String(repeating: "g", count: 64)])
    func otherTextIsNoHash(text: String) {
        #expect(ContentHash(hexadecimal: text) == nil)
    }
}
