import Foundation
import SheetModel
import Testing
import Workbooks

@Suite struct RoundTripTests {
    /// What the file holds is what was planned, for plans of every shape.
    @Test func packageHoldsThePlan() throws {
        let folder = try ScratchFolder()
        var files: [String] = []
        for seed in 0..<120 {
            var random = RandomPlan(seed: UInt64(seed))
            let plan = random.workbook()
            #expect(PlanCheck.faults(in: plan) == [], "seed \(seed)")
            files.append(folder.file("\(seed).xlsx"))
            try XLSXWriter.write(plan, to: files[seed], temporaryDirectory: folder.path)
            #expect(throws: Never.self, "seed \(seed)") {
                try PackageCheck.check(path: files[seed], against: plan)
            }
        }
        #expect(try folder.names().count == files.count)
        if Validator.isAvailable {
            let result = try Validator.run(on: files)
            #expect(result.status == 0, "\(result.output)")
        }
    }

    /// The temporary files are the parts before they are packed.
    @Test func temporaryFilesAreNoLargerThanForetold() throws {
        let folder = try ScratchFolder()
        for seed in 200..<260 {
            var random = RandomPlan(seed: UInt64(seed))
            let plan = random.workbook()
            let file = folder.file("\(seed).xlsx")
            try XLSXWriter.write(plan, to: file, temporaryDirectory: folder.path)
            #expect(try Self.unpackedBytes(file) < XLSXWriter.mostTemporaryBytes(of: plan))
        }
    }

    private static func unpackedBytes(_ path: String) throws -> Int {
        let archive = try ZipArchive(path: path, limits: .written, isStrict: true)
        var bytes = 0
        for index in archive.names.indices {
            try archive.withPart(index) { part throws(PackageFault) in
                while let piece = try part.next() { bytes += piece.count }
            }
        }
        return bytes
    }

    /// No part of a plan may change without the check seeing it.
    @Test func everyDifferenceIsSeen() throws {
        let folder = try ScratchFolder()
        let file = folder.file("form.xlsx")
        try XLSXWriter.write(SmallPlan.workbook(), to: file, temporaryDirectory: folder.path)
        for (name, change) in Self.changes {
            var plan = SmallPlan.workbook()
            change(&plan)
            #expect(plan != SmallPlan.workbook(), "\(name)")
            #expect(throws: WorkbookError.self, "\(name)") {
                try PackageCheck.check(path: file, against: plan)
            }
        }
    }

    /// The same for a plan with charts and a filter.
    @Test func everyDifferenceOfChartsIsSeen() throws {
        let folder = try ScratchFolder()
        let file = folder.file("report.xlsx")
        try XLSXWriter.write(SmallPlan.chartWorkbook(), to: file, temporaryDirectory: folder.path)
        try PackageCheck.check(path: file, against: SmallPlan.chartWorkbook())
        if Validator.isAvailable {
            let result = try Validator.run(on: [file])
            #expect(result.status == 0, "\(result.output)")
        }
        for (name, change) in Self.chartChanges {
            var plan = SmallPlan.chartWorkbook()
            change(&plan)
            #expect(plan != SmallPlan.chartWorkbook(), "\(name)")
            #expect(throws: WorkbookError.self, "\(name)") {
                try PackageCheck.check(path: file, against: plan)
            }
        }
    }

    private static let chartChanges: [(String, @Sendable (inout WorkbookPlan) -> Void)] = [
        ("filter", { $0.sheets[1].filter?.last.row = 5 }),
        ("no filter", { $0.sheets[1].filter = nil }),
        ("chart less", { $0.sheets[0].charts.removeLast() }),
        ("chart more", { $0.sheets[0].charts.append($0.sheets[0].charts[0]) }),
        ("no chart", { $0.sheets[0].charts = [] }),
        ("chart on another sheet", { $0.sheets[1].charts = [$0.sheets[0].charts.removeLast()] }),
        ("order of charts", { $0.sheets[0].charts.swapAt(0, 1) }),
        ("kind", { $0.sheets[0].charts[0].kind = .line }),
        ("direction", { $0.sheets[0].charts[0].kind = .bar }),
        ("chart's title", { $0.sheets[0].charts[0].title = "按月" }),
        ("axis's title", { $0.sheets[0].charts[0].valueTitle = "" }),
        ("axis's format", { $0.sheets[0].charts[0].numberFormat = "0" }),
        ("chart's font", { $0.sheets[0].charts[0].fontName = "黑体" }),
        ("chart's row", { $0.sheets[0].charts[0].anchor.row = 1 }),
        ("chart's column", { $0.sheets[0].charts[0].anchor.column = 0 }),
        ("chart's width", { $0.sheets[0].charts[0].width = 303 }),
        ("chart's height", { $0.sheets[0].charts[0].height = 213 }),
        ("series less", { $0.sheets[0].charts[1].series.removeLast() }),
        ("series's name", { $0.sheets[0].charts[0].series[0].name.cells.first.column = 2 }),
        ("categories", { $0.sheets[0].charts[0].series[0].categories.cells.last.row = 5 }),
        ("values", { $0.sheets[0].charts[0].series[0].values.cells.last.row = 5 }),
        ("series's sheet", { $0.sheets[0].charts[0].series[0].values.sheet = "趋势" }),
        ("series's colour", { $0.sheets[0].charts[0].series[0].color = 0x44_72C5 }),
        ("figure", { $0.sheets[1].rows[2].cells[1].value = .number(9) }),
        ("category", { $0.sheets[1].rows[2].cells[0].value = .text("九月") }),
        ("font colour", { $0.styles[3].color = 0 }),
    ]

    private static let changes: [(String, @Sendable (inout WorkbookPlan) -> Void)] = [
        ("text", { $0.sheets[0].rows[4].cells[1].value = .text("机构信自") }),
        ("text for blank", { $0.sheets[0].rows[4].cells[2].value = .text("√") }),
        ("blank for text", { $0.sheets[0].rows[4].cells[1].value = .blank }),
        ("number", { $0.sheets[0].rows[4].cells[0].value = .number(1.5000001) }),
        ("number for text", { $0.sheets[0].rows[4].cells[1].value = .number(4) }),
        ("text for number", { $0.sheets[0].rows[4].cells[0].value = .text("1.5") }),
        ("cell's style", { $0.sheets[0].rows[4].cells[1].style = StyleID(index: 1) }),
        ("cell less", { $0.sheets[0].rows[4].cells.removeLast() }),
        ("cell elsewhere", { $0.sheets[0].rows[4].cells[2].column = 3 }),
        ("hidden column", { $0.sheets[0].hiddenColumns = [1] }),
        ("hidden row", { $0.sheets[0].rows[3].isHidden = true }),
        ("row less", { $0.sheets[0].rows.removeLast() }),
        ("row more", { $0.sheets[0].rows.append(PlannedRow(height: 12)) }),
        ("height", { $0.sheets[0].rows[1].height = 15.75 }),
        ("width", { $0.sheets[0].columnWidths[1] = 20.2 }),
        ("column less", { $0.sheets[0].columnWidths.removeLast() }),
        ("merge less", { $0.sheets[0].merges.removeLast() }),
        ("merge's size", { $0.sheets[0].merges[0].last.column = 1 }),
        ("break", { $0.sheets[0].pageBreaks = [3] }),
        ("break less", { $0.sheets[0].pageBreaks = [] }),
        ("frozen rows", { $0.sheets[0].frozenRows = 2 }),
        ("sheet's name", { $0.sheets[0].name = "政务公开清单" }),
        (
            "sheet more",
            { $0.sheets.append(SheetPlan(name: "二", columnWidths: [], page: $0.sheets[0].page)) }
        ),
        ("paper", { $0.sheets[0].page.paper = .a3 }),
        ("orientation", { $0.sheets[0].page.isLandscape = false }),
        ("scale", { $0.sheets[0].page.scale = 88 }),
        ("margin", { $0.sheets[0].page.margins.header = 21 }),
        ("centring", { $0.sheets[0].page.centersHorizontally = false }),
        ("header", { $0.sheets[0].page.header = "&L某局" }),
        ("footer", { $0.sheets[0].page.footer = "&C第 &P 页" }),
        ("repeated rows", { $0.sheets[0].page.repeatedRows = 0...2 }),
        ("no repeated rows", { $0.sheets[0].page.repeatedRows = nil }),
        ("print area", { $0.sheets[0].page.printArea?.last.row = 3 }),
        ("font", { $0.styles[2].fontName = "仿宋" }),
        ("font size", { $0.styles[2].fontSize = 10.5 }),
        ("bold", { $0.styles[2].bold = true }),
        ("alignment", { $0.styles[2].horizontal = .center }),
        ("vertical alignment", { $0.styles[2].vertical = .center }),
        ("direction", { $0.styles[1].direction = .horizontal }),
        ("wrapping", { $0.styles[2].wraps = false }),
        ("border", { $0.styles[2].bordered = false }),
        ("number format", { $0.styles[3].numberFormat = "0.0" }),
        ("fill", { $0.styles[1].fill = 0xD9E1F3 }),
        ("title", { $0.properties.title = "清单" }),
        ("subject", { $0.properties.subject = "清单" }),
        ("author", { $0.properties.author = "" }),
        ("company", { $0.properties.company = "另一局" }),
        ("moment", { $0.properties.created += 1 }),
    ]

    @Test(arguments: [1, 951_782_400, 951_868_799, 1_709_208_000, 4_107_542_400, 253_402_300_799])
    func momentsAreWrittenInUTC(created: Int) throws {
        let folder = try ScratchFolder()
        var plan = SmallPlan.workbook()
        plan.properties.created = created
        let file = folder.file("form.xlsx")
        try XLSXWriter.write(plan, to: file, temporaryDirectory: folder.path)
        try PackageCheck.check(path: file, against: plan)
    }
}
