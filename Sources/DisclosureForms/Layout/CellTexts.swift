import DisclosureCatalog
import SheetModel

/// What the cells of an item show, column by column.
struct CellTexts {
    let template: FormTemplate
    /// A line for every channel of the vocabulary, none of them chosen.
    private let offeredLines: [String]
    /// Where a channel stands in the vocabulary; in a faulty one that may be twice.
    private let positions: [String: [Int]]

    init(template: FormTemplate, catalog: Catalog) {
        self.template = template
        offeredLines = catalog.channelVocabulary.map { template.marks.notChosen + $0 }
        positions = catalog.channelVocabulary.enumerated().reduce(into: [:]) { positions, channel in
            positions[channel.element, default: []].append(channel.offset)
        }
    }

    /// The value of an item's cell under a field; blank for the fields of a section.
    func value(of field: CatalogField, for item: Item) -> CellValue {
        if field == .itemNumber, case .counted(let number) = item.number {
            return .number(Double(number))
        }
        let text = text(of: field, for: item)
        return text.isEmpty ? .blank : .text(text)
    }

    private func text(of field: CatalogField, for item: Item) -> String {
        switch field {
        case .itemNumber: item.number?.description ?? ""
        case .itemName: item.name
        case .content: item.content
        case .basis: item.basis
        case .deadline: item.deadline
        case .responsibleBody: item.responsibleBody
        case .channels: channelLines(of: item)
        case .everyone: mark(item.audience.everyone)
        case .groups: groupNames(of: item)
        case .proactive: mark(item.disclosure.contains(.proactive))
        case .onRequest: mark(item.disclosure.contains(.onRequest))
        case .remarks: item.remarks
        case .extra(let heading): item.extra[heading] ?? ""
        default: ""
        }
    }

    private func mark(_ isTicked: Bool) -> String { isTicked ? template.marks.tick : "" }

    private func groupNames(of item: Item) -> String {
        item.audience.groups.map { $0.isEmpty ? template.marks.tick : $0 }.joined(separator: "、")
    }

    /// Every channel of the vocabulary on a line of its own, then what was chosen beside it.
    private func channelLines(of item: Item) -> String {
        var lines = offeredLines
        var isChosen = [Bool](repeating: false, count: lines.count)
        for channel in item.channels {
            let line = chosenLine(channel)
            guard let offered = positions[channel.name] else {
                lines.append(line)
                continue
            }
            for position in offered {
                lines[position] = isChosen[position] ? lines[position] + "\n" + line : line
                isChosen[position] = true
            }
        }
        return lines.joined(separator: "\n")
    }

    private func chosenLine(_ channel: ChosenChannel) -> String {
        let note = channel.note.map { template.marks.noteSeparator + $0 } ?? ""
        return template.marks.chosen + channel.name + note
    }
}
