import DisclosureCatalog
import DisclosureForms
import SheetModel
import Testing

/// Rows below the header that begin with a label of the sign-off line: the sign-off, or an item.
@Suite struct SignOffRowTests: BentSheetSuite {
    let form: BentSheet

    init() throws { form = try BentSheet() }

    /// An item may be named like a label, and stays one, whatever else of its row is blank.
    @Test(
        arguments: ["填表人：张三 的信息", "责任单位", "填表人：", "填表时间：2021年", "审 签 人：王五"],
        [0...13, 3...13, 3...4, 3...5])
    func anItemNamedLikeALabel(name: String, columns: ClosedRange<Int>) throws {
        // Beside a label alone one text may as well be what it asks for.
        guard columns.count > 3 || name.count > 5 else { return }
        let reading = try read { grid in
            grid[6, 3] = .text(name)
            for column in 2..<14 where !columns.contains(column) { grid[6, column] = .blank }
        }
        let written = name.replacing(" ", with: "")
        let names = reading.catalog.items.map(\.name)
        #expect(names == ["事项1", written, "事项3", "事项4", "事项5"])
        #expect(reading.catalog.items[1].content == catalog.items[1].content)
        #expect(reading.catalog.signOff == catalog.signOff)
        #expect(reading.catalog.department == catalog.department)
        let fields: [CatalogField] = [
            .department, .preparedBy, .reviewedBy, .approvedBy, .filledOn,
        ]
        #expect(!reading.findings.contains { $0.place.field.map(fields.contains) ?? false })
    }

    private static let labels = ["责任单位", "填表人", "复核人", "审签人", "填表时间"]
    private static let values = ["示例市示例局", "张三", "李四", "王五", "2021年6月1日"]
    private static let pairs = zip(labels, values).map { "\($0)：\($1)" }

    /// The cells of a sign-off as clerks bend it, by their columns.
    static let bent: [[Int: String]] = [
        [0: pairs.joined(separator: "    ")],
        [0: pairs[0], 3: pairs[1], 5: pairs[2], 7: pairs[3], 9: pairs[4]],
        // Label and value in cells of their own, with a colon and without.
        cells(labels.map { "\($0)：" }, values), cells(labels, values),
        // Blanks in the labels and between the cells.
        [1: "责 任 单 位：示例市示例局", 4: "填 表 人 ：张三", 5: "复核人： 李四", 9: "审签人:王五", 13: "填表\n时间：2021年6月1日"],
        // Several in one cell, the last one's value in the next.
        [0: pairs[0...2].joined(separator: " "), 5: pairs[3] + "  填表时间：", 8: values[4]],
        // A date in pieces.
        [
            0: pairs[0...1].joined(separator: " "), 3: pairs[2], 4: pairs[3], 5: "填表时间", 6: "2021",
            7: "年", 8: "6", 9: "月", 10: "1", 11: "日",
        ],
    ]

    private static func cells(_ labels: [String], _ values: [String]) -> [Int: String] {
        let texts = zip(labels, values).flatMap { [$0, $1] }
        return Dictionary(uniqueKeysWithValues: texts.enumerated().map { ($0, $1) })
    }

    /// The sheet with its sign-off in a row below the table, as these cells.
    private func sheet(signed cells: [Int: String]) -> SheetGrid {
        var grid = sheet
        grid.rows[1].cells = []
        grid.merges.removeAll { $0.rows == 1...1 }
        grid.rows.append(
            GridRow(
                place: .row(grid.rows.count),
                cells: cells.sorted { $0.key < $1.key }.map {
                    GridCell(column: $0.key, value: .text($0.value))
                }))
        if cells.count == 1 {
            let row = grid.rows.count - 1
            grid.merges.append(CellRange(rows: row...row, columns: 0...13))
        }
        return grid
    }

    @Test(arguments: bent) func aSignOffBelowTheTable(cells: [Int: String]) throws {
        let reading = try read(sheet(signed: cells))
        #expect(reading.catalog == catalog)
        #expect(reading.findings.allSatisfy { $0.severity == .note })
    }

    /// What is there of it is read, wherever it begins.
    @Test(arguments: [0, 3]) func someLabelsOnly(column: Int) throws {
        let reading = try read(
            sheet(signed: [column: "填表人：张三", column + 4: "填表时间：2021年6月1日"]))
        #expect(reading.catalog.items == catalog.items)
        #expect(reading.catalog.signOff.preparedBy == "张三")
        #expect(reading.catalog.signOff.filledOn == catalog.signOff.filledOn)
        #expect(reading.catalog.signOff.reviewedBy.isEmpty)
    }

    /// A label and as much that is none: a sign-off where the table's first column begins with it, an
    /// item where the items' names do.
    @Test func halfALabel() throws {
        let signed = try read(sheet(signed: [0: "填表人：张三", 4: "（签字）"]))
        #expect(signed.catalog.items == catalog.items)
        #expect(signed.catalog.signOff.preparedBy == "张三（签字）")
        #expect(cells(of: "import.signOff.rest", in: signed) == ["E11"])
        let finding = try #require(signed.findings("import.signOff.rest").first)
        #expect(finding.message.chinese == "这一格没有本表的标签，内容可能混入了前一项，请核对。")
        #expect(finding.message.english.hasPrefix("This cell shows no label of the form"))
        let item = try read(sheet(signed: [3: "填表人：张三", 4: "由办公室掌握。"]))
        #expect(item.catalog.items.count == 6)
        #expect(item.catalog.items.last?.name == "填表人：张三")
    }

    /// The last row of a table above another one.
    @Test(arguments: bent) func aSignOffAboveAnotherTable(cells: [Int: String]) throws {
        var grid = sheet(signed: cells)
        let offset = grid.rows.count
        var below = sheet
        below[0, 0] = .text("示例市另一局政务公开清单目录")
        below[1, 0] = .text(
            Self.pairs.joined(separator: "    ").replacing("示例市示例局", with: "示例市另一局"))
        let moved = below.moved(rows: offset, columns: 0, from: CellAddress(row: 0, column: 0))
        grid.rows += moved.rows
        grid.merges += moved.merges
        let readings = try FormLibrary([FormLibrary.Form(template, hash: "")])
            .readAll(FormSource(grid), fileName: "town.xlsx").map(\.form)
        #expect(readings.map(\.catalog.department) == ["示例市示例局", "示例市另一局"])
        #expect(readings.first?.catalog == catalog)
        #expect(readings.last?.catalog.items == catalog.items)
    }

    /// Headings that cannot stand over the columns leave cells without a column, also in a row that
    /// has no other.
    @Test func aLoneCellBesideAHeaderWithoutPlaces() throws {
        let reading = try read { grid in
            for row in 3..<grid.rows.count {
                grid.rows[row].cells = grid.rows[row].cells.filter { $0.column != 10 }.map {
                    GridCell(column: $0.column > 10 ? $0.column - 1 : $0.column, value: $0.value)
                }
            }
            for column in 0..<14 { grid[4, column] = .blank }
            grid.merges.removeAll { (3...4).contains($0.rows.lowerBound) }
            for column in 20..<24 { grid[7, column] = .text("另") }
            grid.rows.append(
                GridRow(
                    place: .row(grid.rows.count),
                    cells: [GridCell(column: 23, value: .text("孤零零"))]))
        }
        #expect(reading.findings.contains { $0.place.position == .cell("X11") })
    }
}
