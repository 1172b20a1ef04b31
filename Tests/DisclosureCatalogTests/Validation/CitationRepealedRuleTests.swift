import Testing

@testable import DisclosureCatalog

/// Documents of which something is known, for these rules.
func knownDocuments() throws -> KnownDocuments {
    let change = try #require(CalendarDate(year: 2019, month: 5, day: 15))
    var current = KnownDocuments.Document(title: "中华人民共和国甲条例", number: "国务院令第711号")
    current.former = [.init(number: "国务院令第492号", until: change)]
    var old = KnownDocuments.Document(title: "中华人民共和国乙法")
    old.repealed = CalendarDate(year: 2021, month: 1, day: 1)
    old.successor = "中华人民共和国丙法典"
    let day = try #require(CalendarDate(year: 2025, month: 1, day: 1))
    return KnownDocuments(
        [current, old],
        decrees: [.init(issuer: "国务院令", highest: 800, day: day, perYear: 40)])
}

@Suite struct CitationRepealedRuleTests {
    private func found(_ basis: String, filledOn day: CalendarDate?) throws -> [Finding] {
        var catalog = SampleCatalog.sound
        catalog.signOff.filledOn = day
        catalog.sections[0].items[1].basis = basis
        catalog.sections[1].items[0].basis = basis
        var options = ValidationOptions()
        options.documents = try knownDocuments()
        return findings(of: CitationRepealedRule(), in: catalog, options: options)
    }

    @Test(arguments: ["《中华人民共和国乙法》", "《乙法》（2009 年修正）", "依据《中华人民共和国 乙法》"])
    func repealedDocuments(_ basis: String) throws {
        for day in [nil, CalendarDate(year: 2021, month: 1, day: 1)] {
            let found = try found(basis, filledOn: day)
            #expect(found.map(\.rule) == ["citation.repealed"])
            #expect(found.map(\.summary) == ["warning sections[0].items[1].basis #2"])
            #expect(found.first?.message.chinese.hasSuffix("自2021年1月1日起已不再施行，请核对。") == true)
            #expect(
                found.first?.message.english.hasSuffix(
                    "is not in force since 2021-01-01; check it.")
                    == true)
            #expect(found.first?.suggestion?.chinese == "相关内容现由《中华人民共和国丙法典》规定。")
            #expect(found.first?.suggestion?.english == "See 《中华人民共和国丙法典》 instead.")
        }
        #expect(try found(basis, filledOn: CalendarDate(year: 2020, month: 12, day: 31)) == [])
    }

    @Test(arguments: ["《甲条例》（国务院令第492号）", "《中华人民共和国甲条例》（国务院令 492 号）"])
    func replacedNumbers(_ basis: String) throws {
        let found = try found(basis, filledOn: CalendarDate(year: 2021, month: 6, day: 21))
        #expect(found.map(\.summary) == ["warning sections[0].items[1].basis #2"])
        #expect(found.first?.message.chinese.contains("是修订前的") == true)
        #expect(found.first?.message.english.contains("before its revision") == true)
        #expect(found.first?.suggestion?.chinese == "现行文号是“国务院令第711号”。")
        #expect(found.first?.suggestion?.english == "Its number is “国务院令第711号” now.")
        #expect(try self.found(basis, filledOn: CalendarDate(year: 2018, month: 1, day: 1)) == [])
    }

    @Test(arguments: ["《甲条例》（国务院令第711号）", "《某市乙法实施办法》", "《丙法典》", "乙法"])
    func whatIsInForce(_ basis: String) throws {
        #expect(try found(basis, filledOn: nil) == [])
    }
}
