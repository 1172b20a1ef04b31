/// The text of every deadline is understood.
///
/// What is not understood is printed all the same, but nothing is computed from it.
struct DeadlineUnparsedRule: CatalogRule {
    static let id = "deadline.unparsed"

    func findings(in outline: CatalogOutline) -> [Finding] {
        outline.deadlines.compactMap { reading in
            let pieces = reading.deadline.clauses.compactMap { clause -> String? in
                if case .unparsed(let text) = clause { text } else { nil }
            }
            guard !pieces.isEmpty else { return nil }
            return finding(
                .warning, at: reading.place, .notUnderstood(pieces.joined(separator: "；")))
        }
    }
}

extension LocalizedText {
    fileprivate static func notUnderstood(_ text: String) -> LocalizedText {
        let quoted = escapedQuote(text, limit: 40)
        return LocalizedText(
            zh: "“\(quoted)”无法识别，不能计算到期日，请核对写法。",
            en: "“\(quoted)” is not understood, so no due date follows; check it.")
    }
}
