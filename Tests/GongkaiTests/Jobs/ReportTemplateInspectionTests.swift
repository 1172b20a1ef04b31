import BundledTemplates
import DisclosureCatalog
import Foundation
import TestSupport
import Testing

@testable import Gongkai

/// `template check` for the templates of quarterly reports.
@Suite struct ReportTemplateInspectionTests {
    private func lines(
        _ text: String, gbk: Bool = false, in language: MessageLanguage = .english
    ) throws(GongkaiError) -> [String] {
        var job = TemplateInspection()
        job.requiresGBK = gbk
        return try job.report(on: .bytes(Array(text.utf8), name: "t.json5")).lines(in: language)
            .map(\.text)
    }

    private static let statistics = String(decoding: BundledTemplates.statistics, as: UTF8.self)
    private static let quarterly = String(
        decoding: BundledTemplates.quarterlyReport, as: UTF8.self)

    @Test(arguments: [statistics, quarterly]) func bundledFilesAreFlawless(text: String) throws {
        #expect(try lines(text, gbk: true) == [])
    }

    /// Line, rule and key path of every fault of a list of indicators, all in one run.
    @Test func faultyIndicatorsAreToldAtOnce() throws {
        let faulty = """
            {
              format: "gongkai.indicators", version: 1, row: 1,
              rows: [
                { number: 1, label: "☑ 公开数", measure: "publishd" },
                { lable: "规范性文件", kinds: ["规范性文件"] },
                "x",
                { label: "制发", measure: "issued" },
                { label: "公开", indent: 9, measure: "published", kinds: ["规划", 3] },
                { label: "再公开", measure: "published", kinds: ["规划"], unit: "\\u0001" },
                { label: "又公开", measure: "published", kinds: ["规划"] },
              ],
            }
            """
        let expected = [
            "2: error: [template.key] row: There is no key “row”; was “rows” meant?",
            "4: error: [template.value] rows[0].number: This should be a text",
            "4: error: [template.value] rows[0].measure: “publishd” is not known here; was “published”",
            "4: error: [template.gbk] rows[0].label: GBK does not have the character “☑”",
            "5: error: [template.key] rows[1].lable: There is no key “lable”; was “label” meant?",
            "5: error: [template.key] rows[1]: The key “label” is missing",
            "5: error: [template.unbound] rows[1].kinds: There are kinds and no measure",
            "6: error: [template.value] rows[2]: This should be an object",
            "7: error: [template.unbound] rows[3].measure: measure: \"issued\" needs kinds",
            "8: error: [template.value] rows[4].indent: This should be a whole number from 0 to 8.",
            "8: error: [template.value] rows[4].kinds[1]: This should be a text",
            "9: error: [template.character] rows[5].unit: It has a control character (U+1)",
            "10: warning: [template.boundTwice] rows[6].measure: It counts what rows[5] counts",
        ]
        try expect(expected, in: faulty, gbk: true)
        #expect(try lines(faulty, in: .chinese).allSatisfy { !$0.contains("error") })
    }

    private func expect(_ expected: [String], in text: String, gbk: Bool = false) throws {
        let found = try lines(text, gbk: gbk)
        for line in expected {
            #expect(found.contains { $0.hasPrefix("t.json5:" + line) }, "\(line) in \(found)")
        }
        #expect(found.count == expected.count, "\(found)")
    }

    @Test func aListWithoutRowsIsAFault() throws {
        try expect(
            ["1: error: [template.span] rows: The table has no row."],
            in: "{ format: \"gongkai.indicators\", version: 1, rows: [] }")
    }

    /// A change of the bundled workbook, and what is said of it.
    struct Change: CustomTestStringConvertible, Sendable {
        var old: String
        var new: String
        var expected: [String]
        var testDescription: String { "\(old) → \(new)" }
    }

