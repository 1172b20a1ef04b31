import Foundation
import SheetModel
import TestSupport
import Testing
import Workbooks

@Suite struct PackageCheckTests {
    private static let parts = [
        "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml",
        "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml",
        "xl/theme/theme1.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml",
    ]

    @Test func acceptsTheSamePartsInAnotherArchive() throws {
        let written = try WrittenForm()
        let zip = written.zip
        #expect(zip.parts.map(\.name).sorted() == Self.parts)
        #expect(try written.error(of: zip) == nil)
    }

    /// What a full folder for temporary files makes of a part: whole archive, right checksum.
    @Test(arguments: parts)
    func cutPartIsCaught(name: String) throws {
        let written = try WrittenForm()
        let zip = written.zip
        var random = SplitMix64(seed: 3)
        for _ in 0..<40 {
            var cut = zip
            cut[name].removeLast(Int.random(in: 1...zip[name].count, using: &random))
            #expect(try written.error(of: cut)?.code == .packageCheckFailed(part: name))
        }
    }

    /// A cut that happens to leave well-formed XML.
    @Test(arguments: [
        (GuardCase.sheetPart, "<mergeCells count=\"3\">", "</mergeCells>"),
        (GuardCase.sheetPart, "<rowBreaks", "</rowBreaks>"),
        (GuardCase.sheetPart, "<row r=\"5\"", "</row>"),
        (GuardCase.sheetPart, "<c r=\"C5\"", "/>"),
        (GuardCase.sheetPart, "<cols>", "</cols>"), (GuardCase.sheetPart, "<pageSetup", "/>"),
        (GuardCase.sheetPart, "<dimension", "/>"),
        (GuardCase.sheetPart, "<sheetViews>", "</sheetViews>"),
        (GuardCase.workbookPart, "<definedNames>", "</definedNames>"),
        (GuardCase.workbookPart, "<sheet ", "/>"),
        (GuardCase.corePart, "<dc:title>", "</dc:title>"),
        (GuardCase.stringsPart, "<si><t>机构信息", "</si>"),
        (GuardCase.stylesPart, "<cellXfs", "</cellXfs>"),
    ])
    func missingPieceIsCaught(part: String, start: String, end: String) throws {
        let written = try WrittenForm()
        let zip = written.zip
        var changed = zip
        var text = zip.text(of: part)
        let first = try #require(text.range(of: start)).lowerBound
        let last = try #require(text.range(of: end, range: first..<text.endIndex)).upperBound
        text.removeSubrange(first..<last)
        changed[part] = Array(text.utf8)
        let code = try written.error(of: changed)?.code
        #expect(
            code == .packageCheckFailed(part: part)
                || code == .packageCheckFailed(part: GuardCase.sheetPart))
    }

    @Test(arguments: [
        ("<c r=\"A1\"", "<c r=\"D1\""), ("<v>0.5</v>", "<v>0.6</v>"), ("<v>0</v>", "<v>1</v>"),
        ("<v>0</v>", "<v>99999999999</v>"), ("<v>0</v>", "<v>-1</v>"),
        ("s=\"1\" t=\"s\"", "s=\"2\" t=\"s\""), ("s=\"1\" t=\"s\"", "s=\"1\" t=\"str\""),
        ("ht=\"30\"", "ht=\"31\""), ("ht=\"30\" customHeight=\"1\"", "ht=\"30\""),
        ("<v>0.5</v>", "<f>1</f><v>0.5</v>"),
        ("<c r=\"B1\" s=\"1\"/>", "<c r=\"B1\" s=\"1\"><v>1</v></c>"),
        ("A1:C1", "A1:B1"), ("id=\"4\"", "id=\"3\""), ("A1:C5", "A1:C6"),
        ("ySplit=\"3\"", "ySplit=\"2\""),
        ("<sheetData>", "<!DOCTYPE x><sheetData>"), ("<row r=\"1\"", "<row hidden=\"1\" r=\"1\""),
    ])
    func changedSheetIsCaught(old: String, new: String) throws {
        let written = try WrittenForm()
        let zip = written.zip
        let text = zip.text(of: GuardCase.sheetPart)
        let range = try #require(text.range(of: old))
        var changed = zip
        changed[GuardCase.sheetPart] = Array(
            text.replacingCharacters(in: range, with: new).utf8)
        #expect(
            try written.error(of: changed)?.code == .packageCheckFailed(part: GuardCase.sheetPart))
    }

    @Test(arguments: [
        (GuardCase.chartPart, "<c:v>0.25</c:v>", "<c:v>0.26</c:v>"),
        (GuardCase.chartPart, "<c:pt idx=\"0\"><c:v>0.25</c:v></c:pt>", ""),
        (GuardCase.chartPart, "'2021'!$A$2:$A$7", "2021!$A$2:$A$7"),
        (GuardCase.chartPart, "<c:ptCount val=\"6\"/>", "<c:ptCount val=\"7\"/>"),
        (GuardCase.drawingPart, "r:id=\"rId2\"", "r:id=\"rId3\""),
        (GuardCase.drawingPart, "<xdr:row>20</xdr:row>", "<xdr:row>21</xdr:row>"),
        ("xl/worksheets/_rels/sheet1.xml.rels", "drawing1", "drawing2"),
        ("xl/drawings/_rels/drawing1.xml.rels", "chart2", "chart3"),
        ("xl/drawings/_rels/drawing1.xml.rels", "Target", "TargetMode=\"External\" Target"),
        ("[Content_Types].xml", "/xl/charts/chart2.xml", "/xl/charts/chart9.xml"),
        (GuardCase.sheetPart, "<drawing r:id=\"rId1\"/>", ""),
        ("xl/worksheets/sheet2.xml", "A1:C7\"/>", "A1:C6\"/>"),
    ])
    func changedChartIsCaught(part: String, old: String, new: String) throws {
        let written = try WrittenForm(SmallPlan.chartWorkbook())
        var changed = written.zip
        let text = changed.text(of: part)
        #expect(text.contains(old))
        changed[part] = Array(text.replacingOccurrences(of: old, with: new).utf8)
        #expect(try written.error(of: changed)?.code == .packageCheckFailed(part: part))
    }

    @Test func otherPartsAreCaught() throws {
        let written = try WrittenForm()
        let zip = written.zip
        for index in zip.parts.indices {
            var fewer = zip
            fewer.parts.remove(at: index)
            #expect(
                try written.error(of: fewer)?.code
                    == .packageCheckFailed(part: "[Content_Types].xml"))
        }
        var more = zip
        more.parts.append(("xl/vbaProject.bin", [0]))
        #expect(
            try written.error(of: more)?.code == .packageCheckFailed(part: "[Content_Types].xml"))
        var twice = zip
        twice.parts.append(zip.parts[0])
        #expect(try written.error(of: twice)?.code == .packageUnreadable)
    }

    /// The library counts the cells of a filter among those of the sheet, whether they are there or
    /// not.
    @Test(arguments: [true, false]) func aFilterMayBeWiderThanTheCells(hasCells: Bool) throws {
        let folder = try ScratchFolder()
        let file = folder.file("form.xlsx")
        var plan = SmallPlan.workbook()
        plan.sheets[0].merges = []
        plan.sheets[0].page.printArea = nil
        for row in plan.sheets[0].rows.indices {
            plan.sheets[0].rows[row].cells.removeAll { !hasCells || $0.column > 0 }
        }
        plan.sheets[0].filter = CellRange(rows: 3...4, columns: 1...2)
        #expect(PlanCheck.faults(in: plan) == [])
        try XLSXWriter.write(plan, to: file, temporaryDirectory: folder.path)
        try PackageCheck.check(path: file, against: plan)
        if Validator.isAvailable {
            let result = try Validator.run(on: [file])
            #expect(result.status == 0, "\(result.output)")
        }
    }

    @Test func damagedArchiveIsCaught() throws {
        let folder = try ScratchFolder()
        let file = folder.file("form.xlsx")
        let plan = SmallPlan.workbook()
        try XLSXWriter.write(plan, to: file, temporaryDirectory: folder.path)
        let whole = try Data(contentsOf: URL(fileURLWithPath: file))
        var random = SplitMix64(seed: 5)
        for _ in 0..<200 {
            let isCut = Bool.random(using: &random)
            let place = Int.random(in: 0..<whole.count, using: &random)
            var damaged = whole
            if isCut { damaged.removeLast(whole.count - place) } else { damaged[place] ^= 0x10 }
            try damaged.write(to: URL(fileURLWithPath: file))
            // A bit of the times and attributes in the headers may fall without doing harm.
            let error = Self.error(of: file, plan)
            if isCut { #expect(error?.code == .packageUnreadable) }
            if let error { #expect(error.path == file) }
        }
        #expect(Self.error(of: folder.file("missing.xlsx"), plan)?.code == .packageUnreadable)
        #expect(Self.error(of: folder.path, plan)?.code == .packageUnreadable)
    }

    static func error(of file: String, _ plan: WorkbookPlan) -> WorkbookError? {
        do throws(WorkbookError) {
            try PackageCheck.check(path: file, against: plan)
            return nil
        } catch {
            return error
        }
    }
}

/// A written form in memory, whose parts are changed and put to the check again.
private struct WrittenForm: ~Copyable {
    private let folder: ScratchFolder
    private let plan: WorkbookPlan
    let zip: StoredZip

    init(_ plan: WorkbookPlan = SmallPlan.workbook()) throws {
        let folder = try ScratchFolder()
        let file = folder.file("form.xlsx")
        try XLSXWriter.write(plan, to: file, temporaryDirectory: folder.path)
        zip = try StoredZip(reading: file)
        self.folder = folder
        self.plan = plan
    }

    func error(of changed: StoredZip) throws -> WorkbookError? {
        let file = folder.file("changed.xlsx")
        try changed.write(to: file)
        return PackageCheckTests.error(of: file, plan)
    }
}
