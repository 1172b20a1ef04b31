import SheetModel

/// Reads the table of strings that cells share; each becomes one value, whatever refers to it.
final class SharedStringsContent: PartContent {
    private(set) var fault: WorkbookReadError.Reason?
    private(set) var strings: SharedStrings
    /// Strings in which half of a character was replaced.
    private(set) var halved: Set<Int> = []
    private var item = StringItem()
    private var budget: TextBudget

    /// Reads the table; texts that are packed take no more memory than their bytes.
    init(budget: TextBudget, packs: Bool) {
        self.budget = budget
        strings = SharedStrings(packs: packs)
    }

    func start(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        if name.equals("si") { item.begin() } else { item.start(name) }
    }

    func text(_ text: Span<UInt8>) { item.text(text) }

    func end(_ name: Span<UInt8>) {
        guard name.equals("si") else { return item.end(name) }
        guard budget.take(item.buffer.rawCount) else {
            fault = .limit(.text)
            return
        }
        guard let text = item.buffer.text() else {
            fault = .limit(.cellText)
            return
        }
        if item.buffer.hasHalfCharacter { halved.insert(strings.count) }
        strings.append(text)
    }
}

/// Counts the bytes of all texts of a workbook.
final class TextBudget {
    private var rest: Int

    init(bytes: Int) {
        rest = bytes
    }

    /// Whether that many more bytes, and what a value takes in memory, are within the limit.
    func take(_ count: Int) -> Bool {
        rest -= count + 16
        return rest >= 0
    }
}
