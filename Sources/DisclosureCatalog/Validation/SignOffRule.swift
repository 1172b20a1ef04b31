/// Every part of the sign-off is filled in.
///
/// A warning, because the printed form can still be completed by hand.
struct SignOffRule: CatalogRule {
    static let id = "signOff.incomplete"

    func findings(in outline: CatalogOutline) -> [Finding] {
        let signOff = outline.catalog.signOff
        let missing: [(CatalogField, Bool)] = [
            (.preparedBy, signOff.preparedBy.isBlank), (.reviewedBy, signOff.reviewedBy.isBlank),
            (.approvedBy, signOff.approvedBy.isBlank), (.filledOn, signOff.filledOn == nil),
        ]
        return missing.compactMap { field, isMissing in
            guard isMissing, outline.shows(field) else { return nil }
            return finding(.warning, at: outline.place(field), .missing)
        }
    }
}

extension LocalizedText {
    fileprivate static let missing = LocalizedText(
        zh: "签署栏此处为空，报送前请填写。",
        en: "This part of the sign-off is blank; fill it in before filing.")
}
