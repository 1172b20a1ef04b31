import SheetModel

/// Heights of a form's cells, asked once for each text.
struct FormMeasure {
    let geometry: FormGeometry
    let styles: [String: CellStyle]
    /// The height of a text in each column.
    fileprivate let columnHeights: [@Sendable (String) -> Double]
    let measure: any TextMeasuring
    let sections: SectionTexts
    /// The columns in which equal neighbours become one cell.
    let equalColumns: [Int]

    init(template: FormTemplate, geometry: FormGeometry, measure: any TextMeasuring) {
        self.geometry = geometry
        self.measure = measure
        let styles = template.styles.mapValues(\.cellStyle)
        self.styles = styles
        sections = SectionTexts(columns: geometry.columns)
        equalColumns = geometry.columns.indices.filter {
            geometry.columns[$0].merge == .equal && geometry.columns[$0].field.sectionLevel == nil
        }
        columnHeights = zip(geometry.columns, geometry.widths).map { column, width in
            // Nobody sees what stands in a hidden column.
            guard !column.isHidden else { return Self.noHeight }
            return measure.heights(in: Self.style(column.style, among: styles), width: width)
        }
    }

    private static let noHeight: @Sendable (String) -> Double = { _ in 0 }

    /// The look of a role; a template with an unknown role does not decode.
    func style(_ name: String) -> CellStyle { Self.style(name, among: styles) }

    private static func style(_ name: String, among styles: [String: CellStyle]) -> CellStyle {
        styles[name] ?? CellStyle(fontName: ColumnWidth.normalFont, fontSize: 10)
    }

    func height(of text: String, role: String, columns: ClosedRange<Int>) -> Double {
        let width = geometry.width(of: columns)
        guard width > 0 else { return 0 }
        return FormGeometry.drawable(measure.height(of: text, in: style(role), width: width))
    }

    /// The height that the cells of an item need, section columns aside.
    func height(of values: [CellValue]) -> Double {
        var tallest = 0.0
        for (index, value) in values.enumerated() {
            tallest = max(tallest, columnHeights[index](Self.printed(value)))
        }
        return FormGeometry.drawable(tallest)
    }

    func height(of value: CellValue, column: Int) -> Double {
        FormGeometry.drawable(columnHeights[column](Self.printed(value)))
    }

    /// The height that the labels of one section level need.
    func height(of path: [SectionLabel], level: Int) -> Double {
        geometry.columns.indices.compactMap { index in
            let column = geometry.columns[index]
            guard column.field.sectionLevel == level,
                let text = sections.text(of: column, in: path)
            else { return nil }
            return height(of: text, role: column.style, columns: index...index)
        }.max() ?? 0
    }

    /// What a cell shows for its value.
    static func printed(_ value: CellValue) -> String {
        switch value {
        case .blank: ""
        case .text(let text): text
        case .number(let number):
            number.rounded() == number && abs(number) < 1e15
                ? String(Int(number)) : String(number)
        }
    }
}

/// The heights of items below each other; what an item has in common with the one above is not
/// measured again.
struct ItemHeights {
    private let measure: FormMeasure
    /// The columns whose cells are not merged with those of other items.
    private let columns: [Int]
    /// The bytes and the height of what stands above, for each of the columns.
    private var above: [(text: [UInt8], height: Double)]

    init(_ measure: FormMeasure) {
        self.measure = measure
        columns = measure.geometry.columns.indices.filter { !measure.equalColumns.contains($0) }
        above = columns.map { ([], measure.columnHeights[$0]("")) }
    }

    /// The height that the cells of the next item need, those aside that are merged with others and
    /// the columns of sections.
    mutating func height(of values: [CellValue]) -> Double {
        var tallest = 0.0
        for (index, column) in columns.enumerated() {
            let text = FormMeasure.printed(values[column])
            if !text.isEmpty || !above[index].text.isEmpty {
                let bytes = Array(text.utf8)
                if bytes != above[index].text {
                    above[index] = (bytes, measure.columnHeights[column](text))
                }
            }
            tallest = max(tallest, above[index].height)
        }
        return FormGeometry.drawable(tallest)
    }
}
