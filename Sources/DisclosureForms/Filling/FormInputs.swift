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
        var rules = lines.map { InputRule(cells: $0, prompt: InputPrompts.line) }
        guard let first = rows.first, let last = rows.last else { return rules }
        for (index, column) in template.columns.enumerated() {
            let choices = ColumnChoices(column, template: template, catalog: catalog)
            let prompt = prompts.prompt(of: column, hasChoices: choices != nil)
            var rule = InputRule(cells: CellRange(rows: first...last, columns: index...index))
            if !prompt.text.isEmpty { rule.prompt = prompt }
            if let choices {
                rule.choices = lists.range(of: choices.values)
                rule.alert = choices.alert.map {
                    prompts.alert(of: column, kind: $0, choices: choices.values)
                }
            }
            if rule.choices != nil || rule.prompt != nil { rules.append(rule) }
        }
        return rules
    }

    /// Titles, header and fixed texts stay as they are; rows may be added, removed, and made
    /// higher.
    static let protection = SheetProtection(allowed: [
        .formatColumns, .formatRows, .insertRows, .deleteRows,
    ])
}
