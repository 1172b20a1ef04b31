import Testing

@testable import DisclosureCatalog

@Suite struct CatalogTests {
    @Test func listsItemsOfAllLevelsInTheOrderOfTheForm() {
        let inner = Section(name: "下级", items: [SampleCatalog.item(2, "乙")])
        var catalog = SampleCatalog.sound
        catalog.sections = [
            Section(name: "上级", sections: [inner, inner]),
            Section(name: "其他", items: [SampleCatalog.item(3, "丙")]),
        ]
        #expect(catalog.items.map(\.name) == ["乙", "乙", "丙"])
    }

    @Test func anItemWithBothMethodsCountsInBoth() {
        var catalog = SampleCatalog.sound
        catalog.sections[0].items[0].disclosure = [.proactive, .onRequest]
        catalog.sections[0].items[1].disclosure = [.onRequest]
        catalog.sections[1].items[0].disclosure = []
        #expect(
            catalog.computedCounts
                == DeclaredCounts(
                    proactiveTopLevel: 2, proactiveSecondLevel: 2, onRequestSecondLevel: 2))
    }

    @Test func everyFieldIsFoundByItsName() {
        let fields: [CatalogField] = [
            .title, .department, .preparedBy, .reviewedBy, .approvedBy, .filledOn,
            .declaredCounts, .channelVocabulary, .sectionNumeral(level: 1),
            .sectionName(level: 6), .itemNumber, .itemName, .content, .basis, .deadline,
            .responsibleBody, .channels, .everyone, .groups, .proactive, .onRequest, .remarks,
            .extra("责任.科室"),
        ]
        for field in fields { #expect(CatalogField(name: field.name) == field) }
        #expect(CatalogField(name: "section.name") == .sectionName(level: 1))
        for name in ["", "item", "extra.", "section0.name", "section7.name", "section1.x", "a.b"] {
            #expect(CatalogField(name: name) == nil)
        }
    }

    @Test func everyFieldOfAFileHasItsKeys() {
        #expect(CatalogField.filledOn.catalogKeys == [.key("signOff"), .key("filledOn")])
        #expect(CatalogField.extra("责任科室").itemKeys == [.key("extra"), .key("责任科室")])
        #expect(CatalogField.sectionName(level: 1).itemKeys.isEmpty)
        #expect(CatalogField.basis.catalogKeys.isEmpty)
        let keys = CatalogKeys.inOrder
        #expect(keys.firstIndex(of: "department") == 3)
        #expect(keys.last == "sections")
    }
}
