import DisclosureCatalog
import SheetModel

/// Builds the sections of a catalog from the labels in its rows.
///
/// A label that repeats numeral and name of the open section continues it: pages repeat them. Names
/// that are merely similar are different sections.
struct SectionBuilder {
    private let depth: Int
    private let hasNumerals: [Bool]
    private var drafts: [SectionDraft] = []
    /// The open section of each level, outermost first.
    private var open: [OpenSection] = []

    private struct OpenSection {
        var name: String
        var numeral: String
        var number: Int?
    }

    init(columns: SourceColumns) {
        depth =
            columns.fields.map { field in
                if case .sectionName(let level) = field { level } else { 0 }
            }.max() ?? 0
        hasNumerals = (0..<depth).map {
            columns.fields.contains(.sectionNumeral(level: $0 + 1))
        }
    }

    /// The sections with the items that were appended, in order.
    func sections(of items: [Item]) -> [Section] { drafts.map { $0.section(of: items) } }

    /// Where the label of each section stands, in the order of the form.
    var places: [GridRowPlace] { drafts.flatMap(\.places) }

    /// Puts an item into the section that its row stands in.
    mutating func append(item: Int, of row: RowReading, log: inout SourceLog) {
        readLabels(of: row, .besideItem, log: &log)
        if drafts.isEmpty { drafts.append(SectionDraft(name: "", place: row.place)) }
        drafts[drafts.count - 1].append(item: item)
    }

    /// Where the label of a section stands.
    enum LabelPosition {
        case besideItem
        /// In a row of its own, and the rows below have none: as at the top of a page.
        case aboveItems
        /// In a row of its own with no item to it: perhaps the rest of a row.
        case alone
    }

    /// Takes the labels of a row; opens sections where they are new.
    mutating func readLabels(
        of row: RowReading, _ position: LabelPosition, log: inout SourceLog
    ) {
        var opensAbove = false
        for level in 0..<depth {
            let label = ReadSectionLabel(row, level: level + 1)
            label.reportBlanks(log: &log)
            let current = opensAbove || level >= open.count ? nil : open[level]
            if let current, label.continues(name: current.name, numeral: current.numeral) {
                if !label.isEmpty {
                    log.add(position == .alone ? .sectionWithoutItem : .sectionRepeated, at: label)
                }
                continue
            }
            // A label without a section of its own further down needs none before its items come,
            // and an item may stand right below a section of an upper level.
            if label.isEmpty, position != .besideItem || level > 0 { break }
            start(label, level: level, after: current, log: &log)
            opensAbove = true
            if position != .besideItem { log.add(.sectionWithoutItem, at: label) }
        }
    }

    private mutating func start(
        _ label: ReadSectionLabel, level: Int, after current: OpenSection?, log: inout SourceLog
    ) {
        if label.name.isEmpty { log.add(.sectionNameMissing, at: label) }
        if let current, !label.isEmpty, current.name == label.name {
            log.add(.sameNameOtherNumeral, at: label)
        }
        let number = ChineseNumeral.sectionNumber(label.numeral)
        if hasNumerals[level], !label.isEmpty {
            let expected = (current?.number ?? 0) &+ 1
            if label.numeral.isEmpty {
                log.add(.numeralMissing, atNumeralOf: label)
            } else if number == nil {
                log.add(.numeralUnreadable(label.numeral), atNumeralOf: label)
            } else if number != expected {
                log.add(
                    .numeralOutOfStep(label.numeral, expected: expected), atNumeralOf: label)
            }
        }
        let opened = OpenSection(
            name: label.name, numeral: label.numeral,
            number: number ?? (current?.number).map { $0 &+ 1 } ?? 1)
        open = Array(open.prefix(level)) + [opened]
        let draft = SectionDraft(name: label.name, place: label.place)
        if level == 0 {
            drafts.append(draft)
        } else {
            let parent = drafts[drafts.count - 1]
            if parent.holdsItems(below: level - 1) { log.add(.sectionNameMissing, at: label) }
            drafts[drafts.count - 1].append(draft, below: level - 1)
        }
    }
}
