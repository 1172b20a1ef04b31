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
            // The sample shows one late reply, and nothing else is wrong with it.
            let warnings = outcome.errorLines.filter { $0.contains("warning: ") }
            #expect(warnings.count == 1)
            #expect(warnings.first?.contains("requests.csv:41: warning: [requests.late]") == true)
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

    /// A workbook that was exported is a ledger for the next report.
    @Test func aWorkbookIsALedger() throws {
        try Scene.with { scene in
            let first = try scene.run(
                Self.quarterly + ["--quarter", "2021-Q2", "-o", "report.xlsx", "--unit", "示例办"])
            #expect(first.status == 0, "\(first.errors)")
            let second = try scene.run([
                "report", "quarterly", "--catalog", Self.samples + "/city/catalogs", "--ledger",
                "report.xlsx", "--quarter", "2021-Q2", "--table", "channels",
            ])
            let expected = try scene.run(
                Self.quarterly + ["--quarter", "2021-Q2", "--table", "channels"])
            let periods = [second, expected].map { outcome in
                outcome.text.split(whereSeparator: \.isNewline).map {
                    $0.split(separator: ",", omittingEmptySubsequences: false).prefix(3)
                }
            }
            #expect(periods[0] == periods[1])
            #expect(second.errors.contains("report.xlsx!台账!"))
        }
    }

    @Test func groupsAndTemplatesAreRead() throws {
        try Scene.with { scene in
            try scene.add("g.csv", "单位,分组,最低标准\n示例市统计局,市直单位,500\n")
            let shown = try scene.run(["template", "show", "statistics", "-o", "s.json5"])
            #expect(shown.status == 0)
            let outcome = try scene.run(
                Self.quarterly + [
                    "--quarter", "2021-Q2", "--groups", "g.csv", "--template", "s.json5", "--table",
                    "departments", "--format", "json",
                ])
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.text.contains("\"group\": \"市直单位\""))
            #expect(outcome.text.contains("\"minimum\": 500"))
            try scene.expectRefusal(
                Self.quarterly + ["--quarter", "2021-Q2", "--groups", "s.json5"], status: 65,
                saying: ["s.json5", "单位"])
            try scene.expectRefusal(
                Self.quarterly + ["--quarter", "2021-Q2", "--template", "g.csv"], status: 65,
                saying: ["g.csv"])
        }
    }

    @Test func findingsOfAnAnnualReportAreForPrograms() throws {
        try Scene.with { scene in
            try scene.add(
                "r.csv", "收到日期,申请人类型,答复日期,答复类型\n2025-02-03,自然人,2025-06-01,予以公开\n")
            let arguments = Self.annual + ["--requests", "r.csv", "-o", "a.xlsx"]
            let outcome = try scene.run(arguments + ["--report", "json"])
            let found = try JSONSerialization.jsonObject(with: Data(outcome.errors.utf8))
            let rules = (found as? [[String: Any]])?.compactMap { $0["rule"] as? String } ?? []
            #expect(rules.contains("requests.late"), "\(outcome.errors)")
            let text = try scene.run(arguments + ["--force"])
            #expect(text.errors.contains("r.csv:2: warning: [requests.late]"))
        }
    }

    @Test(arguments: [
        annual + ["-o", "a.ods"], annual + ["--requests", "-", "--previous", "-"],
        ["report", "annual", "--year", "2025"], ["report", "annual", "--data", "a.json"],
        quarterly + ["--quarter", "2021-Q2", "-o", "a.xlsx", "--table", "items"],
        quarterly + ["--quarter", "2021-Q2", "--reason", "x"],
        quarterly + ["--quarter", "2021-Q2", "--unit", "x"],
        quarterly + ["--quarter", "2021-Q2", "--groups", "-", "--template", "-"],
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
