package import DisclosureCatalog

/// Counts the documents of a year in publication ledgers for table 二.
///
/// What was made (制发) in the year counts, whether it is public or not, each 索引号 once; so a ledger
/// must tell the kind, the day and the 公开属性 of what it lists.
package struct PublicationTally: Sendable {
    /// The fields without which a ledger supplies nothing.
    package static let neededFields: [LedgerField] = [.kind, .attribute, .formedOn]

    private let bindings: [PublicationBinding]
    private let year: Int
    private let department: String
    private var seen: [String: Set<String>] = [:]
    private var ledger = 0
    package private(set) var findings: [Finding] = []

    package init(_ template: GridTemplate, year: Int, department: String) {
        bindings = template.publications
        self.year = year
        self.department = department
    }

    /// Starts a ledger; the rows that follow are of this one.
    package mutating func begin() { ledger += 1 }

    /// Counts a row, unless it is of another department.
    package mutating func add(_ entry: LedgerEntry) {
        guard entry.formedOn.date?.year == year,
            entry.department.isEmpty || entry.department == department
        else { return }
        let identity =
            entry.indexNumber.isEmpty ? "\(ledger)\n\(entry.line)" : entry.indexNumber
        for binding in bindings where binding.kinds.contains(entry.kind) {
            seen[binding.figure, default: []].insert(identity)
        }
    }

    /// Says that a ledger lacks columns, so that nothing is supplied.
    package mutating func lack(_ labels: [String], in file: String) {
        findings.append(
            Finding(
                rule: "annual.ledgerColumns", severity: .warning, place: Place(file: file),
                message: LocalizedText(
                    zh: "台账没有\(labels.joined(separator: "、"))，表二的制发件数不能由它取得，请填报。",
                    en: """
                        The ledger lacks \(labels.joined(separator: ", ")), so it cannot supply what \
                        was made in table 二; give the figures.
                        """)))
    }

    /// The counts by the keys of the figures; none where a ledger lacks a column.
    package var supplies: [String: AnnualReport.Supply] {
        guard findings.isEmpty else { return [:] }
        return bindings.reduce(into: [:]) { supplies, binding in
            supplies[binding.figure] = AnnualReport.Supply(
                seen[binding.figure]?.count ?? 0, from: .publications)
        }
    }
}
