/// One field of a row to be written.
package enum DelimitedField: Hashable, Sendable {
    /// Text of a person; guarded where the dialect says so.
    case text(String)
    /// A number in plain notation made by the program, such as `-3` or `0.25`, never guarded.
    ///
    /// What is not such a number is treated as text, so that the case cannot carry a formula past
    /// the guard.
    case number(String)

    package var content: String {
        switch self {
        case .text(let text), .number(let text): text
        }
    }

    var isPlainNumber: Bool {
        guard case .number(let text) = self else { return false }
        var rest = text.utf8[...]
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        let parts = rest.split(
            separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        return parts.allSatisfy { digits in
            !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) }
        }
    }
}

/// Where a field stands in a delimited text, as a spreadsheet program would number it.
package struct FieldPlace: Hashable, Sendable, Comparable {
    /// One-based; rows within quotes are not counted.
    package var row: Int
    /// One-based.
    package var column: Int

    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    package static func < (left: FieldPlace, right: FieldPlace) -> Bool {
        (left.row, left.column) < (right.row, right.column)
    }
}
