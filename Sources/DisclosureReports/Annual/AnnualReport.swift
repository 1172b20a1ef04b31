import DisclosureCatalog

/// The figures of an annual report, from the data file and from ledgers, with where they are from.
package struct AnnualReport: Sendable, Hashable {
    package var template: GridTemplate
    package var data: AnnualData
    /// The figures that the data file leaves blank and a ledger supplies, by key.
    package var supplied: [String: Supply]

    /// A figure that a ledger supplies.
    package struct Supply: Sendable, Hashable {
        package enum Source: Sendable, Hashable {
            /// 依申请公开台账
            case requests
            /// 公开台账
            case publications
        }

        package var count: Int
        package var source: Source

        package init(_ count: Int, from source: Source) {
            self.count = count
            self.source = source
        }
    }

    /// Fills what the data file leaves blank; where it does not, its figure stands.
    package init(template: GridTemplate, data: AnnualData, supplies: [String: Supply] = [:]) {
        self.template = template
        self.data = data
        supplied = supplies.filter { data.figures[$0.key] ?? .blank == .blank }
    }

    /// The figure of a key as the report shows it.
    package func figure(_ key: String) -> AnnualFigure {
        if let supply = supplied[key] { return .number(Double(supply.count)) }
        return data.figures[key] ?? .blank
    }

    /// The data with the figures that ledgers supply, as a data file of its own.
    package var completed: AnnualData {
        var completed = data
        for (key, supply) in supplied { completed.figures[key] = .number(Double(supply.count)) }
        return completed
    }

    /// What stands for `{department}` and `{year}` in the texts of the report.
    package var placeholders: [String: String] {
        ["department": data.department, "year": String(data.year)]
    }
}
