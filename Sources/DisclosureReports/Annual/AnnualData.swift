import DisclosureCatalog

/// A figure of the annual report.
///
/// Nothing, `0` and `/` are three different ways of writing the same number, and are kept apart.
package enum AnnualFigure: Hashable, Sendable {
    case blank
    /// `/`
    case slash
    case number(Double)

    /// The figure as sums take it.
    package var amount: Double {
        if case .number(let number) = self { number } else { 0 }
    }

    /// A number without the fraction that it does not have.
    package static func text(of number: Double) -> String {
        Int(exactly: number).map(String.init) ?? "\(number)"
    }
}

/// The figures of one department's annual report as a data file has them.
///
/// The keys of the file are those of a `GridTemplate`, which the decoder finds in its user info.
package struct AnnualData: Sendable, Hashable {
    /// The identifier in a data file.
    package static let format = "gongkai.annual"
    /// The newest version that this program reads, and the one that it writes.
    package static let version = 1

    /// The year that is reported on.
    package var year: Int
    package var department: String
    /// The figures by their keys, such as `requests.received.total`; what is not there is blank.
    package var figures: [String: AnnualFigure]

    package init(year: Int, department: String, figures: [String: AnnualFigure] = [:]) {
        self.year = year
        self.department = department
        self.figures = figures
    }
}

extension CodingUserInfoKey {
    /// Where a decoder of `AnnualData` finds its template.
    ///
    /// Nil only for a name that the type does not take, which this is not.
    package static let gridTemplate = CodingUserInfoKey(rawValue: "gongkai.gridTemplate")
}
