package import DisclosureCatalog

/// One form, both ways.
///
/// Its layout binds catalog fields to columns under a header tree, and its reading recognises the
/// same columns. A file of `Templates/`, or one of the user's own.
package struct FormTemplate: Sendable, Hashable {
    /// The identifier in a template file.
    package static let format = "gongkai.form"
    /// The newest version that this program reads.
    package static let version = 1

    package var name: String
    package var sheetName: String
    /// The title of a catalog that has none of its own, with placeholders.
    package var defaultTitle: String
    /// How a date is printed, with `{year}`, `{month}`, `{day}`.
    package var dateFormat: String
    package var page: PageTemplate
    package var styles: [String: StyleTemplate]
    package var preamble: [PreambleRow]
    package var marks: FormMarks
    /// The header tree, left to right.
    package var header: [HeaderNode]

    /// The columns of the form, left to right.
    package var columns: [ColumnTemplate] { header.flatMap(\.leaves) }

    /// The heading under which clerks know a field; nil if the form does not show it.
    ///
    /// It is the label of its column, and for columns without one the label above.
    package func label(of field: CatalogField) -> String? {
        header.lazy.compactMap { $0.label(of: field) }.first
    }
}

/// A row above the table, over all columns.
package struct PreambleRow: Sendable, Hashable {
    /// Text with placeholders such as `{department}`.
    package var text: String
    /// The name of a style.
    package var style: String
}

/// The signs of the form.
package struct FormMarks: Sendable, Hashable {
    /// A channel that is chosen.
    package var chosen: String
    /// A channel that is offered and not chosen.
    package var notChosen: String
    /// Stands in a ticked cell.
    package var tick: String
    /// Between a channel and the note written beside it.
    package var noteSeparator: String
    /// The end of a channel's name that asks for a note.
    package var noteRequest: String
}
