import DisclosureCatalog
import Foundation
import TestSupport
import Testing

@testable import Gongkai

/// The figures against a second computation in Python with the package chinesecalendar.
@Suite struct IndependentFiguresTests {
    @Test(
        .enabled(if: SecondComputation.isPossible, "needs the Python package chinesecalendar"),
        arguments: [
            (1, "2021-Q1", "2020-Q4"), (2, "2021-Q2", "2020-Q2"), (3, "2021-Q3", nil),
            (4, "2021-Q4", "2021-Q3"), (5, "2022-Q1", "2021-Q1"), (6, "2024-Q2", "2024-Q1"),
            // The arrangement for 2027 is missing.
            (7, "2026-Q4", "2026-Q3"), (8, "2026-Q4", nil), (9, "2004-Q2", "2004-Q1"),
        ] as [(UInt64, String, String?)])
    func agreesFigureByFigure(seed: UInt64, quarter: String, compared: String?) throws {
        let quarter = try #require(Quarter(quarter))
        let ledger = RandomLedger(
            seed: seed, around: quarter.days.lowerBound, rows: 700)
        var report = QuarterlyReport(quarter: quarter)
        report.options.comparedQuarter = compared.flatMap(Quarter.init)
        let result = try report.run(
            catalogs: try ledger.catalogSources,
            ledgers: [.bytes(Array(ledger.csv.utf8), name: "ledger.csv")])
        let ours = Set(result.statistics.flatFigures)
        let theirs = try SecondComputation.figures(of: ledger, quarter: quarter, compared: compared)
        #expect(ours.count > 150)
        for figure in ours.subtracting(theirs).sorted() { Issue.record("only ours: \(figure)") }
        for figure in theirs.subtracting(ours).sorted() { Issue.record("only theirs: \(figure)") }
    }
}

/// The script `Tests/Statistics/figures.py`.
private enum SecondComputation {
    static let isPossible = (try? run(["-c", "import chinese_calendar"])) != nil

    static func figures(
        of ledger: RandomLedger, quarter: Quarter, compared: String?
    ) throws -> Set<String> {
        try ExternalTool.withTemporaryFolder { folder in
            let table = folder.appending(path: "ledger.csv")
            try Data(ledger.csv.utf8).write(to: table)
            var arguments = [
                packageRoot + "/Tests/Statistics/figures.py", quarter.description,
                compared ?? "-", table.path,
            ]
            for (index, catalog) in ledger.catalogs.enumerated() {
                let file = folder.appending(path: "\(index).json")
                try Data(CatalogFile.bytes(of: catalog)).write(to: file)
                arguments.append(file.path)
            }
            let lines = try run(arguments).split(separator: "\n").map(String.init)
            return Set(lines)
        }
    }

    private static func run(_ arguments: [String]) throws -> String {
        let path = packageRoot + "/.build/python"
        let output = try ExternalTool.run(
            ["env", "PYTHONPATH=\(path)", "PYTHONIOENCODING=utf-8", "python3"] + arguments)
        return String(decoding: output, as: UTF8.self)
    }
}

extension QuarterlyStatistics {
    /// Every figure as a line of text, as the script prints them.
    fileprivate var flatFigures: [String] {
        var lines = departments.flatMap(\.flatFigures)
        for entry in overdue {
            guard case .known(let days) = entry.workingDaysLate else { continue }
            lines.append(
                line(
                    "overdue", entry.department, entry.indexNumber, entry.dueOn, entry.publishedOn,
                    days))
        }
        return lines
    }
}

extension DepartmentFigures {
    fileprivate var flatFigures: [String] {
        var lines = [
            line("department", department, count.period, count.yearToDate, count.compared)
        ]
        for (kind, list) in [("channel", channels), ("section", sections), ("office", offices)] {
            for entry in list where entry.count.period > 0 {
                lines.append(line(kind, department, entry.name, entry.count.period))
            }
        }
        for month in 0..<12 {
            lines.append(
                line("month", department, month + 1, months.thisYear[month], months.lastYear[month])
            )
        }
        for item in items { lines += item.flatFigures(department) }
        return lines
    }
}

extension ItemFigures {
    fileprivate func flatFigures(_ department: String) -> [String] {
        var lines = [
            line(
                "item", department, number, name, count.period, count.yearToDate, count.compared,
                lastPublished),
            line(
                "timeliness", department, number, name, timeliness.onTime, timeliness.late,
                timeliness.overdue, timeliness.early, timeliness.undeterminedTotal),
        ]
        guard membership != .unknown, count.yearToDate > 0 else { return lines }
        lines.append(joined(["unused", department, name] + unusedChannels.sorted(by: isBefore)))
        lines.append(
            joined(["unticked", department, name] + untickedChannels.sorted(by: isBefore)))
        return lines
    }
}

/// Python's order of texts.
private func isBefore(_ left: String, _ right: String) -> Bool {
    left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
}

private func line(_ fields: (any CustomStringConvertible)?...) -> String {
    joined(fields.map { $0?.description ?? "" })
}

private func joined(_ fields: [String]) -> String { fields.joined(separator: "\t") }
