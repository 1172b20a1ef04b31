/// What a cell of a grid holds.
package enum GridValue: Hashable, Sendable {
    case blank
    case text(String)
    case number(Double)
    /// A number that its format shows as a day.
    case date(DateSerial)
    case boolean(Bool)
    /// The sign of a failed formula, such as `#REF!`.
    case error(String)
}

/// One cell of a grid.
package struct GridCell: Hashable, Sendable {
    private var narrowColumn: Int32
    private var narrowStyle: Int32
    package var value: GridValue
    /// Whether the value is the stored result of a formula.
    package var isFormula: Bool

    package init(column: Int, value: GridValue, style: Int = 0, isFormula: Bool = false) {
        narrowColumn = Int32(clamping: column)
        narrowStyle = Int32(clamping: style)
        self.value = value
        self.isFormula = isFormula
    }

    /// Zero-based.
    package var column: Int { Int(narrowColumn) }
    /// The place of the look in `WorkbookGrid.styles`; there may be none.
    package var style: Int { Int(narrowStyle) }
}

extension GridValue {
    /// The value as text: numbers as they are typed, days as `2021-06-21`, and nothing for the sign
    /// of a failed formula.
    package var shownText: String {
        switch self {
        case .blank, .error: ""
        case .text(let text): text
        case .number(let number): Self.text(of: number)
        case .date(let day): day.text ?? Self.text(of: day.days)
        case .boolean(let value): value ? "TRUE" : "FALSE"
        }
    }

    private static func text(of number: Double) -> String {
        Int(exactly: number).map(String.init) ?? String(number)
    }
}
