import DisclosureCatalog
package import DisclosureForms
import SheetModel

/// A sheet with one table of any length: what stands above it, its columns, how it is printed.
package struct TableTemplate: Sendable, Hashable {
    package var sheetName: String
    /// Over all columns, with placeholders; empty is none.
    package var title: String
    /// Below the title, with placeholders; empty is none.
    package var subtitle: String
    package var page: PageTemplate
    /// The least height of headings and rows in points.
    package var minimumHeight = 0.0
    package var columns: [TableColumn]
}

package struct TableColumn: Sendable, Hashable {
    /// What the column shows.
    package var key = ""
    package var heading = ""
    /// In characters of the workbook's Normal style.
    package var width: Double
    /// The name of a style.
    package var style = ""
    /// The number format of figures; nil is General.
    package var format: String?
    /// What follows a figure, which is a text then.
    package var suffix = ""
    /// Whether it is shown for several departments only.
    package var isOnlyForSeveral = false
    /// Whether a text, or a figure above 0, needs attention.
    package var isAlert = false
    /// Whether a cell without a name says so.
    package var isName = false
    /// Whether it is left out where no row has anything in it.
    package var isHiddenIfEmpty = false

    package init(width: Double) {
        self.width = width
    }
}

extension TableTemplate: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case sheetName, title, subtitle, page, minimumHeight, columns
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.patientContainer(keyedBy: Keys.self)
        sheetName = try container.required(.sheetName, orUse: "")
        title = try container.optional(.title, default: "")
        subtitle = try container.optional(.subtitle, default: "")
        page = try container.required(.page, orUse: PageTemplate.standIn)
        minimumHeight = try container.optional(.minimumHeight, default: 0)
        columns = try container.list(.columns, orUse: TableColumn.standIn)
    }
}

extension TableColumn: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case key, heading, width, style, format, suffix, onlyForSeveral, alert, isName
        case hideIfEmpty
    }

    static let standIn = TableColumn(width: 10)

    package init(from decoder: any Decoder) throws {
        let container = try decoder.patientContainer(keyedBy: Keys.self)
        self.init(width: try container.required(.width, orUse: 10))
        key = try container.required(.key, orUse: "")
        heading = try container.optional(.heading, default: "")
        style = try container.required(.style, orUse: "")
        format = try container.optional(.format, default: nil)
        suffix = try container.optional(.suffix, default: "")
        isOnlyForSeveral = try container.optional(.onlyForSeveral, default: false)
        isAlert = try container.optional(.alert, default: false)
        isName = try container.optional(.isName, default: false)
        isHiddenIfEmpty = try container.optional(.hideIfEmpty, default: false)
    }
}
