import DisclosureCatalog

/// How badly the look of a cell fits a column: 0 fits, 12 cannot be.
///
/// From 6 on, a cell is not believed to belong there. The figures are relative to
/// `RowAligner.shiftCost`: text that is merely unusual must weigh less than a shift, and a kind
/// that is impossible more than several.
enum CellFit {
    static let doubtful = 6
    static let impossible = 12

    static func cost(of kind: CellKind, in field: CatalogField) -> Int {
        let kind = field.holdsTicks ? kind : kind.outsideTicks
        return switch field {
        case .sectionNumeral: sectionNumeral(kind)
        case .itemNumber: itemNumber(kind)
        case .everyone, .proactive, .onRequest, .level: mark(kind)
        case .channel: channel(kind)
        case .groups: groups(kind)
        case .channels: channels(kind)
        case .deadline: deadline(kind)
        case .basis: basis(kind)
        case .content: content(kind)
        case .responsibleBody: responsibleBody(kind)
        case .sectionName, .itemName: name(kind)
        default: remarks(kind)
        }
    }

    private static func sectionNumeral(_ kind: CellKind) -> Int {
        switch kind {
        case .empty, .numeral: 0
        case .number: 2
        case .code: 3
        case .nothing: 4
        case .words: 8
        default: impossible
        }
    }

    private static func itemNumber(_ kind: CellKind) -> Int {
        switch kind {
        case .empty, .number: 0
        case .code: 1
        case .numeral, .nothing: 4
        case .words: 8
        default: impossible
        }
    }

    private static func mark(_ kind: CellKind) -> Int {
        switch kind {
        case .empty, .tick, .nothing, .sign, .one: 0
        case .words: 8
        default: impossible
        }
    }

    /// A tick, and the note that may stand behind it.
    private static func channel(_ kind: CellKind) -> Int {
        switch kind {
        case .empty, .tick, .nothing, .box: 0
        case .words: 2
        case .prose, .boxes: 4
        default: impossible
        }
    }

    /// A tick that names no group is allowed, but rarer than one beside it.
    private static func groups(_ kind: CellKind) -> Int {
        switch kind {
        case .empty, .nothing: 0
        case .words: 1
        case .tick, .sign, .one: 2
        case .box: 3
        case .code, .prose: 4
        case .numeral, .number, .deadline, .citation: 6
        default: impossible
        }
    }

    private static func channels(_ kind: CellKind) -> Int {
        switch kind {
        case .empty, .box, .boxes: 0
        case .words, .prose, .nothing: 3
        case .deadline: 5
        case .code, .citation: 6
        default: impossible
        }
    }

    private static func deadline(_ kind: CellKind) -> Int {
        switch kind {
        case .empty, .deadline: 0
        case .nothing: 1
        case .words: 4
        case .prose: 5
        case .code, .citation, .numeral, .number: 6
        default: impossible
        }
    }

    private static func basis(_ kind: CellKind) -> Int {
        switch kind {
        case .empty, .citation: 0
        case .nothing: 1
        case .words, .prose: 3
        case .deadline, .code: 5
        case .numeral, .number: 8
        default: impossible
        }
    }

    private static func content(_ kind: CellKind) -> Int {
        switch kind {
        case .empty, .words, .prose, .sign: 0
        case .nothing: 1
        case .citation: 2
        case .deadline: 3
        case .code: 4
        case .numeral, .number, .one: 8
        case .box, .boxes: 8
        case .tick: impossible
        }
    }

    private static func responsibleBody(_ kind: CellKind) -> Int {
        switch kind {
        case .empty, .words: 0
        case .nothing: 1
        case .prose: 3
        case .code, .citation, .deadline: 6
        case .numeral, .number: 8
        default: impossible
        }
    }

    private static func name(_ kind: CellKind) -> Int {
        switch kind {
        case .empty, .words: 0
        case .nothing, .code: 3
        case .prose, .citation: 3
        case .deadline: 5
        case .numeral, .number: 8
        default: impossible
        }
    }

    private static func remarks(_ kind: CellKind) -> Int {
        switch kind {
        case .empty, .words, .nothing, .sign: 0
        case .prose, .code, .deadline, .citation: 1
        case .number, .numeral, .one: 3
        case .box, .boxes: 8
        case .tick: impossible
        }
    }
}

extension CatalogField {
    fileprivate var holdsTicks: Bool {
        switch self {
        case .everyone, .groups, .proactive, .onRequest: true
        default: false
        }
    }
}

extension CellKind {
    /// What the text is where no ticks are expected.
    fileprivate var outsideTicks: CellKind {
        switch self {
        case .one: .number
        case .sign: .words
        default: self
        }
    }
}
