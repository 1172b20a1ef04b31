/// A form as plain records, for programs: one row of headings, then one row per item, no merges.
///
/// Cells that the form merges are repeated in every row. A section without items is one row that
/// has only the section's labels. What the form has above its table, such as title and sign-off, has
/// no place of its own in a table of records (RFC 4180 knows a header line and rows of equal
/// length); it may stand in columns behind those of the form, the same in every row.
package struct FormRecords: Hashable, Sendable {
    /// What a record holds under one heading.
    package enum Value: Hashable, Sendable {
        /// As the catalog has it, character by character; nothing is the empty text.
        case text(String)
        /// A number that the program counted.
        case number(Int)

        package var description: String {
            switch self {
            case .text(let text): text
            case .number(let number): String(number)
            }
        }
    }

    /// How the channels of an item are told.
    package enum ChannelStyle: String, Hashable, Sendable, CaseIterable {
        /// A column for every channel, ticked where it is chosen; the note follows the tick and
        /// the form's note separator.
        case columns
        /// One column with a line for every channel, as the form prints it.
        case lines
    }

    /// All different.
    package var headings: [String]
    /// As many values in each row as there are headings.
    package var rows: [[Value]]
}
