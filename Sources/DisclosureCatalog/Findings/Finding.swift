/// A problem in the data: where it is, which rule saw it, how grave it is, and one sentence.
///
/// Findings are values, not errors: all of them are reported at once, and the work goes on where
/// it can.
public struct Finding: Hashable, Sendable {
    /// How grave a finding is, in ascending order.
    public enum Severity: Int, Hashable, Comparable, Sendable, CaseIterable {
        /// Something was normalised; nothing to do.
        case note
        /// Something is doubtful and should be looked at.
        case warning
        /// Something is wrong and must be corrected before filing.
        case error

        /// Orders by gravity.
        public static func < (left: Severity, right: Severity) -> Bool {
            left.rawValue < right.rawValue
        }
    }

    /// The rule's identifier, such as `item.blank`: stable, for machines and for the manual.
    public var rule: String
    /// How grave it is.
    public var severity: Severity
    /// Where it is.
    public var place: Place
    /// What is wrong, as one sentence.
    public var message: LocalizedText
    /// What to do about it, where there is one obvious answer.
    public var suggestion: LocalizedText?

    /// Makes a finding.
    public init(
        rule: String, severity: Severity, place: Place, message: LocalizedText,
        suggestion: LocalizedText? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.place = place
        self.message = message
        self.suggestion = suggestion
    }
}
