import DisclosureCatalog
import SheetModel

/// A further row of an item whose name is merged over several.
struct ContinuedRow {
    /// The columns of the table.
    let fields: [CatalogField]
    /// What the row has in them.
    let cells: [String]
    let place: GridRowPlace

    /// Adds the content to that of the rows above, each text below those of its column.
    ///
    /// What is said again is said already. What an item has only one of is told where it stands, and
    /// left out.
    func join(to upper: inout RowReading, log: inout SourceLog) {
        for (field, text) in zip(fields, cells) where field != .itemName && !text.showsNothing {
            let above = upper.texts[field] ?? ""
            if above == text { continue }
            if field.isOneOfItem, !above.isEmpty || !field.mayShow(text) {
                log.add(.notJoined(text), at: place, item: upper.item, field: field)
            } else {
                upper.texts[field] = above.isEmpty ? text : above + "\n" + text
            }
        }
    }
}

extension CatalogField {
    /// Whether an item has one of it, as a number or a tick, and no second can be written below it.
    fileprivate var isOneOfItem: Bool {
        switch self {
        case .itemNumber, .everyone, .proactive, .onRequest, .level: true
        default: isSectionField
        }
    }

    /// Whether a text that stands further down may be that of the item.
    fileprivate func mayShow(_ text: String) -> Bool {
        !isSectionField && self != .itemNumber
            && CellFit.cost(of: CellKind(text), in: self) < CellFit.doubtful
    }
}

extension Remark {
    static func notJoined(_ text: String) -> Remark {
        let text = quoted(text)
        return Remark(
            "import.item.surplus", .error,
            zh: "这一行接着上面的事项，这里的“\(text)”没有读入，请核对。",
            en: "The row goes on with the item above; “\(text)” was not read. Check it.")
    }
}
