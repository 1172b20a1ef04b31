import DisclosureCatalog

/// Reads the cells that hold a tick, or the name of a group instead of one.
struct MarkReader {
    /// The form's own tick.
    let tick: String

    func isTicked(_ field: CatalogField, of row: RowReading, log: inout SourceLog) -> Bool {
        let text = row.text(field).withoutWrapping
        guard !text.isEmpty else { return false }
        if text == tick { return true }
        if let mark = TickMark(inTickColumn: text) {
            log.add(.markNormalised, at: row, field: field)
            return mark == .ticked
        }
        if CellKind.isNothing(text.matchingKey) {
            log.add(.markNormalised, at: row, field: field)
        } else {
            log.add(.markUnreadable(text), at: row, field: field)
        }
        return false
    }

    /// The groups that a cell names, separated as the form separates them; one without a name where
    /// it only holds a tick.
    func groups(of row: RowReading, log: inout SourceLog) -> [String] {
        let written = row.text(.groups).trimmed
        let text = written.withoutWrapping
        guard !text.isEmpty else { return [] }
        if let mark = TickMark(inTickColumn: text) {
            if text != tick { log.add(.markNormalised, at: row, field: .groups) }
            return mark == .ticked ? [""] : []
        }
        if CellKind.isNothing(text.matchingKey) {
            log.add(.markNormalised, at: row, field: .groups)
            return []
        }
        if text != written { log.add(.blanksRemoved, at: row, field: .groups) }
        return text.split(separator: "、").map { piece in
            if TickMark(String(piece)) == .ticked { return "" }
            guard piece.hasPrefix(tick) else { return String(piece) }
            log.add(.markNormalised, at: row, field: .groups)
            return String(piece.dropFirst(tick.count))
        }
    }
}
