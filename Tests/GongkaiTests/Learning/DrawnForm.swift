import SheetModel

/// What a sheet shows, cell by cell.
struct DrawnForm {
    private let sheet: SheetGrid
    private let styles: [GridStyle]
    private var cells: [CellAddress: GridCell] = [:]
    /// The first cell of the merged range that covers a cell.
    private var anchors: [CellAddress: CellRange] = [:]
    private var hiddenRows: Set<Int> = []

    init(_ workbook: WorkbookGrid, sheet index: Int) {
        sheet = workbook.sheets[index]
        styles = workbook.styles
        for row in sheet.rows {
            guard case .row(let number) = row.place else { continue }
            if row.isHidden { hiddenRows.insert(number) }
            for cell in row.cells { cells[CellAddress(row: number, column: cell.column)] = cell }
        }
        for merge in sheet.merges {
            for row in merge.rows {
                for column in merge.columns {
                    anchors[CellAddress(row: row, column: column)] = merge
                }
            }
        }
    }

    /// In words, in the order of the sheet.
    func differences(from other: DrawnForm) -> [String] {
        var result = [sheet.name == other.sheet.name ? nil : "name"].compactMap(\.self)
        for address in Set(cells.keys).union(other.cells.keys).sorted() {
            let (mine, others) = (shown(at: address), other.shown(at: address))
            if mine != others { result.append("\(address.a1): \(mine) -> \(others)") }
        }
        let columns = Set(cells.keys.map(\.column)).union(other.cells.keys.map(\.column))
        result += columns.sorted().filter { !isAlike($0, other) }
            .map { "column \(CellAddress.columnLetters($0))" }
        if hiddenRows != other.hiddenRows { result.append("hidden rows") }
        result += pageDifferences(from: other)
        return result
    }

    /// The text of a cell and its look, with the merged range that begins there.
    private func shown(at address: CellAddress) -> String {
        let merge = anchors[address]
        if let merge, merge.first != address { return "" }
        let cell = cells[address]
        let look = cell.flatMap { styles.indices.contains($0.style) ? styles[$0.style] : nil }
        let text = cell?.value.shownText ?? ""
        let borders = merge.map(borders) ?? look?.borders ?? []
        guard !text.isEmpty || !borders.isEmpty else { return "" }
        let range = merge.map { $0.a1 } ?? ""
        return [text, range, look.map { words(of: $0, borders) } ?? ""].filter { !$0.isEmpty }
            .joined(separator: " | ")
    }

    /// The lines around a merged range.
    private func borders(of range: CellRange) -> GridStyle.Borders {
        var borders: GridStyle.Borders = []
        for row in range.rows {
            for column in range.columns {
                let cell = cells[CellAddress(row: row, column: column)]
                let look = cell.flatMap {
                    styles.indices.contains($0.style) ? styles[$0.style] : nil
                }
                borders.formUnion(look?.borders ?? [])
            }
        }
        return borders
    }

    private func words(of look: GridStyle, _ borders: GridStyle.Borders) -> String {
        let horizontal = look.horizontal?.rawValue ?? "left"
        var words = [look.fontName, "\(look.fontSize)", horizontal, look.vertical.rawValue]
        if look.isBold { words.append("bold") }
        if look.direction == .stacked { words.append("stacked") }
        if !borders.isEmpty { words.append(borders == .all ? "box" : "lines \(borders.rawValue)") }
        if let fill = look.fill { words.append("on \(String(fill, radix: 16))") }
        if look.color != 0 { words.append("in \(String(look.color, radix: 16))") }
        return words.joined(separator: " ")
    }

    /// Whether a column is hidden in both, or drawn with the same width within a pixel; files count
    /// in digits of their own fonts.
    private func isAlike(_ column: Int, _ other: DrawnForm) -> Bool {
        let (mine, others) = (self.column(column), other.column(column))
        if mine?.isHidden == true || others?.isHidden == true {
            return mine?.isHidden == others?.isHidden
        }
        guard let width = mine?.width, let another = others?.width else { return true }
        return abs(width - another) < 0.15
    }

    private func column(_ column: Int) -> GridColumns? {
        sheet.columns.first { $0.range.contains(column) }
    }

    private func pageDifferences(from other: DrawnForm) -> [String] {
        var result: [String] = []
        let (mine, others) = (sheet.page, other.sheet.page)
        if mine.paperCode != others.paperCode { result.append("paper") }
        if mine.isLandscape != others.isLandscape { result.append("orientation") }
        if mine.repeatedRows != others.repeatedRows { result.append("repeated rows") }
        if mine.footer != others.footer { result.append("footer \(mine.footer)/\(others.footer)") }
        return result
    }
}
