import SheetModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What is remembered of the rows of a table that was written: how many, and a hash of each
/// thousand of them, by which the same rows are recognised when they are read again by this process.
package struct TableDigest: Hashable, Sendable {
    /// How many rows share a hash; any of these blocks can be read again without the others.
    package static let blockRows = 1_000

    package let rows: Int
    /// The columns that hold cells.
    let columns: ClosedRange<Int>?
    private let blocks: [Block]

    private struct Block: Hashable, Sendable {
        var cells: Int
        var hash: Int
    }

    package var cells: Int { blocks.reduce(0) { $0 + $1.cells } }

    /// The places of the rows in at most so many ranges of whole blocks, about equally long; one
    /// range for a table without rows.
    func ranges(atMost count: Int) -> [Range<Int>] {
        let parts = max(1, min(count, blocks.count))
        let starts = (0...parts).map { blocks.count * $0 / parts * Self.blockRows }
        return zip(starts, starts.dropFirst()).map { $0..<min($1, rows) }
    }

    /// What is remembered of the rows in such a range.
    subscript(range: Range<Int>) -> TableDigest {
        let first = range.lowerBound / Self.blockRows
        let end = (range.upperBound + Self.blockRows - 1) / Self.blockRows
        return TableDigest(rows: range.count, columns: columns, blocks: Array(blocks[first..<end]))
    }

    /// Whether these rows are the same, wherever they are.
    func hasRows(of other: TableDigest) -> Bool { rows == other.rows && blocks == other.blocks }

    /// For each style, the first one that looks the same: a file has one format for both.
    static func keys(of styles: [CellStyle]) -> [Int] {
        var first: [CellStyle: Int] = [:]
        return styles.enumerated().map { index, style in
            if let known = first[style] { return known }
            first[style] = index
            return index
        }
    }

    /// Takes rows as they are written or read.
    struct Calculation {
        private(set) var rows = 0
        private var columns: ClosedRange<Int>?
        private var blocks: [Block] = []
        private var cells = 0
        private var hasher = Hasher()

        /// Takes a whole row as it was planned.
        mutating func add(_ row: PlannedRow, styleKeys: [Int]) {
            startRow(height: row.height)
            for cell in row.cells {
                let style =
                    styleKeys.indices.contains(cell.style.index) ? styleKeys[cell.style.index] : -1
                startCell(column: cell.column, style: style)
                switch cell.value {
                case .blank, .text(""): addNothing()
                case .number(let number): add(number)
                case .text(let text): add(Array(text.utf8))
                }
            }
        }

        mutating func startRow(height: Double) {
            if rows > 0, rows.isMultiple(of: TableDigest.blockRows) { endBlock() }
            rows += 1
            hasher.combine(UInt8(0))
            hasher.combine(TableDigest.stored(height))
        }

        mutating func startCell(column: Int, style: Int) {
            cells += 1
            let known = columns ?? column...column
            columns = min(known.lowerBound, column)...max(known.upperBound, column)
            hasher.combine(UInt8(1))
            hasher.combine(column)
            hasher.combine(style)
        }

        mutating func addNothing() { hasher.combine(UInt8(2)) }

        mutating func add(_ number: Double) {
            hasher.combine(UInt8(3))
            hasher.combine(TableDigest.stored(number))
        }

        mutating func add(_ text: [UInt8]) {
            hasher.combine(UInt8(4))
            hasher.combine(text.count)
            unsafe text.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
        }

        consuming func finish() -> TableDigest {
            if rows > 0 { endBlock() }
            return TableDigest(rows: rows, columns: columns, blocks: blocks)
        }

        private mutating func endBlock() {
            blocks.append(Block(cells: cells, hash: hasher.finalize()))
            cells = 0
            hasher = Hasher()
        }
    }

    /// A number as a file of sixteen digits holds it; that number itself stays the same.
    private static func stored(_ number: Double) -> Double {
        if number.magnitude < 1e15, number.rounded(.towardZero) == number { return number }
        let digits = 32
        let text = unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: digits) {
            buffer in
            let count = unsafe withVaList([number]) { values in
                unsafe vsnprintf(buffer.baseAddress, digits, "%.16G", values)
            }
            guard count > 0, count < digits, let start = buffer.baseAddress else {
                return ""
            }
            return unsafe String(cString: start)
        }
        return Double(text) ?? number
    }
}
