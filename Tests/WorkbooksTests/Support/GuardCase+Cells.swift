import SheetModel

extension GuardCase {
    private static let b4 = CellAddress(row: 3, column: 1)

    private static func text(
        _ name: String, _ text: String, _ rule: PlanRule, _ withoutPreflight: WithoutPreflight
    ) -> GuardCase {
        GuardCase(name, rule, at: .cell(b4), withoutPreflight) {
            $0.sheets[0].rows[3].cells[1].value = .text(text)
        }
    }

    static let texts: [GuardCase] = [
        text(
            "text of 32,768 characters", String(repeating: "文", count: 32_768),
            .tooLong(units: 32_768, limit: 32_767), .refused),
        text(
            "text of 16,384 characters but 32,768 units", String(repeating: "𠮷", count: 16_384),
            .tooLong(units: 32_768, limit: 32_767), .caught(part: stringsPart)),
        text(
            "text too long with its escape", "_x0041_" + String(repeating: "文", count: 32_760),
            .tooLong(units: 32_773, limit: 32_767), .refused),
        text(
            "text of 254 line feeds", "一" + String(repeating: "\n", count: 254),
            .tooMany(count: 254, limit: 253),
            .valid(why: "Excel shows the first 253 lines")),
        text("NUL", "a\0b", .forbiddenCharacter("\0"), .caught(part: sheetPart)),
        text(
            "control character", "\u{8}", .forbiddenCharacter("\u{8}"), .caught(part: stringsPart)),
        text("carriage return", "a\r\nb", .forbiddenCharacter("\r"), .caught(part: stringsPart)),
        text("escape", "\u{1B}[31m", .forbiddenCharacter("\u{1B}"), .caught(part: stringsPart)),
        text("U+FFFE", "a\u{FFFE}", .forbiddenCharacter("\u{FFFE}"), .caught(part: stringsPart)),
        text("U+FFFF", "\u{FFFF}", .forbiddenCharacter("\u{FFFF}"), .caught(part: stringsPart)),
    ]

    private static func number(_ name: String, _ number: Double, _ rule: PlanRule) -> GuardCase {
        GuardCase(name, rule, at: .cell(b4), .caught(part: sheetPart)) {
            $0.sheets[0].rows[3].cells[1].value = .number(number)
        }
    }

    private static let range = ExcelLimits.number

    static let numbers: [GuardCase] = [
        number("NaN", .nan, .notFinite), number("infinity", .infinity, .notFinite),
        number("minus infinity", -.infinity, .notFinite),
        number(
            "number larger than Excel's",
            1e308, .outOfRange(value: 1e308, lower: range.lowerBound, upper: range.upperBound)),
    ]

    static let cells: [GuardCase] = [
        GuardCase(
            "cells out of order", .notAscending(after: 2), at: .cell(b4), .caught(part: sheetPart)
        ) {
            $0.sheets[0].rows[3].cells.swapAt(1, 2)
        },
        GuardCase(
            "two cells in one place", .notAscending(after: 1), at: .cell(b4),
            .caught(part: sheetPart)
        ) {
            $0.sheets[0].rows[3].cells[2].column = 1
        },
        GuardCase(
            "cell beyond the columns", .outsideSheet(rows: 5, columns: 3),
            at: .cell(CellAddress(row: 3, column: 3)),
            .valid(why: "the column has no planned width")
        ) {
            $0.sheets[0].rows[3].cells[2].column = 3
        },
        GuardCase(
            "cell beyond the last column of all", .outsideSheet(rows: 5, columns: 3),
            at: .cell(CellAddress(row: 3, column: 16_384)), .refused
        ) {
            $0.sheets[0].rows[3].cells[2].column = 16_384
        },
        GuardCase(
            "cell before the first column", .outsideSheet(rows: 5, columns: 3),
            at: .cell(CellAddress(row: 3, column: -1)), .refused
        ) {
            $0.sheets[0].rows[3].cells[0].column = -1
        },
        GuardCase(
            "style that is not there", .unknownStyle(index: 4, count: 4), at: .cell(b4), .refused
        ) {
            $0.sheets[0].rows[3].cells[1].style = StyleID(index: 4)
        },
        GuardCase(
            "style before the first", .unknownStyle(index: -1, count: 4), at: .cell(b4), .refused
        ) {
            $0.sheets[0].rows[3].cells[1].style = StyleID(index: -1)
        },
    ]

    private static func merge(
        _ name: String, _ merge: CellRange, _ rule: PlanRule, _ withoutPreflight: WithoutPreflight
    ) -> GuardCase {
        GuardCase(name, rule, at: .range(merge), withoutPreflight) {
            $0.sheets[0].merges.append(merge)
        }
    }

    static let merges: [GuardCase] = [
        merge(
            "overlapping merges", CellRange(rows: 2...3, columns: 2...2),
            .overlaps(CellRange(rows: 1...2, columns: 1...2)), .caught(part: sheetPart)),
        merge(
            "merge that is there", CellRange(rows: 0...0, columns: 0...2),
            .overlaps(CellRange(rows: 0...0, columns: 0...2)), .caught(part: sheetPart)),
        merge(
            "merge of one cell", CellRange(rows: 4...4, columns: 1...1), .singleCell, .refused),
        merge(
            "merge backwards",
            CellRange(
                first: CellAddress(row: 4, column: 2), last: CellAddress(row: 3, column: 1)),
            .reversed, .caught(part: sheetPart)),
        merge(
            "merge below the sheet", CellRange(rows: 4...5, columns: 0...0),
            .outsideSheet(rows: 5, columns: 3), .caught(part: sheetPart)),
        merge(
            "merge above the sheet", CellRange(rows: -1...4, columns: 0...0),
            .outsideSheet(rows: 5, columns: 3), .refused),
        merge(
            "merge beyond the columns", CellRange(rows: 4...4, columns: 2...16_384),
            .outsideSheet(rows: 5, columns: 3), .refused),
        GuardCase(
            "merge of a cell without a plan",
            .cellNotPlanned(CellAddress(row: 1, column: 2)),
            at: .range(CellRange(rows: 1...2, columns: 1...2)),
            .valid(why: "the border of the range has a gap")
        ) {
            $0.sheets[0].rows[1].cells.removeLast()
        },
        GuardCase(
            "text under a merge",
            .hiddenValue(under: CellRange(rows: 1...2, columns: 1...2)),
            at: .cell(CellAddress(row: 2, column: 1)),
            .valid(why: "the text is in the file, and nobody sees it")
        ) {
            $0.sheets[0].rows[2].cells[1].value = .text("一级事项")
        },
    ]
}
