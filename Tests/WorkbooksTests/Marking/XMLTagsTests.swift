import Testing

@testable import Workbooks

/// The places of tags in bytes that are well-formed.
@Suite struct XMLTagsTests {
    private func tags(_ text: String) -> [(String, XMLTag.Kind)] {
        var scanner = XMLTags(Array(text.utf8))
        var found: [(String, XMLTag.Kind)] = []
        while let tag = scanner.next() { found.append((scanner.local(tag), tag.kind)) }
        return found
    }

    @Test func tagsAreFoundWhereTheyAre() {
        let found = tags(
            "<?xml version=\"1.0\"?><!-- <no> --><x:a b='>' c=\"/\"><![CDATA[<no>]]><d/></x:a >")
        #expect(found.map(\.0) == ["a", "d", "a"])
        #expect(found.map(\.1) == [.start, .empty, .end])
    }

    @Test(arguments: [
        "", "<", "<a", "<a b=", "<a b='", "<!--", "<![CDATA[", "<?", "text", "</", "<a b",
    ])
    func piecesEndTheSearch(_ text: String) {
        _ = tags(text)
        var scanner = XMLTags(Array(text.utf8))
        if let tag = scanner.next() { _ = scanner.value(of: "b", in: tag) }
    }

    @Test func attributes() throws {
        let bytes = Array("<c r = 'A1' xs=\"no\" s=\"5\" x:id='é'/>".utf8)
        var scanner = XMLTags(bytes)
        let next = scanner.next()
        let tag = try #require(next)
        #expect(scanner.string("r", in: tag) == "A1")
        #expect(scanner.decimal("s", in: tag) == 5)
        #expect(scanner.value(of: "t", in: tag) == nil)
        let id = scanner.value(of: "id", in: tag, ignoringPrefix: true)
        #expect(id.map(scanner.text(in:)) == "é")
    }

    @Test func editsAreMadeTogether() {
        let bytes = Array("<a><b/><c x=\"1\">t</c></a>".utf8)
        var edits = XMLEdits(bytes)
        var scanner = XMLTags(bytes)
        var found: [XMLTag] = []
        while let tag = scanner.next() { found.append(tag) }
        let (root, first, second) = (found[0], found[1], found[2])
        edits.append("<new/>", to: first, end: nil)
        edits.set("x", of: second, to: "2")
        edits.set("y", of: second, to: "3")
        edits.insert("<0/>", at: second.range.lowerBound)
        edits.set("z", of: root, to: "1")
        let text = String(decoding: edits.made(), as: UTF8.self)
        #expect(text == "<a z=\"1\"><b><new/></b><0/><c y=\"3\" x=\"2\">t</c></a>")
    }
}
