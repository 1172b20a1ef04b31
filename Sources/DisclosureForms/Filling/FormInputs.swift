import DisclosureCatalog
import SheetModel

/// The rules for input of a sheet: choices, messages, and what is refused.
struct FormInputs {
    let template: FormTemplate
    let catalog: Catalog

    /// The rules for the lines above and below the table, and for its columns.
    func rules(
        lines: [CellRange], rows: Range<Int>, lists: inout ChoiceLists
    ) -> [InputRule] {
        let prompts = InputPrompts(
            template: template, offersChannels: !template.offeredChannels(of: catalog).isEmpty)
        let ofLines = lines.map { InputRule(cells: $0, prompt: InputPrompts.line) }
        guard let first = rows.first, let last = rows.last else { return ofLines }
        let ofColumns = template.columns.enumerated().compactMap { index, column in
            rule(
                for: column, in: CellRange(rows: first...last, columns: index...index), prompts,
                lists: &lists)
        }
        let isTooMany = ofLines.count + ofColumns.count > ExcelLimits.inputs
        return ofLines + (isTooMany ? Self.joined(ofColumns) : ofColumns)
    }

    private func rule(
        for column: ColumnTemplate, in cells: CellRange, _ prompts: InputPrompts,
        lists: inout ChoiceLists
    ) -> InputRule? {
        let choices = ColumnChoices(column, template: template, catalog: catalog)
        let prompt = prompts.prompt(of: column, hasChoices: choices != nil)
        var rule = InputRule(cells: cells)
        if !prompt.text.isEmpty { rule.prompt = prompt }
        if let choices {
            rule.choices = lists.range(of: choices.values)
            rule.alert = choices.alert.map {
                prompts.alert(of: column, kind: $0, choices: choices.values)
            }
        }
        return rule.choices == nil && rule.prompt == nil ? nil : rule
    }

    /// Fewer rules for the same columns: neighbours that differ in their headings only share one,
    /// whose message has no title.
    private static func joined(_ rules: [InputRule]) -> [InputRule] {
        var result: [InputRule] = []
        for rule in rules {
            guard let last = result.last, last.isLike(rule) else {
                result.append(rule)
                continue
            }
            result[result.count - 1].cells = CellRange(
                rows: last.cells.rows,
                columns: last.cells.first.column...rule.cells.last.column)
            result[result.count - 1].prompt?.title = ""
        }
        return result
    }

    /// Titles, header and fixed texts stay as they are; rows may be added, removed, and made
    /// higher.
    static let protection = SheetProtection(allowed: [
        .formatColumns, .formatRows, .insertRows, .deleteRows,
    ])
}

extension InputRule {
    /// Whether the next column asks for the same, if under another heading.
    fileprivate func isLike(_ next: InputRule) -> Bool {
        next.cells.first.column == cells.last.column + 1 && choices == next.choices
            && alert == next.alert && prompt?.text == next.prompt?.text
    }
}
