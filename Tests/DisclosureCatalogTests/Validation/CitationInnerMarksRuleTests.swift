import Testing

@testable import DisclosureCatalog

@Suite struct CitationInnerMarksRuleTests {
    @Test func findsMixedMarks() {
        let found = findings(
            of: CitationInnerMarksRule(),
            in: SampleCatalog.with(bases: "《实施<甲>办法》", "《实施〈甲〉办法》", "《实施<乙>办法》"))
        #expect(found.map(\.summary) == ["warning sections[0].items[0].basis #1"])
        #expect(
            found[0].message.chinese == "书名号内的书名，有的用 <>（事项 1, 3），有的用〈〉（事项 2），请统一。")
        #expect(
            found[0].message.english
                == "Inner titles have <> in items 1, 3 and 〈〉 in items 2; use one.")
        #expect(found[0].suggestion?.chinese == "书名号内的书名请用单书名号〈〉。")
        #expect(found[0].suggestion?.english == "Use 〈〉 for titles inside 《》.")
    }

    @Test func findsNothingWhereOneKindIsUsed() {
        #expect(
            findings(
                of: CitationInnerMarksRule(), in: SampleCatalog.with(bases: "《实施<甲>办法》", "《乙》")
            )
            .isEmpty)
    }

    @Test func longListsOfItemsAreShortened() {
        let bases = Array(repeating: "《实施<甲>办法》", count: 9) + ["《实施〈甲〉办法》"]
        var catalog = SampleCatalog.sound
        catalog.sections[0].items = bases.enumerated().map { index, basis in
            var item = SampleCatalog.item(index + 1, "事项\(index + 1)")
            item.basis = basis
            return item
        }
        let found = findings(of: CitationInnerMarksRule(), in: catalog)
        #expect(found.first?.message.english.contains("1, 2, 3, 4, 5, 6, 7, 8 …") == true)
    }
}
