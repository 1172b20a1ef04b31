import DisclosureCatalog
import SheetModel

/// Makes an item of a row's texts; the channels are read later, all together.
struct ItemReader {
    let template: FormTemplate
    let columns: SourceColumns

    func read(_ row: RowReading, log: inout SourceLog) -> Item {
        let writtenName = row.text(.itemName).trimmed
        var item = Item(number: number(of: row, log: &log), name: writtenName.withoutWrapping)
        if item.name != writtenName {
            log.add(.blanksRemoved, at: row, field: .itemName)
        }
        item.content = row.text(.content).emptyIfBlank
        item.basis = row.text(.basis).emptyIfBlank
        item.deadline = row.text(.deadline).emptyIfBlank
        item.responsibleBody = row.text(.responsibleBody).emptyIfBlank
        item.remarks = row.text(.remarks).emptyIfBlank
        let marks = MarkReader(tick: template.marks.tick)
        item.audience = Audience(
            everyone: marks.isTicked(.everyone, of: row, log: &log),
            groups: marks.groups(of: row, log: &log))
        if marks.isTicked(.proactive, of: row, log: &log) { item.disclosure.insert(.proactive) }
        if marks.isTicked(.onRequest, of: row, log: &log) { item.disclosure.insert(.onRequest) }
        readWords(of: row, into: &item, log: &log)
        for case .level(let level) in columns.fields
        where marks.isTicked(.level(level), of: row, log: &log) {
            item.levels.append(level)
        }
        for case (.extra(let heading), let text) in row.texts where !text.showsNothing {
            item.extra[heading] = text
        }
        reportUnreadable(in: row, log: &log)
        return item
    }

    /// What the form says by words of its own where others tick.
    private func readWords(of row: RowReading, into item: inout Item, log: inout SourceLog) {
        let words = WordReader(words: template.words)
        words.readAudience(row.text(.audience), into: &item.audience)
        if !words.readDisclosure(row.text(.disclosure), into: &item.disclosure) {
            log.add(
                .wordUnreadable(row.text(.disclosure)), at: row, field: .disclosure)
        }
        item.levels += words.pieces(of: row.text(.levels))
    }

    private func number(of row: RowReading, log: inout SourceLog) -> ItemNumber? {
        let written = row.text(.itemNumber).withoutWrapping
        guard !written.isEmpty else {
            if columns.index(of: .itemNumber) != nil {
                log.add(.itemUnnumbered, at: row, field: .itemNumber)
            }
            return nil
        }
        let key = written.matchingKey
        let scalars = key.unicodeScalars
        let hasStop = scalars.last.map(CellKind.stops.contains) == true
        let digits = hasStop ? scalars.dropLast() : scalars[...]
        guard !digits.isEmpty, digits.allSatisfy(\.isDigit), digits.first != "0",
            let number = Int(Substring(digits))
        else { return .code(written) }
        if String(number) != row.text(.itemNumber).trimmed {
            log.add(.numberNormalised, at: row, field: .itemNumber)
        }
        return .counted(number)
    }

    /// Whether a text has a character that stands for a lost one; marks and numbers are sooner read
    /// than copied.
    private static func hasLost(_ text: String) -> Bool {
        text.utf8.count <= 12
            ? text.unicodeScalars.contains("\u{FFFD}")
            : ReadBytes.hasReplacement(Array(text.utf8))
    }

    /// Characters that stand for others which an earlier conversion has lost.
    private func reportUnreadable(in row: RowReading, log: inout SourceLog) {
        var lost: [CatalogField] = []
        for (field, text) in row.texts where Self.hasLost(text) { lost.append(field) }
        guard !lost.isEmpty else { return }
        for field in lost.sorted(by: { $0.order(in: columns) < $1.order(in: columns) }) {
            log.add(.lostCharacters, at: row, field: field)
        }
    }
}

extension CatalogField {
    fileprivate func order(in columns: SourceColumns) -> Int { columns.index(of: self) ?? .max }
}

extension SourceLog {
    /// Adds a remark about a field of a row.
    mutating func add(_ remark: Remark, at row: RowReading, field: CatalogField?) {
        add(remark, at: row.place, item: row.item, field: field)
    }
}
