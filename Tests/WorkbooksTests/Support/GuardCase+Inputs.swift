import SheetModel

extension GuardCase {
    private static let formPart = "xl/worksheets/sheet3.xml"
    private static let first = CellRange(rows: 3...4, columns: 1...1)
    private static let second = CellRange(rows: 3...3, columns: 2...2)

    private static func input(
        _ name: String, _ rule: PlanRule, at place: PlanPlace,
        _ withoutPreflight: WithoutPreflight,
        _ change: @escaping @Sendable (inout SheetPlan) -> Void
    ) -> GuardCase {
        var guardCase = GuardCase(name, rule, at: place, withoutPreflight) {
            change(&$0.sheets[2])
        }
        guardCase.usesInputs = true
        return guardCase
    }

    private static func text(
        _ name: String, _ property: InputProperty, _ text: String, _ rule: PlanRule,
        _ withoutPreflight: WithoutPreflight
    ) -> GuardCase {
        input(name, rule, at: .input(first, property), withoutPreflight) { sheet in
            switch property {
            case .promptTitle: sheet.inputs[0].prompt?.title = text
            case .prompt: sheet.inputs[0].prompt?.text = text
            case .alertTitle: sheet.inputs[0].alert?.message.title = text
            default: sheet.inputs[0].alert?.message.text = text
            }
        }
    }

    private static func choices(
        _ name: String, _ rule: PlanRule, _ withoutPreflight: WithoutPreflight,
        _ change: @escaping @Sendable (inout ChartRange) -> Void
    ) -> GuardCase {
        input(name, rule, at: .input(first, .choices), withoutPreflight) { sheet in
            var range = ChartRange(sheet: "选项's", rows: 0...1, column: 0)
            change(&range)
            sheet.inputs[0].choices = range
        }
    }

    private static func repeated(_ text: String, _ count: Int) -> String {
        String(repeating: text, count: count)
    }

    private static let inputTexts: [GuardCase] = [
        text(
            "long title of a prompt", .promptTitle, repeated("题", 33),
            .tooLong(units: 33, limit: 32), .refused),
        text(
            "title of 17 characters but 34 units", .promptTitle, repeated("𠮷", 17),
            .tooLong(units: 34, limit: 32), .caught(part: formPart)),
        text(
            "long prompt", .prompt, repeated("文", 256), .tooLong(units: 256, limit: 255), .refused
        ),
        text(
            "prompt of 128 characters but 256 units", .prompt, repeated("𠮷", 128),
            .tooLong(units: 256, limit: 255), .caught(part: formPart)),
        text("empty prompt", .prompt, "", .missing, .caught(part: formPart)),
        text("prompt with =", .prompt, "=1", .forbiddenCharacter("="), .caught(part: formPart)),
        text(
            "prompt with a tab", .prompt, "一\t二", .forbiddenCharacter("\t"),
            .caught(part: formPart)),
        text(
            "prompt with a control character", .prompt, "\u{1}", .forbiddenCharacter("\u{1}"),
            .caught(part: formPart)),
        text(
            "prompt with an escape", .prompt, "_x0041_", .escapeSequence,
            .valid(why: "but programs show another character")),
        text(
            "long title of an alert", .alertTitle, repeated("题", 33),
            .tooLong(units: 33, limit: 32), .refused),
        text(
            "long alert", .alert, repeated("文", 256), .tooLong(units: 256, limit: 255), .refused),
        text("empty alert", .alert, "", .missing, .caught(part: formPart)),
    ]

    static let inputs: [GuardCase] =
        inputTexts + [
            input(
                "input below the sheet", .outsideSheet(rows: 5, columns: 3),
                at: .input(CellRange(rows: 3...5, columns: 1...1), .cells),
                .valid(why: "but there is no row to fill in")
            ) { $0.inputs[0].cells.last.row = 5 },
            input(
                "input backwards", .reversed,
                at: .input(
                    CellRange(
                        first: CellAddress(row: 4, column: 1), last: CellAddress(row: 3, column: 1)),
                    .cells), .caught(part: formPart)
            ) {
                $0.inputs[0].cells = CellRange(
                    first: CellAddress(row: 4, column: 1), last: CellAddress(row: 3, column: 1))
            },
            input(
                "two rules for a cell", .overlaps(first),
                at: .input(CellRange(rows: 3...3, columns: 1...2), .cells),
                .caught(part: formPart)
            ) { $0.inputs[1].cells.first.column = 1 },
            input("rule without content", .missing, at: .input(second, .cells), .refused) {
                $0.inputs[1].prompt = nil
            },
            input("alert without choices", .missing, at: .input(first, .choices), .refused) {
                $0.inputs[0].choices = nil
            },
            input("256 rules", .tooMany(count: 256, limit: 255), at: .inputs, .refused) { sheet in
                let rule = sheet.inputs[1]
                sheet.inputs = (0..<256).map { row in
                    var rule = rule
                    rule.cells = CellRange(rows: row...row, columns: 0...0)
                    return rule
                }
                sheet.rows += Array(repeating: PlannedRow(height: 12), count: 251)
            },
            choices("choices on no sheet", .unknownSheet, .refused) { $0.sheet = "没有" },
            choices(
                "choices below the sheet", .outsideSheet(rows: 2, columns: 2),
                .valid(why: "but the list ends with nothing")
            ) { $0.cells.last.row = 2 },
            choices(
                "choices of two columns", .notOneLine,
                .valid(why: "but programs offer one line of cells only")
            ) { $0.cells.last.column = 1 },
            hiddenFirst,
        ]

    private static let hiddenFirst = {
        var guardCase = GuardCase(
            "hidden first sheet", .hiddenFirst, at: .workbook, isOfSheet: false,
            .caught(part: workbookPart)
        ) { $0.sheets[0].isHidden = true }
        guardCase.usesInputs = true
        return guardCase
    }()
}
