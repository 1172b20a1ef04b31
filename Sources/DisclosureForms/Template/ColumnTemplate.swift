package import DisclosureCatalog

/// A column of the form.
package struct ColumnTemplate: Sendable, Hashable {
    /// How wide a column is.
    package enum Width: Sendable, Hashable {
        /// In characters of the Normal style.
        case characters(Double)
        /// A part of the page's width that fixed columns leave, and at least so many characters.
        case share(Double, minimum: Double)
        /// Several columns of the sheet, merged in every row, each in characters.
        case parts([Double])
    }

    /// Which cells below each other become one.
    package enum Merge: String, Sendable, Hashable, CaseIterable {
        case none
        /// Those of one section, at the section columns.
        case sections
        /// Neighbours of equal text in one section.
        case equal
    }

    /// Where the number of an item comes from.
    package enum Numbering: String, Sendable, Hashable, CaseIterable {
        /// What the catalog says: a number, a code, or nothing.
        case catalog
        /// Counted through the whole catalog.
        case running
        /// Counted anew in every section.
        case section
    }

    /// No column of a form is more columns of a sheet.
    static let mostParts = 50

    package var field: CatalogField
    /// Further fields in the same cell, each on a line of its own.
    package var joined: [CatalogField] = []
    package var width: Width
    /// The name of a style.
    package var style: String
    package var merge = Merge.none
    /// The heading of the column among records such as CSV; nil joins the labels above it.
    package var recordLabel: String?
    package var numbering = Numbering.catalog
    /// How the numeral of a section is printed, with `{chinese}`, `{number}`, and `{path}` for the
    /// numbers of all levels, as in 1.2.3; nil is the Chinese numeral alone.
    package var numeral: String?
    /// Whether each line of the text is a row of its own, over which the item's other cells are
    /// merged.
    package var hasRowForEachLine = false
    /// Whether the column is kept out of sight.
    package var isHidden = false
    /// Whether there is a column like this one for each channel.
    package var repeatsChannels = false
    /// What a form for filling in says beside the cells; nil says what is usual for the field.
    package var prompt: String?

    /// All fields that the column shows.
    package var fields: [CatalogField] { [field] + joined }

    package init(field: CatalogField, width: Width, style: String) {
        self.field = field
        self.width = width
        self.style = style
    }
}
