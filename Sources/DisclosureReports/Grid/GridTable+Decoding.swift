import DisclosureCatalog
import DisclosureForms
import SheetModel

extension GridTable: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case key, sheetName, heading, page, columns, rows, checks, carriedOver
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        key = try container.decode(String.self, forKey: .key)
        sheetName = try container.decode(String.self, forKey: .sheetName)
        heading = try container.decode(String.self, forKey: .heading)
        page = try container.decode(PageTemplate.self, forKey: .page)
        columns = try container.decode([GridColumn].self, forKey: .columns)
        carriedOver = try container.decodeIfPresent(CarriedOver.self, forKey: .carriedOver)
        let drafts = try container.decode([RowDraft].self, forKey: .rows)
        rows = drafts.map(\.row)
        var placement = GridPlacement(table: key, columns: columns, rowCount: rows.count)
        for (index, draft) in drafts.enumerated() {
            guard placement.place(draft, in: index) else {
                throw DecodingError.dataCorruptedError(
                    forKey: .rows, in: container,
                    debugDescription: "row \(index + 1) does not fill its columns")
            }
        }
        cells = placement.cells.sorted { $0.range.first < $1.range.first }
        checks = []
        let drafted = try container.decode([CheckDraft].self, forKey: .checks)
        checks = drafted.flatMap { $0.checks(for: self) }
        try checkKeys(in: container)
    }

    /// Every figure of a check is a figure of the table.
    private func checkKeys(in container: KeyedDecodingContainer<Keys>) throws {
        let known = cells.compactMap(\.key)
        let used = checks.flatMap { $0.sum + $0.equals }
        guard let missing = used.first(where: { !known.contains($0) }) else { return }
        throw container.invalidValue(.unknownWord(missing, allowed: known), at: .checks)
    }
}

extension GridTable.CarriedOver: Decodable {
    private enum Keys: String, CodingKey, CaseIterable { case from, to }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        from = try container.decode(String.self, forKey: .from)
        to = try container.decode(String.self, forKey: .to)
    }
}

extension GridColumn: Decodable {
    private enum Keys: String, CodingKey, CaseIterable { case width, key, words }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        width = try container.decode(Double.self, forKey: .width)
        key = try container.decodeIfPresent(String.self, forKey: .key)
        words = try container.decode(.words, default: [])
    }
}

/// A check as the file has it, before it is spread over rows or columns.
private struct CheckDraft: Decodable {
    private enum Keys: String, CodingKey, CaseIterable { case rule, forEach, sum, equals }

    private enum Line: String, Decodable { case row, column }

    private let rule: String
    private let forEach: Line?
    private let sum: [String]
    private let equals: [String]

    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        rule = try container.decode(String.self, forKey: .rule)
        forEach = try container.decodeIfPresent(Line.self, forKey: .forEach)
        sum = try container.decode([String].self, forKey: .sum)
        equals = try container.decode([String].self, forKey: .equals)
    }

    func checks(for table: GridTable) -> [GridCheck] {
        func check(_ key: (String) -> String) -> GridCheck {
            GridCheck(
                rule: rule, sum: sum.map { "\(table.key).\(key($0))" },
                equals: equals.map { "\(table.key).\(key($0))" })
        }
        switch forEach {
        case nil: return [check { $0 }]
        case .column:
            return table.columns.compactMap(\.key).map { column in check { "\($0).\(column)" } }
        case .row: return table.rows.compactMap(\.key).map { row in check { "\(row).\($0)" } }
        }
    }
}
