/// A place in a normalised deadline; matching moves it on, failing leaves it where it is.
struct DeadlineCursor {
    private(set) var rest: ArraySlice<Unicode.Scalar>

    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        rest = scalars
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// Passes the longest of the words that stands here.
    mutating func pass(_ words: Words) -> Bool {
        guard let word = words.start(of: rest) else { return false }
        rest.removeFirst(word.count)
        return true
    }

    /// Whether one of the words stands here.
    func stands(at words: Words) -> Bool {
        words.start(of: rest) != nil
    }

    /// Passes any number of the words.
    mutating func passAll(_ words: Words) {
        while pass(words) {}
    }

    /// Passes the longest of the words that stands here and gives what it means.
    mutating func pass<Meaning>(_ words: WordTable<Meaning>) -> Meaning? {
        guard let (word, meaning) = words.start(of: rest) else { return nil }
        rest.removeFirst(word.count)
        return meaning
    }

    /// Passes one character of the table.
    mutating func pass<Meaning>(_ table: [Unicode.Scalar: Meaning]) -> Meaning? {
        guard let first = rest.first, let meaning = table[first] else { return nil }
        rest.removeFirst()
        return meaning
    }

    /// Passes a number from 1 to 9999, in Arabic figures or as a Chinese numeral.
    mutating func passNumber() -> Int? {
        var ahead = self
        guard let number = ahead.passArabic() ?? ahead.passNumeral(), number > 0 else { return nil }
        self = ahead
        return number
    }

    /// Passes a number and a unit; `isDate` tells that the two could also be part of a date.
    mutating func passPeriod() -> (period: Deadline.Period, isDate: Bool)? {
        var ahead = self
        guard let count = ahead.passNumber() else { return nil }
        let isDate = ahead.stands(at: DeadlineLexicon.dateUnits)
        guard let unit = ahead.pass(DeadlineLexicon.units) else { return nil }
        self = ahead
        return (Deadline.Period(count, unit), isDate)
    }

    /// Leaves out everything before an index of `rest`.
    mutating func skip(to index: Int) {
        rest = rest[max(index, rest.startIndex)...]
    }

    private mutating func passArabic() -> Int? {
        let digits = rest.prefix { ("0"..."9").contains($0) }
        guard (1...4).contains(digits.count) else { return nil }
        rest.removeFirst(digits.count)
        return digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
    }

    /// Numerals up to 999: 七, 十五, 二十, 三十一, 一百二十, 一百零五.
    private mutating func passNumeral() -> Int? {
        let start = rest.startIndex
        var hundreds = 0
        if let digit = passDigit(before: DeadlineLexicon.hundred) { hundreds = digit * 100 }
        let isZero = hundreds > 0 && pass(DeadlineLexicon.zero)
        var tens = 0
        if !isZero {
            tens =
                (passDigit(before: DeadlineLexicon.tenMark) ?? (pass(DeadlineLexicon.ten) ? 1 : 0))
                * 10
        }
        // 一百二 may be 102 or, as people say it, 120: only 一百零二 is read.
        let mayEndInDigit = hundreds == 0 || tens > 0 || isZero
        let ones = mayEndInDigit ? pass(DeadlineLexicon.numerals) ?? 0 : 0
        return rest.startIndex > start ? hundreds + tens + ones : nil
    }

    /// Passes a digit and the word for its place.
    private mutating func passDigit(before place: Unicode.Scalar) -> Int? {
        guard let first = rest.first, let digit = DeadlineLexicon.numerals[first],
            rest.dropFirst().first == place
        else { return nil }
        rest.removeFirst(2)
        return digit
    }
}

extension Unicode.Scalar {
    /// Whether a number could go on with this character.
    var isPartOfNumber: Bool {
        ("0"..."9").contains(self) || DeadlineLexicon.isPartOfNumeral(self)
    }
}
