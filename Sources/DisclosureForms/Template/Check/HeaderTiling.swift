import DisclosureCatalog
import SheetModel

/// Whether the labels of the header cover it: every column under every header row exactly once.
enum HeaderTiling {
    static func findings(in outline: TemplateOutline) -> [Finding] {
        guard !outline.columns.isEmpty else {
            return [
                Finding(template: "span", .error, at: DocumentPath([.key("header")]), .noColumns)
            ]
        }
        let hollow = outline.nodes.filter { $0.columns.isEmpty }
        let layout = HeaderLayout(header: outline.template.header)
        let count = outline.columns.count
        var covered = [[Int]](repeating: [Int](repeating: 0, count: count), count: layout.rowCount)
        for cell in layout.cells {
            for row in cell.range.rows {
                for column in cell.range.columns where column < count { covered[row][column] += 1 }
            }
        }
        return hollow.map { Finding(template: "span", .error, at: $0.path, .nothingBelow) }
            + outline.columns.enumerated().compactMap { index, entry in
                let rows = covered.indices.filter { covered[$0][index] != 1 }
                guard layout.rowCount == 0 || !rows.isEmpty else { return nil }
                return Finding(
                    template: "span", .error, at: entry.path, .uncovered(row: (rows.first ?? 0) + 1)
                )
            }
    }
}

extension LocalizedText {
    fileprivate static let noColumns = LocalizedText(
        zh: "表头没有任何一栏。", en: "The header has no column.")

    fileprivate static let nothingBelow = LocalizedText(
        zh: "这个标题下面没有栏，请补上 columns 中的栏，或删去标题。",
        en: "There is no column below this heading; add one to its columns, or remove it.")

    fileprivate static func uncovered(row: Int) -> LocalizedText {
        LocalizedText(
            zh: "这一栏上方的第 \(row) 行表头没有标题；请写 label，或去掉同组各栏的 label。",
            en: """
                Header row \(row) has no heading over this column; give it a label, or take the \
                labels off the others of its group.
                """)
    }
}
