/// A row of the official 统计表 and what supplies its figures; a file of `Templates/` has the rows.
package struct Indicator: Hashable, Sendable {
    /// What is counted.
    package enum Measure: Hashable, Sendable {
        /// All publications (主动公开政府信息数).
        case published
        /// Publications of these kinds, by the ledger's 信息类别.
        case publishedKinds(Set<String>)
        /// Documents of these kinds that were made, public or not (制发); the ledger must tell
        /// 公开属性, for else it has the public ones only.
        case issuedKinds(Set<String>)
        /// Nothing: a heading, or a figure that the clerk fills in.
        case none
    }

    package var number: String
    package var label: String
    package var unit: String
    package var indent: Int
    package var measure: Measure
    /// Whether there are kinds and nothing says what of them is counted.
    package private(set) var isWithoutMeasure = false

    static let standIn = Indicator(number: "", label: "", unit: "", indent: 0, measure: .none)

    package init(number: String, label: String, unit: String, indent: Int, measure: Measure) {
        self.number = number
        self.label = label
        self.unit = unit
        self.indent = indent
        self.measure = measure
    }
}

extension Indicator: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case number, label, unit, indent, measure, kinds
    }

    /// The words for what is counted.
    private enum Word: String, CaseIterable { case published, issued, none }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.patientContainer(keyedBy: Keys.self)
        number = try container.optional(.number, default: "")
        label = try container.required(.label, orUse: "")
        unit = try container.optional(.unit, default: "")
        indent = try container.integer(.indent, in: 0...8, default: 0)
        let names: [String] = try container.values(.kinds, orUse: "")
        let kinds = Set(names.map(LedgerText.nameKey))
        measure =
            switch try container.word(.measure, default: Word.none) {
            case .published: kinds.isEmpty ? .published : .publishedKinds(kinds)
            case .issued: .issuedKinds(kinds)
            case .none: .none
            }
        if measure == .none, !kinds.isEmpty { isWithoutMeasure = true }
    }
}

/// The rows of the official 统计表, a file of `Templates/`.
package struct IndicatorList: Decodable, Sendable {
    package static let format = "gongkai.indicators"
    package static let version = 1

    package let rows: [Indicator]

    private enum Keys: String, CodingKey, CaseIterable {
        case format, version, rows
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.patientContainer(keyedBy: Keys.self)
        try container.strict.checkFormat(Self.format, at: .format)
        try container.strict.checkVersion(upTo: Self.version, at: .version)
        rows = try container.list(.rows, orUse: Indicator.standIn)
    }
}

extension StatisticsMaker {
    /// A row of the 统计表; nil figures where the ledgers have nothing to count.
    func figure(of indicator: Indicator, total: PublicationCount) -> IndicatorFigure {
        var figure = IndicatorFigure(
            number: indicator.number, label: indicator.label, unit: indicator.unit,
            indent: indicator.indent)
        guard let count = self.count(of: indicator.measure, total: total) else { return figure }
        figure.period = count.period
        figure.yearToDate = count.yearToDate
        figure.compared = count.compared
        return figure
    }

    private func count(of measure: Indicator.Measure, total: PublicationCount) -> PublicationCount?
    {
        switch measure {
        case .none: return nil
        case .published: return total
        case .publishedKinds(let kinds):
            return register.tally.hasKinds ? sum(of: kinds, in: counter.kinds) : nil
        case .issuedKinds(let kinds):
            let isSupplied = register.tally.hasKinds && register.tally.hasAttributes
            return isSupplied ? sum(of: kinds, in: counter.issuedKinds) : nil
        }
    }

    private func sum(
        of kinds: Set<String>, in counts: [Int32: FigureCounter.Counts]
    ) -> PublicationCount {
        var sum = FigureCounter.Counts()
        for (number, counts) in counts
        where kinds.contains(LedgerText.nameKey(register.kinds[number])) {
            sum.add(counts)
        }
        return count(sum)
    }
}
