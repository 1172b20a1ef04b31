import Testing

@testable import DisclosureCatalog

@Suite struct CitationNumberRuleTests {
    private func found(_ basis: String, today: Int? = 2026) throws -> [Finding] {
        var catalog = SampleCatalog.sound
        catalog.signOff.filledOn = nil
        catalog.sections[0].items[1].basis = basis
        var options = ValidationOptions()
        options.documents = try knownDocuments()
        options.today = today.flatMap { CalendarDate(year: $0, month: 1, day: 1) }
        return findings(of: CitationNumberRule(), in: catalog, options: options)
    }

    @Test(arguments: ["国务院令第0号", "国务院令第7110号", "国务院令 第 99999999999999999999 号"])
    func impossibleDecrees(_ number: String) throws {
        for today in [2026, nil] {
            let found = try found("《丁条例》（\(number)）", today: today)
            #expect(found.map(\.rule) == ["citation.number"])
            #expect(found.map(\.summary) == ["warning sections[0].items[1].basis #2"])
            #expect(found.first?.message.chinese == "没有“\(number)”这样的文号，请核对。")
            #expect(found.first?.message.english == "There is no decree “\(number)”; check it.")
        }
    }

    /// Numbers grow from year to year.
    @Test func theLimitGrows() throws {
        #expect(try found("《丁条例》（国务院令第870号）", today: 2026) == [])
        #expect(try found("《丁条例》（国务院令第890号）", today: 2026).count == 1)
        #expect(try found("《丁条例》（国务院令第890号）", today: 2028) == [])
    }

    @Test func laterYears() throws {
        let found = try found("《关于丁的通知》（某政发〔2091〕5号）")
        #expect(found.first?.message.chinese == "“某政发〔2091〕5号”的年份 2091 还没有到，请核对。")
        #expect(
            found.first?.message.english
                == "“某政发〔2091〕5号” is of the year 2091, which has not come yet; check it.")
        #expect(try self.found("《关于丁的通知》（某政发〔2091〕5号）", today: nil) == [])
        #expect(try self.found("《关于丁的通知》（某政发〔2026〕5号）") == [])
    }

    @Test func numbersOfOtherDocuments() throws {
        let found = try found("《甲条例》（国务院令第117号）")
        #expect(found.first?.message.chinese == "“国务院令第117号”不是《甲条例》的文号，请核对。")
        #expect(found.first?.message.english == "“国务院令第117号” is not the number of 《甲条例》; check it.")
        #expect(found.first?.suggestion?.chinese == "文号是“国务院令第711号”。")
        #expect(found.first?.suggestion?.english == "Its number is “国务院令第711号”.")
    }

    @Test(
        arguments: [
            "《甲条例》（国务院令 711 号）", "《甲条例》（国务院令第492号）", "《丁条例》（国务院令第1号）",
            "《甲条例》（2019年修订）", "《丁办法》（某省人民政府令第9999号）", "《甲条例》（某政发〔2019〕7号）",
        ])
    func possibleNumbers(_ basis: String) throws {
        #expect(try found(basis) == [])
    }
}
