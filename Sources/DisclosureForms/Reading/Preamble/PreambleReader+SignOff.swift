import DisclosureCatalog
import SheetModel

// The sign-off line in cells of its own.
extension PreambleReader {
    /// In bytes of UTF-8; longer cells are those of an item.
    private static var longestCell: Int { 120 }

    /// Whether the filled cells of a row of a sheet are labels and what belongs to them, by the most
    /// of them, and where there are as many others by where the row begins.
    func isSignOff(
        _ cells: [String], beginsWithName: @autoclosure () -> Bool
    ) -> Bool {
        guard let first = cells.first, cells.allSatisfy({ $0.utf8.count <= Self.longestCell }),
            signOff.statement(in: first) != nil
        else { return false }
        let share = SignOffShare(cells, signOff)
        return share.stated > share.others.count
            || share.stated == share.others.count && !beginsWithName()
    }

    /// Tells of the cells of such a row that have no label, each by itself.
    func reportCellsWithoutLabel(in row: TextRow, log: inout SourceLog) {
        guard case .row(let number) = row.place else { return }
        for position in SignOffShare(row.cells, signOff).others
        where log.places.columns.indices.contains(position) {
            let column = log.places.columns[position]
            log.add(.cellWithoutLabel, atCell: CellAddress(row: number, column: column))
        }
    }
}

extension Remark {
    fileprivate static let cellWithoutLabel = Remark(
        "import.signOff.rest", .warning,
        zh: "这一格没有本表的标签，内容可能混入了前一项，请核对。",
        en: """
            This cell shows no label of the form, and may have been read as part of the field \
            before it. Check it.
            """)
}
