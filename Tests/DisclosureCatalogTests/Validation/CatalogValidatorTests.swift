import TestSupport
import Testing

@testable import DisclosureCatalog

@Suite struct CatalogValidatorTests {
    @Test func findsNothingInASoundCatalog() {
        let options = ValidationOptions(
            today: CalendarDate(year: 2021, month: 7, day: 1), noteRequests: ["（注明）"])
        #expect(CatalogValidator(options: options).findings(in: SampleCatalog.sound).isEmpty)
    }

    @Test func everyRuleHasAnIdentifierOfItsOwn() {
        let identifiers = CatalogValidator.rules.map { type(of: $0).id }
        #expect(Set(identifiers).count == identifiers.count)
        #expect(identifiers.allSatisfy { $0.contains(".") })
    }

    @Test func reportsFiveFaultsAtOnceInTheOrderOfTheForm() {
        var catalog = SampleCatalog.sound
        catalog.sections[1].items[1].channels = []
        catalog.sections[0].items[1].number = .counted(7)
        catalog.sections[0].items[1].basis = ""
        catalog.sections[0].name = ""
        catalog.signOff.approvedBy = ""
        let findings = CatalogValidator().findings(in: catalog, file: "a.json")
        #expect(
            findings.map { "\($0.rule) \($0.summary)" } == [
                "signOff.incomplete warning signOff.approvedBy",
                "field.blank error sections[0].name",
                "item.numbering error sections[0].items[1].number #7",
                "field.blank warning sections[0].items[1].basis #7",
                "channel.none error sections[1].items[1].channels #4",
            ])
        #expect(findings.allSatisfy { $0.place.file == "a.json" })
    }

    @Test func ordersItemsByNumberAndNotByText() {
        var catalog = SampleCatalog.sound
        catalog.sections = [
            Section(
                name: "示例",
                items: (1...12).map {
                    var item = SampleCatalog.item($0, "事项\($0)")
                    item.content = ""
                    return item
                })
        ]
        let numbers = CatalogValidator().findings(in: catalog)
            .filter { $0.rule == "field.blank" }.map(\.place.itemNumber)
        #expect(numbers == (1...12).map(String.init))
    }

    @Test func isTheSameEveryTimeAndNeverTraps() {
        var generator = CatalogGenerator(seed: 2)
        for count in 0..<40 {
            var catalog = generator.catalog(items: count)
            catalog.channelVocabulary.removeLast(min(2, catalog.channelVocabulary.count))
            let first = CatalogValidator().findings(in: catalog)
            #expect(CatalogValidator().findings(in: catalog) == first)
        }
    }
}
