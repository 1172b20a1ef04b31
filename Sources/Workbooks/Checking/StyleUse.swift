import SheetModel

/// Which cell format of the file stands for which style of the plan.
///
/// A style has one format in the whole workbook, and that format looks as planned.
final class StyleUse {
    private let planned: [CellStyle]
    private let found: StylesHandler
    private var formats: [Int?]
    private var keys: [Int: Int] = [:]

    init(planned: [CellStyle], found: StylesHandler) {
        self.planned = planned
        self.found = found
        formats = Array(repeating: nil, count: planned.count)
    }

    /// Whether a cell with the style may have the format.
    func isFormat(_ format: Int, of style: StyleID) -> Bool {
        guard formats.indices.contains(style.index) else { return false }
        if let known = formats[style.index] { return known == format }
        formats[style.index] = format
        return found.isFormat(format, equalTo: planned[style.index])
    }

    /// The first planned style that a cell format looks like; nil if there is none.
    func key(ofFormat format: Int) -> Int? {
        if let known = keys[format] { return known }
        guard let key = planned.firstIndex(where: { found.isFormat(format, equalTo: $0) }) else {
            return nil
        }
        keys[format] = key
        return key
    }
}
