import DisclosureCatalog

/// What there is to say about a place of a source, before the place is added.
///
/// The wordings stand beside the code that sees the matter, in files named after it.
struct Remark: Hashable {
    var rule: String
    var severity: Finding.Severity
    var message: LocalizedText
    var suggestion: LocalizedText?

    init(
        _ rule: String, _ severity: Finding.Severity, zh chinese: String, en english: String,
        suggestion: LocalizedText? = nil
    ) {
        self.rule = rule
        self.severity = severity
        message = LocalizedText(zh: chinese, en: english)
        self.suggestion = suggestion
    }
}

/// Text of the source as a remark may quote it: short and printable.
func quoted(_ text: String) -> String { escapedQuote(text.trimmed, limit: 20) }
