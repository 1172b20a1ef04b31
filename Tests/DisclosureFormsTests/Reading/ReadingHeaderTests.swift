import DisclosureCatalog
import DisclosureForms
import Foundation
import SheetModel
import TestSupport
import Testing

/// How columns are recognised by the headings of the template.
@Suite struct ReadingHeaderTests {
    let form = SmallForm()
    let original: FormReading

    init() throws { original = try read(SmallForm().text) }

    /// The form with its columns in another order.
    func reordered(_ order: [Int]) -> String {
        var variant = form
        variant.headings = form.headings.map { row in order.map { row[$0] } }
        variant.rows = form.rows.map { row in order.map { row[$0] } }
        return variant.text
    }

    @Test(arguments: [
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 9, 10, 13],
        [0, 1, 2, 3, 4, 5, 7, 8, 6, 9, 10, 11, 12, 13],
        [0, 1, 2, 3, 7, 4, 5, 6, 8, 13, 9, 10, 11, 12],
        [13, 0, 1, 2, 3, 6, 5, 4, 7, 8, 9, 10, 11, 12],
    ])
    func readsReorderedColumns(_ order: [Int]) throws {
        let reading = try read(reordered(order))
        #expect(reading.catalog == original.catalog)
        #expect(reading.findings.map(\.rule) == ["import.header.order", "import.basis.missing"])
        #expect(reading.findings.first?.place.position == .line(4))
    }

    @Test func readsAFormWithoutTheRemarksColumn() throws {
        let reading = try read(reordered(Array(0...12)))
        var expected = original.catalog
        expected.sections[0].items[1].remarks = ""
        #expect(reading.catalog == expected)
        let finding = try #require(reading.findings("import.header.missing").first)
        #expect(finding.place.field == .remarks)
        #expect(finding.severity == .warning)
    }

    @Test func anUnknownColumnIsKeptUnderItsHeading() throws {
        var variant = form
        variant.headings[0].insert("责任科室", at: 8)
        variant.headings[1].insert("", at: 8)
        for row in variant.rows.indices { variant.rows[row].insert("办公室\(row)", at: 8) }
        let reading = try read(variant.text)
        #expect(reading.catalog.items.map { $0.extra["责任科室"] } == ["办公室0", "办公室1", "办公室2", "办公室3"])
        let finding = try #require(reading.findings("import.header.unknown").first)
        #expect(finding.place.field == .extra("责任科室"))
        #expect(finding.message.chinese.contains("责任科室"))
    }

    @Test func equalUnknownHeadingsKeepTheirTextsApart() throws {
        var variant = form
        variant.headings[0] += ["附注", "附注", "备注"]
        variant.rows[0] += ["甲", "乙", "丙"]
        let reading = try read(variant.text)
        #expect(reading.catalog.items[0].extra == ["附注": "甲", "附注 2": "乙", "备注": "丙"])
        #expect(reading.lines(of: "import.header.unknown") == [4, 4, 4])
    }

    @Test func unknownSubheadingsAreColumnsOfTheirOwn() throws {
        var variant = form
        variant.headings[0].insert(contentsOf: ["公开层级", ""], at: 13)
        variant.headings[1].insert(contentsOf: ["县级", "乡级"], at: 13)
        for row in variant.rows.indices {
            variant.rows[row].insert(contentsOf: ["甲\(row)", "乙\(row)"], at: 13)
        }
        let reading = try read(variant.text)
        #expect(reading.catalog.items[3].extra == ["县级": "甲3", "乡级": "乙3"])
        #expect(reading.lines(of: "import.header.unknown") == [4, 4])
    }

    @Test func synonymsAndExplanationsInBracketsAreRecognised() throws {
        var variant = form
        variant.headings[1][10] = "特定群众（请写明）"
        variant.headings[1][11] = "主动"
        variant.headings[0][8] = "公开渠道和载体（■为必选）"
        #expect(try read(variant.text).catalog == original.catalog)
    }

    @Test func missingSubheadingsAreAssumedWithAWarning() throws {
        var variant = form
        variant.headings.removeLast()
        let reading = try read(variant.text)
        #expect(reading.catalog.sections == original.catalog.sections)
        let fields = reading.findings("import.header.assumed").compactMap(\.place.field)
        #expect(fields == [.sectionName(level: 1), .everyone, .proactive])
    }

    @Test func headingsInOneRowAreRecognised() throws {
        var variant = form
        variant.headings = [
            [
                "序号", "一级事项", "二级事项", "", "公开内容", "公开依据", "公开时限", "公开主体", "公开渠道", "全社会", "特定群体",
                "主动公开", "依申请", "备注",
            ]
        ]
        #expect(try read(variant.text).catalog == original.catalog)
    }

    @Test(arguments: ["公开\n时限", "公开依据\n公开时限", "公\n开时限"])
    func aHeadingBrokenOverLinesIsJoined(_ broken: String) throws {
        let heading = broken.hasPrefix("公开依据") ? "公开依据\t公开时限" : "公开时限"
        let text = form.text.replacingOccurrences(of: heading, with: broken)
        #expect(text != form.text)
        #expect(try read(text).catalog == original.catalog)
    }

    @Test func aHeaderRepeatedAtPageTopsIsLeftOut() throws {
        var lines = form.text.components(separatedBy: "\n")
        lines.insert(contentsOf: [form.preamble[0], lines[3], lines[4]], at: 7)
        let reading = try read(lines.joined(separator: "\n"))
        #expect(reading.catalog == original.catalog)
        #expect(reading.rules(atLine: 8) == ["import.page.head"])
        #expect(reading.rules(atLine: 9) == ["import.header.repeated"])
        #expect(reading.findings.count { $0.severity > .note } == 1)
    }

    @Test func anotherHeaderFurtherDownIsReported() throws {
        var lines = form.text.components(separatedBy: "\n")
        lines += reordered([0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 9, 10, 13])
            .components(separatedBy: "\n").dropFirst(3)
        let reading = try read(lines.joined(separator: "\n"))
        #expect(
            reading.catalog.items.suffix(4).map(\.disclosure)
                == original.catalog.items.map(\.disclosure))
        let finding = try #require(reading.findings("import.header.changed").first)
        #expect(finding.severity == .error)
        #expect(finding.place.position == .line(10))
    }

    @Test func aHeaderThatDoesNotStandOverItsDataIsRemarked() throws {
        var variant = form
        variant.headings[0].remove(at: 3)
        variant.headings[1].remove(at: 3)
        let reading = try read(variant.text)
        #expect(reading.catalog == original.catalog)
        #expect(reading.findings("import.header.displaced").first?.place.field == .content)
    }
}

