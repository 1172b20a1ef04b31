package import DisclosureCatalog

/// One form, both ways.
///
/// Its layout binds catalog fields to columns under a header tree, and its reading recognises the
/// same columns. A file of `Templates/`, or one of the user's own.
package struct FormTemplate: Sendable, Hashable {
    /// The identifier in a template file.
    package static let format = "gongkai.form"
    /// The newest version that this program reads; files of version 1 mean the same in it.
    package static let version = 2

    package var name: String
    /// What the form is, for whoever chooses one.
    package var description: String
    /// May have placeholders; what a sheet's name cannot hold is left out.
    package var sheetName: String
    /// The title of a catalog that has none of its own, with placeholders.
    package var defaultTitle: String
    /// How a date is printed, with `{year}`, `{month}`, `{day}`, or `{month2}`, `{day2}` for two
    /// figures, as in 06.
    package var dateFormat: String
    package var page: PageTemplate
    package var styles: [String: StyleTemplate]
    /// The rows above the table.
    package var preamble: [TextRowTemplate]
    /// The rows below the table.
    package var notes: [TextRowTemplate]
    package var marks: FormMarks
    package var channels: ChannelTemplate
    package var words: FormWords
    package var stack: StackTemplate
    /// The header tree, left to right.
    package var header: [HeaderNode]
    /// The least height in points of each header row, from the first on; more is taken where the
    /// labels need more.
    package var headerHeights: [Double] = []
    /// What stands blank before the form.
    package var offset = OffsetTemplate()

    /// The columns of the form, left to right.
    package var columns: [ColumnTemplate] { header.flatMap(\.leaves) }

    /// The heading under which clerks know a field; nil if the form does not show it.
    ///
    /// It is the label of its column, and for columns without one the label above. For fields of
    /// which a form shows one or the other, such as `audience` for `everyone`, it is that of the
    /// column where they are shown.
    package func label(of field: CatalogField) -> String? {
        ([field] + field.standIns).lazy.compactMap { field in
            header.lazy.compactMap { $0.label(of: field) }.first
        }.first
    }
}

extension CatalogField {
    /// The fields whose columns show this one too.
    fileprivate var standIns: [CatalogField] {
        switch self {
        case .everyone, .groups: [.audience]
        case .proactive, .onRequest: [.disclosure]
        default: []
        }
    }
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

/// How the channels of an item are shown.
package struct ChannelTemplate: Sendable, Hashable {
    /// What a cell for all channels lists.
    package enum Shown: String, Sendable, Hashable, CaseIterable {
        /// All that are offered, each with its mark.
        case all
        /// Those that are chosen, with the mark.
        case chosen
        /// The names of those that are chosen.
        case names
    }

    /// What the mark for "chosen" says.
    package enum Meaning: String, Sendable, Hashable, CaseIterable {
        /// Information is published there, and nowhere else.
        case chosen
        /// Information must be published there, and may be in the others (■ 必选, □ 可选).
        case required
    }

    package var shown = Shown.all
    package var meaning = Meaning.chosen
    /// Between two channels of a cell.
    package var separator = "\n"
    /// The channels of a catalog that lists none.
    package var vocabulary: [String] = []
    /// The channels of a blank form; none are those of the vocabulary.
    package var blank: [String] = []

    package init() {}
}

/// The words of the form in columns that tell by words what others tick.
package struct FormWords: Sendable, Hashable {
    package var everyone = ""
    /// Particular groups that are not named.
    package var groups = ""
    package var proactive = ""
    package var onRequest = ""
    /// Between several.
    package var separator = "、"

    package init() {}
}

/// How the tables of several catalogs stand below each other on one sheet.
package struct StackTemplate: Sendable, Hashable {
    /// Above each table; with `{numeral}` for its place among them.
    package var heading = "（{numeral}）{title}"
    /// The name of the heading's style; nil is that of the form's first row.
    package var style: String?
    /// Whether the rows above the table, but for the title, stand below each heading too.
    package var repeatsPreamble = true
    /// The least height in points of the heading's row; nil is what the text needs.
    package var height: Double?
    /// The heights in points of the blank rows between two tables of a page.
    package var gap: [Double] = []
    /// The rows above all tables.
    package var above: [TextRowTemplate] = []

    package init() {}
}
