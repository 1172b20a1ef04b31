import DisclosureCatalog
import SheetModel

/// Reads title, sign-off line and summary line by the template's texts for them.
struct PreambleReader {
    private let template: FormTemplate
    private let titlePattern: PlaceholderPattern
    let signOff: SignOffScanner
    private let counts: CountsPattern?
    private let ownTexts: OwnTexts
    private let bareTexts: BareTexts
    private let tableHeading: TableHeading
    private let textsBelow: TextsBelow
    var preamble = Preamble()
    private var otherLines: [TextRow] = []
    /// A line beside the table that is worded as the form's title.
    private var titleOutside: TextRow?
    /// The declared counts, as far as cells state them one by one.
    var statedCounts = [Int?](repeating: nil, count: 3)
    /// Whether what is left to be written may have been left so.
    var isFillIn = false

    init(template: FormTemplate) {
        self.template = template
        titlePattern = PlaceholderPattern(template.defaultTitle)
        signOff = SignOffScanner(template: template)
        counts = CountsPattern(rows: template.preamble)
        ownTexts = OwnTexts(rows: template.preamble + template.notes + template.stack.above)
        bareTexts = BareTexts(template: template)
        tableHeading = TableHeading(template.stack)
        textsBelow = TextsBelow(template: template)
    }

    /// Takes a line above the table.
    mutating func read(_ row: TextRow, log: inout SourceLog) {
        let line = SignOffLine(row, signOff)
        guard !line.text.showsNothing, !take(line, at: row.place, log: &log) else { return }
        otherLines.append(row)
    }

    /// Takes what the form has above its table from lines that stand beside it, as on a web page.
    ///
    /// Others of these lines are counted only: pages have a great many.
    mutating func readOutside(_ lines: [TextRow], log: inout SourceLog) {
        var others: [TextRow] = []
        for row in lines where !row.showsNothing {
            let text = row.text
            if text.utf8.count > Self.longestLine {
                others.append(row)
            } else if titlePattern.value(in: text) != nil {
                titleOutside = row
            } else if !take(SignOffLine(text), at: row.place, log: &log) {
                others.append(row)
            }
        }
        if let first = others.first { log.add(.textOutside(others.count), at: first.place) }
    }

    /// In bytes of UTF-8; longer lines are no part of a form's head.
    private static let longestLine = 600

    /// Takes a line that is no row of the table, if it says what the template has above it.
    ///
    /// A page's head may repeat it; then nothing is new, and nothing is remarked.
    mutating func readAgain(_ row: TextRow, log: inout SourceLog) -> Bool {
        isSameTitle(row) || take(SignOffLine(row, signOff), at: row.place, log: &log)
    }

    /// Whether a line is the title again.
    func isSameTitle(_ row: TextRow) -> Bool {
        guard let title = preamble.title?.matchingKey else { return false }
        let line = SignOffLine(row, signOff).text
        return title == line.matchingKey
            || title == tableHeading.bare(line.withoutWrapping).matchingKey
    }

    /// Whether a line may be a title, going by its looks.
    func mayBeTitle(_ row: TextRow) -> Bool {
        let line = SignOffLine(row, signOff).text
        return isPlausibleTitle(row) && !PageLine.matches(line) && !ownTexts.isOwn(line)
            && signOff.read(line).values.isEmpty
    }

    /// What lines say of a catalog, whatever others have said; titles count for nothing.
    func statements(of lines: [TextRow]) -> Preamble {
        var reader = PreambleReader(template: template)
        var log = SourceLog(file: nil, sheet: nil)
        for row in lines { _ = reader.take(SignOffLine(row, signOff), at: row.place, log: &log) }
        return reader.preamble
    }

    /// Whether a line above a header is the title of another catalog's table.
    ///
    /// It is another title than the one above the first table; towns number those of one sheet, as
    /// in `（二）示例镇政务公开清单目录`.
    func isAnotherTitle(_ row: TextRow) -> Bool {
        let own = tableHeading.namesDepartment ? preamble.department : preamble.title ?? ""
        guard !own.isEmpty, row.isLine else { return false }
        let line = row.text.withoutWrapping
        guard line.utf8.count <= Self.longestLine else { return false }
        let bare = tableHeading.bare(line)
        guard bare.matchingKey != tableHeading.bare(own).matchingKey else { return false }
        return bare != line || titlePattern.value(in: bare) != nil
    }

    /// Whether a row is one that the template has below its table.
    func isBelowTable(_ row: TextRow) -> Bool { textsBelow.isPart(SignOffLine(row, signOff).text) }

    /// Whether the only cell of a row can be nothing but what the template has below its table.
    func standsBelow(_ row: TextRow) -> Bool { textsBelow.isAlone(row.text) }

    /// Whether the cells of a row of a sheet together are a text of the template's own.
    func isOwn(_ row: TextRow) -> Bool {
        let line = row.text
        return ownTexts.isOwn(line) || ownTexts.extra(in: line) != nil
    }

    /// Finds the title among the lines that are nothing else, and what it tells.
    mutating func finish(log: inout SourceLog) {
        let titleIndex =
            otherLines.firstIndex { isTitle($0.text) }
            ?? otherLines.firstIndex { isPlausibleTitle($0) }
        if let titleIndex {
            takeTitle(otherLines.remove(at: titleIndex), log: &log)
        } else if let titleOutside {
            takeTitle(titleOutside, log: &log)
        }
        if let field = bareTexts.onlyField, otherLines.count == 1, isPlausibleTitle(otherLines[0]) {
            let row = otherLines.removeFirst()
            take(row.text, as: field, at: row.place, log: &log)
        }
        for row in otherLines { log.add(.lineAboveTable, at: row.place) }
        otherLines = []
    }

