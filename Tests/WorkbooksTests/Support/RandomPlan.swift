import SheetModel
import TestSupport

/// Makes sound plans of every shape.
struct RandomPlan {
    private var random: SplitMix64

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
    }

    private static let nastyScalars: [Unicode.Scalar] = [
        "\n", "\t", " ", "_", "x", "0", "4", "1", "&", "<", ">", "\"", "'", "=", "+", "\u{FFFD}",
        "\u{3000}", "\u{FEFF}", "\u{202E}", "\u{85}", "\u{7F}", "𠮷", "■", "√", "\u{301}",
    ]

    mutating func workbook() -> WorkbookPlan {
        var styles = (0..<int(1...6)).map { style($0) }
        var sheets = (0..<int(1...3)).map { sheet($0, styles: styles.count) }
        addCharts(to: &sheets)
        var properties = DocumentProperties(
            title: text(20), created: int(ExcelLimits.created))
        properties.subject = text(5)
        properties.author = text(5)
        properties.company = text(5)
        for index in styles.indices { styles[index].isLocked = flip() }
        for index in sheets.indices { addInputs(to: index, of: &sheets) }
        return WorkbookPlan(styles: styles, sheets: sheets, properties: properties)
    }

    private mutating func style(_ index: Int) -> CellStyle {
        let fonts = ["宋体", "方正小标宋简体", "Arial", "仿宋_GB2312", "A&B \"<>\""]
        var style = CellStyle(fontName: pick(fonts), fontSize: Double(int(2...60)) / 2)
        style.bold = flip()
        style.horizontal = pick([.left, .center, .right])
        style.vertical = pick([.top, .center, .bottom])
        style.direction = flip() ? .stacked : .horizontal
        style.wraps = flip()
        style.bordered = flip()
        style.numberFormat = pick([nil, "0.00", "[=1]\"■\";[=0]\"□\";@", "@"])
        style.color = pick([0, 0xC0_0000, 0xFF_FFFF])
        style.fill = pick([nil, 0x00_0000, 0xFF_FFFF, 0xD9_E1F2])
        return style
    }

    private mutating func sheet(_ index: Int, styles: Int) -> SheetPlan {
        let names = ["政务公开清单目录", "2021", "A1", "it's", "R1C1", "a b!c", "Sheet1"]
        let columns = int(1...8)
        var sheet = SheetPlan(
            name: "\(pick(names))\(index)",
            columnWidths: (0..<columns).map { _ in
                pick([8.43, 0.5, 1, 255, Double(int(1...4000)) / 64])
            },
            page: page())
        let rows = int(0...12)
        sheet.merges = merges(rows: rows, columns: columns)
        for row in 0..<rows {
            var planned = PlannedRow(height: pick([15, 409.5, 0.25, Double(int(1...1600)) / 4]))
            for column in 0..<columns {
                let address = CellAddress(row: row, column: column)
                let merge = sheet.merges.first { $0.contains(address) }
                guard merge != nil || int(0...3) > 0 else { continue }
                let isHidden = merge.map { $0.first != address } ?? false
                planned.cells.append(
                    PlannedCell(
                        column: column, value: isHidden ? .blank : value(),
                        style: StyleID(index: int(0...(styles - 1)))))
            }
            sheet.rows.append(planned)
        }
        addAreas(to: &sheet, columns: columns)
        if index == 2 {
            sheet.hiddenColumns = Set((0..<columns).filter { $0 % 3 == 1 })
            for row in sheet.rows.indices where row % 4 == 2 { sheet.rows[row].isHidden = true }
        }
        return sheet
    }

    private mutating func addAreas(to sheet: inout SheetPlan, columns: Int) {
        let rows = sheet.rows.count
        guard rows > 0 else { return }
        sheet.frozenRows = int(0...rows)
        sheet.pageBreaks = (1..<max(rows, 2)).filter { $0 < rows && int(0...3) == 0 }
        if flip() { sheet.page.repeatedRows = interval(rows) }
        let filter = CellRange(rows: interval(rows), columns: interval(columns))
        if !sheet.merges.contains(where: filter.intersects), flip() { sheet.filter = filter }
        if flip() {
            sheet.page.printArea = CellRange(rows: interval(rows), columns: interval(columns))
        }
    }

    private mutating func addCharts(to sheets: inout [SheetPlan]) {
        for index in sheets.indices.prefix(2) where !sheets[index].rows.isEmpty && flip() {
            let rows = sheets[index].rows.count
            let room = sheets[index].rows.reduce(0) { $0 + $1.height }
            let width = sheets[index].columnWidths.reduce(0) {
                $0 + ColumnWidth.points(characters: $1)
            }
            guard room > 2, width > 2 else { continue }
            var chart = ChartPlan(
                kind: pick([.column, .bar, .line]), title: pick(["", "标题 <&>"]),
                anchor: CellAddress(row: 0, column: 0), width: (width / 2 / 0.75).rounded() * 0.75,
                height: (room / 2 / 0.75).rounded() * 0.75)
            chart.valueTitle = pick(["", "件"])
            chart.numberFormat = pick([nil, "0%"])
            let source = pick(sheets.filter { !$0.rows.isEmpty })
            let column = int(0...(source.columnWidths.count - 1))
            let lines = interval(source.rows.count)
            let isFigures = lines.allSatisfy { row in
                source.cell(at: CellAddress(row: row, column: column))?.value.text == nil
            }
            guard isFigures, rows > 0 else { continue }
            chart.series = [
                ChartSeries(
                    name: ChartRange(sheet: source.name, row: 0, column: column),
                    categories: ChartRange(sheet: source.name, rows: lines, column: column),
                    values: ChartRange(sheet: source.name, rows: lines, column: column),
                    color: pick([0, 0x44_72C4]))
            ]
            sheets[index].charts = [chart]
        }
    }

    private mutating func addInputs(to index: Int, of sheets: inout [SheetPlan]) {
        let (rows, columns) = (sheets[index].rows.count, sheets[index].columnWidths.count)
        sheets[index].isHidden = index > 0 && flip()
        if flip() {
            let allowed = SheetProtection.Allowance.allCases.filter { _ in flip() }
            sheets[index].protection = SheetProtection(allowed: Set(allowed))
        }
        guard rows > 0 else { return }
        for _ in 0..<int(0...4) {
            var rule = InputRule(
                cells: CellRange(rows: interval(rows), columns: interval(columns)))
            guard !sheets[index].inputs.contains(where: { $0.cells.intersects(rule.cells) })
            else { continue }
            let message = InputText(
                title: pick(["", "标题 <&>\"'"]), text: pick(["填\n写", "&lt; é 𠮷", " 两端 "]))
            let source = pick(sheets)
            if !source.rows.isEmpty, flip() {
                rule.choices = ChartRange(
                    sheet: source.name, rows: interval(source.rows.count),
                    column: int(0...(source.columnWidths.count - 1)))
                if flip() {
                    rule.alert = InputAlert(
                        kind: pick(InputAlert.Kind.allCases), message: message)
                }
            }
            if rule.choices == nil || flip() { rule.prompt = message }
            sheets[index].inputs.append(rule)
        }
    }

    private mutating func page() -> PageSetup {
        let margins = PageMargins(
            top: margin(), bottom: margin(), left: margin(), right: margin(), header: margin(),
            footer: margin())
        var page = PageSetup(
            paper: pick([.a3, .a4]), isLandscape: flip(), margins: margins, scale: int(10...400))
        page.centersHorizontally = flip()
        page.header = pick(["", "&L&\"黑体,常规\"&10某局 && <某处>", " 一\n二 "])
        page.footer = pick(["", "&C第 &P 页，共 &N 页"])
        return page
    }

    private mutating func merges(rows: Int, columns: Int) -> [CellRange] {
        guard rows > 0 else { return [] }
        var merges: [CellRange] = []
        for _ in 0..<int(0...6) {
            let merge = CellRange(rows: interval(rows), columns: interval(columns))
            guard !merge.isSingleCell, !merges.contains(where: merge.intersects) else { continue }
            merges.append(merge)
        }
        return merges
    }

    private mutating func value() -> CellValue {
        switch int(0...5) {
        case 0: .blank
        case 1: .number(pick([0, -0.1, 1, 1e-300, -9.99999999999999e307, 0.1 + 0.2, 1234567.25]))
        case 2: .text(pick(["√", "■", "", "=1+1", "_x0041_", " 两端 ", "\n"]))
        default: .text(text(40))
        }
    }

    private mutating func text(_ length: Int) -> String {
        let text = random.text(upTo: length, favouring: Self.nastyScalars)
        return SpreadsheetText.printable(text).text
    }

    private mutating func margin() -> Double { Double(int(0...2_000)) / 7 }

    private mutating func interval(_ count: Int) -> ClosedRange<Int> {
        let first = int(0...(count - 1))
        return first...int(first...(count - 1))
    }

    mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    private mutating func flip() -> Bool { Bool.random(using: &random) }

    private mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[int(0...(choices.count - 1))]
    }
}
