/// How much of a row of a sheet is labels of the sign-off line and what belongs to them.
///
/// An item may begin with such a label too, as one named `填表人：张三 的信息` does; so the first cell
/// alone does not tell what a row is.
struct SignOffShare {
    /// The labels, several of one cell counting each, and the cells with the value of a label that
    /// has a cell of its own.
    private(set) var stated = 0
    /// The numbers of the filled cells that are neither.
    private(set) var others: [Int] = []

    private static let signsOfDate = Set("年月日.-/".unicodeScalars)

    /// Looks at the cells of a row, left to right.
    init(_ cells: [String], _ signOff: SignOffScanner) {
        var awaitsValue = false
        // A date may stand in several cells: 2021, 年, 6, 月.
        var isInDate = false
        for (index, cell) in cells.enumerated() where !cell.showsNothing {
            let statement = signOff.statement(in: cell)
            if let statement {
                stated += statement.labels
                isInDate = false
            } else if awaitsValue || isInDate && Self.isPartOfDate(cell) {
                stated += 1
                isInDate = Self.isPartOfDate(cell)
            } else {
                others.append(index)
                isInDate = false
            }
            awaitsValue = statement?.awaitsValue ?? false
        }
    }

    private static func isPartOfDate(_ cell: String) -> Bool {
        cell.unicodeScalars.allSatisfy {
            $0.isBlank || $0.halfWidth.isDigit || signsOfDate.contains($0.halfWidth)
        }
    }
}
