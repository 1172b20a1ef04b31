import DisclosureCatalog
import Foundation
import Gongkai
import TestSupport
import Testing

/// Forms that other programs have written or saved anew.
@Suite struct OtherProgramsTests {
    private static let python = ExternalTool.python(having: "openpyxl")
    private static let hasSoffice = ExternalTool.isInstalled("soffice")

    private static func catalog(seed: UInt64) -> Catalog {
        var generator = CatalogGenerator(seed: seed)
        var catalog = generator.catalog(items: 14)
        catalog.title = catalog.department + "政务公开清单目录"
        return catalog
    }

    private func read(_ data: Data) throws -> (catalog: Catalog, report: FindingReport) {
        try CatalogImport().catalog(from: .bytes(Array(data), name: "form.xlsx"))
    }

    private func refusal(_ data: Data) -> GongkaiError? {
        thrownError { () throws(GongkaiError) in
            try CatalogImport().catalog(from: .bytes(Array(data), name: "form"))
        }
    }

    /// Runs a script with openpyxl on a file.
    private func openpyxl(_ script: String, _ form: Data = Data()) throws -> Data {
        try ExternalTool.withTemporaryFolder { folder in
            let files = ["in.xlsx", "out.xlsx"].map { folder.appending(path: $0).path }
            try form.write(to: URL(filePath: files[0]))
            try ExternalTool.run(
                [
                    Self.python ?? "python3", "-c",
                    "import sys, datetime, openpyxl\nsource, target = sys.argv[1:]\n" + script,
                ] + files)
            return try Data(contentsOf: URL(filePath: files[1]))
        }
    }

    @Test(
        .enabled(if: python != nil, "needs the Python package openpyxl"),
        arguments: [UInt64(1), 2, 3])
    func openpyxlSavesAnew(seed: UInt64) throws {
        let catalog = Self.catalog(seed: seed)
        let saved = try openpyxl(
            "openpyxl.load_workbook(source).save(target)",
            FormExport().file(of: catalog).data)
        #expect(try read(saved).catalog == catalog)
    }

