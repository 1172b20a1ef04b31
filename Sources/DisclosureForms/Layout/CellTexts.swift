import DisclosureCatalog
import SheetModel

/// What the cells of an item show, column by column.
struct CellTexts {
    let template: FormTemplate
    private var channels: ChannelTexts

    /// Where an item stands: among all, and in its section; both one-based.
    struct Count {
        var running: Int
        var inSection: Int
    }

    /// What the cells of a column show: the parts of a column that are asked for each item, because
    /// a whole one has many texts to copy.
    struct Content {
        let field: CatalogField
        let joined: [CatalogField]
        let numbering: ColumnTemplate.Numbering

        init(_ column: ColumnTemplate) {
            field = column.field
            joined = column.joined
            numbering = column.numbering
        }
    }

    init(template: FormTemplate, catalog: Catalog) {
        self.template = template
        channels = ChannelTexts(
            template: template, vocabulary: template.offeredChannels(of: catalog))
    }

    /// The value of an item's cell in a column; blank for the columns of a section.
    mutating func value(of column: Content, for item: Item, _ count: Count) -> CellValue {
        if column.field == .itemNumber, column.joined.isEmpty,
            let number = number(of: item, as: column.numbering, count)
        {
            return .number(Double(number))
        }
        var text = text(of: column.field, for: item)
        for field in column.joined {
            let further = self.text(of: field, for: item)
            if !text.isEmpty, !further.isEmpty { text += "\n" }
            text += further
        }
        return text.isEmpty ? .blank : .text(text)
    }

    /// A number that was counted; nil for a code, and for an item without a number.
    private func number(
        of item: Item, as numbering: ColumnTemplate.Numbering, _ count: Count
    ) -> Int? {
        switch numbering {
        case .running: count.running
        case .section: count.inSection
        case .catalog:
            if case .counted(let number) = item.number { number } else { nil }
        }
    }

    private mutating func text(of field: CatalogField, for item: Item) -> String {
        switch field {
        case .itemNumber: item.number?.description ?? ""
        case .itemName: item.name
        case .content: item.content
        case .basis: item.basis
        case .deadline: item.deadline
        case .responsibleBody: item.responsibleBody
        case .channels: channels.text(of: item.channels)
        case .channel(let name): channels.text(of: item.channels, inColumnOf: name)
        case .remarks: item.remarks
        case .extra(let heading): item.extra[heading] ?? ""
        default: choiceText(of: field, for: item)
        }
    }

    /// What a form ticks, or tells in words of its own.
    private func choiceText(of field: CatalogField, for item: Item) -> String {
        let words = template.words
        return switch field {
        case .everyone: mark(item.audience.everyone)
        case .groups: groupNames(of: item, unnamed: template.marks.tick).joined(separator: "、")
        case .audience:
            ((item.audience.everyone ? [words.everyone] : [])
                + groupNames(of: item, unnamed: words.groups)).joined(separator: words.separator)
        case .proactive: mark(item.disclosure.contains(.proactive))
        case .onRequest: mark(item.disclosure.contains(.onRequest))
        case .disclosure:
            ((item.disclosure.contains(.proactive) ? [words.proactive] : [])
                + (item.disclosure.contains(.onRequest) ? [words.onRequest] : []))
                .joined(separator: words.separator)
        case .levels: item.levels.joined(separator: words.separator)
        case .level(let level): mark(item.levels.contains(level))
        default: ""
        }
    }

    private func mark(_ isTicked: Bool) -> String { isTicked ? template.marks.tick : "" }

    private func groupNames(of item: Item, unnamed: String) -> [String] {
        item.audience.groups.map { $0.isEmpty ? unnamed : $0 }
    }
}

extension FormTemplate {
    /// The channels that the form of a catalog offers.
    func offeredChannels(of catalog: Catalog) -> [String] {
        catalog.channelVocabulary.isEmpty ? channels.vocabulary : catalog.channelVocabulary
    }

    /// The offered channels, and then those that are chosen beside them.
    func allChannels(of catalogs: [Catalog]) -> [String] {
        var seen: Set<String> = []
        let offered = catalogs.flatMap(offeredChannels)
        let chosen = catalogs.lazy.flatMap(\.items).flatMap(\.channels).map(\.name)
        return (offered + chosen).filter { seen.insert($0).inserted }
    }
}
