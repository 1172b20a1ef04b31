/// A field that the form needs is not blank; white space alone is blank.
///
/// Without a legal basis a form can still be filed, because published forms leave it to a merged
/// cell; without the others it cannot.
struct BlankFieldRule: CatalogRule {
    static let id = "field.blank"

    func findings(in outline: CatalogOutline) -> [Finding] {
        var findings: [Finding] = []
        if outline.catalog.department.isBlank, outline.shows(.department) {
            findings.append(finding(.error, at: outline.place(.department), .blank))
        }
        for section in outline.sections
        where section.section.name.isBlank && outline.shows(.sectionName(level: section.level)) {
            findings.append(finding(.error, at: section.place(named: "name"), .blank))
        }
        let fields = Self.fields.filter { outline.shows($0.field) }
        for entry in outline.items {
            for field in fields {
                guard field.text(entry.item).isBlank else { continue }
                findings.append(finding(field.severity, at: entry.place(field.field), .blank))
            }
        }
        return findings
    }

    private struct Field: Sendable {
        var field: CatalogField
        // A function, because a key path takes several times as long.
        var text: @Sendable (Item) -> String
        var severity = Finding.Severity.error
    }

    private static let fields = [
        Field(field: .itemName, text: { $0.name }),
        Field(field: .content, text: { $0.content }),
        Field(field: .basis, text: { $0.basis }, severity: .warning),
        Field(field: .deadline, text: { $0.deadline }),
        Field(field: .responsibleBody, text: { $0.responsibleBody }),
    ]
}

extension String {
    /// Whether there is nothing but white space.
    package var isBlank: Bool { unicodeScalars.allSatisfy(\.isWhite) }
}

extension LocalizedText {
    fileprivate static let blank = LocalizedText(
        zh: "此处为空，请填写。", en: "This is blank; fill it in.")
}
