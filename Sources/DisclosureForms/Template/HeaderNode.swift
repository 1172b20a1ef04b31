package import DisclosureCatalog

/// A cell of the header: it stands over further cells, or over the column of one field.
package struct HeaderNode: Sendable, Hashable {
    /// The heading; nil where the cell above spans this column too (`二级事项` over number and
    /// name).
    package var label: String?
    /// Other wordings under which the heading is recognised when a form is read.
    package var synonyms: [String]
    /// The name of a style.
    package var style: String
    package var content: Content

    package enum Content: Sendable, Hashable {
        case column(ColumnTemplate)
        case group([HeaderNode])
    }

    /// The columns below this cell, left to right.
    package var leaves: [ColumnTemplate] {
        switch content {
        case .column(let column): [column]
        case .group(let nodes): nodes.flatMap(\.leaves)
        }
    }

    /// How many header rows this cell and those below it need.
    package var depth: Int {
        switch content {
        case .column: label == nil ? 0 : 1
        case .group(let nodes): (label == nil ? 0 : 1) + (nodes.map(\.depth).max() ?? 0)
        }
    }

    func label(of field: CatalogField) -> String? {
        switch content {
        case .column(let column): column.field == field ? label ?? "" : nil
        case .group(let nodes):
            nodes.lazy.compactMap { $0.label(of: field) }.first.map {
                $0.isEmpty ? label ?? "" : $0
            }
        }
    }
}

/// A column of the form.
package struct ColumnTemplate: Sendable, Hashable {
    package var field: CatalogField
    /// In characters of the Normal style.
    package var width: Double
    /// The name of a style.
    package var style: String
    /// Whether equal section cells below each other become one cell.
    package var merges: Bool
    /// The heading of the column among records such as CSV; nil joins the labels above it.
    package var recordLabel: String?
}
