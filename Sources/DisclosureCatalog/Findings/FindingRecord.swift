/// A finding as machines read it; what is not known is left out.
package struct FindingRecord: Encodable, Hashable, Sendable {
    package var rule: String
    /// `note`, `warning` or `error`.
    package var severity: String
    package var file: String?
    package var sheet: String?
    /// One-based.
    package var line: Int?
    package var cell: String?
    package var keyPath: String?
    /// The number of the item, as printed.
    package var item: String?
    /// The name of the field in templates, such as `item.basis`.
    package var field: String?
    package var message: String
    package var suggestion: String?

    /// The record of a finding in the language of `text`.
    package init(_ finding: Finding, text: FindingText) {
        rule = finding.rule
        severity = String(describing: finding.severity)
        file = finding.place.file
        sheet = finding.place.sheet
        switch finding.place.position {
        case .line(let number): line = number
        case .cell(let address): cell = address
        case .keyPath(let path):
            keyPath = path
            line = text.line(finding.place)
        case nil: break
        }
        item = finding.place.itemNumber
        field = finding.place.field?.name
        message = finding.message[text.language]
        suggestion = finding.suggestion?[text.language]
    }
}
