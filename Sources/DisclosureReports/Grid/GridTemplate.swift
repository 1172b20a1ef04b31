package import DisclosureForms
package import SheetModel

/// An official form whose grid is fixed: tables of labels and figures, such as those of the annual
/// report.
///
/// A file of `Templates/`. Labels, merges, widths, keys of figures and the sums that must agree are
/// all in it.
package struct GridTemplate: Sendable, Hashable {
    /// The identifier in a template file.
    package static let format = "gongkai.grid"
    /// The newest version that this program reads.
    package static let version = 1

    package var name: String
    /// The document that prescribes the form.
    package var formVersion: String
    /// The first year whose report has this form.
    package var firstYear: Int
    /// The title of the whole report, with `{department}` and `{year}`.
    package var title: String
    package var styles: [String: StyleTemplate]
    /// The colour of figures that ledgers supply, as 0xRRGGBB.
    package var filledColor: UInt32
    /// The number format of counts.
    package var numberFormat: String
    /// The number format of amounts, which may have decimals.
    package var amountFormat: String
    package var tables: [GridTable]
    /// The sheet that lists the figures that ledgers supply.
    package var sources: TableTemplate
    /// The headings of CSV records, seven.
    package var recordHeadings: [String]
    package var requests: RequestBinding
    package var publications: [PublicationBinding]

    /// The table of a key.
    package func table(_ key: String) -> GridTable? { tables.first { $0.key == key } }
}

/// One table of a form, on a sheet of its own.
package struct GridTable: Sendable, Hashable {
    /// The key of the table in data files, before those of its figures.
    package var key: String
    package var sheetName: String
    /// What is printed above the table.
    package var heading: String
    package var page: PageTemplate
    package var columns: [GridColumn]
    package var rows: [GridRow]
    package var checks: [GridCheck]
    /// The rows that the year before hands over; nil for none.
    package var carriedOver: CarriedOver?
    /// The cells in place, row by row.
    package var cells: [GridCell]

    /// The last row of one year's report that equals the first of the next.
    package struct CarriedOver: Sendable, Hashable {
        /// The key of the row in the report of the year before.
        package var from: String
        /// The key of the row in this report.
        package var to: String
    }
}

package struct GridColumn: Sendable, Hashable {
    /// In characters of the workbook's Normal style.
    package var width: Double
    /// The last part of the keys of its figures; nil for a column of labels.
    package var key: String?
    /// The words by which a ledger means this column.
    package var words: [String]
}

package struct GridRow: Sendable, Hashable {
    /// The first part of the keys of its figures; nil where cells have keys of their own.
    package var key: String?
    /// In points.
    package var minimumHeight: Double
    /// The words by which a ledger means this row.
    package var words: [String]
}

/// A cell of a grid, and the rectangle that it covers.
package struct GridCell: Sendable, Hashable {
    package enum Content: Sendable, Hashable {
        case label(String)
        /// A figure by its key, that of the table included; an amount may have decimals.
        case figure(String, isAmount: Bool)
    }

    package var range: CellRange
    package var content: Content
    /// The name of a style.
    package var style: String

    /// The key of the figure; nil for a label.
    package var key: String? {
        if case .figure(let key, _) = content { key } else { nil }
    }
}

/// Two sums of figures that must be equal (勾稽关系).
package struct GridCheck: Sendable, Hashable {
    /// The rule's name, such as `balance`.
    package var rule: String
    /// The keys of the figures on either side, those of the table included.
    package var sum: [String]
    package var equals: [String]
}

/// Which figures the ledger of requests supplies.
package struct RequestBinding: Sendable, Hashable {
    /// The key of the table of requests, and in it those of the column and rows that are no kind of
    /// applicant or answer.
    package var table: String
    package var total: String
    package var received: String
    package var carriedOver: String
    package var resultTotal: String
    package var carriedForward: String
    /// The key of the table of reviews.
    package var reviews: String
    /// The keys of its stages, as is each of the next two.
    package var reconsideration: String
    package var directSuit: String
    package var suitAfterReconsideration: String
    package var outcomes: [Outcome]
    package var vocabulary: RequestVocabulary

    /// How a review ended: a part of keys, and the words for it in ledgers.
    package struct Outcome: Sendable, Hashable {
        package var key: String
        package var words: [String]
    }
}

/// A figure that counts documents of some kinds in the publication ledger.
package struct PublicationBinding: Sendable, Hashable {
    /// The key of the figure, that of the table included.
    package var figure: String
    package var kinds: [String]
}
