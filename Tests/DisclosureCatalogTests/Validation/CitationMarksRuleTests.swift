import Testing

@testable import DisclosureCatalog

@Suite struct CitationMarksRuleTests {
    @Test func findsUnmatchedMarks() {
        let found = findings(
            of: CitationMarksRule(),
            in: SampleCatalog.with(bases: "《甲", "《关于《甲》的通知》", "《实施〈甲办法》", "《实施〉甲〈办法》", "《甲》"))
        #expect(
            found.map(\.summary)
                == (0..<4).map { "warning sections[0].items[\($0)].basis #\($0 + 1)" })
        #expect(
            found.map(\.message.chinese) == [
                "书名号《》没有成对，请核对。", "书名号《》里面又有《》，里层应为〈〉，请核对。",
                "《实施〈甲办法》里层的书名号没有成对，请核对。", "《实施〉甲〈办法》里层的书名号没有成对，请核对。",
            ])
        #expect(
            found.prefix(3).map(\.message.english) == [
                "A 《 or 》 has no counterpart; check it.",
                "There are 《》 inside 《》; inner titles have 〈〉. Check it.",
                "The inner title marks of 《实施〈甲办法》 are not in pairs; check them.",
            ])
    }
}
