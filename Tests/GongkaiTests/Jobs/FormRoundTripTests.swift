import DisclosureCatalog
import Foundation
import Gongkai
import TestSupport
import Testing

/// From a catalog to a file and back, through every format that is read.
@Suite struct FormRoundTripTests {
    private static func catalog(seed: UInt64) -> Catalog {
        var generator = CatalogGenerator(seed: seed)
        var catalog = generator.catalog(items: 1 + Int(seed % 29))
        catalog.title = catalog.department + "政务公开清单目录"
        return catalog
    }

    private func imported(_ data: Data, _ name: String) throws -> (Catalog, FindingReport) {
        let (catalog, report) = try CatalogImport().catalog(
            from: .bytes(Array(data), name: name))
        return (catalog, report)
    }

    @Test(
        arguments: [PageOptions.Paper.a4, .a3],
        [PageOptions.Pages.split, .continuous])
    func workbook(paper: PageOptions.Paper, pages: PageOptions.Pages) throws {
        var export = FormExport()
        export.page.paper = paper
        export.page.pages = pages
        for seed in UInt64(0)..<12 {
            let catalog = Self.catalog(seed: seed)
            let (found, report) = try imported(export.file(of: catalog).data, "form.xlsx")
            #expect(found == catalog, "seed \(seed)")
            #expect(report.findings.allSatisfy { $0.place.file == "form.xlsx" })
        }
    }

    @Test(arguments: CSVOptions.Encoding.allCases, CSVOptions.Channels.allCases)
    func records(encoding: CSVOptions.Encoding, channels: CSVOptions.Channels) throws {
        var export = FormExport()
        export.format = .csv
        export.csv = CSVOptions(encoding: encoding, channels: channels)
        for seed in UInt64(0)..<12 {
            let catalog = Self.catalog(seed: seed)
            let (found, report) = try imported(export.file(of: catalog).data, "form.csv")
            #expect(found == catalog, "seed \(seed)")
            #expect(!report.findings.contains { $0.rule == "import.records" })
            #expect(!report.findings.contains { $0.rule == "import.section.repeated" })
        }
    }

    /// Without the columns of the catalog CSV holds the table alone, and that is told.
    @Test func recordsOfTheTableAlone() throws {
        var export = FormExport()
        export.format = .csv
        export.csv.hasCatalogColumns = false
        let catalog = Self.catalog(seed: 3)
        let (found, report) = try imported(export.file(of: catalog).data, "form.csv")
        #expect(found.sections == catalog.sections)
        #expect(found.department.isEmpty)
        #expect(report.findings.contains { $0.rule == "import.records" })
    }

    /// Findings about CSV name the cell that a spreadsheet program shows.
    @Test func cellsOfCSV() throws {
        var export = FormExport()
        export.format = .csv
        let catalog = soundCatalog(basis: "")
        let (_, report) = try imported(export.file(of: catalog).data, "form.csv")
        #expect(
            report.lines(in: .chinese).map(\.text).contains(
                "form.csv!F2: 警告: [field.blank] 第 1 项 · 公开依据：此处为空，请填写。"))
    }

    /// A column that was deleted is one warning, and nothing is said of the cells that it had.
    @Test(arguments: [
        "公开内容(要素)", "公开依据", "公开时限", "公开主体", "公开对象/全社会", "公开对象/特定群体", "公开方式/主动公开",
        "备注",
    ])
    func aDeletedColumn(_ heading: String) throws {
        var catalog = soundCatalog()
        let item = catalog.sections[0].items[0]
        catalog.sections[0].items = (1...4).map { number in
            var item = item
            (item.number, item.name) = (.counted(number), "第\(number)类信息")
            return item
        }
        var export = FormExport()
        export.format = .csv
        let text = String(decoding: try export.file(of: catalog).data, as: UTF8.self)
        let rows = text.components(separatedBy: "\r\n").filter { !$0.isEmpty }
            .map { $0.components(separatedBy: ",") }
        let column = try #require(rows[0].firstIndex(of: heading))
        let lines = rows.map { row in
            row.enumerated().filter { $0.offset != column }.map(\.element).joined(separator: ",")
        }
        let (found, report) = try imported(
            Data(lines.joined(separator: "\r\n").utf8), "form.csv")
        #expect(found.items.map(\.name) == catalog.items.map(\.name))
        let told = report.findings.filter { $0.severity != .note }
        #expect(told.map(\.rule) == ["import.header.missing"], "\(told)")
        #expect(told.first?.severity == .warning)
    }

    /// A sheet that was saved as CSV, title and header and all.
    @Test func aFormSavedAsCSV() throws {
        let lines = [
            "示例市示例局政务公开清单目录,,,,,,,,,,,,,",
            "责任单位：示例市示例局 填表人：张三,,,,,,,,,,,,,",
            "序号,公开事项,,,公开内容(要素),公开依据,公开时限,公开主体,公开渠道和载体,公开对象,,公开方式,,备注",
            ",一级事项,二级事项,,,,,,,全社会,特定群体,主动公开,依申请,",
            "一,概况信息,1,机构信息,职能。,《示例条例》,20个工作日内,示例局,\"■门户网站\n□报刊\",√,,√,,",
        ]
        let (catalog, report) = try imported(
            Data(lines.joined(separator: "\r\n").utf8), "form.csv")
        #expect(catalog.items.map(\.name) == ["机构信息"])
        #expect(catalog.items[0].channels == [ChosenChannel("门户网站")])
        #expect(catalog.signOff.preparedBy == "张三")
        #expect(!report.hasErrors)
    }

    @Test func validationReadsFormsToo() throws {
        let data = try FormExport().file(of: soundCatalog(basis: "")).data
        let report = try CatalogValidation().report(on: .bytes(Array(data), name: "form.xlsx"))
        #expect(
            report.lines(in: .chinese).map(\.text) == [
                "form.xlsx!政务公开清单目录!F6: 警告: [field.blank] 第 1 项 · 公开依据：此处为空，请填写。"
            ])
    }

    @Test func limitsCanBeSet() throws {
        let data = try FormExport().file(of: soundCatalog()).data
        var job = CatalogImport()
        job.limits.workbook.cells = 10
        let error = thrownError { () throws(GongkaiError) in
            try job.catalog(from: .bytes(Array(data), name: "form.xlsx"))
        }
        #expect(error?.code == .inputNotUnderstood)
        #expect(
            error?.message.chinese == """
                form.xlsx!政务公开清单目录：有内容的单元格过多，远超一份表格所需，出于安全没有读取。
                """)
    }
}
