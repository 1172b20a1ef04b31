import DisclosureCatalog
import SheetModel
import Testing

@testable import DisclosureForms

/// Rows and columns that a form keeps out of sight.
@Suite struct HiddenPartsTests {
    private typealias Sketch = GridSketch

    private func sketch(hidingRows rows: [Int], hidingColumns columns: [Int] = []) -> Sketch {
        var sketch = Sketch(rows: [
            ["示例局公开目录", nil, nil, nil, nil], ["文号：示发5号", nil, nil, nil, nil],
            ["填表人：张三", nil, nil, nil, nil], Sketch.heading, Sketch.item,
        ])
        sketch.change = { grid in
            for row in rows { grid.rows[row].isHidden = true }
            grid.columns = columns.map { GridColumns(range: $0...$0, width: 9, isHidden: true) }
        }
        return sketch
    }

    @Test(arguments: [[1], [0], [1, 2], [0, 1, 2]]) func textsOfHiddenRows(hidden: [Int]) throws {
        let form = try sketch(hidingRows: hidden).learned()
        let preamble = form.template.preamble
        #expect(preamble.map(\.isHidden) == (0..<3).map(hidden.contains))
        #expect(preamble[1].text == "文号：{extra.文号}" && preamble[2].text == "填表人：{preparedBy}")
        let rules = form.findings.map(\.rule)
        #expect(rules.count { $0 == "learn.hidden" } == hidden.count)
        #expect(
            form.findings.first { $0.rule == "learn.hidden" }?.message.english.contains(
                "so it is in forms of the template") == true)
        #expect(form.template.offset.rows.isEmpty)
    }

    /// What is seen has the first claim to a field.
    @Test func aHiddenRowDoesNotTakeAField() throws {
        var sketch = sketch(hidingRows: [1])
        sketch.rows[1] = ["填表人：旧", nil, nil, nil, nil]
        let preamble = try sketch.learned().template.preamble
        #expect(preamble.map(\.text).last == "填表人：{preparedBy}")
        #expect(preamble[1].text == "填表人：{extra.填表人}")
    }

    @Test func aFormReadByItsTemplateHidesNothingElse() throws {
        let sketch = sketch(hidingRows: [1], hidingColumns: [3])
        let template = try sketch.learned().template
        func rules(_ sketch: Sketch) throws -> [String] {
            try FormReader(template: template).read(sketch.grid).findings.map(\.rule)
                .filter { $0.contains("hidden") }
        }
        #expect(try rules(sketch).isEmpty)
        let catalog = try FormReader(template: template).read(sketch.grid).catalog
        #expect(catalog.extra == ["文号": "示发5号"] && catalog.items[0].deadline == "20个工作日内")
        // What the template does not hide is told as ever.
        #expect(
            try rules(self.sketch(hidingRows: [1, 2, 4], hidingColumns: [3, 4]))
                == ["import.rows.hidden", "import.column.hidden"])
    }
}
