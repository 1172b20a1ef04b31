import Foundation
import TestSupport
import Testing

/// `gongkai report quarterly`: formats, options, exit status.
@Suite struct QuarterlyCommandTests {
    private static let sources = [
        "--catalog", packageRoot + "/Samples/city/catalogs", "--ledger",
        packageRoot + "/Samples/city/ledger.csv",
    ]

    private func run(_ arguments: [String], in scene: Scene) throws -> Program.Outcome {
        try scene.run(["report", "quarterly", "--quarter", "2021-Q2"] + arguments)
    }

    @Test func tellsTheSummary() throws {
        try Scene.with { scene in
            let outcome = try run(Self.sources + ["--lang", "zh"], in: scene)
            #expect(outcome.status == 0)
            #expect(outcome.text.hasPrefix("2021年第二季度，6 个单位：主动公开 "))
            #expect(outcome.errors.contains("[ledger.trigger]"))
        }
    }

    @Test func aLedgerWithErrorsHasStatusOne() throws {
        try Scene.with { scene in
            let samples = packageRoot + "/Samples/zhongwei-miit"
            let outcome = try run(
                ["--catalog", samples + "/catalog.json", "--ledger", samples + "/ledger-2021.csv"],
                in: scene)
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("ledger-2021.csv:81: error: [ledger.item]"))
        }
    }

    @Test func writesTables() throws {
        try Scene.with { scene in
            let folder = try run(Self.sources + ["--format", "csv", "-o", "report"], in: scene)
            #expect(folder.status == 0)
            let json = try run(
                Self.sources + ["-o", "report.json", "--compare", "previous"], in: scene)
            #expect(json.status == 0)
            let table = try run(Self.sources + ["--table", "overdue"], in: scene)
            #expect(table.status == 0)
            #expect(table.text.hasPrefix("\u{FEFF}单位,事项序号,事项名称,索引号,"))
            let names = try scene.contents().keys
            #expect(names.contains("report.json"))
        }
    }

    @Test func theLedgerIsLeftOutOfWorkbooksOnly() throws {
        try Scene.with { scene in
            let workbook = try run(
                Self.sources + ["--no-ledger-sheet", "-o", "report.xlsx"], in: scene)
            #expect(workbook.status == 0)
            #expect(try scene.contents().keys.contains("report.xlsx"))
            let other = try run(Self.sources + ["--no-ledger-sheet"], in: scene)
            #expect(other.status == 64)
            #expect(other.errors.contains("--no-ledger-sheet is for xlsx only."))
        }
    }

    @Test func standardInputIsALedger() throws {
        try Scene.with { scene in
            let ledger = try Data(
                contentsOf: URL(filePath: packageRoot + "/Samples/city/ledger.csv"))
            let outcome = try scene.run(
                [
                    "report", "quarterly", "--quarter", "2021-Q2", "--catalog",
                    packageRoot + "/Samples/city/catalogs", "--ledger", "-", "--table", "rows",
                    "--format", "json",
                ], input: ledger)
            #expect(outcome.status == 0)
            #expect(outcome.text.hasPrefix("{\"indexNumber\": "))
        }
    }

    /// Without the arrangement of a year the due date is unknown; the file supplies it.
    @Test func holidaysAreAdded() throws {
        try Scene.with { scene in
            try scene.add(
                "2027.csv",
                """
                year,kind,day,number
                2027,off,2027-01-01
                2027,off,2027-02-08
                2027,off,2027-02-09
                2027,off,2027-02-10
                2027,off,2027-02-11
                2027,off,2027-02-12
                2027,off,2027-04-05
                2027,off,2027-05-03
                2027,off,2027-10-01
                2027,off,2027-10-04
                2027,off,2027-10-05
                """)
            try scene.add(
                "l.csv",
                """
                索引号,单位,事项序号,信息名称,生成日期,发布日期,公开渠道,责任科室,发布人
                A-1,示例市统计局,4,示例信息,2026-12-15,2026-12-30,示例市人民政府门户网站,办公室,张三
                """)
            let arguments = [
                "report", "quarterly", "--quarter", "2026-Q4", "--catalog",
                packageRoot + "/Samples/city/catalogs/tongji.json", "--ledger", "l.csv",
            ]
            let without = try scene.run(arguments)
            #expect(without.text.contains("the arrangement for 2027 is missing"))
            #expect(without.text.contains("due date not known: 1;"))
            let with = try scene.run(arguments + ["--holidays", "2027.csv"])
            #expect(with.text.contains("On time: 100.00% (1/1)."))
        }
    }

    @Test(arguments: [
        ["--quarter", "2021"], ["--format", "csv"], ["--format", "text", "--table", "items"],
        ["--minimum", "-1"], ["--compare", "2021-Q3"], ["--table", "none"],
        ["--output", "report.csv"], ["--encoding", "gbk", "--format", "json"],
        ["--ledger", "-", "--catalog", "-"],
    ])
    func usage(_ arguments: [String]) throws {
        try Scene.with { scene in
            let outcome = try run(Self.sources + arguments, in: scene)
            #expect(outcome.status == 64)
            #expect(outcome.errors.contains("Usage: gongkai report quarterly"), "\(outcome.errors)")
        }
    }
}
