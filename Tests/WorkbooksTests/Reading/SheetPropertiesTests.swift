import SheetModel
import Testing
import Workbooks

/// What a workbook says beside the values of its cells.
@Suite struct SheetPropertiesTests {
    private func grid(_ workbook: ForeignWorkbook) throws -> SheetGrid {
        try #require(try workbook.read().grid.sheets.first)
    }

    @Test func everythingElseOfASheet() throws {
        let sheet = """
            <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:XFD1048576"/>\
            <sheetFormatPr defaultRowHeight="15.5" defaultColWidth="9"/>\
            <cols><col min="1" max="2" width="4.5" customWidth="1"/>\
            <col min="3" max="16384" width="9" hidden="1"/></cols>\
            <sheetData><row r="1" ht="30.5" customHeight="1"><c r="A1"><v>1</v></c></row>\
            <row r="2" hidden="1"><c r="A2" s="1"/></row></sheetData><autoFilter ref="A1:B2"/>\
            <mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="C1:C1"/>\
            <mergeCell ref="D1:XFD1048576"/></mergeCells>\
            <printOptions horizontalCentered="1"/>\
            <pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.25" footer="0.25"/>\
            <pageSetup paperSize="8" scale="87" orientation="landscape" fitToHeight="0"/>\
            <headerFooter><oddHeader>&amp;C甲</oddHeader><oddFooter>&amp;C&amp;P</oddFooter></headerFooter>\
            <rowBreaks><brk id="9"/><brk id="5"/></rowBreaks><colBreaks><brk id="3"/></colBreaks>
            """
        var workbook = ForeignWorkbook(sheet: sheet, styles: "<cellXfs><xf/><xf/></cellXfs>")
        workbook["xl/workbook.xml"] = workbook["xl/workbook.xml"].replacing(
            "</sheets>",
            with: """
                </sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">\
                表!$A:$B,表!$3:$5</definedName><definedName name="_xlnm.Print_Area" \
                localSheetId="0">'表'!$A$1:$C$9</definedName></definedNames>
                """)
        let grid = try grid(workbook)
        #expect(
            grid.columns == [
                GridColumns(range: 0...1, width: 4.5, isHidden: false),
                GridColumns(range: 2...16_383, width: 9, isHidden: true),
            ])
        #expect(grid.defaultRowHeight == 15.5 && grid.defaultColumnWidth == 9 && grid.isFiltered)
        #expect(grid.rows.map(\.height) == [30.5, nil])
        #expect(grid.rows.map(\.isHidden) == [false, true])
        #expect(grid.rows[1].cells == [GridCell(column: 0, value: .blank, style: 1)])
        #expect(grid.merges.map(\.a1) == ["A1:B1", "D1:XFD1048576"])
        #expect(grid.page == Self.page)
    }

    private static let page = {
        var page = GridPage()
        page.paperCode = 8
        page.isLandscape = true
        page.margins = PageMargins(
            top: 72, bottom: 72, left: 36, right: 36, header: 18, footer: 18)
        page.scale = 87
        page.fittedPages = GridPage.FittedPages(wide: 1, tall: 0)
        page.repeatedRows = 2...4
        page.printArea = CellRange(rows: 0...8, columns: 0...2)
        page.rowBreaks = [5, 9]
        page.header = "&C甲"
        page.footer = "&C&P"
        page.centersHorizontally = true
        return page
    }()

    @Test func looks() throws {
        let styles = """
            <numFmts><numFmt numFmtId="176" formatCode="0.00"/></numFmts>\
            <fonts><font><sz val="11"/><name val="宋体"/></font>\
            <font><b/><sz val="10.5"/><name val="黑体"/></font></fonts>\
            <fills><fill><patternFill patternType="none"/></fill>\
            <fill><patternFill patternType="solid"><fgColor rgb="FFD9E1F2"/></patternFill></fill></fills>\
            <borders><border><left/><right/><top/><bottom/></border>\
            <border><left style="thin"><color auto="1"/></left><right/><top style="thick"/>\
            <bottom style="none"/></border></borders>\
            <cellStyleXfs><xf fontId="1"/></cellStyleXfs>\
            <cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>\
            <xf numFmtId="176" fontId="1" fillId="1" borderId="1">\
            <alignment horizontal="center" vertical="top" wrapText="1" textRotation="255"/>\
            <protection locked="0"/></xf><xf fontId="99" fillId="99" borderId="99"/></cellXfs>
            """
        var plain = GridStyle()
        plain.fontName = "宋体"
        plain.fontSize = 11
        var head = GridStyle()
        head.fontName = "黑体"
        head.fontSize = 10.5
        head.isBold = true
        head.fill = 0xD9E1F2
        head.borders = [.left, .top]
        head.horizontal = .center
        head.vertical = .top
        head.wraps = true
        head.direction = .stacked
        head.isLocked = false
        head.numberFormat = "0.00"
        let found = try ForeignWorkbook(styles: styles).read().grid.styles
        #expect(found == [plain, head, GridStyle()])
    }

    @Test func looksThatTemplatesSayInOtherWords() throws {
        let kinds: [(String, (GridStyle) -> Bool)] = [
            ("horizontal=\"centerContinuous\"", { $0.horizontal == .center }),
            (
                "horizontal=\"distributed\" vertical=\"distributed\"",
                {
                    $0.horizontal == .center && $0.vertical == .center
                }
            ),
            ("horizontal=\"justify\"", { $0.horizontal == .left }),
            ("horizontal=\"general\"", { $0.horizontal == nil }),
            ("textRotation=\"90\"", { $0.direction == .stacked }),
            ("textRotation=\"180\"", { $0.direction == .stacked }),
            ("textRotation=\"45\"", { $0.direction == .horizontal }),
        ]
        let formats = kinds.map { "<xf><alignment \($0.0)/></xf>" }.joined()
        let styles = try ForeignWorkbook(styles: "<cellXfs>\(formats)</cellXfs>").read().grid.styles
        for (style, kind) in zip(styles, kinds) { #expect(kind.1(style), "\(kind.0)") }
    }

    @Test func sheetsHaveNamesAndMayBeHidden() throws {
        var workbook = ForeignWorkbook()
        workbook["xl/workbook.xml"] = workbook["xl/workbook.xml"].replacing(
            "</sheets>",
            with: """
                <sheet name="二" sheetId="2" state="hidden" r:id="rId1"/>\
                <sheet name="图" sheetId="3" r:id="rId2"/></sheets>
                """)
        workbook["xl/_rels/workbook.xml.rels"] = ForeignWorkbook.relationships([
            ("worksheet", "worksheets/sheet1.xml"), ("chartsheet", "chartsheets/sheet1.xml"),
            ("vbaProject", "vbaProject.bin"), ("externalLink", "externalLinks/externalLink1.xml"),
        ])
        workbook["xl/worksheets/_rels/sheet1.xml.rels"] = ForeignWorkbook.relationships([
            ("hyperlink", "https://example.invalid/"), ("oleObject", "../embeddings/o.bin"),
            ("drawing", "../drawings/d.xml"), ("comments", "../comments1.xml"),
            ("hyperlink", "https://example.invalid/2"),
        ])
        let contents = try workbook.read()
        #expect(contents.grid.sheets.map(\.name) == ["表", "二"])
        #expect(contents.grid.sheets.map(\.visibility) == [.visible, .hidden])
        let kinds: [WorkbookRemark.Kind] = [.hyperlinks, .embeddedObjects, .pictures, .comments]
        #expect(
            contents.remarks
                == [WorkbookRemark(.macros), WorkbookRemark(.externalLinks)]
                + kinds.map { WorkbookRemark($0, sheet: "表") }
                + kinds.map { WorkbookRemark($0, sheet: "二") }
                + [WorkbookRemark(.otherSheets, sheet: "图")])
    }
}