    /// A form that was never ours: offset, a sheet of notes before it, a date that is a number, a
    /// formula without a result, a merged basis, hidden rows, rich text, a comment and a link.
    @Test(.enabled(if: python != nil, "needs the Python package openpyxl"))
    func openpyxlWritesAForm() throws {
        let script = """
            from openpyxl.cell.rich_text import CellRichText, TextBlock
            from openpyxl.cell.text import InlineFont
            from openpyxl.comments import Comment
            book = openpyxl.Workbook()
            book.active.title = "填表说明"
            book.active["A1"] = "请用 √ 填写"
            sheet = book.create_sheet("目录")
            sheet["C2"] = "示例市示例局政务公开清单目录"
            sheet.merge_cells("C2:P2")
            for cell, value in [("C3", "责任单位"), ("D3", "示例市示例局"), ("F3", "填表时间"),
                                ("G3", datetime.date(2021, 6, 21))]:
                sheet[cell] = value
            heads = ["序号", "公开事项", None, None, "公开内容（要素）", "公开依据", "公开时限", "公开主体",
                     "公开渠道和载体", "公开对象", None, "公开方式", None, "备注"]
            lower = [None, "一级事项", "二级事项", None, None, None, None, None, None, "全社会", "特定群众",
                     "主动", "依申请", None]
            rows = [
                ["一", "概况信息", 1, "机构信息", "机构职能。", "《示例条例》", "20个工作日内", "示例局",
                 "■门户网站 □报刊", "✓", None, "Y", None, None],
                [None, None, "２", "领导信息", "姓名。", None, "20个工作日内", "示例局",
                 "□门户网站 ■报刊", True, None, 1, None, "=1/0"],
                ["二", "政策", 3, "文件", "全文。", "《示例办法》", "20个工作日内", "示例局",
                 "■门户网站 ■报刊", None, "企业", None, "是", None],
            ]
            for index, row in enumerate([heads, lower] + rows):
                for column, value in enumerate(row):
                    sheet.cell(5 + index, 3 + column, value)
            for area in ["D5:F5", "E6:F6", "L5:M5", "N5:O5", "C7:C8", "D7:D8", "H7:H8"]:
                sheet.merge_cells(area)
            for column in "CGHIJKP":
                sheet.merge_cells(f"{column}5:{column}6")
            sheet["G9"] = CellRichText("全", TextBlock(InlineFont(b=True), "文。"))
            sheet["G9"].comment = Comment("请核对", "某某")
            sheet["F9"].hyperlink = "https://example.invalid/"
            sheet.row_dimensions[9].hidden = True
            sheet["C10"] = "注：本表一式两份。"
            sheet.merge_cells("C10:P10")
            book.save(target)
            """
        let (catalog, report) = try read(try openpyxl(script))
        #expect(catalog.department == "示例市示例局")
        #expect(catalog.signOff.filledOn == CalendarDate(year: 2021, month: 6, day: 21))
        #expect(catalog.sections.map(\.name) == ["概况信息", "政策"])
        #expect(catalog.items.map(\.name) == ["机构信息", "领导信息", "文件"])
        #expect(catalog.items.map(\.number) == [.counted(1), .counted(2), .counted(3)])
        #expect(catalog.items.map(\.basis) == ["《示例条例》", "《示例条例》", "《示例办法》"])
        #expect(catalog.items.map(\.audience.everyone) == [true, true, false])
        #expect(catalog.items.map(\.disclosure) == [[.proactive], [.proactive], [.onRequest]])
        #expect(catalog.items[2].content == "全文。")
        #expect(catalog.items[2].audience.groups == ["企业"])
        let rules = Set(report.findings.map(\.rule))
        #expect(
            rules.isSuperset(of: [
                "import.sheet.other", "import.cell.date", "import.cell.shared", "import.mark",
                "import.item.number", "import.cell.formula", "import.rows.hidden",
                "import.line.note", "workbook.hyperlinks", "workbook.comments",
            ]), "\(rules.sorted())")
        #expect(
            report.lines(in: .chinese).map(\.text).contains(
                "form.xlsx!目录!P8: 错误: [import.cell.formula] 公式没有保存结果，按空白读入；请在表格软件中打开并重新保存。"))
    }

    /// What LibreOffice makes of a form, as the file type that is asked for.
    private func soffice(_ form: Data, to type: String) throws -> Data {
        try ExternalTool.withTemporaryFolder { folder in
            let source = folder.appending(path: "form.xlsx")
            try form.write(to: source)
            try ExternalTool.run([
                "soffice", "-env:UserInstallation=file://\(folder.path)/profile", "--headless",
                "--convert-to", type, "--outdir", folder.appending(path: "out").path, source.path,
            ])
            return try Data(
                contentsOf: folder.appending(path: "out/form.\(type.prefix { $0 != ":" })"))
        }
    }

    @Test(.enabled(if: hasSoffice, "needs LibreOffice"), arguments: [UInt64(4), 5])
    func libreOfficeSavesAnew(seed: UInt64) throws {
        let catalog = Self.catalog(seed: seed)
        let form = try FormExport().file(of: catalog).data
        let (found, report) = try read(try soffice(form, to: "xlsx"))
        #expect(found == catalog)
        #expect(report.findings.map(\.rule) == (try read(form).report.findings.map(\.rule)))
    }

    @Test(.enabled(if: hasSoffice, "needs LibreOffice"))
    func otherFilesOfLibreOfficeAreCalledByTheirNames() throws {
        let form = try FormExport().file(of: soundCatalog()).data
        #expect(
            refusal(try soffice(form, to: "xls"))?.message.chinese
                == "form：这是旧版 Excel 的 .xls 文件；请在表格软件中另存为 .xlsx。")
        #expect(
            refusal(try soffice(form, to: "ods"))?.message.chinese
                == "form：这是 OpenDocument 文件（.ods）；请另存为 .xlsx。")
    }
}
