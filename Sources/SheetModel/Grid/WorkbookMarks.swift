/// What is put on top of a workbook that was read: marked cells, and a first sheet about them.
///
/// Whoever marks a workbook leaves everything else in it as it is. Marks can be told from the
/// workbook's own content, so that a reader leaves them out and later marks take their place.
package struct WorkbookMarks: Hashable, Sendable {
    /// A cell with a fill and a comment.
    package struct Mark: Hashable, Sendable {
        package var address: CellAddress
        /// One of `fills`.
        package var fill: UInt32
        package var comment: String

        package init(address: CellAddress, fill: UInt32, comment: String) {
            self.address = address
            self.fill = fill
            self.comment = comment
        }
    }

    /// A cell of the first sheet that leads to a cell of another.
    package struct Link: Hashable, Sendable {
        package var from: CellAddress
        package var sheet: String
        package var to: CellAddress

        package init(from: CellAddress, sheet: String, to: CellAddress) {
            self.from = from
            self.sheet = sheet
            self.to = to
        }
    }

    /// The marks of each sheet, by its name; a cell has one.
    package var marks: [String: [Mark]] = [:]
    /// The first sheet; it has no charts, and its name is that of no other sheet.
    package var front: SheetPlan
    /// The looks that it counts.
    package var styles: [CellStyle]
    package var links: [Link] = []

    package init(front: SheetPlan, styles: [CellStyle]) {
        self.front = front
        self.styles = styles
    }

    /// Fills that nothing but marks has: for what must be corrected, and what is doubtful.
    package static let fills: [UInt32] = [0xFFCBC5, 0xFFF0B9]
    /// Who has written the comments.
    package static let author = "gongkai"
    /// What their texts begin with, because some programs forget who has written a comment.
    package static let beginning = author + ":\n"

    /// Whether the text of a comment, after blanks, begins as those of marks do.
    package static func begins(_ text: [UInt8]) -> Bool {
        text.drop { $0 <= 0x20 }.starts(with: beginning.utf8.dropLast())
    }

    /// The hidden name in the workbook that tells which sheet is the first sheet.
    package static let definedName = "_gongkai_findings"
    /// Links that Excel allows in one sheet.
    package static let mostLinks = 65_530
}
