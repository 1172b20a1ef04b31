/// A section holds items or sections, not both, and sections nest at most
/// `Section.maximumDepth` deep.
struct SectionNestingRule: CatalogRule {
    static let id = "section.nesting"

    func findings(in outline: CatalogOutline) -> [Finding] {
        outline.sections.flatMap { entry -> [Finding] in
            var findings: [Finding] = []
            // Only the first level that is too deep: everything below it is too deep as well.
            if entry.level == Section.maximumDepth + 1 {
                findings.append(finding(.error, at: entry.place(), .tooDeep))
            }
            if !entry.section.items.isEmpty, !entry.section.sections.isEmpty {
                findings.append(finding(.error, at: entry.place(), .mixed))
            }
            return findings
        }
    }
}

extension LocalizedText {
    fileprivate static let tooDeep = LocalizedText(
        zh: "层级超过 \(Section.maximumDepth) 级，表格放不下。",
        en: "Sections nest deeper than the \(Section.maximumDepth) levels that a form can show.")

    fileprivate static let mixed = LocalizedText(
        zh: "同时含有事项和下级目录，只能取其一。",
        en: "The section holds both items and sections; it can hold only one kind.")
}
