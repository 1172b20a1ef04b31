import SheetModel

extension GuardCase {
    private static func style(
        _ name: String, _ property: StyleProperty, _ rule: PlanRule,
        _ withoutPreflight: WithoutPreflight = .caught(part: sheetPart),
        _ change: @escaping @Sendable (inout CellStyle) -> Void
    ) -> GuardCase {
        GuardCase(
            name, rule, at: .style(StyleID(index: 2), property), isOfSheet: false, withoutPreflight
        ) {
            change(&$0.styles[2])
        }
    }

    private static func size(_ name: String, _ size: Double, _ rule: PlanRule) -> GuardCase {
        style(name, .fontSize, rule) { $0.fontSize = size }
    }

    static let styles: [GuardCase] = [
        style("font without a name", .fontName, .missing) { $0.fontName = "" },
        style(
            "font name of 32 units", .fontName, .tooLong(units: 32, limit: 31),
            .caught(part: stylesPart)
        ) {
            $0.fontName = String(repeating: "体", count: 32)
        },
        style(
            "font name cut within a character", .fontName, .tooLong(units: 43, limit: 31),
            .caught(part: stylesPart)
        ) {
            $0.fontName = String(repeating: "体", count: 43)
        },
        style(
            "control character in a font name", .fontName, .forbiddenCharacter("\u{1}"),
            .caught(part: stylesPart)
        ) {
            $0.fontName = "宋\u{1}体"
        },
        style(
            "line feed in a font name", .fontName, .forbiddenCharacter("\n"),
            .valid(
                why: "no font has such a name")
        ) {
            $0.fontName = "宋\n体"
        },
        size("no font size", 0, .outOfRange(value: 0, lower: 1, upper: 409)),
        size("font size of 410", 410, .outOfRange(value: 410, lower: 1, upper: 409)),
        size("font size NaN", .nan, .notFinite),
        style("number format without code", .numberFormat, .missing) { $0.numberFormat = "" },
        style(
            "number format of 129 bytes", .numberFormat, .tooManyBytes(count: 129, limit: 127),
            .caught(part: stylesPart)
        ) {
            $0.numberFormat = "\"" + String(repeating: "第", count: 42) + "\"0"
        },
        style(
            "open quote in a number format", .numberFormat, .numberFormatSyntax,
            .caught(part: stylesPart)
        ) {
            $0.numberFormat = "\"0"
        },
        style(
            "control character in a number format", .numberFormat,
            .forbiddenCharacter("\u{3}"), .caught(part: stylesPart)
        ) {
            $0.numberFormat = "0\u{3}"
        },
        style(
            "fill that is no colour", .fill,
            .outOfRange(value: 0x100_0001, lower: 0, upper: 0xFF_FFFF)
        ) {
            $0.fill = 0x100_0001
        },
        style(
            "font colour that is none", .color,
            .outOfRange(value: 0x100_0001, lower: 0, upper: 0xFF_FFFF)
        ) {
            $0.color = 0x100_0001
        },
        GuardCase(
            "65,490 styles beside Normal", .tooMany(count: 65_490, limit: 65_489), at: .workbook,
            isOfSheet: false, .skipped(why: "the styles that no cell uses are not written")
        ) {
            $0.styles += Array(repeating: $0.styles[0], count: 65_486)
        },
    ]
}
