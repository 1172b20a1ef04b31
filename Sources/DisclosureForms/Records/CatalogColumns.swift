import DisclosureCatalog

/// The columns of records for what a catalog says beside its items, the same in every row.
///
/// They are headed by the keys of the catalog file behind `catalog.`, such as `catalog.department`,
/// which no form has for a heading. So the records of a whole city can stand in one table.
struct CatalogColumns {
    static let prefix = "catalog."
    private static let fixed: [CatalogField] = [
        .title, .department, .preparedBy, .reviewedBy, .approvedBy, .filledOn,
    ]
    private static let counts = [
        "proactiveTopLevel", "proactiveSecondLevel", "onRequestSecondLevel",
    ].map { CatalogField.declaredCounts.name + "." + $0 }

    /// Heading and value of each.
    let columns: [(heading: String, value: String)]

    init(_ catalog: Catalog) {
        var columns = Self.fixed.map { ($0.name, Self.text(of: $0, in: catalog)) }
        if let declared = catalog.declaredCounts {
            columns += zip(
                Self.counts,
                [
                    declared.proactiveTopLevel, declared.proactiveSecondLevel,
                    declared.onRequestSecondLevel,
                ].map(String.init)
            ).map { ($0, $1) }
        }
        columns += catalog.extra.keys.sorted().map {
            (CatalogField.extra($0).name, catalog.extra[$0] ?? "")
        }
        self.columns = columns.map { (Self.prefix + $0, $1) }
    }

    /// Whether a heading is that of such a column.
    static func isHeading(_ heading: String) -> Bool { heading.utf8.starts(with: prefix.utf8) }

    private static func text(of field: CatalogField, in catalog: Catalog) -> String {
        switch field {
        case .title: catalog.title ?? ""
        case .department: catalog.department
        case .preparedBy: catalog.signOff.preparedBy
        case .reviewedBy: catalog.signOff.reviewedBy
        case .approvedBy: catalog.signOff.approvedBy
        default: catalog.signOff.filledOn?.description ?? ""
        }
    }

    /// What the columns of a table say; of a value that differs from row to row, each once.
    static func statements(in table: [[String]]) -> [CatalogStatement] {
        guard let headings = table.first else { return [] }
        return headings.enumerated().filter { isHeading($0.element) }.flatMap { column, heading in
            statements(under: heading, column: column, in: table)
        }
    }

    private static func statements(
        under heading: String, column: Int, in table: [[String]]
    ) -> [CatalogStatement] {
        let key = String(heading.unicodeScalars.dropFirst(prefix.unicodeScalars.count))
        var last = ""
        return table.enumerated().dropFirst().compactMap { row, cells in
            guard column < cells.count, !cells[column].isEmpty, cells[column] != last else {
                return nil
            }
            last = cells[column]
            return CatalogStatement(key: key, text: last, row: row, column: column)
        }
    }

    /// Which of the declared counts a key is; nil for another key.
    static func count(_ key: String) -> Int? { counts.firstIndex(of: key) }
}

/// What a source says of its catalog in a cell beside the items.
struct CatalogStatement: Hashable {
    /// The key of the catalog file.
    var key: String
    var text: String
    var row: Int
    var column: Int

    /// The field that the key is of; nil for a key that no catalog has.
    var field: CatalogField? {
        if CatalogColumns.count(key) != nil { return .declaredCounts }
        switch CatalogField(name: key) {
        case .title?, .department?, .preparedBy?, .reviewedBy?, .approvedBy?, .filledOn?, .extra?:
            return CatalogField(name: key)
        default: return nil
        }
    }
}
