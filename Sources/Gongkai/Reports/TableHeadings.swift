import BundledTemplates
import DisclosureCatalog

/// The words of report tables; a file of `Templates/`.
struct TableHeadings: Decodable, Sendable {
    static let format = "gongkai.tables"
    static let version = 1

    struct Table: Decodable, Sendable {
        /// The name of the table.
        var title: String
        /// The heading of each column by its name.
        var columns: [String: String]
    }

    /// Stands for all departments together.
    let total: String
    let yes: String
    let membership: [String: String]
    let standing: [String: String]
    let topics: [String: String]
    private let tables: [String: Table]

    private enum Keys: String, CodingKey, CaseIterable {
        case format, version, total, yes, membership, standing, topics, tables
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        try container.checkFormat(Self.format, at: .format)
        try container.checkVersion(upTo: Self.version, at: .version)
        total = try container.decode(String.self, forKey: .total)
        yes = try container.decode(String.self, forKey: .yes)
        membership = try container.decode([String: String].self, forKey: .membership)
        standing = try container.decode([String: String].self, forKey: .standing)
        topics = try container.decode([String: String].self, forKey: .topics)
        tables = try container.decode([String: Table].self, forKey: .tables)
    }

    /// The heading of a column; its name where there is none.
    func heading(_ column: String, of table: QuarterlyTable) -> String {
        tables[table.rawValue]?.columns[column] ?? column
    }

    /// The name of a table.
    func title(of table: QuarterlyTable) -> String {
        tables[table.rawValue]?.title ?? table.rawValue
    }

    /// The names of the columns of each table.
    var columnNames: [String: Set<String>] { tables.mapValues { Set($0.columns.keys) } }

    /// The words that come with the program.
    static func bundled() throws(GongkaiError) -> TableHeadings {
        try JSONFile.bundled(TableHeadings.self, BundledTemplates.tables, "tables.json5")
    }
}
