import Testing

@testable import DisclosureCatalog

@Suite struct DeclaredCountsRuleTests {
    @Test func findsNothingWhereNothingIsDeclared() {
        #expect(findings(of: DeclaredCountsRule(), in: SampleCatalog.sound).isEmpty)
    }

    @Test func findsNothingWhereTheCountsAgree() {
        var catalog = SampleCatalog.sound
        catalog.sections[1].items[0].disclosure = [.proactive, .onRequest]
        catalog.declaredCounts = DeclaredCounts(
            proactiveTopLevel: 2, proactiveSecondLevel: 4, onRequestSecondLevel: 1)
        #expect(findings(of: DeclaredCountsRule(), in: catalog).isEmpty)
    }

    @Test func findsEveryCountThatDiffers() throws {
        var catalog = SampleCatalog.sound
        catalog.declaredCounts = DeclaredCounts(
            proactiveTopLevel: 6, proactiveSecondLevel: 29, onRequestSecondLevel: -1)
        let found = findings(of: DeclaredCountsRule(), in: catalog)
        #expect(
            found.map(\.summary) == [
                "error declaredCounts.proactiveTopLevel",
                "error declaredCounts.proactiveSecondLevel",
                "error declaredCounts.onRequestSecondLevel",
            ])
        #expect(
            found.map { $0.message[.chinese] } == [
                "主动公开一级事项填写为 6 项，清单中实有 2 项。", "主动公开二级事项填写为 29 项，清单中实有 4 项。",
                "依申请公开二级事项填写为 -1 项，清单中实有 0 项。",
            ])
        #expect(
            found.map { $0.message[.english] } == [
                "The catalog states 6 sections and has 2.",
                "The catalog states 29 items disclosed proactively and has 4.",
                "The catalog states -1 items disclosed on request and has 0.",
            ])
        let first = try #require(found.first)
        #expect(first.rule == "catalog.counts")
        #expect(
            first.suggestion
                == LocalizedText(
                    zh: "改为 2，或补齐、删去相应事项。", en: "Change it to 2, or add or remove items."))
    }
}
