import DisclosureCatalog
import SheetModel

/// What only sheets have: merged cells, page breaks, and remarks across the table.
struct SheetRowReader {
    private let table: TableColumns
    /// Whether section cells are merged down, so that one that is not has lost its merge.
    private let mergesLabels: Bool
    private var hasToldUnmerged = false

    /// A text across so many columns is no cell of the table.
    private static let widthOfLine = 3
    /// In bytes of UTF-8, of one of several cells beside each other.
    private static let longestText = 400
    private static let noteStarts = [
        "注", "说明", "备注", "填表说明", "填报说明", "附", "联系人", "联系电话", "联系方式", "咨询电话",
        "监督电话",
    ]
    /// A name is only cut over two pages if it is longer than this.
    private static let longName = 40

    init(table: TableColumns, source: SourceRows) {
        self.table = table
        let position = table.columns.index(of: .sectionName(level: 1))
            .flatMap { table.positions?[$0] }
        mergesLabels = source.rows.contains { row in
            row.sheet?.covered.contains { $0.position == position } ?? false
        }
    }

    /// Whether a row looks like none of the table.
    func mayBeLine(_ row: TextRow, preamble: PreambleReader) -> Bool {
        if row.isLine { return isLine(row) || preamble.standsBelow(row) }
        let filled = row.filledCells
        return isSignOff(row, filled, preamble: preamble)
            || isTextOfCells(row, filled, preamble: preamble) || isWideNote(row, filled)
    }

    private func isSignOff(_ row: TextRow, _ filled: [String], preamble: PreambleReader) -> Bool {
        preamble.isSignOff(filled, beginsWithName: firstCell(of: row)?.field == .itemName)
    }

    /// The first filled cell of a row that stands in a column of the table.
    private func firstCell(of row: TextRow) -> (field: CatalogField, text: String)? {
        zip(table.columns.fields, table.cells(of: row)).first { !$1.showsNothing }
            .map { ($0.0, $0.1) }
    }

    /// Whether a few short cells together are a text of the template's own, as below a table.
    private func isTextOfCells(
        _ row: TextRow, _ filled: [String], preamble: PreambleReader
    ) -> Bool {
        filled.count * 2 <= table.columns.fields.count
            && filled.allSatisfy { $0.utf8.count <= Self.longestText } && preamble.isOwn(row)
    }

    /// Whether a row of several cells begins with a note across the table.
    private func isWideNote(_ row: TextRow, _ filled: [String]) -> Bool {
        (row.sheet?.firstWidth ?? 1) >= Self.widthOfLine
            && filled.first.map(Self.isNote) == true
    }

    /// What a row was found to be.
    enum Use {
        case table
        /// What the form has below its table.
        case below
        /// None of the table, with what there is to say about it.
        case other(Remark)
    }

    /// Reads a row that looked like none of the table.
    func use(
        of row: TextRow, preamble: inout PreambleReader, log: inout SourceLog
    ) -> Use {
        let filled = row.filledCells
        guard filled.count == 1 else {
            let isSignOff = isSignOff(row, filled, preamble: preamble)
            guard isSignOff || isTextOfCells(row, filled, preamble: preamble) else {
                return isWideNote(row, filled) ? .other(.lineBelowTable) : .table
            }
            guard let use = taken(row, preamble: &preamble, log: &log) else { return .table }
            if isSignOff { preamble.reportCellsWithoutLabel(in: row, log: &log) }
            return use
        }
        guard isLine(row) || preamble.standsBelow(row) else { return .table }
        if let use = taken(row, preamble: &preamble, log: &log) { return use }
        if PageLine.matches(row.text) { return .other(.pageNumber) }
        return .other(Self.isNote(row.text) ? .lineBelowTable : .lineUnplaced)
    }

    /// Nil for a row that says nothing that the form has outside of its table.
    private func taken(
        _ row: TextRow, preamble: inout PreambleReader, log: inout SourceLog
    ) -> Use? {
        guard preamble.readAgain(row, log: &log) else { return nil }
        return preamble.isBelowTable(row) ? .below : .other(.pageHead)
    }

