/// The signs that stand among the ideographs of a text, measured once for the many texts of a column.
struct UsualSigns: Sendable {
    /// ASCII, the signs from U+3000, and the full-width forms from U+FF00, one after the other.
    private let signs: [MeasuredScalar]

    private static let blocks: [Range<UInt32>] = [0..<0x80, 0x3000..<0x3040, 0xFF00..<0xFF80]

    init(_ metrics: ScaledMetrics) {
        signs = Self.blocks.flatMap { block in
            block.map { MeasuredText.scalar($0, metrics) }
        }
    }

    /// The measures of a scalar; nil for one that is none of the signs.
    subscript(value: UInt32) -> MeasuredScalar? {
        switch value {
        case 0..<0x80: signs[Int(value)]
        case 0x3000..<0x3040: signs[Int(value - 0x3000) + 0x80]
        case 0xFF00..<0xFF80: signs[Int(value - 0xFF00) + 0xC0]
        default: nil
        }
    }
}
