import Foundation
import SheetModel
import TestSupport
import Testing
import Workbooks

@Suite struct BulkWriterTests {
    private static func write(
        _ plan: BulkWorkbookPlan, rows: Int, to path: String, in folder: String
    ) throws -> WrittenWorkbook {
        #expect(PlanCheck.faults(in: plan) == [])
        var counter = RowCounter(count: rows)
        return try BulkWriter.write(plan, to: path, temporaryDirectory: folder) { _ in
            counter.row()
        }
    }

    @Test(arguments: [0, 1, 500])
    func tableBesideASheetIsWrittenAndRecognised(rows: Int) throws {
        let folder = try ScratchFolder()
        let path = folder.file("a.xlsx")
        let written = try Self.write(SmallTable.workbook(), rows: rows, to: path, in: folder.path)
        try PackageCheck.check(path: path, against: written)
        #expect(written.sheets.map(\.plan.name) == ["政务公开清单目录", "事项"])
        #expect(written.sheets.map(\.table?.rows) == [nil, rows])
        #expect(written.sheets[1].plan.filter?.a1 == "A2:C\(rows + 2)")
        #expect(try folder.names() == ["a.xlsx"])
        if Validator.isAvailable {
            let result = try Validator.run(on: [path])
            #expect(result.status == 0, "\(result.output)")
        }
    }

    @Test func bytesAreTheSameEveryTime() throws {
        let folder = try ScratchFolder()
        let files = try ["a.xlsx", "b.xlsx"].map { name in
            _ = try Self.write(
                SmallTable.workbook(), rows: 300, to: folder.file(name), in: folder.path)
            return try Data(contentsOf: URL(fileURLWithPath: folder.file(name)))
        }
        #expect(files[0] == files[1])
    }

