import SheetModel

/// What the cells of all sheets refer to, and what they may still use up.
final class SheetContext {
    let strings: SharedStrings
    let halvedStrings: Set<Int>
    let numberKinds: [NumberKind]
    let countsFrom1904: Bool
    let text: TextBudget
    private var cellsLeft: Int
    private var looksLeft = ReadingLimits.looks

    init(
        strings: SharedStringsContent, styles: StylesContent?, countsFrom1904: Bool,
        limits: ReadingLimits, text: TextBudget
    ) {
        self.strings = strings.strings
        halvedStrings = strings.halved
        numberKinds = styles?.numberKinds ?? []
        self.countsFrom1904 = countsFrom1904
        self.text = text
        cellsLeft = limits.cells
    }

    /// Whether one more filled cell is within the limit.
    func takeCell() -> Bool {
        cellsLeft -= 1
        return cellsLeft >= 0
    }

    /// Whether one more cell or row that shows nothing is worth keeping.
    func takeLook() -> Bool {
        looksLeft -= 1
        return looksLeft >= 0
    }

    /// The value of a number in a look.
    func value(of number: Double, style: Int) -> GridValue {
        guard numberKinds.indices.contains(style) else { return .number(number) }
        switch numberKinds[style] {
        case .number: return .number(number)
        case .date:
            let days = countsFrom1904 ? number + DateSerial.daysTo1904 : number
            let serial = DateSerial(days: days)
            return serial.date == nil ? .number(number) : .date(serial)
        case .padded(let count):
            guard let whole = Int(exactly: number), whole >= 0 else { return .number(number) }
            let digits = String(whole)
            let zeros = String(repeating: "0", count: max(0, count - digits.utf8.count))
            return zeros.isEmpty ? .number(number) : .text(zeros + digits)
        }
    }
}
