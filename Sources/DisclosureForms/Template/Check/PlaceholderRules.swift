import DisclosureCatalog

/// Whether the texts of a template have placeholders that nothing fills.
enum PlaceholderRules {
    static func findings(in outline: TemplateOutline) -> [Finding] {
        outline.texts.flatMap { text -> [Finding] in
            guard let known = names(for: text.kind) else { return [] }
            let unknown = PlaceholderPattern(text.text).names.filter { name in
                !known.contains(name) && !(isOfCatalog(text.kind) && isExtra(name))
            }
            return unknown.map { name in
                Finding(
                    template: "placeholder", .error, at: text.path,
                    .unknown(name, nearest: nearestName(to: name, among: known)))
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

extension LocalizedText {
    fileprivate static func unknown(_ name: String, nearest: String?) -> LocalizedText {
        let name = escapedQuote(name, limit: 40)
        let chinese = nearest.map { "，是否应为 {\($0)}？" } ?? "，会照原样印出。"
        let english =
            nearest.map { "; was {\($0)} meant?" } ?? "; it would be printed as it stands."
        return LocalizedText(
            zh: "没有 {\(name)} 这个占位符" + chinese, en: "There is no placeholder {\(name)}" + english)
    }
}
