import Testing

@testable import DisclosureCatalog

@Suite struct BlankColumnRuleTests {
    private func catalog(_ change: (inout Item) -> Void) -> Catalog {
        var catalog = SampleCatalog.sound
        for section in catalog.sections.indices {
            for item in catalog.sections[section].items.indices {
                change(&catalog.sections[section].items[item])
            }
        }
        return catalog
    }

    @Test func columnsThatAreBlankThroughout() {
        let catalog = catalog {
            $0.basis = " "
            $0.channels = []
        }
        let found = findings(of: BlankColumnRule(), in: catalog)
        #expect(
            found.map(\.summary) == [
                "warning sections[0].items[0].basis #1",
                "warning sections[0].items[0].channels #1",
            ])
        #expect(found[0].rule == "column.blank")
        #expect(found[0].message.chinese == "这一列 4 项全部为空，可能整列漏填或错位，请核对。")
        #expect(found[0].message.english.hasPrefix("The column is blank for all 4 items;"))
        let options = ValidationOptions(shownFields: [.channels])
        #expect(findings(of: BlankColumnRule(), in: catalog, options: options).count == 1)
    }

    @Test func oneFilledCellIsEnough() {
        var catalog = catalog { $0.basis = "" }
        catalog.sections[1].items[1].basis = "《示例》"
        #expect(findings(of: BlankColumnRule(), in: catalog) == [])
    }

    @Test func fewItemsSpeakForThemselves() {
        var catalog = catalog { $0.basis = "" }
        catalog.sections.removeLast()
        #expect(findings(of: BlankColumnRule(), in: catalog) == [])
    }
}
