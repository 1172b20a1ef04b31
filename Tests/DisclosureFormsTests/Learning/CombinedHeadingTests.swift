import DisclosureCatalog
import SheetModel
import Testing

@testable import DisclosureForms

/// Headings for several contents.
@Suite struct CombinedHeadingTests {
    private typealias Sketch = GridSketch

    private func sketch(_ heading: String, _ text: String, columns: Int = 1) -> Sketch {
        let others = ["序号", "公开事项", "公开类别"]
        let blanks = [String](repeating: "", count: columns - 1)
        let rows = [others + [heading] + blanks, ["1", "事项", "类别"] + [text] + blanks]
        let merges = columns > 1 ? [Sketch.merge(0...0, 3...(columns + 2))] : []
        return Sketch(rows: rows, merges: merges)
    }

    @Test(arguments: [
        ("公开依据及时限", [CatalogField.basis, .deadline]), ("公开内容和依据", [.content, .basis]),
        ("责任单位、时限", [.responsibleBody, .deadline]), ("公开时限与依据", [.deadline, .basis]),
        ("公开内容/依据/时限", [.content, .basis, .deadline]), ("公开依据及时限（要求）", [.basis, .deadline]),
    ]) func oneColumnForSeveralFields(heading: String, fields: [CatalogField]) throws {
        let form = try sketch(heading, "《示例条例》").learned()
        #expect(form.template.columns[3].fields == fields)
        let finding = try #require(form.findings.first { $0.rule == "learn.combined" })
        #expect(form.findings.count == 1 && finding.severity == .warning)
        #expect(finding.place.position == .cell("D1"))
        #expect(finding.message.english.contains("each on a line of its own"))
        #expect(finding.message.chinese.contains("各占一行"))
    }

    /// Where one part is no field, nothing of the text is torn apart.
    @Test(arguments: ["责任单位及联系电话", "公开时限和方式", "风险及等级"])
    func headingsThatAreKeptWhole(heading: String) throws {
        let form = try sketch(heading, "某").learned()
        #expect(form.template.columns[3].fields == [.extra(heading)])
        #expect(form.findings.map(\.rule) == ["learn.column"])
    }

    @Test func aColumnForEachPart() throws {
        let form = try sketch("责任单位及联系电话", "某", columns: 2).learned()
        #expect(form.template.columns.suffix(2).map(\.field) == [.responsibleBody, .extra("联系电话")])
        let findings = form.findings.filter { $0.rule == "learn.combined" }
        #expect(findings.map(\.place.position) == [.cell("D1"), .cell("E1")])
        #expect(findings[1].message.english.contains("this column became extra.联系电话"))
    }

    /// A text that cannot be divided is kept whole, and shown again as it was.
    @Test(arguments: ["《示例条例》第三条；20个工作日内", "《示例条例》\n20个工作日内", "20个工作日内"])
    func nothingIsLost(text: String) throws {
        let sketch = sketch("公开依据及时限", text)
        let template = try sketch.learned().template
        let reading = try FormReader(template: template).read(sketch.grid)
        let item = reading.catalog.items[0]
        #expect([item.basis, item.deadline].filter { !$0.isEmpty }.joined(separator: "\n") == text)
        #expect(plan(reading.catalog, template).workbook.sheets[0].texts(column: 3).contains(text))
    }
}
