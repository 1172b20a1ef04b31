package import DisclosureCatalog

/// Makes catalogs of arbitrary shape with texts from all of Unicode: what no office would write,
/// and every reader and writer must stand.
package struct AnyCatalogGenerator {
    private var random: SplitMix64

    package init(seed: UInt64) {
        random = SplitMix64(seed: seed)
    }

    package mutating func catalog() -> Catalog {
        var catalog = Catalog(department: text(), sections: sections(level: 1))
        if Bool.random(using: &random) { catalog.title = text() }
        catalog.signOff = SignOff(
            preparedBy: text(), reviewedBy: text(), approvedBy: text(), filledOn: date())
        if Bool.random(using: &random) {
            catalog.declaredCounts = DeclaredCounts(
                proactiveTopLevel: number(), proactiveSecondLevel: number(),
                onRequestSecondLevel: number())
        }
        catalog.channelVocabulary = list { $0.text() }
        for heading in list(of: { $0.text() }) { catalog.extra[heading] = text() }
        return catalog
    }

    /// Sections may hold items and sections at once, or nothing.
    private mutating func sections(level: Int) -> [Section] {
        guard level <= 8 else { return [] }
        return list { generator in
            var section = Section(name: generator.text(), items: generator.list { $0.item() })
            if Int.random(in: 0..<4, using: &generator.random) == 0 {
                section.sections = generator.sections(level: level + 1)
            }
            return section
        }
    }

    private mutating func item() -> Item {
        var item = Item(number: itemNumber(), name: text())
        item.content = text()
        item.basis = text()
        item.deadline = text()
        item.responsibleBody = text()
        item.channels = list { generator in
            let hasNote = Bool.random(using: &generator.random)
            return ChosenChannel(generator.text(), note: hasNote ? generator.text() : nil)
        }
        item.audience = Audience(
            everyone: Bool.random(using: &random), groups: list { $0.text() })
        item.disclosure = Set(
            DisclosureMethod.allCases.filter { _ in Bool.random(using: &random) })
        item.levels = list { $0.text() }
        item.remarks = text()
        for _ in 0..<Int.random(in: 0...2, using: &random) { item.extra[text()] = text() }
        return item
    }

    private mutating func itemNumber() -> ItemNumber? {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: nil
        case 1: .code(text())
        case 2: .code(String(number()))
        default: .counted(number())
        }
    }

    private mutating func number() -> Int {
        switch Int.random(in: 0..<8, using: &random) {
        case 0: .max
        case 1: .min
        default: Int.random(in: -2...100, using: &random)
        }
    }

    private mutating func date() -> CalendarDate? {
        CalendarDate(
            year: Int.random(in: 1580...9999, using: &random),
            month: Int.random(in: 1...12, using: &random),
            day: Int.random(in: 1...31, using: &random))
    }

    private mutating func list<Element>(of element: (inout Self) -> Element) -> [Element] {
        let count = max(0, Int.random(in: -2...3, using: &random))
        return (0..<count).map { _ in element(&self) }
    }

    /// Empty, ordinary, or any scalars at all, decomposed and composed ones included.
    package mutating func text() -> String {
        let special = [
            "", " ", "\u{0}", "\r\n", "\u{2028}", "\u{FEFF}", "\"", "\\u0041", "e\u{301}", "\u{E9}",
            "가", "\u{1100}\u{1161}", "//", "/*", "_x0041_", "=1", "👩‍👩‍👧", "示例",
        ]
        var scalars = String.UnicodeScalarView()
        for _ in 0..<max(0, Int.random(in: -1...4, using: &random)) {
            if Bool.random(using: &random), let piece = special.randomElement(using: &random) {
                scalars.append(contentsOf: piece.unicodeScalars)
            } else if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random)) {
                scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}
