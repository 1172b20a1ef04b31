import Testing

@testable import DisclosureCatalog

@Suite struct DeadlineRulesTests {
    @Test func findNothingInASoundCatalog() {
        let found = CatalogValidator().findings(in: SampleCatalog.sound)
        #expect(found.filter { $0.rule.hasPrefix("deadline.") } == [])
    }

    @Test func findWhatTheNotesSayAboutTheSeedCatalog() {
        let formed = "信息形成（更改）之日起 20 个工作日内"
        let catalog = SampleCatalog.with(deadlines: [
            ("机构信息", formed + "。"), ("政府信息公开年报", "每年 1 月 31 日前。"),
            ("政策解读", formed), ("行政许可结果公开", "自作行政决定之日起7个工作日内"),
            ("财务管理", "财政部门批复后 20 个工作日内"), ("公示", "实时公开"),
        ])
        let found = CatalogValidator().findings(in: catalog)
        let ownWords: Set<String> = ["deadline.spelling", "deadline.wording"]
        #expect(
            found.filter { $0.rule.hasPrefix("deadline.") && !ownWords.contains($0.rule) }.map {
                "\($0.rule) \($0.summary)"
            } == [
                "deadline.limit warning sections[0].items[2].deadline #3",
                "deadline.unit warning sections[0].items[4].deadline #5",
                "deadline.computable note sections[0].items[5].deadline #6",
            ])
    }
}
