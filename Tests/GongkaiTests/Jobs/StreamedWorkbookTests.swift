import DisclosureCatalog
import DisclosureReports
import Foundation
import SheetModel
import TestSupport
import Testing
import Workbooks

@testable import Gongkai

/// The workbook of the small city with tables that are streamed: the limit is lowered for it.
@Suite struct StreamedWorkbookTests {
    private static let streamed = ["事项", "逾期", "台账"]

    private func workbook(streamsAbove: Int? = nil) throws -> QuarterlyWorkbook {
        let quarter = try #require(Quarter("2021-Q2"))
        let city = packageRoot + "/Samples/city"
        let result = try QuarterlyReport(quarter: quarter).run(
            catalogs: [.file(city + "/catalogs")], ledgers: [.file(city + "/ledger.csv")])
        var workbook = QuarterlyWorkbook(
            result, tables: try result.tables(in: .chinese))
        if let streamsAbove { workbook.streamsAbove = streamsAbove }
        return workbook
    }

    /// The rows of each sheet as reading sees them: every cell's value and height.
    private func rows(of workbook: QuarterlyWorkbook) throws -> [String: [[PlannedRow]]] {
        let plan = try workbook.plan(try ReportFonts.library())
        var source = StreamedRows(of: workbook, on: plan.sheets)
        var sheets: [String: [[PlannedRow]]] = [:]
        for (index, sheet) in plan.bulk().sheets.enumerated() {
            var rows: [PlannedRow] = []
            if case .table = sheet {
                while let row = try source.next(on: index) { rows.append(row) }
            }
            sheets[sheet.start.name] = [sheet.start.rows, rows]
        }
        return sheets
    }

    /// The cells' values, for the numbers of styles may differ.
    private func values(_ rows: [PlannedRow]) -> [[CellValue]] {
        rows.map { $0.cells.map(\.value) }
    }

    @Test(arguments: [0, 1, 3])
    func figuresAreThoseOfPlannedSheets(limit: Int) throws {
        let planned = try rows(of: workbook())
        let streamed = try rows(of: workbook(streamsAbove: limit))
        #expect(planned.keys.sorted() == streamed.keys.sorted())
        for (name, parts) in planned {
            let other = try #require(streamed[name])
            #expect(parts[1].isEmpty)
            #expect(other[1].isEmpty != Self.streamed.contains(name), "\(name)")
            #expect(values(parts[0]) == values(other[0] + other[1]), "\(name)")
            #expect(parts[0].map(\.height) == (other[0] + other[1]).map(\.height), "\(name)")
        }
    }

    /// A row looks the same whether its sheet is planned or streamed.
    @Test func looksAreThoseOfPlannedSheets() throws {
        func looks(_ workbook: QuarterlyWorkbook) throws -> [String: [[CellStyle]]] {
            let styles = try workbook.plan(try ReportFonts.library()).styles
            return try rows(of: workbook).mapValues { parts in
                parts.flatMap(\.self).map { row in row.cells.map { styles[$0.style.index] } }
            }
        }
        #expect(try looks(workbook()) == looks(workbook(streamsAbove: 1)))
    }

    @Test func filesAreTheSameEveryTime() throws {
        try withTestFolder { folder in
            var workbook = try workbook(streamsAbove: 1)
            workbook.rowLimit = 20
            for name in ["a.xlsx", "b.xlsx"] {
                try workbook.write(to: .file(folder.path(name), replacing: false))
            }
            let bytes = try ["a.xlsx", "b.xlsx"].map {
                try Data(contentsOf: URL(fileURLWithPath: folder.path($0)))
            }
            #expect(bytes[0] == bytes[1])
            #expect(try folder.names == ["a.xlsx", "b.xlsx"])
        }
    }

    @Test(.enabled(if: RenderingTools.hasValidator, "The validator of workbooks is not at hand."))
    func filesAreValid() throws {
        try withTestFolder { folder in
            var workbook = try workbook(streamsAbove: 1)
            workbook.rowLimit = 20
            let path = folder.path("a.xlsx")
            try workbook.write(to: .file(path, replacing: false))
            try ExternalTool.run([
                RenderingTools.python, RenderingTools.validator, "--strict", path,
            ])
        }
    }

    /// What is read back is what the planned workbook holds, further sheets joined.
    @Test func readBackTheFiguresAreEqual() throws {
        var streamed = try workbook(streamsAbove: 1)
        streamed.rowLimit = 20
        let (planned, read) = (try body(of: workbook()), try body(of: streamed))
        #expect(planned.names.map { $0.rows }.reduce(0, +) > 0)
        #expect(read.names.contains { $0.name == "台账 (2)" && $0.rows == 20 - 3 })
        #expect(read.names.contains { $0.name == "部门" })
        #expect(planned.values == read.values)
    }

    private struct Body {
        var names: [(name: String, rows: Int)] = []
        /// By the name of the first sheet of a table.
        var values: [String: [[GridValue]]] = [:]
    }

    /// The rows below the headings of a workbook that is written and read.
    private func body(of workbook: QuarterlyWorkbook) throws -> Body {
        try withTestFolder { folder in
            let path = folder.path("a.xlsx")
            try workbook.write(to: .file(path, replacing: false))
            let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: path)))
            var body = Body()
            for sheet in try WorkbookReader().read(bytes).grid.sheets {
                let name = try #require(sheet.name)
                let rows = sheet.rows.dropFirst(3).map { $0.cells.map(\.value) }
                body.names.append((name, rows.count))
                body.values[String(name.prefix { $0 != " " }), default: []] += rows
            }
            return body
        }
    }

    /// A table with a chart below it is not streamed.
    @Test func chartsStay() throws {
        let plan = try workbook(streamsAbove: 0).plan(try ReportFonts.library())
        let charts = plan.bulk().sheets.filter { !$0.start.charts.isEmpty }.map(\.start.name)
        #expect(charts == ["部门", "趋势", "渠道"])
    }

    @Test func theLedgerIsLeftOutOnRequest() throws {
        var workbook = try workbook(streamsAbove: 1)
        workbook.options.includesLedger = false
        let sheets = try rows(of: workbook)
        #expect(sheets["台账"] == nil && sheets["事项"] != nil)
        let lines = try #require(sheets["说明"]).flatMap(\.self).flatMap {
            $0.cells.compactMap(\.value.text)
        }
        #expect(lines.contains("“台账”按要求没有列入工作簿，可用 --format csv --table rows 另存。"))
        #expect(lines.contains("未列入"))
    }
}
