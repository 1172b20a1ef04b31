/// Every section has items, or sections that have them, and a catalog has sections.
struct EmptySectionRule: CatalogRule {
    static let id = "section.empty"

    func findings(in outline: CatalogOutline) -> [Finding] {
        guard !outline.sections.isEmpty else {
            let place = Place(file: outline.file, position: .keyPath("sections"))
            return [finding(.error, at: place, .emptyCatalog)]
        }
        return outline.sections
            .filter { $0.section.items.isEmpty && $0.section.sections.isEmpty }
            .map { finding(.error, at: $0.place(), .empty) }
    }
}

extension LocalizedText {
    fileprivate static let empty = LocalizedText(
        zh: "其下没有任何事项，请补齐或删去。", en: "The section has no items; add some, or remove it.")

    fileprivate static let emptyCatalog = LocalizedText(
        zh: "清单中没有任何事项。", en: "The catalog has no items.")
}