    /// Whether a line is worded as the form's title.
    private func isTitle(_ line: String) -> Bool {
        guard titlePattern.names.isEmpty else { return titlePattern.value(in: line) != nil }
        return line.matchingKey == titlePattern.literals[0].matchingKey
    }

    private func isPlausibleTitle(_ row: TextRow) -> Bool {
        row.isLine && row.text.unicodeScalars.count <= 80
    }

    private mutating func takeTitle(_ row: TextRow, log: inout SourceLog) {
        let written = row.text.trimmed
        let title = tableHeading.bare(written.withoutWrapping)
        let isNumbered = title.utf8.count < written.withoutWrapping.utf8.count
        if isNumbered, tableHeading.namesDepartment {
            return take(title, as: .department, at: row.place, log: &log)
        }
        // A title that was to be completed is none.
        if isFillIn, titlePattern.isBlank(title) { return }
        preamble.title = title
        preamble.places[.title] = row.place
        if isNumbered {
            log.add(.titleNumbered, at: row.place, field: .title)
        } else if title != written {
            log.add(.blanksRemoved, at: row.place, field: .title)
        }
    }

    /// Compares the department with the one that the title names, once all lines have been read, also
    /// those below the table; without any other it is the title's.
    mutating func settleDepartment(log: inout SourceLog) {
        guard let place = preamble.places[.title],
            let named = preamble.title.flatMap({ titlePattern.value(in: $0) })
        else { return }
        if preamble.department.isEmpty {
            preamble.department = named
            preamble.places[.department] = place
            log.add(.departmentFromTitle, at: place, field: .department)
        } else if preamble.department.matchingKey != named.matchingKey {
            log.add(.otherDepartmentInTitle, at: place, field: .title)
        }
    }

    private mutating func take(
        _ cells: SignOffLine, at place: GridRowPlace, log: inout SourceLog
    ) -> Bool {
        let line = cells.text
        switch counts?.read(line) ?? .otherLine {
        case .counts(let counts):
            take(counts, at: place, log: &log)
            return true
        case .blank where isFillIn: return true
        case .unreadable, .blank:
            log.add(.countsUnreadable, at: place, field: .declaredCounts)
            return true
        case .otherLine: break
        }
        if let (name, text) = ownTexts.extra(in: line) {
            preamble.extra[name] = text
            return true
        }
        if ownTexts.isOwn(line) { return true }
        if bareTexts.onlyField == .department, !preamble.department.isEmpty,
            line.matchingKey == preamble.department.matchingKey
        {
            return true
        }
        if let (field, text) = bareTexts.value(in: line) {
            take(text, as: field, at: place, log: &log)
            return true
        }
        let reading = signOff.read(line)
        guard !reading.values.isEmpty else { return false }
        for (field, text, start) in reading.values {
            if case .row(let row) = place, let position = cells.position(at: start) {
                log.places.add(field, row: row, position: position)
            }
            take(text, as: field, at: place, log: &log)
        }
        if reading.hasRest { log.add(.signOffRest, at: place) }
        return true
    }

    private mutating func take(
        _ counts: DeclaredCounts, at place: GridRowPlace, log: inout SourceLog
    ) {
        if let known = preamble.declaredCounts, known != counts {
            log.add(.statedTwice, at: place, field: .declaredCounts)
        } else {
            preamble.declaredCounts = counts
            preamble.places[.declaredCounts] = preamble.places[.declaredCounts] ?? place
        }
    }

    mutating func take(
        _ written: String, as field: CatalogField, at place: GridRowPlace, log: inout SourceLog
    ) {
        let text = written.withoutWrapping
        guard !text.isEmpty else {
            preamble.blanks[field] = preamble.blanks[field] ?? place
            return
        }
        guard preamble.places[field] == nil else {
            if preamble.text(of: field, or: text, format: template.dateFormat) != text {
                log.add(.statedTwice, at: place, field: field)
            }
            return
        }
        preamble.places[field] = place
        if field == .filledOn {
            takeDate(text, at: place, log: &log)
            return
        }
        if text != written { log.add(.blanksRemoved, at: place, field: field) }
        switch field {
        case .department: preamble.department = text
        case .preparedBy: preamble.signOff.preparedBy = text
        case .reviewedBy: preamble.signOff.reviewedBy = text
        default: preamble.signOff.approvedBy = text
        }
    }

    private mutating func takeDate(_ text: String, at place: GridRowPlace, log: inout SourceLog) {
        switch WrittenDate(text, format: template.dateFormat) {
        case .date(let date): preamble.signOff.filledOn = date
        case .serial(let date):
            preamble.signOff.filledOn = date
            log.add(.serialDate(date.description), at: place, field: .filledOn)
        case .shortYear(let date):
            preamble.signOff.filledOn = date
            log.add(.shortYear(date.description), at: place, field: .filledOn)
        case .blank: preamble.places[.filledOn] = nil
        case .impossible: log.add(.impossibleDate(text), at: place, field: .filledOn)
        case .unreadable: log.add(.unreadableDate, at: place, field: .filledOn)
        }
    }
}

extension Preamble {
    /// What a field holds already; a date that is the same day counts as the same text.
    fileprivate func text(of field: CatalogField, or new: String, format: String) -> String {
        switch field {
        case .department: return department
        case .preparedBy: return signOff.preparedBy
        case .reviewedBy: return signOff.reviewedBy
        case .approvedBy: return signOff.approvedBy
        default:
            return WrittenDate(new, format: format).day == signOff.filledOn ? new : ""
        }
    }
}