/// Sources that are no form at all.
@Suite struct ReadingErrorTests {
    func error(_ text: String) -> FormReadingError? {
        do throws(any Error) {
            _ = try read(text)
            return nil
        } catch {
            return error as? FormReadingError
        }
    }

    @Test(arguments: ["", "\n\n", " \t \u{3000}\n"])
    func nothing(_ text: String) {
        #expect(error(text)?.reason == .empty)
        #expect(error(text)?.message.chinese.contains("没有文字") == true)
    }

    @Test func anotherText() {
        let found = error("关于放假的通知\n各部门：\n现将有关事项通知如下。")
        #expect(found?.reason == .headerMissing(found: 0, expected: 16))
        #expect(found?.place.position == nil)
        #expect(found?.place.file == "source.txt")
        #expect(found?.message.english.contains("of 16 headings") == true)
    }

    @Test func aFormWithoutItsHeader() throws {
        var form = SmallForm()
        form.headings = []
        #expect(error(form.text)?.reason == .headerMissing(found: 0, expected: 16))
        form.headings = [["序号", "备注", "其他"]]
        let found = error(form.text)
        #expect(found?.reason == .headerMissing(found: 2, expected: 16))
        #expect(found?.place.position == .line(4))
    }

    @Test func aHeaderWithoutTheNamesOfItems() {
        var form = SmallForm()
        form.headings = [["公开内容", "公开依据", "公开时限", "公开主体"]]
        let found = error(form.text)
        #expect(found?.reason == .columnMissing(.itemName))
        #expect(found?.place.field == .itemName)
        #expect(found?.place.position == .line(4))
        #expect(found?.message.english.contains("lacks this column") == true)
    }

    @Test func tooManyRows() {
        let text = String(repeating: "\n", count: FormReader.maximumRows + 1)
        #expect(error(text)?.reason == .tooManyRows(limit: FormReader.maximumRows))
        #expect(error(text)?.message.english.contains("50000") == true)
    }

    @Test func aHeaderWithoutRows() throws {
        var form = SmallForm()
        form.rows = []
        let reading = try read(form.text)
        #expect(reading.catalog.items.isEmpty)
        #expect(reading.rules(atLine: 4) == ["import.rows.none"])
    }
}
