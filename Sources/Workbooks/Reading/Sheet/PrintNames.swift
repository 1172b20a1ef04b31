import SheetModel

/// The names by which a workbook says which rows are repeated and which area is printed.
struct PrintNames {
    private let titles: String?
    private let area: String?

    init(_ workbook: WorkbookContent, sheet index: Int) {
        titles = workbook.printTitles[index]
        area = workbook.printAreas[index]
    }

    func apply(to page: inout GridPage) {
        for piece in titles?.split(separator: ",") ?? [] {
            if let rows = Self.rows(Self.range(piece)) { page.repeatedRows = rows }
        }
        guard let area else { return }
        let bytes = Array(Self.range(area[...]).utf8)
        page.printArea = CellRange(a1: bytes.span)
    }

    /// What stands behind the name of the sheet, without the signs of fixed references.
    private static func range(_ reference: Substring) -> String {
        let start = reference.lastIndex(of: "!").map(reference.index(after:))
        return String(reference[(start ?? reference.startIndex)...].filter { $0 != "$" })
    }

    private static func rows(_ text: String) -> ClosedRange<Int>? {
        let ends = text.split(separator: ":").map { Array($0.utf8) }
        guard ends.count == 2, let first = number(ends[0]), let last = number(ends[1]),
            first >= 1, first <= last, last <= ExcelLimits.rows
        else { return nil }
        return (first - 1)...(last - 1)
    }

    private static func number(_ digits: [UInt8]) -> Int? { digits.span.decimal }
}
