import DisclosureCatalog
import SheetModel

/// A catalog whose texts a spreadsheet can show: no control characters, one kind of line end.
struct PrintableCatalog {
    let catalog: Catalog
    let findings: [Finding]

    init(_ original: Catalog) {
        var catalog = original
        var repair = TextRepair()
        repair.repair(&catalog.department, .department)
        repair.repair(&catalog.signOff.preparedBy, .preparedBy)
        repair.repair(&catalog.signOff.reviewedBy, .reviewedBy)
        repair.repair(&catalog.signOff.approvedBy, .approvedBy)
        repair.repair(&catalog.title, .title)
        for index in catalog.channelVocabulary.indices {
            repair.repair(&catalog.channelVocabulary[index], .channelVocabulary)
        }
        for heading in catalog.extra.keys.sorted() {
            repair.repair(&catalog.extra[heading], .extra(heading))
        }
        repair.repair(&catalog.sections, level: 1)
        self.catalog = catalog
        findings = repair.findings
    }
}

/// Makes texts printable and remembers where something was replaced.
private struct TextRepair {
    private(set) var findings: [Finding] = []
    private var itemNumber: String?

    mutating func repair(_ sections: inout [Section], level: Int) {
        for index in sections.indices {
            itemNumber = nil
            repair(&sections[index].name, .sectionName(level: level))
            for item in sections[index].items.indices { repair(&sections[index].items[item]) }
            repair(&sections[index].sections, level: level + 1)
        }
    }

    private mutating func repair(_ item: inout Item) {
        itemNumber = item.number?.description
        if case .code(var code) = item.number {
            repair(&code, .itemNumber)
            item.number = .code(code)
        }
        repair(&item.name, .itemName)
        repair(&item.content, .content)
        repair(&item.basis, .basis)
        repair(&item.deadline, .deadline)
        repair(&item.responsibleBody, .responsibleBody)
        repair(&item.remarks, .remarks)
        for index in item.channels.indices {
            repair(&item.channels[index].name, .channels)
            repair(&item.channels[index].note, .channels)
        }
        for index in item.audience.groups.indices { repair(&item.audience.groups[index], .groups) }
        for index in item.levels.indices { repair(&item.levels[index], .levels) }
        for heading in item.extra.keys.sorted() {
            repair(&item.extra[heading], .extra(heading))
        }
    }

    mutating func repair(_ text: inout String?, _ field: CatalogField) {
        guard var present = text else { return }
        repair(&present, field)
        text = present
    }

    mutating func repair(_ text: inout String, _ field: CatalogField) {
        guard !SpreadsheetText.isPrintable(text) else { return }
        let (printable, hasReplaced) = SpreadsheetText.printable(text)
        text = printable
        guard hasReplaced else { return }
        findings.append(
            Finding(
                rule: "text.controlCharacter", severity: .warning,
                place: Place(itemNumber: itemNumber, field: field),
                message: LocalizedText(
                    zh: "含有表格不能保存的控制字符，已用“\u{FFFD}”代替。",
                    en: "Control characters that a spreadsheet cannot hold became \u{FFFD}."),
                suggestion: LocalizedText(zh: "请删除这些字符。", en: "Remove these characters.")))
    }
}
