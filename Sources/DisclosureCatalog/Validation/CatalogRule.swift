/// One rule that a catalog should keep, with its wording.
///
/// A rule looks at the whole catalog and reports everything it sees at once; it never stops. One
/// rule stands in one file of this folder, and `CatalogValidator.rules` lists it.
package protocol CatalogRule: Sendable {
    /// The stable identifier in findings, such as `item.blank`.
    static var id: String { get }

    /// Everything in the catalog that breaks the rule.
    func findings(in outline: CatalogOutline) -> [Finding]
}

extension CatalogRule {
    /// A finding of this rule.
    package func finding(
        _ severity: Finding.Severity, at place: Place, _ message: LocalizedText,
        suggestion: LocalizedText? = nil
    ) -> Finding {
        Finding(
            rule: Self.id, severity: severity, place: place, message: message,
            suggestion: suggestion)
    }
}