    @Test(arguments: [
        Change(
            old: "table: \"items\"", new: "table: \"item\"",
            expected: [
                "[template.unbound] sheets[2].table: There is no table “item”; was “items” meant?"
            ]),
        Change(
            old: "key: \"membership\"", new: "key: \"memberships\"",
            expected: [
                "[template.unbound] sheets[2].columns[4].key: The table “items” has no column “memberships”; was “membership” meant?"
            ]),
        Change(
            old: "key: \"membership\"", new: "key: \"name\"",
            expected: [
                "[template.boundTwice] sheets[2].columns[4].key: “name” is bound at sheets[2].columns[3]"
            ]),
        Change(
            old: "tables: [\"indicators\", \"overdue\"", new: "tables: [\"indicator\", \"offices\"",
            expected: [
                "[template.unbound] nilStatement.tables[0]: There is no table “indicator”",
                "[template.sheet] nilStatement.tables[1]: There is no sheet of “offices”",
            ]),
        Change(
            old: "values: [\"period\"], unit", new: "values: [\"perod\"], unit",
            expected: [
                "[template.chart] sheets[1].chart.values[0]: The columns of the sheet do not have “perod”, which the chart draws; was “period” meant?"
            ]),
        Change(
            old: "values: [\"period\"], unit", new: "values: [], unit",
            expected: ["[template.chart] sheets[1].chart.values: The chart draws nothing"]),
        Change(
            old: "most: 30", new: "most: 0",
            expected: [
                "[template.value] sheets[1].chart.most: This should be a whole number from 1 to 32000."
            ]),
        Change(
            old: "colors: [\"3A6EA5\", \"D98B2B\"]", new: "colors: [\"3A6EA\", \"+98B2B\"]",
            expected: [
                "[template.value] colors[0]: “3A6EA” is not known here",
                "[template.value] colors[1]: “+98B2B” is not known here",
            ]),
        Change(
            old: "color: \"C00000\"", new: "colour: \"C00000\"",
            expected: [
                "[template.key] alert.colour: There is no key “colour”; was “color” meant?",
                "[template.key] alert: The key “color” is missing",
            ]),
        Change(
            old: "style: \"signOff\"", new: "style: \"signOf\"",
            expected: [
                "[template.value] sheets[0].lines[0].style: “signOf” is not known here; was “signOff”"
            ]),
        Change(
            old: "head: { font: \"黑体\", size: 10.5", new: "heads: { font: \"\", size: 410",
            expected: [
                "[template.key] styles: The key “head” is missing",
                "[template.font] styles.heads.font: Excel refuses this name of a font",
                "[template.font] styles.heads.size: A font has 1 to 409 points.",
            ]),
        Change(
            old: "{ key: \"label\", width: 44", new: "{ key: \"label\", width: 0",
            expected: ["[template.width] sheets[0].columns[1].width: A column is wider than 0"]),
        Change(
            old: "{ key: \"label\", width: 44", new: "{ key: \"label\", width: 244",
            expected: ["[template.width] sheets[0].columns: To fit A4 paper the columns are scaled"]
        ),
        Change(
            old: "width: 76", new: "width: 250",
            expected: ["[template.width] nilStatement.width: To fit A4 paper"]),
        Change(
            old: "minimumHeight: 27", new: "minimumHeight: 410",
            expected: [
                "[template.height] sheets[0].minimumHeight: A row is 0 to 409.5 points high."
            ]
        ),
        Change(
            old: "margins: { top: 37", new: "margins: { top: 270",
            expected: ["[template.page] nilStatement.page.margins: Margins are at least 0 mm"]),
        Change(
            old:
                "top: 37, bottom: 35, left: 28, right: 26, header: 15, footer: 15 }, maximumScale: 100",
            new:
                "top: 37, bottom: 35, left: 28, right: 26, header: 15, footer: 15 }, maximumScale: 500, scale: 90",
            expected: [
                "[template.page] nilStatement.page.maximumScale: A scale is 10 to 400 percent.",
                "[template.unused] nilStatement.page.scale: A quarterly report does not follow scale",
            ]),
        Change(
            old: "sheetName: \"趋势\"", new: "sheetName: \"渠道\"",
            expected: ["[template.sheetName] sheets[6].sheetName: Excel refuses this name"]),
        Change(
            old: "sheetName: \"趋势\"", new: "sheetName: \"a/b\"",
            expected: ["[template.sheetName] sheets[5].sheetName: Excel refuses this name"]),
        Change(
            old: "原因：{reason}", new: "原因：{reasn}",
            expected: [
                "[template.placeholder] nilStatement.lines[4].text: There is no placeholder {reasn}; was {reason} meant?"
            ]),
        Change(
            old: "shareFormat: \"0.00%\"", new: "shareFormat: \"0;[\"",
            expected: ["[template.format] shareFormat: Excel refuses this number format"]),
        Change(
            old: "footer: \"\" },", new: "footer: \"\\u0007\" },",
            expected: ["[template.character] nilStatement.page.footer: Headers and footers"]),
        Change(
            old: "chartFont: \"宋体\"", new: "chartFont: 3, chartFont2: \"\"",
            expected: [
                "[template.value] chartFont: This should be a text",
                "[template.key] chartFont2: There is no key “chartFont2”; was “chartFont” meant?",
            ]),
    ])
    func faultsOfWorkbooksAreTold(change: Change) throws {
        let text = Self.quarterly.replacing(change.old, with: change.new, maxReplacements: 1)
        #expect(text != Self.quarterly)
        let changed = try #require(
            Self.quarterly.range(of: change.old).map {
                Self.quarterly[..<$0.lowerBound].count { $0 == "\n" } + 1
            })
        let found = try lines(text)
        for expected in change.expected {
            #expect(found.contains { $0.contains(expected) }, "\(expected) in \(found)")
        }
        #expect(found.count == change.expected.count, "\(found)")
        // What is told of the changed line names it.
        let isOfLine = found.contains { $0.hasPrefix("t.json5:\(changed):") }
        #expect(
            isOfLine || change.expected[0].contains(" sheets[0].columns: ")
                || change.expected[0].contains("“head” is missing")
                || change.expected[0].contains("sheets[6]"), "\(found)")
        let chinese = try lines(text, in: .chinese)
        #expect(chinese.allSatisfy { $0.contains("错误") || $0.contains("警告") }, "\(chinese)")
    }

    /// What makes a report wrong is refused when the template is used too, with line and key path.
    @Test(arguments: [
        ("table: \"items\"", "table: \"item\"", "sheets[2].table"),
        ("key: \"membership\"", "key: \"memberships\"", "sheets[2].columns[4].key"),
        (
            "{ key: \"label\", width: 44", "{ key: \"label\", width: -1",
            "sheets[0].columns[1].width"
        ),
    ])
    func wrongReportsAreRefused(old: String, new: String, path: String) throws {
        let text = Self.quarterly.replacing(old, with: new)
        let error = thrownError { () throws(GongkaiError) in
            var templates = try ReportTemplates()
            try templates.replace(by: .bytes(Array(text.utf8), name: "t.json5"))
        }
        #expect(error?.code == .inputNotUnderstood)
        #expect(error?.message.english.hasPrefix("t.json5:") == true)
        #expect(error?.message.english.contains(": \(path): ") == true)
    }

    @Test(arguments: [
        (
            "gongkai.workbok",
            "t.json5:1: error: [template.value] format: “gongkai.workbok” is no format of templates; was “gongkai.workbook” meant? Forms",
            "t.json5:1: 错误: [template.value] format：“gongkai.workbok”不是模板的 format，是否应为“gongkai.workbook”；表格用"
        ),
        (
            "xyz",
            "t.json5:1: error: [template.value] format: “xyz” is no format of templates. Forms",
            "t.json5:1: 错误: [template.value] format：“xyz”不是模板的 format；表格用"
        ),
    ])
    func otherFormatsAreOneFault(format: String, english: String, chinese: String) throws {
        let text = "{ format: \"\(format)\", version: 1, whatever: 2 }"
        let found = try lines(text)
        #expect(found.count == 1 && found[0].hasPrefix(english), "\(found)")
        let told = try lines(text, in: .chinese)
        #expect(told.count == 1 && told[0].hasPrefix(chinese), "\(told)")
    }
}
