import SheetModel

extension GuardCase {
    static let names: [GuardCase] = [
        GuardCase(
            "no sheet", .missing, at: .workbook, isOfSheet: false,
            .caught(part: "[Content_Types].xml")
        ) {
            $0.sheets = []
        },
        GuardCase("empty name", .missing, at: .sheetName, .refused) { $0.sheets[0].name = "" },
        GuardCase("name of 32 units", .tooLong(units: 32, limit: 31), at: .sheetName, .refused) {
            $0.sheets[0].name = String(repeating: "表", count: 32)
        },
        GuardCase(
            "name of 16 characters but 32 units", .tooLong(units: 32, limit: 31), at: .sheetName,
            .caught(part: workbookPart)
        ) {
            $0.sheets[0].name = String(repeating: "𠮷", count: 16)
        },
        GuardCase("bracket in a name", .forbiddenCharacter("["), at: .sheetName, .refused) {
            $0.sheets[0].name = "表[1]"
        },
        GuardCase("backslash in a name", .forbiddenCharacter("\\"), at: .sheetName, .refused) {
            $0.sheets[0].name = "表\\1"
        },
        GuardCase(
            "control character in a name", .forbiddenCharacter("\u{1}"), at: .sheetName,
            .caught(part: workbookPart)
        ) {
            $0.sheets[0].name = "表\u{1}"
        },
        GuardCase(
            "tab in a name", .forbiddenCharacter("\t"), at: .sheetName, .caught(part: workbookPart)
        ) {
            $0.sheets[0].name = "表\t一"
        },
        GuardCase(
            "escape in a name", .escapeSequence, at: .sheetName, .caught(part: workbookPart)
        ) {
            $0.sheets[0].name = "_x0041_"
        },
        GuardCase("leading apostrophe", .apostropheAtEdge, at: .sheetName, .refused) {
            $0.sheets[0].name = "'表"
        },
        GuardCase("trailing apostrophe", .apostropheAtEdge, at: .sheetName, .refused) {
            $0.sheets[0].name = "表'"
        },
        GuardCase(
            "reserved name", .reservedName, at: .sheetName, .caught(part: workbookPart)
        ) {
            $0.sheets[0].name = "history"
        },
        GuardCase(
            "name that is there", .duplicateName(sheet: 0), at: .sheetName, .refused
        ) {
            $0.sheets.append($0.sheets[0])
        },
        GuardCase(
            "name that is there but for case", .duplicateName(sheet: 0), at: .sheetName,
            .caught(part: workbookPart)
        ) {
            $0.sheets.append($0.sheets[0])
            $0.sheets[0].name = "Ä"
            $0.sheets[1].name = "ä"
        },
    ]

    static let properties: [GuardCase] = [
        GuardCase(
            "long title", .tooLong(units: 256, limit: 255), at: .document(.title),
            isOfSheet: false, .caught(part: corePart)
        ) {
            $0.properties.title = String(repeating: "题", count: 256)
        },
        GuardCase(
            "control character in the author", .forbiddenCharacter("\u{1F}"),
            at: .document(.author), isOfSheet: false, .caught(part: corePart)
        ) {
            $0.properties.author = "某\u{1F}局"
        },
        GuardCase(
            "NUL in the subject", .forbiddenCharacter("\0"), at: .document(.subject),
            isOfSheet: false, .caught(part: corePart)
        ) {
            $0.properties.subject = "清单\0目录"
        },
        GuardCase(
            "noncharacter in the company", .forbiddenCharacter("\u{FFFF}"),
            at: .document(.company), isOfSheet: false, .caught(part: "docProps/app.xml")
        ) {
            $0.properties.company = "\u{FFFF}"
        },
        GuardCase(
            "made at no time",
            .outOfRange(value: 0, lower: 1, upper: 253_402_300_799), at: .document(.created),
            isOfSheet: false, .refused
        ) {
            $0.properties.created = 0
        },
        GuardCase(
            "made in the year 10000",
            .outOfRange(value: 253_402_300_800, lower: 1, upper: 253_402_300_799),
            at: .document(.created), isOfSheet: false, .refused
        ) {
            $0.properties.created = 253_402_300_800
        },
    ]
}
