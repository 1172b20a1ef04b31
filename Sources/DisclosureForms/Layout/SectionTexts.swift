import DisclosureCatalog

/// What the columns of sections show.
struct SectionTexts {
    /// The deepest level that has a column.
    private let deepest: Int

    /// Between the names of levels in one cell.
    private static let levelSeparator = "—"

    init(columns: [ColumnTemplate]) {
        let named = columns.compactMap { column in
            if case .sectionName(let level) = column.field { level } else { nil }
        }
        deepest = named.max() ?? columns.compactMap(\.field.sectionLevel).max() ?? 0
    }

    /// The text of a section column for the sections above an item; nil for other columns.
    ///
    /// The deepest column also names the sections further down, for which the form has none.
    func text(of column: ColumnTemplate, in path: [SectionLabel]) -> String? {
        switch column.field {
        case .sectionNumeral(let level):
            return path.count >= level ? numeral(column.numeral, path.prefix(level)) : ""
        case .sectionName(let level):
            guard path.count >= level else { return "" }
            guard level == deepest, path.count > level else { return path[level - 1].name }
            return path[(level - 1)...].map(\.name).joined(separator: Self.levelSeparator)
        default: return nil
        }
    }

    /// How many levels of its path say in which cell of a level a part stands.
    func depth(at level: Int) -> Int { level >= deepest ? Section.maximumDepth : level }

    private func numeral(_ pattern: String?, _ path: ArraySlice<SectionLabel>) -> String {
        // A row that is left to be filled in has no numeral.
        guard let label = path.last, !label.numeral.isEmpty else { return "" }
        guard let pattern else { return label.numeral }
        let numbers = label.position.map { String($0 + 1) }
        return Placeholders.filled(
            pattern,
            with: [
                "chinese": label.numeral, "number": numbers.last ?? "",
                "path": numbers.joined(separator: "."),
            ])
    }
}
