/// Collects what is found in one ledger: of each rule the first findings, and how many more.
package struct LedgerFindings: Sendable {
    /// How many findings of one rule and ledger are told one by one.
    package static let perRule = 20

    let ledger: LedgerPlace
    private var counts: [LedgerRule: Int] = [:]
    private var findings: [Finding] = []

    init(_ ledger: LedgerPlace) {
        self.ledger = ledger
    }

    /// The words are made only for findings that are told; `field` is the one that is wrong, if it
    /// is another than the rule's own.
    mutating func report(
        _ rule: LedgerRule, line: Int?, field: LedgerField? = nil,
        suggestion: () -> LocalizedText? = { nil }, _ message: () -> LocalizedText
    ) {
        let count = counts[rule, default: 0] + 1
        counts[rule] = count
        guard count <= Self.perRule else { return }
        findings.append(
            Finding(
                rule: rule.id, severity: rule.severity,
                place: ledger.place(line: line, field: field ?? rule.field),
                message: message(), suggestion: suggestion()))
    }

    /// A finding about a sheet of a workbook that is not read as a ledger.
    package static func notRead(_ sheet: String, of file: String, isHidden: Bool) -> Finding {
        let rule = isHidden ? LedgerRule.hiddenSheet : .skippedSheet
        return Finding(
            rule: rule.id, severity: rule.severity, place: Place(file: file, sheet: sheet),
            message: isHidden ? .hiddenSheet : .skippedSheet)
    }

    /// The findings: of each rule that had more, how many; then the others in document order.
    package var all: [Finding] {
        let rest = LedgerRule.allCases.compactMap { rule -> Finding? in
            guard let count = counts[rule], count > Self.perRule else { return nil }
            return Finding(
                rule: rule.id, severity: rule.severity,
                place: ledger.place(line: nil),
                message: .more(count - Self.perRule, rule))
        }
        return rest + findings.inDocumentOrder()
    }
}
