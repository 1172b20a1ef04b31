import SheetModel

/// The boxes in which programs show comments: a part in VML, which all of them still want.
struct NoteDrawing {
    /// A drawing without boxes.
    static let empty = Array(
        """
        <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
        xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">\
        <o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" \
        coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">\
        <v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/>\
        </v:shapetype></xml>
        """.utf8)

    private var edits: XMLEdits
    private var root: (start: XMLTag, end: XMLTag?)?
    private var lastShape = 1_024

    /// Reads a drawing, and takes away the boxes of these cells.
    init(_ bytes: [UInt8], without cells: Set<String>) {
        edits = XMLEdits(bytes)
        var tags = XMLTags(bytes)
        guard let start = tags.next() else { return }
        root = (start, nil)
        while let tag = tags.next() {
            if tag.kind == .end {
                root?.end = tag
                break
            }
            let range = tags.element(from: tag)
            guard tags.has(tag, local: "shape") else { continue }
            if let number = tags.string("id", in: tag).flatMap(Self.number) {
                lastShape = max(lastShape, number)
            }
            if let cell = Self.cell(of: range, in: bytes), cells.contains(cell) {
                edits.replace(range, with: "")
            }
        }
    }

    /// The number in `_x0000_s1025`.
    private static func number(_ id: String) -> Int? {
        id.lastIndex(of: "s").flatMap { Int(id[id.index(after: $0)...]) }
            .flatMap { (0..<1_000_000_000).contains($0) ? $0 : nil }
    }

    private static func cell(of shape: Range<Int>, in bytes: [UInt8]) -> String? {
        var tags = XMLTags(bytes, in: shape)
        var row: Int?
        var column: Int?
        while let tag = tags.next() {
            guard tag.kind == .start else { continue }
            let isRow = tags.has(tag, local: "Row")
            guard isRow || tags.has(tag, local: "Column") else { continue }
            let end = bytes[tag.range.upperBound...].firstIndex(of: UInt8(ascii: "<"))
            let text = tags.text(in: tag.range.upperBound..<(end ?? tag.range.upperBound))
            let number = Int(text.filter { $0.isASCII && $0.isNumber })
            if isRow { row = number } else { column = number }
        }
        guard let row, let column, row < ExcelLimits.rows, column < ExcelLimits.columns else {
            return nil
        }
        return CellAddress(row: row, column: column).a1
    }

    /// Adds a box beside each cell.
    mutating func add(_ marks: [WorkbookMarks.Mark], in grid: SheetGrid) {
        guard let root, !marks.isEmpty else { return }
        let pixels = SheetPixels(grid)
        var text = ""
        for mark in marks {
            lastShape += 1
            text += box(mark, lastShape, pixels.anchor(for: mark))
        }
        edits.append(text, to: root.start, end: root.end)
    }

    private func box(_ mark: WorkbookMarks.Mark, _ number: Int, _ anchor: String) -> String {
        """
        <v:shape xmlns:v="urn:schemas-microsoft-com:vml" \
        xmlns:o="urn:schemas-microsoft-com:office:office" \
        xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s\(number)" \
        type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" \
        o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" \
        obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto">\
        <div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note">\
        <x:MoveWithCells/><x:SizeWithCells/><x:Anchor>\(anchor)</x:Anchor>\
        <x:AutoFill>False</x:AutoFill><x:Row>\(mark.address.row)</x:Row>\
        <x:Column>\(mark.address.column)</x:Column></x:ClientData></v:shape>
        """
    }

    func made() -> [UInt8] { edits.made() }
}

/// Where things are in a sheet as it is drawn, in pixels.
struct SheetPixels {
    private let grid: SheetGrid
    private let heights: [Int: Int]

    init(_ grid: SheetGrid) {
        self.grid = grid
        var heights: [Int: Int] = [:]
        for row in grid.rows {
            guard case .row(let number) = row.place else { continue }
            if row.isHidden {
                heights[number] = 0
            } else if let height = row.height {
                heights[number] = Self.pixels(height * 4 / 3)
            }
        }
        self.heights = heights
    }

    private static func pixels(_ value: Double) -> Int { Int(min(max(value, 0), 10_000).rounded()) }

    private func width(_ column: Int) -> Int {
        let found = grid.columns.first { $0.range.contains(column) }
        if found?.isHidden == true { return 0 }
        guard let width = found?.width ?? grid.defaultColumnWidth else { return 64 }
        return Self.pixels(width * 7 + 5)
    }

    private func height(_ row: Int) -> Int {
        heights[row] ?? Self.pixels((grid.defaultRowHeight ?? 15) * 4 / 3)
    }

    private static let boxWidth = 280
    private static let lineHeight = 19
    private static let columnsInLine = 38

    /// The box to the right of a cell, or to the left at the edge of the sheet: column, offset,
    /// row, offset, of its beginning and of its end.
    func anchor(for mark: WorkbookMarks.Mark) -> String {
        let lines = mark.comment.split(separator: "\n", omittingEmptySubsequences: false)
            .reduce(0) { $0 + DisplayColumns.count(of: String($1)) / Self.columnsInLine + 1 }
        let size = (width: Self.boxWidth, height: min(lines, 24) * Self.lineHeight + 10)
        let first = min(mark.address.column + 1, ExcelLimits.columns - 1)
        let (last, right) = Self.place(first, 12 + size.width, ExcelLimits.columns, width)
        let (bottom, down) = Self.place(
            mark.address.row, 4 + size.height, ExcelLimits.rows, height)
        let left = min(12, max(0, width(first) - 1))
        return "\(first), \(left), \(mark.address.row), 4, \(last), \(right), \(bottom), \(down)"
    }

    /// The column or row that is so many pixels further, and how many of them are left in it.
    private static func place(
        _ first: Int, _ distance: Int, _ limit: Int, _ size: (Int) -> Int
    ) -> (Int, Int) {
        var index = first
        var rest = distance
        while rest > size(index), index < limit - 1, index - first < 10_000 {
            rest -= size(index)
            index += 1
        }
        return (index, rest)
    }
}