    /// Whether a text begins as a note does, or says whom to ask.
    static func isNote(_ text: String) -> Bool {
        let key = text.matchingKey
        return noteStarts.contains { start in
            key.hasPrefix(start) && key.dropFirst(start.count).first.map { !$0.isLetter } ?? false
        }
    }

    private func isLine(_ row: TextRow) -> Bool {
        if (row.sheet?.firstWidth ?? 1) >= Self.widthOfLine || Self.isNote(row.text) { return true }
        guard let (field, text) = firstCell(of: row) else { return true }
        return CellFit.cost(of: CellKind(text), in: field) >= CellFit.doubtful
    }

    /// How a row goes on with the item above.
    enum Continuation {
        /// Its name is merged over both.
        case underName
        /// It is the part of the item that is on the next page.
        case onNextPage
    }

    /// Adds a row that goes on with the item above to it: the next part of an item that is longer
    /// than a page, or a row whose name is merged with the one above.
    ///
    /// - Returns: nil for a row of its own.
    func join(
        _ row: TextRow, to upper: inout RowReading, log: inout SourceLog
    ) -> Continuation? {
        let sharesName = table.isCovered(.itemName, in: row)
        guard sharesName || row.sheet?.startsPage == true else { return nil }
        let cells = table.cells(of: row)
        let name = text(.itemName, among: cells)
        if sharesName, name == nil {
            ContinuedRow(fields: table.columns.fields, cells: cells, place: row.place)
                .join(to: &upper, log: &log)
            return .underName
        }
        guard let name, row.sheet?.startsPage == true, isNextPart(cells, name: name, of: upper)
        else { return nil }
        if name != upper.texts[.itemName] { upper.texts[.itemName, default: ""] += name }
        append(cells, to: &upper)
        return .onNextPage
    }

    /// Whether a row repeats the number and the name of the item above and has none of the ticks
    /// that the first part of an item shows.
    private func isNextPart(_ cells: [String], name: String, of upper: RowReading) -> Bool {
        let ticks: [CatalogField] = [.everyone, .proactive, .onRequest]
        guard ticks.allSatisfy({ text($0, among: cells) == nil }),
            let upperName = upper.texts[.itemName]
        else { return false }
        let number = text(.itemNumber, among: cells)
        guard number == upper.texts[.itemNumber] else { return false }
        return name == upperName
            || number != nil && upperName.unicodeScalars.count > Self.longName
    }

    private func append(_ cells: [String], to upper: inout RowReading) {
        for (field, text) in zip(table.columns.fields, cells) where !text.showsNothing {
            guard !field.isSectionField, field != .itemName, field != .itemNumber else { continue }
            upper.texts[field, default: ""] += text
        }
    }

    /// The text of a field; nil where its cell shows nothing.
    private func text(_ field: CatalogField, among cells: [String]) -> String? {
        guard let index = table.columns.index(of: field), index < cells.count,
            !cells[index].showsNothing
        else { return nil }
        return cells[index]
    }

    /// Gives a row the content of the cells that it shares with the rows above.
    mutating func complete(
        _ reading: inout RowReading, of row: TextRow, isFirst: Bool, log: inout SourceLog
    ) {
        let covered = table.covered(in: row)
        if !covered.isEmpty, !reading.isSectionLabel {
            for field in table.columns.fields {
                guard let text = covered[field], reading.texts[field] == nil,
                    field != .itemName, field != .itemNumber
                else { continue }
                reading.texts[field] = text
                log.add(.sharedCell, at: reading, field: field)
            }
        }
        let label = CatalogField.sectionName(level: 1)
        let numeral = CatalogField.sectionNumeral(level: 1)
        guard !isFirst, table.columns.index(of: label) != nil, reading.texts[label] == nil,
            reading.texts[numeral] == nil, !table.isCovered(label, in: row),
            mergesLabels || !hasToldUnmerged
        else { return }
        hasToldUnmerged = true
        log.add(mergesLabels ? .labelUnmerged : .labelsUnmerged, at: reading, field: label)
    }
}
