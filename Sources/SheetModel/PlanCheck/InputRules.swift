/// Rules for input: their cells, the choices that they offer, and their texts.
enum InputRules {
    static func check(
        _ sheet: SheetPlan, of plan: WorkbookPlan, into faults: inout FaultCollector
    ) {
        faults.checkCount(sheet.inputs.count, upTo: ExcelLimits.inputs, at: .inputs)
        var sound: [CellRange] = []
        for input in sheet.inputs {
            let place = PlanPlace.input(input.cells, .cells)
            if let rule = faults.rule(brokenBy: input.cells, on: sheet) {
                faults.add(rule, at: place)
            } else {
                sound.append(input.cells)
            }
            // A rule that neither offers nor says anything is not written.
            if input.choices == nil, input.prompt == nil { faults.add(.missing, at: place) }
            if let choices = input.choices {
                check(choices, at: .input(input.cells, .choices), of: plan, into: &faults)
            } else if input.alert != nil {
                faults.add(.missing, at: .input(input.cells, .choices))
            }
            check(input, into: &faults)
        }
        for (range, other) in MergeSweep.overlaps(among: sound) {
            faults.add(.overlaps(other), at: .input(range, .cells))
        }
    }

    private static func check(
        _ choices: ChartRange, at place: PlanPlace, of plan: WorkbookPlan,
        into faults: inout FaultCollector
    ) {
        guard let sheet = plan.sheets.first(where: { $0.name == choices.sheet }) else {
            return faults.add(.unknownSheet, at: place)
        }
        let (first, last) = (choices.cells.first, choices.cells.last)
        if let rule = faults.rule(brokenBy: choices.cells, on: sheet) {
            faults.add(rule, at: place)
        } else if first.row != last.row && first.column != last.column {
            faults.add(.notOneLine, at: place)
        } else {
            faults.checkCount(
                choices.cells.rows.count * choices.cells.columns.count,
                upTo: ExcelLimits.choices, at: place)
        }
    }

    private static func check(_ input: InputRule, into faults: inout FaultCollector) {
        if let prompt = input.prompt {
            check(prompt, title: .promptTitle, text: .prompt, of: input.cells, into: &faults)
        }
        if let alert = input.alert {
            check(alert.message, title: .alertTitle, text: .alert, of: input.cells, into: &faults)
        }
    }

    private static func check(
        _ message: InputText, title: InputProperty, text: InputProperty, of cells: CellRange,
        into faults: inout FaultCollector
    ) {
        let texts = [
            (message.title, PlanPlace.input(cells, title), ExcelLimits.inputTitle),
            (message.text, PlanPlace.input(cells, text), ExcelLimits.inputText),
        ]
        if message.text.isEmpty { faults.add(.missing, at: .input(cells, text)) }
        for (text, place, units) in texts {
            // Line feeds are kept: the library writes them as references.
            faults.checkText(text, at: place, units: units, isAttribute: false)
            if text.unicodeScalars.contains("\t") {
                faults.add(.forbiddenCharacter("\t"), at: place)
            }
            // The library takes what follows for a formula.
            if text.utf8.first == UInt8(ascii: "=") {
                faults.add(.forbiddenCharacter("="), at: place)
            }
        }
    }
}

/// Which sheets are seen.
enum VisibilityRules {
    /// Programs open the first sheet, so that must be one that is seen.
    static func check(_ plan: WorkbookPlan, into faults: inout FaultCollector) {
        if plan.sheets.first?.isHidden == true { faults.add(.hiddenFirst, at: .workbook) }
    }
}

extension FaultCollector {
    /// What is wrong with a range that should be on a sheet.
    func rule(brokenBy range: CellRange, on sheet: SheetPlan) -> PlanRule? {
        let (first, last) = (range.first, range.last)
        let (rows, columns) = (sheet.rows.count, sheet.columnWidths.count)
        if last.row < first.row || last.column < first.column { return .reversed }
        guard first.row >= 0, first.column >= 0, last.row < rows, last.column < columns else {
            return .outsideSheet(rows: rows, columns: columns)
        }
        return nil
    }
}
