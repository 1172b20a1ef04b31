extension LedgerDate {
    /// Reads a date as people and spreadsheet programs write it.
    ///
    /// Year, month and day in this order, with hyphens, slashes, dots or 年月日 between them or
    /// nothing at all, with or without a time of day behind, or the five-digit number by which Excel
    /// keeps a day.
    ///
    ///     LedgerDate("2021/6/21")    // .day(2021-06-21, .separated)
    ///     LedgerDate("2021-02-30")   // .unreadable
    public init(_ text: String) {
        if text.isEmpty {
            self = .blank
        } else if let date = Self.iso(text.utf8) {
            self = .day(date, .iso)
        } else {
            self = Self.reading(text) ?? .unreadable
        }
    }

    /// Nearly every date, without any copy.
    private static func iso(_ bytes: String.UTF8View) -> CalendarDate? {
        guard bytes.count == 10 else { return nil }
        var numbers = (year: 0, month: 0, day: 0)
        for (index, byte) in bytes.enumerated() {
            if index == 4 || index == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            let digit = Int(byte &- 0x30)
            guard digit < 10 else { return nil }
            switch index {
            case ..<4: numbers.year = numbers.year * 10 + digit
            case ..<7: numbers.month = numbers.month * 10 + digit
            default: numbers.day = numbers.day * 10 + digit
            }
        }
        return CalendarDate(year: numbers.year, month: numbers.month, day: numbers.day)
    }

    private static func reading(_ text: String) -> LedgerDate? {
        guard text.utf8.count <= 100 else { return nil }
        let scalars = text.unicodeScalars.map { LedgerText.asciiDigit($0) ?? narrowed($0) }
        if let number = serialNumber(scalars) {
            return CalendarDate(excelSerial: number).map { .day($0, .serial) }
        }
        var parts = DateParts(scalars)
        guard let date = parts.readDate() else { return nil }
        guard let hasTime = parts.readTime() else { return nil }
        return .day(date, hasTime ? .withTime : parts.form)
    }

    private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "－", "—", "–": "-"
        case "／": "/"
        case "．", "。": "."
        case "：": ":"
        default: scalar
        }
    }

    /// The whole days of a number such as 44368, 44368.0 or 44368.4375.
    private static func serialNumber(_ scalars: [Unicode.Scalar]) -> Int? {
        let parts = scalars.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count <= 2, parts[0].count == 5, parts.allSatisfy({ !$0.isEmpty }),
            parts.allSatisfy({ $0.allSatisfy(isDigit) })
        else { return nil }
        return parts[0].reduce(0) { $0 * 10 + Int($1.value - 0x30) }
    }
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

/// Reads the parts of a date from the left.
private struct DateParts {
    private let scalars: [Unicode.Scalar]
    private var next = 0
    private(set) var form = LedgerDate.Form.separated

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    mutating func readDate() -> CalendarDate? {
        let start = number(digits: 1...8)
        guard let start else { return nil }
        if start.digits == 8 {
            form = .compact
            return CalendarDate(
                year: start.value / 10_000, month: start.value / 100 % 100, day: start.value % 100)
        }
        guard start.digits == 4, let separator = mark(["-", "/", ".", "年"]),
            let month = number(digits: 1...2),
            mark([separator == "年" ? "月" : separator]) != nil,
            let day = number(digits: 1...2)
        else { return nil }
        if separator == "年" {
            form = .chinese
            _ = mark(["日", "号"])
        }
        return CalendarDate(year: start.value, month: month.value, day: day.value)
    }

    /// Whether a time of day follows; nil if something else does.
    mutating func readTime() -> Bool? {
        _ = mark(["T"])
        skipBlanks()
        guard next < scalars.count else { return false }
        guard let hour = number(digits: 1...2), hour.value <= 24, mark([":", "时"]) != nil
        else { return nil }
        let allowed: Set<Unicode.Scalar> = [":", ".", "+", "-", "Z", "分", "秒", " "]
        let rest = scalars[next...]
        return rest.allSatisfy { isDigit($0) || allowed.contains($0) } ? true : nil
    }

    private mutating func number(digits allowed: ClosedRange<Int>) -> (value: Int, digits: Int)? {
        skipBlanks()
        var value = 0
        var count = 0
        while next < scalars.count, isDigit(scalars[next]), count < allowed.upperBound {
            value = value * 10 + Int(scalars[next].value - 0x30)
            count += 1
            next += 1
        }
        let goesOn = next < scalars.count && isDigit(scalars[next])
        return allowed.contains(count) && !goesOn ? (value, count) : nil
    }

    private mutating func mark(_ allowed: Set<Unicode.Scalar>) -> Unicode.Scalar? {
        skipBlanks()
        guard next < scalars.count, allowed.contains(scalars[next]) else { return nil }
        next += 1
        return scalars[next - 1]
    }

    private mutating func skipBlanks() {
        while next < scalars.count, scalars[next].isWhite { next += 1 }
    }
}

extension CalendarDate {
    /// The day of a serial number in Excel's system of 1900; nil before March 1900, where that
    /// system has a day that never was.
    init?(excelSerial number: Int) {
        // Day 61 is 1900-03-01, 25 509 days before 1970-01-01.
        guard number >= 61 else { return nil }
        self.init(daysSince1970: number - 25_569)
    }
}
