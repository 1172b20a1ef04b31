import SheetModel

/// Compares the drawing of a sheet with its planned charts: how many, where, and how large.
final class DrawingHandler: XMLHandler {
    /// A corner of a chart: a cell, and the distance from its upper left in metric units.
    private struct Corner {
        var column = -1
        var columnOffset = -1
        var row = -1
        var rowOffset = -1
    }

    var fault: String?
    private let sheet: SheetPlan
    private var next = 0
    private var corners: [Corner] = []
    private var value: [UInt8] = []

    init(sheet: SheetPlan) {
        self.sheet = sheet
    }

    func startElement(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        value.removeAll(keepingCapacity: true)
        if name.equals("xdr:twoCellAnchor") {
            corners.removeAll()
        } else if name.equals("xdr:from") || name.equals("xdr:to") {
            corners.append(Corner())
        } else if name.equals("c:chart") {
            expect(
                attributes.string("r:id") == "rId\(next + 1)", "a frame shows another chart")
        }
    }

    func text(_ text: Span<UInt8>) { text.append(to: &value) }

    func endElement(_ name: Span<UInt8>) {
        if name.equals("xdr:twoCellAnchor") {
            endChart()
        } else if name.equals("xdr:wsDr") {
            expect(next == sheet.charts.count, "\(next) charts of \(sheet.charts.count)")
        } else if let last = corners.indices.last, let number = value.span.decimal {
            if name.equals("xdr:col") { corners[last].column = number }
            if name.equals("xdr:colOff") { corners[last].columnOffset = number }
            if name.equals("xdr:row") { corners[last].row = number }
            if name.equals("xdr:rowOff") { corners[last].rowOffset = number }
        }
        value.removeAll(keepingCapacity: true)
    }

    private func endChart() {
        defer { next += 1 }
        guard next < sheet.charts.count, corners.count == 2 else {
            return object("a chart that was not planned")
        }
        let chart = sheet.charts[next]
        let (from, to) = (corners[0], corners[1])
        let widths = sheet.columnWidths.map { StoredWidth.pixels(characters: $0) }
        let heights = sheet.rows.map { ($0.height / ChartSize.pointsPerPixel).rounded(.down) }
        expect(
            from.row == visible(from: chart.anchor.row, heights) && from.rowOffset == 0
                && from.column == visible(from: chart.anchor.column, widths)
                && from.columnOffset == 0, "a chart is elsewhere")
        let width = distance(
            from: from.column, to: to.column, offset: to.columnOffset, sizes: widths)
        let height = distance(from: from.row, to: to.row, offset: to.rowOffset, sizes: heights)
        expect(
            abs(width - ChartSize.pixels(points: chart.width)) <= 1
                && abs(height - ChartSize.pixels(points: chart.height)) <= 1,
            "a chart has another size")
    }

    /// The first row or column from the one planned that is a pixel high or wide.
    private func visible(from start: Int, _ sizes: [Double]) -> Int {
        guard sizes.indices.contains(start) else { return start }
        return sizes[start...].firstIndex { $0 >= 1 } ?? sizes.count
    }

    /// The pixels between two corners; NaN where the second lies outside the sheet.
    private func distance(from: Int, to: Int, offset: Int, sizes: [Double]) -> Double {
        guard from >= 0, to >= from, to <= sizes.count else { return .nan }
        return sizes[from..<to].reduce(0, +) + Double(offset) / ChartSize.unitsPerPixel
    }
}
