import Testing

@testable import DisclosureCatalog

@Suite struct SignOffRuleTests {
    @Test func findsNothingInASoundCatalog() {
        #expect(findings(of: SignOffRule(), in: SampleCatalog.sound).isEmpty)
    }

    @Test func findsEveryMissingPart() {
        var catalog = SampleCatalog.sound
        catalog.signOff = SignOff(reviewedBy: "\u{3000}")
        let found = findings(of: SignOffRule(), in: catalog)
        #expect(
            found.map(\.summary) == [
                "warning signOff.preparedBy", "warning signOff.reviewedBy",
                "warning signOff.approvedBy", "warning signOff.filledOn",
            ])
        #expect(found.first?.rule == "signOff.incomplete")
        #expect(
            found.first?.message
                == LocalizedText(
                    zh: "签署栏此处为空，报送前请填写。",
                    en: "This part of the sign-off is blank; fill it in before filing."))
    }

    @Test func asksOnlyForWhatTheFormPrints() {
        var catalog = SampleCatalog.sound
        catalog.signOff = SignOff()
        let options = ValidationOptions(shownFields: [.approvedBy])
        #expect(
            findings(of: SignOffRule(), in: catalog, options: options).map(\.summary)
                == ["warning signOff.approvedBy"])
    }
}
