import Testing

@testable import DisclosureCatalog

@Suite struct DeadlineReadingRuleTests {
    @Test func noteTheReadingsOnRequest() {
        let rows = ["20工作日", "同上", "", "待定", "实时公开"]
        let catalog = SampleCatalog.with(deadlines: rows.map { ("机构信息", $0) })
        let options = ValidationOptions()
        #expect(findings(of: DeadlineReadingRule(), in: catalog, options: options).isEmpty)
        var asking = options
        asking.listsDeadlines = true
        let found = findings(of: DeadlineReadingRule(), in: catalog, options: asking)
        #expect(
            found.map(\.summary) == [
                "note sections[0].items[0].deadline #1", "note sections[0].items[1].deadline #2",
                "note sections[0].items[4].deadline #5",
            ])
        #expect(found.first?.rule == "deadline.reading")
        #expect(
            found.map(\.message.chinese) == [
                "读作：20 个工作日内（未写明起算点，按信息形成计）。",
                "读作：20 个工作日内（未写明起算点，按信息形成计）。", "读作：及时公开。",
            ])
        #expect(found.last?.message.english == "This reads: at once.")
    }

    @Test func listTheReadings() {
        let catalog = SampleCatalog.with(deadlines: [("机构信息", "20工作日"), ("领导信息", "同上")])
        let readings = CatalogValidator().deadlineReadings(in: catalog, file: "a.json")
        #expect(readings.map(\.itemName) == ["机构信息", "领导信息"])
        #expect(readings.map(\.itemNumber) == [.counted(1), .counted(2)])
        #expect(readings.map(\.deadline.kind) == [.relative, .ditto])
        #expect(readings[1].effective == readings[0].deadline)
        #expect(readings[1].deadline.text == "同上")
        #expect(readings[0].place.file == "a.json")
        #expect(readings[0].place.field == .deadline)
    }
}
