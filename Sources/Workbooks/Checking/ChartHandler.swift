import SheetModel

/// Compares the part of a chart with its plan: kind, titles, and every series with its cells and
/// the copies of their values that previews show.
final class ChartHandler: XMLHandler {
    private enum Reference {
        case none
        case name
        case categories
        case values
    }

    var fault: String?
    private let chart: ChartPlan
    private let plan: WorkbookPlan
    private var hasFont = false
    private var isSeries = false
    private var isValueAxis = false
    private var formats: [String] = []
    private var next = 0
    private var reference = Reference.none
    private var formula = ""
    private var points: [Int: [UInt8]] = [:]
    private var pointCount = 0
    private var index = -1
    private var titles: [[UInt8]] = []
    private var kinds: [String] = []
    private var value: [UInt8] = []

    init(chart: ChartPlan, plan: WorkbookPlan) {
        self.chart = chart
        self.plan = plan
    }

    func startElement(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        value.removeAll(keepingCapacity: true)
        if name.equals("c:ser") {
            isSeries = true
        } else if isSeries {
            startPart(of: name, attributes)
        } else if name.equals("c:barChart") || name.equals("c:lineChart") {
            kinds.append(name.string ?? "")
        } else if name.equals("c:barDir") {
            kinds.append(attributes.string("val") ?? "")
        } else if name.equals("a:latin") {
            hasFont = true
            expect(attributes.string("typeface") == chart.fontName, "a text has another font")
        } else if name.equals("c:valAx") {
            isValueAxis = true
        } else if name.equals("c:numFmt"), isValueAxis {
            formats.append(attributes.string("formatCode") ?? "")
        }
    }

    private func startPart(of name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        if name.equals("c:tx") { begin(.name) }
        if name.equals("c:cat") { begin(.categories) }
        if name.equals("c:val") { begin(.values) }
        if name.equals("c:ptCount") { pointCount = attributes.decimal("val") ?? -1 }
        if name.equals("c:pt") { index = attributes.decimal("idx") ?? -1 }
        if name.equals("a:srgbClr"), next < chart.series.count {
            let color = attributes.string("val").flatMap { UInt32($0, radix: 16) }
            expect(color == chart.series[next].color, "a series has another colour")
        }
    }

    func text(_ text: Span<UInt8>) { text.append(to: &value) }

    func endElement(_ name: Span<UInt8>) {
        if name.equals("c:f") { formula = String(decoding: value, as: UTF8.self) }
        if name.equals("c:v") { points[index] = value }
        if name.equals("a:t"), !isSeries { titles.append(value) }
        if name.equals("c:tx") || name.equals("c:cat") || name.equals("c:val") { endReference() }
        if name.equals("c:ser") {
            isSeries = false
            next += 1
        }
        if name.equals("c:valAx") { isValueAxis = false }
        if name.equals("c:chartSpace") { finish() }
        value.removeAll(keepingCapacity: true)
    }

    private func begin(_ reference: Reference) {
        self.reference = reference
        formula = ""
        points.removeAll()
        pointCount = 0
    }

    private func endReference() {
        guard isSeries else { return }
        guard next < chart.series.count else { return object("a series that was not planned") }
        let series = chart.series[next]
        let range: ChartRange? =
            switch reference {
            case .none: nil
            case .name: series.name
            case .categories: series.categories
            case .values: series.values
            }
        reference = .none
        guard let range else { return }
        guard let cells = ChartCells(range, in: plan) else {
            return object("a series draws no cells of one row or column")
        }
        expect(formula == cells.formula, "a series draws other cells")
        expect(
            pointCount == cells.copies.count && cells.isKept(as: points),
            "the values kept of a series are not those of its cells")
    }

    private func finish() {
        expect(next == chart.series.count && next > 0, "\(next) series of \(chart.series.count)")
        expect(next <= ExcelLimits.chartSeries, "too many series")
        let planned = [chart.title, chart.valueTitle].filter { !$0.isEmpty }
        expect(
            titles.map { String(decoding: $0, as: UTF8.self) } == planned,
            "the titles are not those planned")
        expect(
            planned.allSatisfy { TextSurvey(of: $0).units <= ExcelLimits.chartTitle },
            "a title is too long")
        let kind: [String] =
            switch chart.kind {
            case .column: ["c:barChart", "col"]
            case .bar: ["c:barChart", "bar"]
            case .line: ["c:lineChart"]
            }
        expect(formats == [chart.numberFormat ?? "General"], "the figures have another format")
        expect(kinds == kind, "the chart is of another kind")
        expect(
            hasFont && chart.fontName.utf16.count <= ExcelLimits.fontName
                && NumberFormatText.isWellFormed(chart.numberFormat ?? ""),
            "a font or number format is not allowed")
    }
}
