import SheetModel

extension GuardCase {
    private static func height(
        _ name: String, _ height: Double, _ rule: PlanRule
    ) -> GuardCase {
        GuardCase(name, rule, at: .row(1), .caught(part: sheetPart)) {
            $0.sheets[0].rows[1].height = height
        }
    }

    private static func width(_ name: String, _ width: Double, _ rule: PlanRule) -> GuardCase {
        GuardCase(name, rule, at: .column(2), .caught(part: sheetPart)) {
            $0.sheets[0].columnWidths[2] = width
        }
    }

    static let dimensions: [GuardCase] = [
        height("no height", 0, .outOfRange(value: 0, lower: 0, upper: 409.5)),
        height("height below nothing", -5, .outOfRange(value: -5, lower: 0, upper: 409.5)),
        height("height of 410 points", 410, .outOfRange(value: 410, lower: 0, upper: 409.5)),
        height("height NaN", .nan, .notFinite), height("infinite height", .infinity, .notFinite),
        width("no width", 0, .outOfRange(value: 0, lower: 0, upper: 255)),
        width("width below nothing", -1, .outOfRange(value: -1, lower: 0, upper: 255)),
        width("width of 256 characters", 256, .outOfRange(value: 256, lower: 0, upper: 255)),
        width("width NaN", .nan, .notFinite), width("infinite width", .infinity, .notFinite),
        GuardCase(
            "16,385 columns", .tooMany(count: 16_385, limit: 16_384), at: .column(16_384), .refused
        ) {
            $0.sheets[0].columnWidths = Array(repeating: 2, count: 16_385)
        },
        GuardCase(
            "1,048,577 rows", .tooMany(count: 1_048_577, limit: 1_048_576), at: .row(1_048_576),
            .skipped(why: "the library takes a million rows before it refuses one")
        ) {
            let row = PlannedRow(height: 12)
            $0.sheets[0].rows += Array(repeating: row, count: 1_048_572)
        },
    ]

    private static func page(
        _ name: String, _ property: PageProperty, _ rule: PlanRule,
        _ withoutPreflight: WithoutPreflight,
        _ change: @escaping @Sendable (inout PageSetup) -> Void
    ) -> GuardCase {
        GuardCase(name, rule, at: .page(property), withoutPreflight) {
            change(&$0.sheets[0].page)
        }
    }

    private static let outside = PlanRule.outsideSheet(rows: 5, columns: 3)

    static let pages: [GuardCase] =
        breaks + [
            page("long header", .header, .tooLong(units: 256, limit: 255), .refused) {
                $0.header = String(repeating: "页", count: 256)
            },
            page(
                "footer of 128 characters but 256 units", .footer, .tooLong(units: 256, limit: 255),
                .caught(part: sheetPart)
            ) {
                $0.footer = String(repeating: "𠮷", count: 128)
            },
            page(
                "control character in the footer", .footer, .forbiddenCharacter("\u{2}"),
                .caught(part: sheetPart)
            ) {
                $0.footer = "\u{2}"
            },
            page("picture in the header", .header, .pictureCode, .refused) { $0.header = "&L&G" },
            page("what is taken for a picture", .header, .pictureCode, .refused) {
                $0.header = "A&&Goods"
            },
            page("top margin NaN", .topMargin, .notFinite, .caught(part: sheetPart)) {
                $0.margins.top = .nan
            },
            page(
                "left margin below nothing", .leftMargin,
                .outOfRange(value: -1, lower: 0, upper: 3_528), .caught(part: sheetPart)
            ) {
                $0.margins.left = -1
            },
            page(
                "footer margin of 50 inches", .footerMargin,
                .outOfRange(value: 3_600, lower: 0, upper: 3_528), .caught(part: sheetPart)
            ) {
                $0.margins.footer = 3_600
            },
            page("scale 9", .scale, .outOfRange(value: 9, lower: 10, upper: 400), .refused) {
                $0.scale = 9
            },
            page("scale 401", .scale, .outOfRange(value: 401, lower: 10, upper: 400), .refused) {
                $0.scale = 401
            },
            page(
                "repeated rows below the sheet", .repeatedRows, outside,
                .valid(why: "the rows are empty")
            ) {
                $0.repeatedRows = 4...5
            },
            page(
                "print area below the sheet", .printArea, outside, .valid(why: "the rows are empty")
            ) {
                $0.printArea = CellRange(rows: 0...5, columns: 0...2)
            },
            page("print area backwards", .printArea, .reversed, .caught(part: workbookPart)) {
                $0.printArea = CellRange(
                    first: CellAddress(row: 4, column: 2), last: CellAddress(row: 0, column: 0))
            },
            GuardCase(
                "more frozen rows than rows", outside, at: .page(.frozenRows),
                .valid(why: "empty rows stay in view")
            ) {
                $0.sheets[0].frozenRows = 6
            },
            GuardCase("frozen rows below nothing", outside, at: .page(.frozenRows), .refused) {
                $0.sheets[0].frozenRows = -1
            },
        ]

    private static let breaks: [GuardCase] = [
        GuardCase(
            "page break before the first row", outside, at: .pageBreak(0),
            .caught(part: sheetPart)
        ) {
            $0.sheets[0].pageBreaks = [0, 3]
        },
        GuardCase(
            "page break below the sheet", outside, at: .pageBreak(5),
            .valid(why: "nothing is printed after it")
        ) {
            $0.sheets[0].pageBreaks = [3, 5]
        },
        GuardCase(
            "page breaks out of order", .notAscending(after: 4), at: .pageBreak(3),
            .caught(part: sheetPart)
        ) {
            $0.sheets[0].pageBreaks = [4, 3]
        },
        GuardCase(
            "1,024 page breaks", .tooMany(count: 1_024, limit: 1_023), at: .page(.pageBreaks),
            .caught(part: sheetPart)
        ) {
            $0.sheets[0].rows += Array(repeating: PlannedRow(height: 12), count: 1_024)
            $0.sheets[0].pageBreaks = Array(1...1_024)
        },
    ]
}
