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
}

extension Indicator: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case number, label, unit, indent, measure, kinds
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        number = try container.decode(.number, default: "")
        label = try container.decode(String.self, forKey: .label)
        unit = try container.decode(.unit, default: "")
        indent = min(8, max(0, try container.decode(.indent, default: 0)))
        let kinds = Set(try container.decode(.kinds, default: [String]()).map(LedgerText.nameKey))
        let allowed = ["published", "issued", "none"]
        let word = try container.decode(.measure, default: "none")
        measure =
            switch word {
            case "published": kinds.isEmpty ? .published : .publishedKinds(kinds)
            case "issued": .issuedKinds(kinds)
            case "none": .none
            default:
                throw container.invalidValue(.unknownWord(word, allowed: allowed), at: .measure)
            }
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
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        try container.checkFormat(Self.format, at: .format)
        try container.checkVersion(upTo: Self.version, at: .version)
        rows = try container.decode([Indicator].self, forKey: .rows)
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
