import Foundation
import TestSupport
import Testing

/// The commands that make reports.
@Suite struct ReportCommandTests {
    private static let samples = packageRoot + "/Samples"
    private static let annual = [
        "report", "annual", "--year", "2025", "--data", samples + "/annual/annual.json",
    ]
    private static let quarterly = [
        "report", "quarterly", "--catalog", samples + "/city/catalogs", "--ledger",
        samples + "/city/ledger.csv",
    ]

    @Test func theAnnualReportOfTheSample() throws {
        try Scene.with { scene in
            let outcome = try scene.run(
                Self.annual + ["--requests", Self.samples + "/annual/requests.csv"])
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.errorLines.last == "Wrote ./annual-2025.xlsx.")
            #expect(Array(try scene.contents().keys) == ["annual-2025.xlsx"])
        }
    }

    @Test func theQuarterlyWorkbookOfTheSample() throws {
        try Scene.with { scene in
            let outcome = try scene.run(
                Self.quarterly + ["--quarter", "2021-Q2", "-o", "report.xlsx"])
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.errorLines.last == "Wrote report.xlsx.")
            #expect(try scene.data("report.xlsx").starts(with: Data("PK".utf8)))
        }
    }

    @Test(arguments: [
        annual + ["-o", "a.ods"], annual + ["--requests", "-", "--previous", "-"],
        ["report", "annual", "--year", "2025"], ["report", "annual", "--data", "a.json"],
        quarterly + ["--quarter", "2021-Q2", "-o", "a.xlsx", "--table", "items"],
        quarterly + ["--quarter", "2021-Q2", "--reason", "x"],
    ])
    func usage(_ arguments: [String]) throws {
        try Scene.with { scene in
            let outcome = try scene.run(arguments)
            #expect(outcome.status == 64)
            #expect(outcome.errors.contains("Usage: gongkai"), "\(outcome.errors)")
            #expect(try scene.contents().isEmpty)
        }
    }

    @Test func anExistingReportIsKept() throws {
        try Scene.with { scene in
            try scene.add("a.xlsx", "old")
            try scene.expectRefusal(
                Self.annual + ["-o", "a.xlsx"], status: 73, saying: ["a.xlsx", "--force"])
            try scene.expectRefusal(
                Self.quarterly + ["--quarter", "2021-Q2", "-o", "a.xlsx"], status: 73,
                saying: ["a.xlsx", "--force"])
        }
    }

    @Test func anotherYearIsRefused() throws {
        try Scene.with { scene in
            var arguments = Self.annual
            arguments[3] = "2020"
            try scene.expectRefusal(arguments, status: 64, saying: ["2020", "2021"])
        }
    }
}
