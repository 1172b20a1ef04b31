import DisclosureCatalog
import SheetModel

/// What the drop-down list of a column offers.
struct ColumnChoices: Hashable {
    var values: [String]
    /// What happens to other values; nil takes them.
    var alert: InputAlert.Kind?

    /// The choices of a column in the form of a catalog; nil for a column that is written freely.
    ///
    /// What the catalog has already is never refused.
    init?(_ column: ColumnTemplate, template: FormTemplate, catalog: Catalog) {
        guard column.joined.isEmpty else { return nil }
        var texts = CellTexts(template: template, catalog: catalog)
        let count = CellTexts.Count(running: 1, inSection: 1)
        let column = CellTexts.Content(column)
        let present = Self.distinct(
            catalog.items.compactMap { texts.value(of: column, for: $0, count).text })
        let short = present.filter { $0.utf16.count <= Self.longest && !$0.contains("\n") }
        guard
            var choices = Self.ticks(column.field, template)
                ?? Self.words(column.field, template, short)
                ?? Self.names(column.field, template, catalog, short)
        else { return nil }
        choices.values = Array(Self.distinct(choices.values).prefix(ExcelLimits.choices))
        guard !choices.values.isEmpty else { return nil }
        if !present.allSatisfy(choices.values.contains) { choices.alert = nil }
        self = choices
    }

    private init(_ values: [String], alert: InputAlert.Kind?) {
        self.values = values
        self.alert = alert
    }

    private static func ticks(
        _ field: CatalogField, _ template: FormTemplate
    ) -> ColumnChoices? {
        let marks = template.marks
        switch field {
        case _ where field.isTick: return ColumnChoices([marks.tick], alert: .stop)
        case .channel(let name):
            // A note may follow the mark of a channel that asks for one.
            let asksForNote = !marks.noteRequest.isEmpty && name.hasSuffix(marks.noteRequest)
            return ColumnChoices(
                template.channels.meaning == .required
                    ? [marks.chosen, marks.notChosen] : [marks.tick],
                alert: asksForNote ? nil : .stop)
        default: return nil
        }
    }

    private static func words(
        _ field: CatalogField, _ template: FormTemplate, _ short: [String]
    ) -> ColumnChoices? {
        let words = template.words
        switch field {
        case .groups: return ColumnChoices([template.marks.tick] + short, alert: nil)
        case .audience: return ColumnChoices([words.everyone, words.groups] + short, alert: nil)
        case .disclosure:
            let both = words.proactive + words.separator + words.onRequest
            return ColumnChoices([words.proactive, words.onRequest, both], alert: .stop)
        default: return nil
        }
    }

    /// What other items have in the column.
    private static func names(
        _ field: CatalogField, _ template: FormTemplate, _ catalog: Catalog, _ short: [String]
    ) -> ColumnChoices? {
        switch field {
        case .responsibleBody:
            let department = catalog.department.isEmpty ? [] : [catalog.department]
            return ColumnChoices(department + short, alert: .warning)
        case .levels, .extra: return ColumnChoices(short, alert: nil)
        case .channels where template.channels.shown != .all:
            let mark = template.channels.shown == .names ? "" : template.marks.chosen
            return ColumnChoices(
                template.offeredChannels(of: catalog).map { mark + $0 }, alert: nil)
        default: return nil
        }
    }

    /// Longer texts are no names, and nobody finds them in a list.
    private static let longest = 60

    private static func distinct(_ values: some Sequence<String>) -> [String] {
        var seen: Set<String> = []
        return values.filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}
