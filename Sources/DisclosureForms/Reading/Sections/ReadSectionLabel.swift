import DisclosureCatalog
import SheetModel

/// Numeral and name of a section, as a row shows them.
struct ReadSectionLabel {
    let level: Int
    let numeral: String
    let name: String
    let place: GridRowPlace
    private let hasBlanks: Bool

    init(_ row: RowReading, level: Int) {
        self.level = level
        place = row.place
        let written = row.text(.sectionName(level: level)).trimmed
        numeral = row.text(.sectionNumeral(level: level)).withoutWrapping
        name = written.withoutWrapping
        hasBlanks = name != written
    }

    var isEmpty: Bool { numeral.isEmpty && name.isEmpty }

    /// Whether the label says no more than that the open section goes on.
    func continues(name openName: String, numeral openNumeral: String) -> Bool {
        let sameNumeral =
            numeral.isEmpty || numeral.matchingKey == openNumeral.matchingKey
        return sameNumeral && (name.isEmpty || name == openName)
    }

    func reportBlanks(log: inout SourceLog) {
        if hasBlanks { log.add(.blanksRemoved, at: self) }
    }
}

extension SourceLog {
    /// Adds a remark about the label of a section.
    mutating func add(_ remark: Remark, at label: ReadSectionLabel) {
        add(remark, at: label.place, field: .sectionName(level: label.level))
    }

    /// Adds a remark about the numeral of a section.
    mutating func add(_ remark: Remark, atNumeralOf label: ReadSectionLabel) {
        add(remark, at: label.place, field: .sectionNumeral(level: label.level))
    }
}
