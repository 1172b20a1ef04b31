import SheetModel

extension GuardCase {
    private static func filter(
        _ name: String, _ rule: PlanRule, _ withoutPreflight: WithoutPreflight,
        _ change: @escaping @Sendable (inout SheetPlan) -> Void
    ) -> GuardCase {
        var guardCase = GuardCase(name, rule, at: .page(.filter), withoutPreflight) {
            change(&$0.sheets[1])
        }
        guardCase.usesCharts = true
        return guardCase
    }

    static let filters: [GuardCase] = [
        filter(
            "filter below the sheet", .outsideSheet(rows: 7, columns: 3),
            .caught(part: "xl/worksheets/sheet2.xml")
        ) {
            $0.filter?.last.row = 7
        },
        filter("filter backwards", .reversed, .caught(part: workbookPart)) {
            $0.filter = CellRange(
                first: CellAddress(row: 4, column: 2), last: CellAddress(row: 0, column: 0))
        },
        filter(
            "merge in a filter", .overlaps(CellRange(rows: 5...6, columns: 0...0)),
            .valid(why: "but it can be neither filtered nor sorted")
        ) {
            $0.rows[6].cells[0].value = .blank
            $0.merges = [CellRange(rows: 5...6, columns: 0...0)]
        },
    ]

    private static func chart(
        _ name: String, _ property: ChartProperty, _ rule: PlanRule,
        _ withoutPreflight: WithoutPreflight = .refused,
        _ change: @escaping @Sendable (inout ChartPlan) -> Void
    ) -> GuardCase {
        var guardCase = GuardCase(name, rule, at: .chart(0, property), withoutPreflight) {
            change(&$0.sheets[0].charts[0])
            // The sheet of the place is the last one.
            $0.sheets.reverse()
        }
        guardCase.usesCharts = true
        return guardCase
    }

    private static let outside = PlanRule.outsideSheet(rows: 60, columns: 5)

    static let charts: [GuardCase] = [
        chart(
            "title of 256 units", .title, .tooLong(units: 256, limit: 255), .caught(part: chartPart)
        ) {
            $0.title = String(repeating: "𠮷", count: 128)
        },
        chart(
            "control character in a title", .title, .forbiddenCharacter("\u{2}"),
            .caught(part: chartPart)
        ) {
            $0.title = "\u{2}"
        },
        chart(
            "escape in the title of an axis", .valueTitle, .escapeSequence,
            .valid(why: "programs differ in whether they read it")
        ) {
            $0.valueTitle = "_x0041_"
        },
        chart(
            "chart font without a name", .fontName, .missing,
            .valid(why: "programs take a font of their own")
        ) {
            $0.fontName = ""
        },
        chart(
            "chart font of 32 units", .fontName, .tooLong(units: 32, limit: 31),
            .caught(part: chartPart)
        ) {
            $0.fontName = String(repeating: "体", count: 32)
        },
        chart("chart font size NaN", .fontSize, .notFinite) { $0.fontSize = .nan },
        chart(
            "open quote in the format of an axis", .numberFormat, .numberFormatSyntax,
            .caught(part: chartPart)
        ) {
            $0.numberFormat = "\"0"
        },
        chart(
            "chart beside the sheet", .position, outside, .caught(part: drawingPart)
        ) {
            $0.anchor.column = 5
        },
        chart(
            "chart wider than the sheet", .position, outside, .caught(part: drawingPart)
        ) {
            $0.width = 600
        },
        chart(
            "chart lower than the sheet", .position, outside, .caught(part: drawingPart)
        ) {
            $0.height = 940
        },
        chart("chart of no width", .width, .outOfRange(value: 0, lower: 0, upper: 12_288)) {
            $0.width = 0
        },
        chart("chart height NaN", .height, .notFinite) { $0.height = .nan },
        chart("chart without series", .series, .missing) {
            $0.series = []
        },
        chart(
            "256 series", .series, .tooMany(count: 256, limit: 255), .caught(part: chartPart)
        ) {
            $0.series = Array(repeating: $0.series[0], count: 256)
        },
    ]

    static let series: [GuardCase] = [
        chart("series of no sheet", .values(series: 1), .unknownSheet) {
            $0.series[1].values.sheet = "2022"
        },
        chart(
            "series below the sheet", .values(series: 1), .outsideSheet(rows: 7, columns: 3),
            .valid(why: "the cells are empty")
        ) {
            $0.series[1].values.cells.last.row = 7
        },
        chart(
            "series backwards", .categories(series: 0), .reversed
        ) {
            $0.series[0].categories.cells = CellRange(
                first: CellAddress(row: 4, column: 0), last: CellAddress(row: 1, column: 0))
        },
        chart(
            "series of rows and columns", .values(series: 0), .notOneLine
        ) {
            $0.series[0].values.cells.last.column = 2
        },
        chart(
            "fewer categories than figures", .values(series: 0), .otherCount(6, expected: 5),
            .valid(why: "a figure goes without a name")
        ) {
            $0.series[0].categories.cells.last.row = 5
        },
        chart(
            "name of two cells", .name(series: 0), .otherCount(2, expected: 1)
        ) {
            $0.series[0].name.cells.last.row = 1
        },
        chart(
            "text as a figure", .values(series: 0), .notNumber(CellAddress(row: 0, column: 1))
        ) {
            $0.series[0].values.cells = CellRange(rows: 0...5, columns: 1...1)
        },
        chart(
            "series that has no colour", .color(series: 1),
            .outOfRange(value: 0x100_0001, lower: 0, upper: 0xFF_FFFF), .caught(part: chartPart)
        ) {
            $0.series[1].color = 0x100_0001
        },
    ]
}
