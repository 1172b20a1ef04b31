extension [Finding] {
    /// The findings by file, sheet and position; those at one place keep their order.
    package func inDocumentOrder() -> [Finding] {
        enumerated()
            .map { (key: FindingOrder($0.element.place, offset: $0.offset), finding: $0.element) }
            .sorted { $0.key < $1.key }
            .map(\.finding)
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
        let digits = address.utf8.drop { !(0x30...0x39).contains($0) }
        guard let row = Int(Substring(digits)) else { return [.name(address)] }
        let letters = address[..<digits.startIndex]
        return [.number(row), .number(letters.utf8.count), .name(String(letters))]
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
