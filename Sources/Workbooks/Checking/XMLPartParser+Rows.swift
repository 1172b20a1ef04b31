/// Reads the part of a sheet in pieces, each as a document of its own, so that several threads can
/// do it.
///
/// Let the part be P, rows R, and S. If P with the ends of `sheetData` and `worksheet` behind it is
/// well-formed, nothing but these two elements is open where R begins. If R is well-formed between
/// their beginnings and ends, the same is true where S begins. If S is well-formed behind their
/// beginnings, so is the whole.
extension XMLPartParser {
    private static let beginning = Array("<worksheet><sheetData>".utf8)
    private static let ending = Array("</sheetData></worksheet>".utf8)

    /// Reads everything but the rows after those of the table: one document up to there, and one
    /// from the end of all rows.
    mutating func parse(
        _ part: inout PartReader, around table: SheetTable, with handler: any XMLHandler
    ) throws(PackageFault) {
        var cutter = PartCutter()
        try begin(part, with: handler)
        defer { end() }
        while let piece = try cutter.next(of: &part, before: table.end) {
            try feed(piece, of: part.name, with: handler)
        }
        try feed(Self.ending, of: part.name, with: handler, isLast: true)
        try cutter.skip(to: SheetTable.endOfRows, of: &part)
        try begin(part, with: handler)
        try feed(Self.beginning, of: part.name, with: handler)
        while let piece = try cutter.next(of: &part) {
            try feed(piece, of: part.name, with: handler)
        }
        try feed([], of: part.name, with: handler, isLast: true)
    }

    /// Reads the rows of the table and nothing else of the part.
    mutating func parse(
        _ part: inout PartReader, rowsOf table: SheetTable, with handler: any XMLHandler
    ) throws(PackageFault) {
        var cutter = PartCutter()
        try cutter.skip(to: table.start, of: &part)
        try begin(part, with: handler)
        defer { end() }
        try feed(Self.beginning, of: part.name, with: handler)
        while let piece = try cutter.next(of: &part, before: table.end) {
            try feed(piece, of: part.name, with: handler)
        }
        try feed(Self.ending, of: part.name, with: handler, isLast: true)
    }
}
