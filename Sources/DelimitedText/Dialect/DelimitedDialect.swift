/// How a delimited text file is laid out, whatever its character encoding.
///
/// The default is what RFC 4180 describes and Chinese spreadsheet programs open with a double
/// click: commas, CRLF, and the formula guard.
package struct DelimitedDialect: Hashable, Sendable {
    /// The character between two fields of a row.
    package enum Separator: Hashable, Sendable, CaseIterable {
        case comma
        case semicolon
        case tab

        var byte: UInt8 {
            switch self {
            case .comma: UInt8(ascii: ",")
            case .semicolon: UInt8(ascii: ";")
            case .tab: UInt8(ascii: "\t")
            }
        }
    }

    /// What ends a written row; a reader takes both.
    package enum LineEnding: Hashable, Sendable, CaseIterable {
        case carriageReturnLineFeed
        case lineFeed

        var bytes: [UInt8] {
            switch self {
            case .carriageReturnLineFeed: [0x0D, 0x0A]
            case .lineFeed: [0x0A]
            }
        }
    }

    package var separator: Separator
    package var lineEnding: LineEnding
    /// Whether texts that a spreadsheet program would take for a formula are marked as text; see
    /// ``FormulaGuard``.
    package var guardsFormulas: Bool

    package init(
        separator: Separator = .comma, lineEnding: LineEnding = .carriageReturnLineFeed,
        guardsFormulas: Bool = true
    ) {
        self.separator = separator
        self.lineEnding = lineEnding
        self.guardsFormulas = guardsFormulas
    }
}
