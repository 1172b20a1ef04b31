/// Item numbers run 1, 2, 3 … through all sections.
///
/// One break in the sequence is one finding, however many items follow it. Codes such as `0505`
/// only have to be unique.
struct NumberingRule: CatalogRule {
    static let id = "item.numbering"

    func findings(in outline: CatalogOutline) -> [Finding] {
        guard outline.shows(.itemNumber) else { return [] }
        return breaks(in: outline) + unnumbered(in: outline) + repeatedCodes(in: outline)
    }

    private func breaks(in outline: CatalogOutline) -> [Finding] {
        let entries = outline.items.filter { $0.countedNumber != nil }
        guard outline.options.countsItemsInSections else { return breaks(in: entries) }
        var findings: [Finding] = []
        var rest = entries[...]
        while let section = rest.first?.sectionIndex {
            let items = rest.prefix { $0.sectionIndex == section }
            findings += breaks(in: Array(items))
            rest = rest.dropFirst(items.count)
        }
        return findings
    }

    private func breaks(in entries: [OutlinedItem]) -> [Finding] {
        let steps = NumberSequence.breaks(in: entries.compactMap(\.countedNumber))
        return steps.map { step in
            let entry = entries[step.index]
            let startsSection =
                step.index > 0 && entries[step.index - 1].sectionIndex != entry.sectionIndex
            // Some offices count anew in every section; only the form's own habit is broken.
            let isHabit = step.kind == .restart && startsSection
            return finding(
                isHabit ? .warning : .error, at: entry.place(.itemNumber), .wording(of: step),
                suggestion: .changeTo(step.expected))
        }
    }

    private func unnumbered(in outline: CatalogOutline) -> [Finding] {
        let without = outline.items.filter { $0.item.number == nil }
        guard without.count < outline.items.count else { return [] }
        return without.map { finding(.error, at: $0.place(.itemNumber), .noNumber) }
    }

    private func repeatedCodes(in outline: CatalogOutline) -> [Finding] {
        var seen: Set<String> = []
        return outline.items.compactMap { entry in
            guard case .code(let code) = entry.item.number, !seen.insert(code).inserted else {
                return nil
            }
            return finding(.error, at: entry.place(.itemNumber), .repeatedCode)
        }
    }
}

extension OutlinedItem {
    fileprivate var countedNumber: Int? {
        if case .counted(let number) = item.number { number } else { nil }
    }
}

extension LocalizedText {
    fileprivate static let noNumber = LocalizedText(
        zh: "此项没有编号，而其他事项有编号。", en: "This item has no number, while others have one.")

    fileprivate static let repeatedCode = LocalizedText(
        zh: "此编号已用于前面的事项。", en: "An earlier item has the same number.")

    fileprivate static func changeTo(_ number: Int) -> LocalizedText {
        LocalizedText(zh: "改为 \(number)。", en: "Change it to \(number).")
    }

    fileprivate static func wording(of step: NumberSequence.Break) -> LocalizedText {
        let (number, expected) = (step.number, step.expected)
        return switch step.kind {
        case .single:
            LocalizedText(
                zh: "编号是 \(number)，按顺序应为 \(expected)。",
                en: "The number is \(number); in sequence it would be \(expected).")
        case .swapped:
            LocalizedText(
                zh: "编号 \(number) 与 \(expected) 的次序颠倒。",
                en: "The numbers \(number) and \(expected) are in the wrong order.")
        case .gap:
            LocalizedText(
                zh: "编号跳到 \(number)，按顺序应为 \(expected)。",
                en: "The numbering jumps to \(number); \(expected) is missing.")
        case .repeated:
            LocalizedText(
                zh: "编号 \(number) 重复，按顺序应为 \(expected)。",
                en: "The number \(number) is used twice; in sequence it would be \(expected).")
        case .restart:
            LocalizedText(
                zh: "编号在此重新从 1 开始；编号应贯穿全表，此处应为 \(expected)。",
                en: "The numbering starts again; it runs through the whole form, so \(expected).")
        case .back:
            LocalizedText(
                zh: "编号退回到 \(number)，按顺序应为 \(expected)。",
                en: "The numbering goes back to \(number); in sequence it would be \(expected).")
        }
    }
}
