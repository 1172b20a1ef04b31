import Testing

@testable import DisclosureCatalog

@Suite struct BlankFieldRuleTests {
    @Test func findsNothingInASoundCatalog() {
        #expect(findings(of: BlankFieldRule(), in: SampleCatalog.sound).isEmpty)
    }

    @Test func findsEveryBlankField() {
        var catalog = SampleCatalog.sound
        catalog.department = " "
        catalog.sections[0].name = ""
        catalog.sections[0].items[0].basis = "\u{3000}\n"
        catalog.sections[1].items[1] = Item(number: .counted(4), name: "")
        let found = findings(of: BlankFieldRule(), in: catalog)
        #expect(
            found.map(\.summary) == [
                "error department",
                "error sections[0].name",
                "warning sections[0].items[0].basis #1",
                "error sections[1].items[1].name #4",
                "error sections[1].items[1].content #4",
                "warning sections[1].items[1].basis #4",
                "error sections[1].items[1].deadline #4",
                "error sections[1].items[1].responsibleBody #4",
            ])
        #expect(found.allSatisfy { $0.rule == "field.blank" })
        #expect(found.first?.message[.chinese] == "此处为空，请填写。")
        #expect(found.first?.message[.english] == "This is blank; fill it in.")
    }

    @Test func asksOnlyForFieldsThatTheFormShows() {
        var catalog = SampleCatalog.sound
        catalog.sections[0].items[0].basis = ""
        catalog.sections[0].items[0].deadline = ""
        let options = ValidationOptions(shownFields: [.itemName, .deadline])
        #expect(
            findings(of: BlankFieldRule(), in: catalog, options: options).map(\.summary)
                == ["error sections[0].items[0].deadline #1"])
    }
}
