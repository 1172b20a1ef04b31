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
    package var columns: [TableColumn]
}

package struct TableColumn: Sendable, Hashable {
    /// What the column shows.
    package var key: String
    package var heading: String
    /// The heading over this and the neighbouring columns of the same group; empty is none.
    package var group: String
    /// In characters of the workbook's Normal style.
    package var width: Double
    /// The name of a style.
    package var style: String
    /// The number format of figures; nil is General.
    package var format: String?
}

extension TableTemplate: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case sheetName, title, subtitle, page, columns
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        sheetName = try container.decode(String.self, forKey: .sheetName)
        title = try container.decode(.title, default: "")
        subtitle = try container.decode(.subtitle, default: "")
        page = try container.decode(PageTemplate.self, forKey: .page)
        columns = try container.decode([TableColumn].self, forKey: .columns)
    }
}

extension TableColumn: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case key, heading, group, width, style, format
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        key = try container.decode(String.self, forKey: .key)
        heading = try container.decode(String.self, forKey: .heading)
        group = try container.decode(.group, default: "")
        width = try container.decode(Double.self, forKey: .width)
        style = try container.decode(String.self, forKey: .style)
        format = try container.decodeIfPresent(String.self, forKey: .format)
    }
}
