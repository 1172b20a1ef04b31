import SheetModel

/// Heights of a form's cells, asked once for each text.
struct FormMeasure {
    let geometry: FormGeometry
    let styles: [String: CellStyle]
    /// The height of a text in each column.
    private let columnHeights: [@Sendable (String) -> Double]
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
            measure.heights(in: Self.style(column.style, among: styles), width: width)
        }
    }

    /// The look of a role; a template with an unknown role does not decode.
    func style(_ name: String) -> CellStyle { Self.style(name, among: styles) }

    private static func style(_ name: String, among styles: [String: CellStyle]) -> CellStyle {
        styles[name] ?? CellStyle(fontName: ColumnWidth.normalFont, fontSize: 10)
    }

    func height(of text: String, role: String, columns: ClosedRange<Int>) -> Double {
        FormGeometry.drawable(
            measure.height(of: text, in: style(role), width: geometry.width(of: columns)))
    }

    /// The height that the cells of an item need, section columns aside.
    func height(of values: [CellValue]) -> Double {
        var tallest = 0.0
        for (index, value) in values.enumerated() {
            tallest = max(tallest, columnHeights[index](Self.printed(value)))
        }
        return FormGeometry.drawable(tallest)
    }

    /// The height that the cells of an item need which are not merged with others.
    func ownHeight(of values: [CellValue]) -> Double {
        guard !equalColumns.isEmpty else { return height(of: values) }
        return values.indices.filter { !equalColumns.contains($0) }
            .map { height(of: values[$0], column: $0) }.max() ?? 0
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
