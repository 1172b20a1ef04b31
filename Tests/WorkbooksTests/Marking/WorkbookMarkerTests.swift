import Foundation
import SheetModel
import TestSupport
import Testing
import Workbooks

/// Cells of foreign workbooks are marked, and nothing else changes.
@Suite struct WorkbookMarkerTests {
    private static let fill = WorkbookMarks.fills[0]

    /// Sheets as various programs write them; every mark is on a cell in another state.
    static let sheets = [
        "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>",
        "<sheetData><row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"D2\"><v>2</v></c></row></sheetData>",
        "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c/></row></sheetData>",
        "<sheetData/>", "<sheetData></sheetData>",
        "<sheetData><row r=\"3\"><c r=\"C3\"><v>1</v></c></row><row r=\"1\"/></sheetData>",
        """
        <sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData>\
        <!-- <row r="1"> --><row r='1' ht='20'><c r='A1' t='inlineStr'><is><t>&lt;c&gt;</t></is></c>\
        <c r="B1" t="str"><f>"a>b"</f><v>a</v></c></row></sheetData>\
        <mergeCells><mergeCell ref="C1:D2"/></mergeCells><pageMargins left="1" right="1" top="1" \
        bottom="1" header="0" footer="0"/><extLst><ext uri="x"/></extLst>
        """,
    ]

    static let cells = [(0, 0), (0, 1), (1, 2), (2, 0), (4, 5)]

    @Test(arguments: sheets) func foreignSheets(_ sheet: String) throws {
        for strict in [false, true] {
            let workbook = ForeignWorkbook(
                sheet: sheet, styles: nil,
                main: strict ? ForeignWorkbook.strictMain : ForeignWorkbook.main,
                office: strict ? ForeignWorkbook.strictOffice : ForeignWorkbook.office)
            try expectMarks(on: workbook.bytes)
        }
    }

