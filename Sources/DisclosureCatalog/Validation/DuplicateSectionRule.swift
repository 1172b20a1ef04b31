/// No two sections side by side have one name; names are compared without white space.
///
/// Similar names are different sections, and nothing is said about them.
struct DuplicateSectionRule: CatalogRule {
    static let id = "section.duplicate"

    func findings(in outline: CatalogOutline) -> [Finding] {
        var seen: Set<Key> = []
        return outline.sections.compactMap { entry in
            let name = entry.section.name.withoutWhitespace
            let parent = Array(entry.path.components.dropLast(2))
            guard !name.isEmpty, !seen.insert(Key(parent: parent, name: name)).inserted else {
                return nil
            }
            return finding(.warning, at: entry.place(named: "name"), .twice)
        }
    }

    private struct Key: Hashable {
        var parent: [DocumentPath.Component]
        var name: String
    }
}

extension LocalizedText {
    fileprivate static let twice = LocalizedText(
        zh: "前面已有同名的一级事项，请合并或改名。",
        en: "An earlier section has the same name; join them, or rename one.")
}
