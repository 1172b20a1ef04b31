import Testing

@testable import DisclosureCatalog

@Suite struct DisclosureMethodRuleTests {
    @Test(arguments: [[DisclosureMethod.proactive], [.onRequest]])
    func acceptsOneMethod(_ methods: [DisclosureMethod]) {
        var catalog = SampleCatalog.sound
        catalog.sections[0].items[0].disclosure = Set(methods)
        #expect(findings(of: DisclosureMethodRule(), in: catalog).isEmpty)
    }

    @Test func findsNeitherAndBoth() {
        var catalog = SampleCatalog.sound
        catalog.sections[0].items[0].disclosure = []
        catalog.sections[1].items[1].disclosure = [.proactive, .onRequest]
        let found = findings(of: DisclosureMethodRule(), in: catalog)
        #expect(
            found.map(\.summary) == [
                "error sections[0].items[0].disclosure #1",
                "warning sections[1].items[1].disclosure #4",
            ])
        #expect(
            found.map { $0.message[.chinese] } == [
                "没有选择公开方式，请选择主动公开或依申请公开。", "同时选择了主动公开和依申请公开，两项统计都会计入，请核对。",
            ])
        #expect(
            found.map { $0.message[.english] } == [
                "No way of disclosure is chosen; choose proactive or on request.",
                "Both proactive and on request are chosen, and both counts include it; check it.",
            ])
    }

    @Test func saysNothingWhereTheFormHasNoMethods() {
        var catalog = SampleCatalog.sound
        catalog.sections[0].items[0].disclosure = []
        let options = ValidationOptions(shownFields: [.content])
        #expect(findings(of: DisclosureMethodRule(), in: catalog, options: options).isEmpty)
    }
}
