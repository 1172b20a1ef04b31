/// A column that the form has is not blank from top to bottom.
///
/// Then it is more likely that the column was forgotten or lies elsewhere than that every single
/// item lacks it.
struct BlankColumnRule: CatalogRule {
    static let id = "column.blank"

    /// With fewer items the blank cells speak for themselves.
    private static let fewestItems = 3

    func findings(in outline: CatalogOutline) -> [Finding] {
        guard outline.items.count >= Self.fewestItems, let first = outline.items.first else {
            return []
        }
        return Self.columns.compactMap { column in
            guard outline.shows(column.field),
                outline.items.allSatisfy({ column.isBlank($0.item) })
            else { return nil }
            return finding(
                .warning, at: first.place(column.field), .wholeColumn(outline.items.count))
        }
    }

    private struct Column: Sendable {
        var field: CatalogField
        var isBlank: @Sendable (Item) -> Bool
    }

    private static let columns = [
        Column(field: .content) { $0.content.isBlank },
        Column(field: .basis) { $0.basis.isBlank },
        Column(field: .deadline) { $0.deadline.isBlank },
        Column(field: .responsibleBody) { $0.responsibleBody.isBlank },
        Column(field: .channels) { $0.channels.isEmpty },
    ]
}

extension LocalizedText {
    fileprivate static func wholeColumn(_ count: Int) -> LocalizedText {
        LocalizedText(
            zh: "这一列 \(count) 项全部为空，可能整列漏填或错位，请核对。",
            en: """
                The column is blank for all \(count) items; it may have been forgotten, or lie \
                elsewhere. Check it.
                """)
    }
}