    /// A table goes on in further sheets, whose names avoid those that are taken.
    @Test func longTablesGoOnInFurtherSheets() throws {
        let folder = try ScratchFolder()
        let path = folder.file("a.xlsx")
        var plan = SmallTable.workbook(rowLimit: 102)
        var other = plan.sheets[0].start
        other.name = "事项 (3)"
        plan.sheets.append(.whole(other))
        let written = try Self.write(plan, rows: 450, to: path, in: folder.path)
        try PackageCheck.check(path: path, against: written)
        #expect(
            written.sheets.map(\.plan.name) == [
                "政务公开清单目录", "事项", "事项 (2)", "事项 (4)", "事项 (5)", "事项 (6)", "事项 (3)",
            ])
        #expect(written.sheets.map(\.table?.rows) == [nil, 100, 100, 100, 100, 50, nil])
        if Validator.isAvailable {
            let result = try Validator.run(on: [path])
            #expect(result.status == 0, "\(result.output)")
        }
    }

    /// A table that goes on in further sheets does not move the charts of those after it, which
    /// stand where they were planned whatever the height of the rows below them.
    @Test(arguments: [15, 18, 31.5])
    func chartsStandBesideTables(height: Double) throws {
        let folder = try ScratchFolder()
        let path = folder.file("a.xlsx")
        var charts = SmallPlan.chartWorkbook()
        for row in charts.sheets[0].rows.indices { charts.sheets[0].rows[row].height = height }
        let plan = BulkWorkbookPlan(
            styles: charts.styles,
            sheets: [.table(SmallTable.table(rowLimit: 102))] + charts.sheets.map { .whole($0) },
            properties: charts.properties)
        let written = try Self.write(plan, rows: 150, to: path, in: folder.path)
        try PackageCheck.check(path: path, against: written)
        #expect(written.sheets.map(\.plan.charts.count) == [0, 0, 3, 0])
        if Validator.isAvailable {
            let result = try Validator.run(on: [path])
            #expect(result.status == 0, "\(result.output)")
        }
    }

    @Test func fullSheetAtTheEndHasNoEmptyOneAfterIt() throws {
        let folder = try ScratchFolder()
        let path = folder.file("a.xlsx")
        let written = try Self.write(
            SmallTable.workbook(rowLimit: 102), rows: 200, to: path, in: folder.path)
        #expect(written.sheets.map(\.table?.rows) == [nil, 100, 100])
    }

    @Test func longNamesAreCutForTheNumber() {
        let name = String(repeating: "项", count: 31)
        var names = TableSheetNames(planned: [name])
        #expect(names.next(after: name) == String(repeating: "项", count: 27) + " (2)")
        #expect(names.next(after: name) == String(repeating: "项", count: 27) + " (3)")
    }

    /// Whatever changes between writing and reading is seen.
    @Test func everyDifferenceIsSeen() throws {
        let folder = try ScratchFolder()
        let path = folder.file("a.xlsx")
        _ = try Self.write(SmallTable.workbook(), rows: 20, to: path, in: folder.path)
        for (name, change) in Self.changes {
            var counter = RowCounter(count: 20)
            let other = try BulkWriter.write(
                SmallTable.workbook(), to: folder.file("b.xlsx"), temporaryDirectory: folder.path
            ) { _ in
                guard var row = counter.row() else { return nil }
                if counter.next == 9 { change(&row) }
                return row
            }
            try PackageCheck.check(path: folder.file("b.xlsx"), against: other)
            let error = #expect(throws: WorkbookError.self, "\(name)") {
                try PackageCheck.check(path: path, against: other)
            }
            #expect(error?.code == .packageCheckFailed(part: "xl/worksheets/sheet2.xml"))
        }
    }

    private static let changes: [(String, @Sendable (inout PlannedRow) -> Void)] = [
        ("height", { $0.height = 20.25 }), ("number", { $0.cells[0].value = .number(8.5) }),
        ("text", { $0.cells[1].value = .text("机构信自") }),
        ("blank", { $0.cells[1].value = .blank }),
        ("kind", { $0.cells[0].value = .text("8") }),
        ("style", { $0.cells[0].style = StyleID(index: 1) }),
        (
            "column",
            {
                $0.cells[0].column = 1; $0.cells.remove(at: 1)
            }
        ),
        ("cell less", { $0.cells.removeLast() }),
    ]

    @Test func rowThatNoSheetCanHoldStopsTheWriting() throws {
        let folder = try ScratchFolder()
        for (row, rule, cell) in Self.faultyRows {
            let faults = try Self.faults(of: row, in: folder.path)
            #expect(faults.map(\.rule) == [rule])
            #expect(faults.first?.place.a1 == cell)
            #expect(faults.first?.sheet == "事项")
            #expect(try folder.names() == [])
        }
    }

    /// What keeps a row from being written as the fourth.
    private static func faults(of row: PlannedRow, in folder: String) throws -> [PlanFault] {
        var counter = RowCounter(count: 5)
        do throws(BulkWriteError<Never>) {
            _ = try BulkWriter.write(
                SmallTable.workbook(), to: folder + "/a.xlsx", temporaryDirectory: folder
            ) { (_) throws(Never) -> PlannedRow? in counter.next == 3 ? row : counter.row() }
            return []
        } catch {
            guard case .row(let faults) = error else { throw error }
            return faults
        }
    }

    private static let faultyRows: [(PlannedRow, PlanRule, String?)] = [
        (
            SmallPlan.row(15, style: 2, [.text("a\u{1}")]), .forbiddenCharacter("\u{1}"), "A6"
        ),
        (
            SmallPlan.row(15, style: 2, [.blank, .text(String(repeating: "𠮷", count: 16_384))]),
            .tooLong(units: 32_768, limit: 32_767), "B6"
        ),
        (SmallPlan.row(15, style: 2, [.number(.nan)]), .notFinite, "A6"),
        (SmallPlan.row(15, style: 9, [.blank]), .unknownStyle(index: 9, count: 4), "A6"),
        (
            SmallPlan.row(15, style: 2, [.blank, .blank, .blank, .blank]),
            .outsideSheet(rows: 6, columns: 3), "D6"
        ),
        (
            SmallPlan.row(410, style: 2, [.blank]),
            .outOfRange(value: 410, lower: 0, upper: 409.5), nil
        ),
    ]

    @Test func tablesThatCannotBeAreFaults() {
        var plan = SmallTable.workbook()
        var table = SmallTable.table()
        table.sheet.merges = [CellRange(rows: 0...1, columns: 0...0)]
        table.sheet.rows[1].cells[0].value = .blank
        plan.sheets[1] = .table(table)
        #expect(
            PlanCheck.faults(in: plan).map(\.rule) == [
                .overlaps(CellRange(rows: 0...1, columns: 0...0))
            ])
        table = SmallTable.table()
        table.sheet.rows = []
        table.sheet.merges = []
        table.sheet.frozenRows = 0
        table.sheet.page.repeatedRows = nil
        plan.sheets[1] = .table(table)
        #expect(PlanCheck.faults(in: plan).map(\.rule) == [.missing])
        let charts = SmallPlan.chartWorkbook()
        var bulk = BulkWorkbookPlan(
            styles: charts.styles, sheets: charts.sheets.map(BulkWorkbookPlan.Sheet.whole),
            properties: charts.properties)
        #expect(PlanCheck.faults(in: bulk) == [])
        bulk.sheets[0] = .table(TablePlan(sheet: charts.sheets[0], isFiltered: false))
        #expect(PlanCheck.faults(in: bulk).map(\.rule) == [.tooMany(count: 3, limit: 0)])
        table = SmallTable.table()
        table.sheet.pageBreaks = [1]
        table.sheet.page.printArea = CellRange(rows: 0...1, columns: 0...2)
        plan.sheets[1] = .table(table)
        #expect(
            PlanCheck.faults(in: plan).map(\.rule) == [
                .tooMany(count: 1, limit: 0), .tooMany(count: 1, limit: 0),
            ])
    }

    private struct Stopped: Error {}

    /// Whether writing ends with the error of the source.
    private static func fails(
        _ plan: BulkWorkbookPlan, isStopping: Bool, in folder: String
    ) throws -> Bool {
        var counter = RowCounter(count: 5)
        do throws(BulkWriteError<Stopped>) {
            _ = try BulkWriter.write(
                plan, to: folder + "/a.xlsx", temporaryDirectory: folder
            ) { (_) throws(Stopped) -> PlannedRow? in
                if isStopping, counter.next == 3 { throw Stopped() }
                return counter.row()
            }
            return false
        } catch {
            guard case .source = error else { throw error }
            return true
        }
    }

    /// The error of a source comes through, and no file stays open, however often.
    @Test func sourceThatFailsLeavesNothingOpen() async {
        await #expect(processExitsWith: .success) {
            let folder = try ScratchFolder()
            var limits = rlimit(rlim_cur: 40, rlim_max: 40)
            guard
                unsafe setrlimit(__rlimit_resource_t(UInt32(RLIMIT_NOFILE.rawValue)), &limits) == 0
            else { throw LimitedDisk.NotAsExpected() }
            var empty = SmallTable.workbook()
            let sheet = SheetPlan(name: "空", columnWidths: [], page: SmallPlan.page)
            empty.sheets.append(.whole(sheet))
            for round in 0..<100 {
                let failed = try Self.fails(empty, isStopping: round % 2 == 0, in: folder.path)
                guard failed == (round % 2 == 0) else { throw LimitedDisk.NotAsExpected() }
            }
        }
    }

    #if os(Linux)
        /// The folder for temporary files is full, and the library succeeds with a sheet that is
        /// cut.
        @Test func cutTableIsCaught() async {
            await #expect(processExitsWith: .success) {
                try LimitedDisk.check(limit: 64 << 10) { folder, _ in
                    var counter = RowCounter(count: 5_000)
                    let written = try BulkWriter.write(
                        SmallTable.workbook(), to: folder + "/a.xlsx", temporaryDirectory: folder
                    ) { _ in counter.row() }
                    do {
                        try PackageCheck.check(path: folder + "/a.xlsx", against: written)
                        return false
                    } catch let error as WorkbookError {
                        return error.code
                            == .packageCheckFailed(part: "xl/worksheets/sheet2.xml")
                    }
                }
            }
        }
    #endif
}
