import DisclosureCatalog
import DisclosureForms
import Foundation
import SheetModel
import TestSupport
import Testing
import Workbooks

@testable import Gongkai

/// Forms that another program has drawn: `Tests/Learning/forms.py`, by openpyxl.
@Suite(.enabled(if: ForeignForms.python != nil, "needs the Python package openpyxl"))
struct ForeignFormTests {
    private func template(_ name: String) throws -> (FormTemplate, FindingReport) {
        let learned = try learned(try ForeignForms.bytes(name), name: "\(name).xlsx")
        let inspection = try TemplateInspection().report(
            on: .bytes(Array(learned.text.utf8), name: "mine.json5"))
        #expect(!inspection.hasErrors, "\(inspection.lines(in: .english).map(\.text))")
        return (learned.template, learned.report)
    }

    private func rules(_ report: FindingReport) -> [String] { report.findings.map(\.rule) }

    /// What the exported form shows of its header is what the form showed, cell by cell.
    private func expectSameHead(
        _ name: String, _ template: FormTemplate, rows: ClosedRange<Int>, header: Int,
        columns: [Int], sheet: Int = 0
    ) throws {
        let form = try WorkbookReader().read(try ForeignForms.bytes(name)).grid.sheets[sheet]
        let catalog = Catalog(
            department: "示例市示例局",
            sections: [Section(name: "栏目", items: [Item(number: nil, name: "事项")])])
        let plan = try FormLayout(template: template, options: PageOptions()).plan(catalog)
        let written = try ExternalTool.withTemporaryFolder { folder in
            let file = folder.appending(path: "w.xlsx")
            try XLSXWriter.write(plan.workbook, to: file.path, temporaryDirectory: folder.path)
            return try WorkbookReader().read(Array(try Data(contentsOf: file))).grid.sheets[0]
        }
        let all = Array(0...(columns.last ?? 0))
        #expect(written.hiddenColumns == form.hiddenColumns)
        let rows = 0...rows.upperBound
        #expect(
            ForeignForms.head(of: written, rows: rows, header: header, columns: all)
                == ForeignForms.head(of: form, rows: rows, header: header, columns: all))
        for column in all {
            #expect(
                abs(ForeignForms.width(form, column) - ForeignForms.width(written, column)) < 0.08)
        }
    }

    @Test func fourLevelsFromC3On() throws {
        let (template, report) = try template("town")
        #expect(
            template.columns.map(\.field) == [
                .sectionName(level: 1), .sectionName(level: 2), .sectionName(level: 3), .itemName,
                .content, .basis, .deadline, .responsibleBody, .channels, .everyone, .groups,
                .proactive, .onRequest, .extra("网站所属栏目"),
            ])
        #expect(rules(report) == ["learn.offset"])
        #expect(template.defaultTitle == "{department}政务信息主动公开基本目录")
        #expect(template.dateFormat == "{year}年{month}月{day}日")
        #expect(
            template.preamble.map(\.text) == ["{title}", "编制单位：{department}  编制时间：{filledOn}"])
        #expect(template.preamble[0].height == 42)
        #expect(
            template.notes.map(\.text) == [
                "", "注：■为选用的渠道，√为适用的对象和方式。", "填表人：{preparedBy}  审核人：{reviewedBy}",
            ])
        #expect(template.headerHeights == [24, 30, 96])
        #expect(template.page.paper == .a3 && template.page.isLandscape)
        #expect(template.page.maximumScale == 90 && template.page.repeated == .header)
        #expect(template.page.footer == "第 {page} 页")
        #expect(template.channels.shown == .all)
        #expect(template.channels.vocabulary == ["政府网站", "公示栏"])
        #expect(template.columns.prefix(3).allSatisfy { $0.merge == .sections })
        let narrow = template.styles["narrowHead"]
        #expect(narrow?.direction == .stacked && narrow?.bordered == true)
        #expect(template.styles["head"]?.fill == 0xD9E1F2 && template.styles["head"]?.bold == true)
        try expectSameHead("town", template, rows: 2...6, header: 3, columns: Array(2...15))
    }

    @Test func hiddenColumnsAndUnknownOnes() throws {
        let (template, report) = try template("hidden")
        #expect(
            template.columns.map(\.field) == [
                .itemNumber, .itemName, .extra("内部代码"), .content, .deadline, .responsibleBody,
                .channels, .extra("风险等级"),
            ])
        #expect(template.columns.map(\.isHidden).firstIndex(of: true) == 2)
        #expect(template.preamble.map(\.isHidden) == [false, true])
        let found = report.lines(in: .english).map(\.text)
        #expect(found.contains { $0.contains("hidden.xlsx!示例局目录!C3") && $0.contains("hidden") })
        #expect(found.contains { $0.contains("hidden.xlsx!示例局目录!H3") && $0.contains("风险等级") })
        #expect(Set(rules(report)) == ["learn.hidden", "learn.column"])
        #expect(template.defaultTitle == "{department}主动公开事项目录")
        #expect(template.columns[0].numbering == .running)
        #expect(template.channels.shown == .names && template.channels.separator == "、")
        try expectSameHead(
            "hidden", template, rows: 2...2, header: 1, columns: Array(0...7))
    }

    @Test func columnsOfChannelsAndLevels() throws {
        let (template, report) = try template("channels")
        #expect(
            template.columns.map(\.field) == [
                .itemNumber, .sectionName(level: 1), .itemName, .content, .basis,
                .channel("政府网站"), .channel("政务新媒体"), .channel("公示栏"), .channel("其他"),
                .level("县级"), .level("街道级"), .disclosure, .remarks,
            ])
        #expect(report.findings.isEmpty, "\(report.lines(in: .english))")
        #expect(template.marks.tick == "●")
        #expect(template.words.proactive == "主动" && template.words.onRequest == "依申请")
        #expect(template.defaultTitle == "{department}公开清单")
        #expect(
            template.preamble[1].cells.map(\.text).filter { !$0.isEmpty } == [
                "填表单位", "{department}", "填表日期", "{filledOn}",
            ])
        try expectSameHead("channels", template, rows: 0...3, header: 2, columns: Array(0...12))
    }

    @Test func marksOfWhatMustBe() throws {
        let (template, report) = try template("required")
        #expect(
            template.columns.map(\.field) == [
                .sectionNumeral(level: 1), .sectionName(level: 1), .itemNumber, .itemName,
                .content, .deadline, .channels,
            ])
        #expect(report.findings.isEmpty, "\(report.lines(in: .english))")
        #expect(template.channels.meaning == .required)
        #expect(template.channels.separator == "；")
        #expect(template.columns[0].numeral == "（{chinese}）")
        #expect(template.columns[2].numbering == .section)
        #expect(template.sheetName == "Sheet")
        try expectSameHead("required", template, rows: 0...2, header: 2, columns: Array(0...6))
    }

    @Test func headingsAlone() throws {
        let (template, report) = try template("bare")
        #expect(
            template.columns.map(\.field) == [
                .sectionName(level: 1), .itemName, .content, .responsibleBody, .deadline,
                .extra("联系电话"),
            ])
        #expect(rules(report) == ["learn.noRows", "learn.column"])
        #expect(template.sheetName == "表" && template.preamble.isEmpty)
        try expectSameHead(
            "bare", template, rows: 0...0, header: 1, columns: Array(0...5), sheet: 1)
    }

    @Test(arguments: [
        ("twotables", "twotables.xlsx!Sheet!A5: Here is another table"),
        ("sidebyside", "sidebyside.xlsx!Sheet!F2: Here is another table"),
        (
            "noheader",
            "noheader.xlsx!Sheet!A4: No header of a catalog was found: the nearest row shows 1"
        ),
        ("empty", "empty.xlsx!空: There is nothing in it"),
    ]) func whatCannotBeLearned(name: String, sentence: String) throws {
        let bytes = try ForeignForms.bytes(name)
        let error = try #require(
            thrownError { () throws(GongkaiError) in
                try TemplateLearning().template(from: .bytes(bytes, name: "\(name).xlsx"))
            })
        #expect(error.code.exitStatus == 65)
        #expect(error.message.english.hasPrefix(sentence), "\(error.message.english)")
        #expect(!error.message.chinese.isEmpty)
    }
}

