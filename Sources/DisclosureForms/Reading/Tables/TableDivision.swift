import DisclosureCatalog
import SheetModel

/// Finds where in a source the table of another catalog begins.
///
/// Towns put the tables of their departments below each other. Another table begins with the header
/// above which another title or another department stands, and with the header of another form. A
/// header under the same title heads the next page, unless the numbering begins anew below it.
struct TableDivision {
    /// Where another table begins.
    struct Start {
        /// The index of its first row, which is that of its title.
        var row: Int
        /// Why it may be none.
        var doubt: Remark?
    }

    /// A place where another table may begin, and was not taken for one.
    struct Doubt {
        var remark: Remark
        var place: GridRowPlace
    }

    private let source: SourceRows
    private let header: FormReader.FoundHeader
    /// The headers of the form below the first, by the index of their first row.
    private let headers: [Int: HeaderRows]
    private let form: HeaderForm
    private var preamble: PreambleReader
    private(set) var doubts: [Doubt] = []

    private var rows: [TextRow] { source.rows }

    init(
        _ source: SourceRows, header: FormReader.FoundHeader, headers: [Int: HeaderRows],
        form: HeaderForm, preamble: PreambleReader
    ) {
        self.source = source
        self.header = header
        self.headers = headers
        self.form = form
        self.preamble = preamble
    }

    /// The first row of the next table, if there is one.
    ///
    /// `isOther` tells whether the header of another form stands at a row.
    mutating func next(_ isOther: (SourceRows, Int) -> Bool) -> Start? {
        let first = header.rows.range.upperBound
        // Most sources are one table, which is told by a look at each row.
        guard !headers.isEmpty || rows[first...].contains(where: \.mayDivide) else { return nil }
        let table = TableColumns(header.recognised, source: source, below: first)
        let looks = SheetRowReader(table: table, source: source)
        readHead()
        let numbering = TableNumbering(table: table, rows: rows, headers: headers)
        var lines: [Int] = []
        var isAfterBlank = false
        var index = first
        while index < rows.count {
            let row = rows[index]
            if row.showsNothing {
                isAfterBlank = true
                index += 1
                continue
            }
            defer { isAfterBlank = false }
            if let other = headers[index] {
                if let start = start(of: other, lines, table, numbering, isOther) { return start }
                lines = []
                index = other.range.upperBound
            } else if isAfterBlank || !lines.isEmpty, isOther(source, index) {
                return Start(row: title(among: lines) ?? index)
            } else {
                let isLine =
                    row.sheet == nil
                    ? row.isLine
                    : looks.mayBeLine(row, preamble: preamble) || hasFewCells(row, of: table)
                if isLine { lines.append(index) } else { lines = [] }
                index += 1
            }
        }
        return nil
    }

    /// Whether a row may stand above the header of another form, as a sign-off of several cells does.
    private func hasFewCells(_ row: TextRow, of table: TableColumns) -> Bool {
        row.filledCells.count * 2 <= table.columns.fields.count
    }

    /// Reads what stands above the first header.
    private mutating func readHead() {
        var log = SourceLog(file: nil, sheet: nil)
        for row in rows[..<header.rows.range.lowerBound] { preamble.read(row, log: &log) }
        preamble.finish(log: &log)
        preamble.settleDepartment(log: &log)
    }

    /// Where the table of a header begins that stands below some lines, if it is another table.
    private mutating func start(
        of other: HeaderRows, _ lines: [Int], _ table: TableColumns, _ numbering: TableNumbering,
        _ isOther: (SourceRows, Int) -> Bool
    ) -> Start? {
        if let title = lines.first(where: { preamble.isAnotherTitle(rows[$0]) }) {
            return Start(row: title)
        }
        let first = other.range.lowerBound
        guard table.isHeaded(as: HeaderReader.read(other, form: form)) else {
            if let title = title(among: lines) { return Start(row: title) }
            return isOther(source, first) ? Start(row: lines.first ?? first) : nil
        }
        let again =
            preamble.preamble.title == nil
            ? title(among: lines) : lines.first { preamble.isSameTitle(rows[$0]) }
        let head = preamble.statements(of: lines.map { rows[$0] })
        let restarts = numbering.restarts(
            from: header.rows.range.upperBound, to: first, below: other.range.upperBound)
        if head.names(otherThan: preamble.preamble) {
            let row = again ?? head.firstRow(among: lines, of: rows) ?? first
            return Start(row: row, doubt: restarts == false ? .numbersGoOn : nil)
        }
        guard restarts == true else { return nil }
        if again != nil || head.isSigned(otherThan: preamble.preamble) {
            let row = again ?? head.firstRow(among: lines, of: rows) ?? first
            return Start(row: row, doubt: .sameTitle)
        }
        doubts.append(Doubt(remark: .numbersRestart, place: rows[first].place))
        return nil
    }

    /// The first of some lines that looks like a title and is not the one of the first table.
    private func title(among lines: [Int]) -> Int? {
        lines.first { line in
            preamble.mayBeTitle(rows[line]) && !preamble.isSameTitle(rows[line])
                && !SheetRowReader.isNote(rows[line].text)
        }
    }
}

extension TextRow {
    /// Whether another table may begin below the row.
    fileprivate var mayDivide: Bool { isLine || showsNothing }
}

extension Preamble {
    /// Whether another department is stated.
    fileprivate func names(otherThan other: Preamble) -> Bool {
        !department.isEmpty && !other.department.isEmpty
            && department.matchingKey != other.department.matchingKey
    }

    /// Whether somebody else or on another day signs.
    fileprivate func isSigned(otherThan other: Preamble) -> Bool {
        let here = [signOff.preparedBy, signOff.reviewedBy, signOff.approvedBy]
        let there = [
            other.signOff.preparedBy, other.signOff.reviewedBy, other.signOff.approvedBy,
        ]
        let isOther = zip(here, there).contains { !$0.isEmpty && $0.matchingKey != $1.matchingKey }
        return isOther || signOff.filledOn.map { $0 != other.signOff.filledOn } ?? false
    }

    /// The first of some lines that states anything.
    fileprivate func firstRow(among lines: [Int], of rows: [TextRow]) -> Int? {
        let stated = Set(places.values)
        return lines.first { stated.contains(rows[$0].place) }
    }
}

extension Remark {
    fileprivate static let sameTitle = Remark(
        "import.table.sameTitle", .warning,
        zh: "标题与上面的表相同，而编号从头开始，按另一张表读入，请核对。",
        en: """
            The title is that of the table above, but the numbering begins anew; it was read as \
            another table. Check it.
            """)

    fileprivate static let numbersGoOn = Remark(
        "import.table.sameTitle", .warning,
        zh: "责任单位与上面的表不同，而编号接着上面，按另一张表读入，请核对。",
        en: """
            The department is another than that of the table above, but the numbers go on; it was \
            read as another table. Check it.
            """)

    fileprivate static let numbersRestart = Remark(
        "import.table.restart", .warning,
        zh: "重复的表头以下编号从头开始，可能是另一张表；没有另外的标题或单位，按同一张表读入，请核对。",
        en: """
            Below this repeated header the numbering begins anew, as in another table; without a \
            title or department of its own it was read as the same. Check it.
            """,
        suggestion: LocalizedText(
            zh: "如果是另一张表，请在表头上方写明标题和责任单位。",
            en: "If it is another table, write its title and department above the header."))
}
