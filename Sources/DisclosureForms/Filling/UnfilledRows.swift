import DisclosureCatalog

/// Tells the rows of a form for filling in that nobody has filled in: they have a number, boxes
/// that are not marked, and nothing else.
struct UnfilledRows {
    let template: FormTemplate

    /// The row without what it offers, if nothing but labels of sections was written into it; else
    /// the row as it is.
    func withoutOffers(_ row: TextRow, table: TableColumns) -> TextRow {
        guard row.sheet != nil, let positions = table.positions else { return row }
        var bare = row
        for (field, position) in zip(table.columns.fields, positions)
        where position < row.cells.count && !row.cells[position].showsNothing {
            if field.isSectionField { continue }
            guard isOffer(row.cells[position], of: field) else { return row }
            bare.cells[position] = ""
        }
        return bare
    }

    private func isOffer(_ text: String, of field: CatalogField) -> Bool {
        let marks = template.marks
        switch field {
        case .itemNumber: return true
        case .channels:
            return text.trimmed.hasPrefix(marks.notChosen)
                && ![marks.chosen, marks.tick].contains { !$0.isEmpty && text.contains($0) }
        case .channel: return text.trimmed == marks.notChosen
        default: return false
        }
    }
}
