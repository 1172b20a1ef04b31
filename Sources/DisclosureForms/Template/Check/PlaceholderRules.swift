import DisclosureCatalog

/// Whether the texts of a template have placeholders that nothing fills.
enum PlaceholderRules {
    static func findings(in outline: TemplateOutline) -> [Finding] {
        outline.texts.flatMap { text -> [Finding] in
            guard let known = names(for: text.kind) else { return [] }
            return TextRules.placeholders(in: text.text, at: text.path, known: known) { name in
                isOfCatalog(text.kind) && isExtra(name)
            }
        }
    }

    private static func isOfCatalog(_ kind: TemplateOutline.Kind) -> Bool {
        kind == .row || kind == .stackHeading
    }

    private static func isExtra(_ name: String) -> Bool {
        name.utf8.starts(with: PlaceholderText.extraPrefix.utf8)
            && name.utf8.count > PlaceholderText.extraPrefix.utf8.count
    }

    /// The placeholders that a text may have; nil for texts where braces are braces.
    private static func names(for kind: TemplateOutline.Kind) -> [String]? {
        let catalog = PlaceholderText.fieldNames + PlaceholderText.countNames
        return switch kind {
        case .row: catalog
        case .stackHeading: catalog + ["numeral", "number"]
        case .label: ["channel"]
        case .date: ["year", "month", "month2", "day", "day2"]
        case .page: ["page", "pages"]
        case .numeral: ["chinese", "number", "path"]
        case .prompt, .fixed: nil
        }
    }
}
