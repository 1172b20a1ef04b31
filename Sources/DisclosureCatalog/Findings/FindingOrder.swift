extension [Finding] {
    /// The findings by file, sheet and position; those at one place keep their order.
    package func inDocumentOrder() -> [Finding] {
        indices.map { FindingOrder(self[$0].place, offset: $0) }.sorted().map { self[$0.offset] }
    }
}

/// What findings are ordered by.
private struct FindingOrder: Comparable {
    let file: String
    let sheet: String
    let position: [Step]
    let offset: Int

    /// A step of a position; steps of one kind compare by number, names by the format's order.
    enum Step: Comparable {
        case number(Int)
        case known(Int)
        case name(String)
    }

    init(_ place: Place, offset: Int) {
        file = place.file ?? ""
        sheet = place.sheet ?? ""
        position = Self.steps(place.position)
        self.offset = offset
    }

    static func < (left: FindingOrder, right: FindingOrder) -> Bool {
        if left.file != right.file { return left.file < right.file }
        if left.sheet != right.sheet { return left.sheet < right.sheet }
        if left.position != right.position {
            return left.position.lexicographicallyPrecedes(right.position)
        }
        return left.offset < right.offset
    }

    private static func steps(_ position: Place.Position?) -> [Step] {
        switch position {
        case nil: []
        case .line(let line): [.number(line)]
        case .cell(let address): cellSteps(address)
        case .keyPath(let text): pathSteps(text)
        }
    }

    /// Row before column, so that cells are in reading order.
    private static func cellSteps(_ address: String) -> [Step] {
        var (row, column) = (0, 0)
        for byte in address.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
                column = column &* 26 &+ Int(byte - UInt8(ascii: "A")) &+ 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                row = row &* 10 &+ Int(byte - UInt8(ascii: "0"))
            default: return [.name(address)]
            }
        }
        return row > 0 && column > 0 ? [.number(row), .number(column)] : [.name(address)]
    }

    private static func pathSteps(_ text: String) -> [Step] {
        guard let path = DocumentPath(text) else { return [.name(text)] }
        return path.components.map {
            switch $0 {
            case .index(let index): .number(index)
            case .key(let key):
                CatalogKeys.inOrder.firstIndex(of: key).map(Step.known) ?? .name(key)
            }
        }
    }
}