extension SheetGrid {
    fileprivate var hiddenColumns: [Int] {
        columns.filter(\.isHidden).flatMap { Array($0.range) }
    }
}

/// The workbooks that the scripts draw.
enum ForeignForms {
    static let python = ExternalTool.python(having: "openpyxl")

    private static let drawn = Result {
        try ExternalTool.withTemporaryFolder { folder in
            for script in ["forms.py", "offices.py"] {
                try ExternalTool.run([
                    python ?? "python3", "-B", "\(packageRoot)/Tests/Learning/\(script)",
                    folder.path,
                ])
            }
            var files: [String: [UInt8]] = [:]
            for file in try FileManager.default.contentsOfDirectory(
                at: folder, includingPropertiesForKeys: nil)
            {
                let name = file.deletingPathExtension().lastPathComponent
                files[name] = Array(try Data(contentsOf: file))
            }
            return files
        }
    }

    struct Missing: Error {}

    static func bytes(_ name: String) throws -> [UInt8] {
        guard let bytes = try drawn.get()[name] else { throw Missing() }
        return bytes
    }

    /// The texts of so many header rows, and the merged ranges of these and of those above, counted
    /// from the first row and column.
    static func head(
        of sheet: SheetGrid, rows: ClosedRange<Int>, header: Int, columns: [Int]
    ) -> [String] {
        func position(_ column: Int) -> Int? { columns.firstIndex(of: column) }
        var result: [String] = []
        for row in sheet.rows {
            guard case .row(let number) = row.place, rows.contains(number),
                number > rows.upperBound - header
            else { continue }
            for cell in row.cells where !cell.value.shownText.isEmpty {
                guard let column = position(cell.column) else { continue }
                let text = cell.value.shownText
                result.append("\(number - rows.lowerBound),\(column): \(text)")
            }
        }
        for merge in sheet.merges where rows.contains(merge.first.row) {
            guard let first = position(merge.first.column), let last = position(merge.last.column)
            else { continue }
            result.append(
                "\(merge.first.row - rows.lowerBound)-\(merge.last.row - rows.lowerBound), \(first)-\(last)"
            )
        }
        return result.sorted()
    }

    static func width(_ sheet: SheetGrid, _ column: Int) -> Double {
        sheet.columns.first { $0.range.contains(column) }?.width ?? sheet.defaultColumnWidth ?? 64
            / 7
    }
}
