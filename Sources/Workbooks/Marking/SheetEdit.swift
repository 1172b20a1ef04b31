import SheetModel

/// Gives cells of a sheet's part other looks, and says where its comments are drawn.
struct SheetEdit {
    private var edits: XMLEdits
    private let tags: XMLTags
    private let prefix: String
    /// The looks that cells get, by row and column.
    private var wanted: [Int: [Int: UInt32]] = [:]
    /// Where rows begin, in the order of the part.
    private var rowStarts: [(row: Int, position: Int)] = []
    private(set) var hasComments = false
    /// Where the part says which cells it has, which it need not (ECMA-376 part 1, 18.3.1.35).
    private var dimension: Range<Int>?
    private var hasNewCells = false

    /// What stands behind the comments' drawing in a sheet (ECMA-376 part 1, 18.3.1.99).
    private static let behindDrawing: Set<String> = [
        "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
        "tableParts", "extLst", "AlternateContent",
    ]

    init(_ bytes: [UInt8]) {
        edits = XMLEdits(bytes)
        let tags = XMLTags(bytes)
        var scanner = tags
        prefix = scanner.next().map { tags.prefix(of: $0) } ?? ""
        self.tags = tags
    }

    /// Marks cells, and names the relationship of the drawing unless the sheet has one.
    ///
    /// Of a cell that the part does not have, an empty one is made.
    mutating func mark(
        _ marks: [WorkbookMarks.Mark], drawing relationship: (id: String, namespace: String)?,
        _ styles: inout StylesEdit
    ) {
        for mark in marks {
            wanted[mark.address.row, default: [:]][mark.address.column] = mark.fill
        }
        var scanner = tags
        guard let root = scanner.next() else { return }
        var drawingPosition: Int?
        while let tag = scanner.next() {
            if tag.kind == .end {
                drawingPosition = drawingPosition ?? tag.range.lowerBound
                break
            }
            let name = tags.local(tag)
            if name == "sheetData" {
                readRows(of: tag, &scanner, &styles)
                continue
            }
            if name == "sheetViews" {
                readViews(of: tag, &scanner)
            } else {
                _ = scanner.element(from: tag)
            }
            if name == "dimension", tag.kind == .empty { dimension = tag.range }
            if name == "legacyDrawing" { hasComments = true }
            if Self.behindDrawing.contains(name), drawingPosition == nil {
                drawingPosition = tag.range.lowerBound
            }
        }
        if hasNewCells, let dimension { edits.replace(dimension, with: "") }
        guard let relationship, !hasComments, let position = drawingPosition, root.kind == .start
        else { return }
        edits.insert(
            "<\(prefix)legacyDrawing xmlns:gk=\"\(relationship.namespace)\" "
                + "gk:id=\"\(relationship.id)\"/>", at: position)
    }

    func made() -> [UInt8] { edits.made() }

    /// The first sheet is the one that is shown.
    private mutating func readViews(of views: XMLTag, _ scanner: inout XMLTags) {
        guard views.kind == .start else { return }
        while let tag = scanner.next() {
            if tag.kind != .end, tags.has(tag, local: "sheetView"),
                tags.value(of: "tabSelected", in: tag) != nil
            {
                edits.set("tabSelected", of: tag, to: "0")
            }
            if tag.kind == .end, tag.name.count == views.name.count,
                tags.has(tag, local: "sheetViews")
            {
                return
            }
        }
    }

    private mutating func readRows(
        of data: XMLTag, _ scanner: inout XMLTags, _ styles: inout StylesEdit
    ) {
        var end: XMLTag?
        var last = -1
        if data.kind == .start {
            while let tag = scanner.next() {
                if tag.kind == .end {
                    end = tag
                    break
                }
                last = tags.decimal("r", in: tag).map { $0 - 1 } ?? last + 1
                rowStarts.append((last, tag.range.lowerBound))
                readRow(last, tag, &scanner, &styles)
            }
        }
        addRows(to: data, end, &styles)
    }

    private mutating func readRow(
        _ row: Int, _ start: XMLTag, _ scanner: inout XMLTags, _ styles: inout StylesEdit
    ) {
        guard var columns = wanted.removeValue(forKey: row) else {
            _ = scanner.element(from: start)
            return
        }
        var cells: [(column: Int, position: Int)] = []
        var end: XMLTag?
        if start.kind == .start {
            var last = -1
            while let tag = scanner.next() {
                if tag.kind == .end {
                    end = tag
                    break
                }
                let named = tags.value(of: "r", in: tag).flatMap {
                    CellAddress(a1: edits.bytes.span.extracting($0))
                }
                last = named?.column ?? last + 1
                cells.append((last, tag.range.lowerBound))
                if let fill = columns.removeValue(forKey: last) {
                    let style = tags.decimal("s", in: tag) ?? 0
                    edits.set("s", of: tag, to: String(styles.marked(style, fill: fill)))
                }
                _ = scanner.element(from: tag)
            }
        }
        widen(start, to: columns.keys)
        var atEnd = ""
        for (column, fill) in columns.sorted(by: { $0.key < $1.key }) {
            let text = cell(row, column, styles.marked(0, fill: fill))
            if let next = cells.first(where: { $0.column > column }) {
                edits.insert(text, at: next.position)
            } else {
                atEnd += text
            }
        }
        if !atEnd.isEmpty { edits.append(atEnd, to: start, end: end) }
    }

    /// Has a row that tells the columns of its cells tell new ones too.
    private mutating func widen(_ row: XMLTag, to columns: some Collection<Int>) {
        guard let first = columns.min(), let last = columns.max() else { return }
        hasNewCells = true
        guard let range = tags.value(of: "spans", in: row) else { return }
        let spans = tags.text(in: range).split(separator: ":").compactMap { Int($0) }
        guard spans.count == 2 else { return }
        let (low, high) = (min(spans[0], first + 1), max(spans[1], last + 1))
        edits.set("spans", of: row, to: "\(low):\(high)")
    }

    /// Rows that are not there at all.
    private mutating func addRows(
        to data: XMLTag, _ end: XMLTag?, _ styles: inout StylesEdit
    ) {
        var atEnd = ""
        hasNewCells = hasNewCells || !wanted.isEmpty
        for (row, columns) in wanted.sorted(by: { $0.key < $1.key }) {
            let cells = columns.sorted { $0.key < $1.key }.map { column, fill in
                cell(row, column, styles.marked(0, fill: fill))
            }
            let text = "<\(prefix)row r=\"\(row + 1)\">\(cells.joined())</\(prefix)row>"
            if let next = rowStarts.first(where: { $0.row > row }) {
                edits.insert(text, at: next.position)
            } else {
                atEnd += text
            }
        }
        if !atEnd.isEmpty { edits.append(atEnd, to: data, end: end) }
    }

    private func cell(_ row: Int, _ column: Int, _ style: Int) -> String {
        "<\(prefix)c r=\"\(CellAddress(row: row, column: column).a1)\" s=\"\(style)\"/>"
    }
}
