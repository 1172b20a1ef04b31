package import DisclosureCatalog
import SheetModel

/// What an annual report must hold: sums that agree (勾稽关系), counts that are counts, and the same
/// figures as the ledgers and the year before.
package struct AnnualChecks: Sendable {
    let report: AnnualReport
    /// The name of the data file.
    let file: String

    package init(_ report: AnnualReport, file: String) {
        self.report = report
        self.file = file
    }

    /// All findings about the figures, table by table.
    ///
    /// `supplies` is what ledgers say about figures, also about those that the data file has, and
    /// `previous` the report of the year before with the name of its file.
    package func findings(
        supplies: [String: AnnualReport.Supply] = [:],
        previous: (data: AnnualData, file: String)? = nil
    ) -> [Finding] {
        report.template.tables.flatMap { table in
            blanks(in: table) + negatives(in: table) + sums(in: table)
                + differences(in: table, from: supplies)
                + (previous.map { carriedOver(in: table, $0.data, $0.file) } ?? [])
        }
    }

    private func blanks(in table: GridTable) -> [Finding] {
        let blank = table.cells.filter { cell in
            cell.key.map { report.figure($0) == .blank } ?? false
        }
        guard let first = blank.first else { return [] }
        return [
            finding(
                "blank", .note, table, first,
                LocalizedText(
                    zh: "本表有 \(blank.count) 格没有填写，按空白印出。",
                    en: "Figures left blank in this table: \(blank.count). They print as blanks."))
        ]
    }

    private func negatives(in table: GridTable) -> [Finding] {
        table.cells.compactMap { cell in
            guard let key = cell.key, report.figure(key).amount < 0 else { return nil }
            return finding(
                "negative", .error, table, cell,
                LocalizedText(
                    zh: "\(AnnualWords.text(of: report.figure(key).amount)) 小于 0，请更正。",
                    en: "\(AnnualWords.text(of: report.figure(key).amount)) is below 0; correct it."
                ))
        }
    }

    private func sums(in table: GridTable) -> [Finding] {
        table.checks.compactMap { check in
            let left = Side(check.sum, in: table, of: report)
            let right = Side(check.equals, in: table, of: report)
            guard left.total != right.total, let cell = right.cells.first else { return nil }
            return finding(
                check.rule, .error, table, cell,
                LocalizedText(
                    zh: "勾稽关系不符：\(left.words)，而 \(right.words)，两者应相等，请核对。",
                    en: "The sums differ: \(left.words), but \(right.words); check the figures."))
        }
    }

    private func differences(
        in table: GridTable, from supplies: [String: AnnualReport.Supply]
    ) -> [Finding] {
        table.cells.compactMap { cell in
            guard let key = cell.key, let supply = supplies[key],
                let given = report.data.figures[key], given != .blank,
                given.amount != Double(supply.count)
            else { return nil }
            let ledger = supply.source.words
            let amount = AnnualWords.text(of: given)
            return finding(
                "differs", .error, table, cell,
                LocalizedText(
                    zh: "填报的是 \(amount)，\(ledger.chinese)是 \(supply.count)，请核对；报表仍用填报的数字。",
                    en: """
                        The data file has \(amount) and \(ledger.english) \(supply.count); check \
                        both. The report shows the former.
                        """))
        }
    }

    private func carriedOver(
        in table: GridTable, _ previous: AnnualData, _ name: String
    ) -> [Finding] {
        guard let rows = table.carriedOver else { return [] }
        return table.columns.compactMap(\.key).compactMap { column in
            let key = "\(table.key).\(rows.to).\(column)"
            let before = "\(table.key).\(rows.from).\(column)"
            let (now, then) = (report.figure(key), previous.figures[before] ?? .blank)
            guard now.amount != then.amount,
                let cell = table.cells.first(where: { $0.key == key }),
                let last = table.cells.first(where: { $0.key == before })
            else { return nil }
            let (shown, expected) = (AnnualWords.text(of: now), AnnualWords.text(of: then))
            return finding(
                "carriedOver", .error, table, cell,
                LocalizedText(
                    zh: """
                        本年的上年结转是 \(shown)，而 \(previous.year) 年度报告的结转下年\
                        （\(last.range.first.a1)）是 \(expected)，两者应相等，请核对。
                        """,
                    en: """
                        \(shown) carried over, but the report for \(previous.year) hands over \
                        \(expected) (\(last.range.first.a1)); check both.
                        """))
        }
    }

    private func finding(
        _ rule: String, _ severity: Finding.Severity, _ table: GridTable, _ cell: GridCell,
        _ message: LocalizedText
    ) -> Finding {
        Finding(
            rule: "annual.\(rule)", severity: severity,
            place: Place(
                file: file, sheet: table.sheetName, position: .cell(cell.range.first.a1)),
            message: message)
    }
}

/// One side of a check: cells, and what they add up to.
private struct Side {
    let cells: [GridCell]
    let total: Double

    init(_ keys: [String], in table: GridTable, of report: AnnualReport) {
        cells = keys.compactMap { key in table.cells.first { $0.key == key } }
        // Counts are whole numbers far below 2^53, so that sums are exact.
        total = keys.reduce(0) { $0 + report.figure($1).amount }
    }

    /// `D4 + D5 = 12`, and `D6 + … + D26 = 12` for many.
    var words: String {
        let names = cells.map(\.range.first.a1)
        let many = 7
        let sum =
            names.count < many
            ? names.joined(separator: " + ")
            : "\(names.first ?? "") + … + \(names.last ?? "")"
        return "\(sum) = \(AnnualWords.text(of: total))"
    }
}

/// Figures in sentences.
enum AnnualWords {
    static func text(of figure: AnnualFigure) -> String {
        switch figure {
        case .blank, .slash: "0"
        case .number(let number): text(of: number)
        }
    }

    static func text(of number: Double) -> String { AnnualFigure.text(of: number) }
}

extension AnnualReport.Supply.Source {
    /// The ledger in sentences.
    package var words: LocalizedText {
        switch self {
        case .requests: LocalizedText(zh: "依申请公开台账", en: "the ledger of requests")
        case .publications: LocalizedText(zh: "公开台账", en: "the publication ledger")
        }
    }
}