    /// Another prefix of the names, a part in UTF-16, and a style part of each kind.
    @Test func foreignWriting() throws {
        var prefixed = ForeignWorkbook()
        for name in [ForeignWorkbook.sheetPart] {
            prefixed[name] = prefixed[name].replacingOccurrences(of: "</", with: "</x:")
                .replacingOccurrences(
                    of: "<(?=[a-z])", with: "<x:", options: .regularExpression
                ).replacingOccurrences(of: "xmlns=", with: "xmlns:x=")
        }
        try expectMarks(on: prefixed.bytes)
        let styles = [
            "", "<cellXfs/>", "<fills></fills><cellXfs><xf/></cellXfs>",
            "<fonts count=\"1\"><font/></fonts><cellXfs count=\"1\"><xf fillId=\"0\"/></cellXfs><dxfs/>",
            "<cellXfs><xf numFmtId=\"1\"><alignment wrapText=\"1\"/></xf></cellXfs><cellStyles/>",
        ]
        for text in styles { try expectMarks(on: ForeignWorkbook(styles: text).bytes) }
        let wide = ForeignWorkbook(styles: "<cellXfs><xf/></cellXfs>")
        let entries = wide.parts.enumerated().map { index, part in
            guard index > 1 else {
                return ArchiveBuilder.Entry(part.name, Array(part.text.utf8))
            }
            let text = "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + part.text
            return ArchiveBuilder.Entry(
                part.name, text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        }
        let archive = ArchiveBuilder(entries)
        try expectMarks(on: archive.bytes)
    }

    private func expectMarks(on bytes: [UInt8]) throws {
        let folder = try ScratchFolder()
        let marks = someMarks(["表": Self.cells.map { mark($0.0, $0.1, "注意<&>\n第二行") }])
        let found = try marked(bytes, marks, in: folder)
        let grid = try WorkbookReader().read(found).grid
        #expect(grid.sheets.map(\.isFront) == [true, false])
        for (row, column) in Self.cells {
            #expect(grid.look("表", row, column)?.fill == Self.fill, "\(row) \(column)")
        }
        #expect(try marked(bytes, marks, in: folder, as: "again.xlsx") == found)
        let comments = try #require(try part("xl/comments1.xml", of: found))
        #expect(comments.components(separatedBy: "<comment ").count == Self.cells.count + 1)
        #expect(comments.contains("注意&lt;&amp;&gt;&#10;第二行"))
    }

    /// Of our own workbooks the shared validator has an opinion.
    @Test func ownWorkbooksStayValid() throws {
        let folder = try ScratchFolder()
        var files: [String] = []
        for seed in UInt64(0)..<40 {
            var random = RandomPlan(seed: seed)
            let plan = random.workbook()
            let source = folder.file("source.xlsx")
            try XLSXWriter.write(plan, to: source, temporaryDirectory: folder.path)
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: source)))
            var marks: [String: [WorkbookMarks.Mark]] = [:]
            for sheet in plan.sheets {
                let free = Self.cells.filter { row, column in
                    let address = CellAddress(row: row, column: column)
                    return sheet.merges.allSatisfy { !$0.contains(address) || $0.first == address }
                }
                marks[sheet.name] = free.map { mark($0.0, $0.1, fill: Int(seed % 2)) }
            }
            _ = try marked(bytes, someMarks(marks), in: folder, as: "\(seed).xlsx")
            files.append(folder.file("\(seed).xlsx"))
            let again = Array(try Data(contentsOf: URL(fileURLWithPath: files.last ?? "")))
            _ = try marked(again, someMarks(marks), in: folder, as: "\(seed)-2.xlsx")
            files.append(folder.file("\(seed)-2.xlsx"))
        }
        if Validator.isAvailable {
            let result = try Validator.run(on: files)
            #expect(result.status == 0, "\(result.output)")
        }
    }

    /// Marked again without marks, every cell looks as it did at first, and no comment is left.
    @Test func marksAreTakenAway() throws {
        let folder = try ScratchFolder()
        let styles = """
            <fills><fill><patternFill patternType="none"/></fill><fill><patternFill \
            patternType="solid"><fgColor rgb="FF00FF00"/><bgColor indexed="64"/></patternFill></fill>\
            </fills><cellXfs><xf fillId="0"/><xf fillId="1"/></cellXfs>
            """
        let workbook = ForeignWorkbook(
            sheet: """
                <sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c></row>\
                </sheetData>
                """, styles: styles)
        let first = try marked(
            workbook.bytes, someMarks(["表": [mark(0, 0), mark(0, 1), mark(3, 3)]]), in: folder)
        let reading = try WorkbookReader().read(first)
        #expect(reading.remarks == [], "comments of ours are no remark")
        let second = try marked(first, someMarks([:]), in: folder)
        let grid = try WorkbookReader().read(second).grid
        #expect(grid.look("表", 0, 0)?.fill == nil)
        #expect(grid.look("表", 0, 1)?.fill == 0x00FF00)
        #expect(grid.sheets.count == 2)
        let comments = try #require(try part("xl/comments1.xml", of: second))
        #expect(!comments.contains("<comment "))
        #expect(
            try part("xl/drawings/vmlDrawing1.vml", of: second)?.contains("ClientData") == false)
        let third = try marked(second, someMarks(["表": [mark(0, 1)]]), in: folder)
        let last = try WorkbookReader().read(third).grid
        #expect(last.look("表", 0, 0)?.fill == nil)
        #expect(last.look("表", 0, 1)?.fill == Self.fill)
    }

    /// What others have written on a cell stays there.
    @Test func commentsOfOthersStay() throws {
        let folder = try ScratchFolder()
        var workbook = ForeignWorkbook(
            sheet: """
                <sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>\
                <legacyDrawing xmlns:r="\(ForeignWorkbook.office)" r:id="rId2"/>
                """)
        workbook["xl/worksheets/_rels/sheet1.xml.rels"] = ForeignWorkbook.relationships([
            ("comments", "../comments7.xml"), ("vmlDrawing", "../drawings/d.vml"),
        ])
        workbook["xl/comments7.xml"] = """
            <comments xmlns="\(ForeignWorkbook.main)"><authors><author>李四</author></authors>\
            <commentList><comment ref="A1" authorId="0"><text><t>请核实</t></text></comment>\
            </commentList></comments>
            """
        workbook["xl/drawings/d.vml"] = """
            <xml xmlns:v="urn:schemas-microsoft-com:vml" \
            xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1030">\
            <x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData>\
            </v:shape></xml>
            """
        let first = try marked(
            workbook.bytes, someMarks(["表": [mark(0, 0), mark(0, 1)]]), in: folder)
        let comments = try #require(try part("xl/comments7.xml", of: first))
        #expect(comments.contains("请核实"))
        #expect(comments.contains("<comment ref=\"B1\" authorId=\"1\">"))
        #expect(!comments.contains("<comment ref=\"A1\" authorId=\"1\">"))
        let drawing = try #require(try part("xl/drawings/d.vml", of: first))
        #expect(drawing.contains("_x0000_s1030") && drawing.contains("_x0000_s1031"))
        #expect(try WorkbookReader().read(first).grid.look("表", 0, 0)?.fill == Self.fill)
        let kinds = try WorkbookReader().read(first).remarks.map(\.kind)
        #expect(kinds.contains(.comments))
        let second = try marked(first, someMarks([:]), in: folder)
        #expect(try part("xl/comments7.xml", of: second)?.contains("请核实") == true)
        #expect(try part("xl/comments7.xml", of: second)?.contains("ref=\"B1\"") == false)
        #expect(try part("xl/drawings/d.vml", of: second)?.contains("_x0000_s1031") == false)
    }

    /// Names that count sheets are those of the same sheets as before.
    @Test func printedAreasKeepTheirSheets() throws {
        let folder = try ScratchFolder()
        var workbook = ForeignWorkbook()
        workbook["xl/workbook.xml"] = workbook["xl/workbook.xml"].replacingOccurrences(
            of: "</sheets>",
            with: """
                </sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">\
                表!$A$1:$B$2</definedName></definedNames><calcPr calcId="1"/>
                """)
        let found = try marked(workbook.bytes, someMarks(["表": [mark(0, 0)]]), in: folder)
        let sheet = try #require(
            try WorkbookReader().read(found).grid.sheets.first { $0.name == "表" })
        #expect(sheet.page.printArea?.a1 == "A1:B2")
    }

    /// What a check of the written file must notice.
    @Test func damageIsNoticed() throws {
        let folder = try ScratchFolder()
        let workbook = ForeignWorkbook()
        let contents = try WorkbookReader().read(workbook.bytes)
        let made = try WorkbookMarker(workbook.bytes, contents: contents, limits: .form)
            .marked(with: someMarks(["表": [mark(0, 0)]]))
        let other = try marked(
            ForeignWorkbook(
                sheet: "<sheetData><row r=\"1\"><c r=\"A1\"><v>2</v></c></row></sheetData>"
            ).bytes, someMarks(["表": [mark(0, 0)]]), in: folder)
        let list = try marked(
            workbook.bytes, someMarks(["表": [mark(0, 0, "另一句")]]), in: folder)
        for (bytes, part) in [
            (other, "表"), (list, "问题清单"), (workbook.bytes, "workbook"), ([], "workbook"),
        ] {
            let error = #expect(throws: WorkbookError.self) {
                try made.check(bytes, path: "x", limits: .form)
            }
            #expect(error?.code == .packageCheckFailed(part: part))
        }
    }
}
