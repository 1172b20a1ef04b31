/// Collects what is found in one ledger: of each rule the first findings, and how many more.
package struct LedgerFindings: Sendable {
    /// How many findings of one rule and ledger are told one by one.
    package static let perRule = 20

    let file: String
    private var counts: [LedgerRule: Int] = [:]
    private var findings: [Finding] = []

    init(file: String) {
        self.file = file
    }

    /// The words are made only for findings that are told.
    mutating func report(
        _ rule: LedgerRule, line: Int?, suggestion: () -> LocalizedText? = { nil },
        _ message: () -> LocalizedText
    ) {
        let count = counts[rule, default: 0] + 1
        counts[rule] = count
        guard count <= Self.perRule else { return }
        findings.append(
            Finding(
                rule: rule.id, severity: rule.severity,
                place: Place(file: file, position: line.map { .line($0) }), message: message(),
                suggestion: suggestion()))
    }

    /// Whether there is no finding of a rule.
    func hasNone(of rule: LedgerRule) -> Bool { counts[rule] == nil }

    /// The findings: of each rule that had more, how many; then the others in document order.
    package var all: [Finding] {
        let rest = LedgerRule.allCases.compactMap { rule -> Finding? in
            guard let count = counts[rule], count > Self.perRule else { return nil }
            return Finding(
                rule: rule.id, severity: rule.severity,
                place: Place(file: file),
                message: .more(count - Self.perRule, rule))
        }
        return rest + findings.inDocumentOrder()
    }
}
