import BundledTemplates
import DisclosureCatalog
import DisclosureReports
import Foundation
import SheetModel
import TestSupport
import Testing

@testable import Gongkai

/// Templates of one's own for the 统计表 and the workbook.
@Suite struct ReportTemplatesTests {
    private func workbook(
        _ files: [String], _ configure: (inout QuarterlyWorkbookOptions) -> Void = { _ in },
        quarter: String = "2021-Q2"
    ) throws -> [String: [String]] {
        var report = QuarterlyReport(quarter: try #require(Quarter(quarter)))
        var templates = try ReportTemplates()
        for file in files { try templates.replace(by: .bytes(Array(file.utf8), name: "t.json5")) }
        report.templates = templates
        let city = packageRoot + "/Samples/city"
        let result = try report.run(
            catalogs: [.file(city + "/catalogs")], ledgers: [.file(city + "/ledger.csv")])
        var options = QuarterlyWorkbookOptions()
        configure(&options)
        let plan = try QuarterlyWorkbook(
            result, tables: try result.tables(in: .chinese), options: options
        ).plan(try ReportFonts.library()).workbook
        let sheets = try #require(plan).sheets
        return Dictionary(
            uniqueKeysWithValues: sheets.map { sheet in
                (sheet.name, sheet.rows.flatMap { $0.cells.compactMap(\.value.text) })
            })
    }

    @Test func rowsOfTheFormAreReplaced() throws {
        let own = """
            { format: "gongkai.indicators", version: 1, rows: [
                { number: "1", label: "本局自定的指标", unit: "件", measure: "published" } ] }
            """
        let texts = try #require(try workbook([own])["统计表"])
        #expect(texts.contains("本局自定的指标"))
        #expect(!texts.contains { $0.contains("规范性文件") })
    }

    @Test func theWorkbookIsReplaced() throws {
        let bundled = String(decoding: BundledTemplates.quarterlyReport, as: UTF8.self)
        let own = bundled.replacing("单位负责人：            审核人：", with: "分管领导：")
            .replacing("sheetName: \"统计表\"", with: "sheetName: \"季报\"")
        let texts = try #require(try workbook([own])["季报"])
        #expect(texts.contains { $0.hasPrefix("分管领导：") })
    }

    /// Who files the report of several departments is not known unless it is said.
    @Test func theReportingUnitIsFilledIn() throws {
        let blank = try #require(try workbook([])["统计表"])
        #expect(blank.contains { $0.hasPrefix("填报单位（盖章）： ") })
        let named = try workbook([]) { $0.reportingUnit = "示例市政务公开办公室" }
        #expect(
            named["统计表"]?.contains { $0.hasPrefix("填报单位（盖章）：示例市政务公开办公室 ") } == true)
        #expect(named["事项"]?.contains { $0.hasPrefix("示例市政务公开办公室 ") } == true)
        let none = try workbook([], quarter: "2024-Q1")["零公开情况说明"]
        #expect(none?.contains { $0.hasPrefix("　　各单位在2024年第一季度") } == true)
        let unit = try workbook([], { $0.reportingUnit = "示例市政务公开办公室" }, quarter: "2024-Q1")
        #expect(
            unit["零公开情况说明"]?.contains { $0.hasPrefix("　　示例市政务公开办公室在2024年第一季度") } == true)
    }

    @Test(arguments: [
        (
            "{ format: \"gongkai.template\", version: 1 }",
            "t.json5：这不是季度报告的模板，format 应为 gongkai.indicators 或 gongkai.workbook；gongkai template show statistics 可作起点。",
            "t.json5: This is no template of a quarterly report; its format must be gongkai.indicators or gongkai.workbook. Start from gongkai template show statistics."
        ),
        (
            String(decoding: BundledTemplates.quarterlyReport, as: UTF8.self)
                .replacing("table: \"items\"", with: "table: \"item\""),
            "t.json5:83:20：sheets[2].table：没有“item”这张表，是否应为“items”？",
            "t.json5:83:20: sheets[2].table: There is no table “item”; was “items” meant?"
        ),
    ])
    func otherFilesAreRefused(_ text: String, _ chinese: String, _ english: String) throws {
        let error = thrownError { () throws(GongkaiError) in
            var templates = try ReportTemplates()
            try templates.replace(by: .bytes(Array(text.utf8), name: "t.json5"))
        }
        #expect(error?.message == LocalizedText(zh: chinese, en: english))
        let broken = thrownError { () throws(GongkaiError) in
            var templates = try ReportTemplates()
            try templates.replace(
                by: .bytes(Array("{ format: \"gongkai.indicators\" }".utf8), name: "t.json5"))
        }
        #expect(broken?.message[.chinese].hasPrefix("t.json5:1:") == true)
    }

    /// What is shown can be used as it is.
    @Test func bundledFilesAreTemplates() throws {
        try withTestFolder { folder in
            for (name, _) in ReportTemplates.bundledFiles {
                let path = folder.path(name + ".json5")
                try ReportTemplates.writeFile(named: name, to: .file(path, replacing: false))
                var templates = try ReportTemplates()
                try templates.replace(by: .file(path))
            }
            #expect(throws: GongkaiError.self) {
                try ReportTemplates.writeFile(
                    named: "none", to: .file(folder.path("x"), replacing: false))
            }
        }
    }
}
