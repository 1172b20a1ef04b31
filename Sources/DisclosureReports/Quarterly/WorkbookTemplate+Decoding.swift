import DisclosureCatalog
import DisclosureForms
import SheetModel

extension WorkbookTemplate: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case format, version, name, title, styles, dateFormat, shareFormat, alert, chartFont
        case colors, unnamed, sheets, nilStatement, leftOut
    }

    private enum AlertKeys: String, CodingKey, CaseIterable { case color, fill }

    private enum LeftOutKeys: String, CodingKey, CaseIterable { case topic, text, unwanted }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        try container.checkFormat(Self.format, at: .format)
        try container.checkVersion(upTo: Self.version, at: .version)
        title = try container.decode(String.self, forKey: .title)
        styles = try container.decode([String: StyleTemplate].self, forKey: .styles)
        dateFormat = try container.decode(String.self, forKey: .dateFormat)
        shareFormat = try container.decode(String.self, forKey: .shareFormat)
        let alert = try container.superDecoder(forKey: .alert)
            .strictContainer(keyedBy: AlertKeys.self)
        alertColor = try alert.decodeColor(.color)
        alertFill = try alert.decodeColor(.fill)
        chartFont = try container.decode(String.self, forKey: .chartFont)
        colors = try container.decode([String].self, forKey: .colors).map { text in
            guard let color = UInt32(text, radix: 16) else {
                throw container.invalidValue(.unknownWord(text, allowed: []), at: .colors)
            }
            return color
        }
        unnamed = try container.decode(String.self, forKey: .unnamed)
        sheets = try container.decode([SheetTemplate].self, forKey: .sheets)
        nilStatement = try container.decode(NilStatementTemplate.self, forKey: .nilStatement)
        let words = try container.superDecoder(forKey: .leftOut)
            .strictContainer(keyedBy: LeftOutKeys.self)
        leftOut = LeftOut(
            topic: try words.decode(String.self, forKey: .topic),
            text: try words.decode(String.self, forKey: .text),
            unwanted: try words.decode(String.self, forKey: .unwanted))
        try checkStyleNames(in: container)
    }

    private func checkStyleNames(in container: KeyedDecodingContainer<Keys>) throws {
        let used =
            ["title", "subtitle", "note", "head"]
            + sheets.flatMap { $0.layout.columns.map(\.style) + $0.lines.map(\.style) }
            + nilStatement.lines.map(\.style)
        guard let missing = used.first(where: { styles[$0] == nil }) else { return }
        throw container.invalidValue(
            .unknownWord(missing, allowed: styles.keys.sorted()), at: .styles)
    }
}

extension LineTemplate: Decodable {
    private enum Keys: String, CodingKey, CaseIterable { case text, style }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        text = try container.decode(String.self, forKey: .text)
        style = try container.decode(String.self, forKey: .style)
    }
}

extension SheetTemplate: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case table, sheetName, title, subtitle, page, minimumHeight, columns
        case onlyForSeveral, onlyIfNotEmpty, filter, empty, lines, chart
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        table = try container.decode(String.self, forKey: .table)
        layout = TableTemplate(
            sheetName: try container.decode(String.self, forKey: .sheetName),
            title: try container.decode(.title, default: ""),
            subtitle: try container.decode(.subtitle, default: ""),
            page: try container.decode(PageTemplate.self, forKey: .page),
            minimumHeight: try container.decode(.minimumHeight, default: 0),
            columns: try container.decode([TableColumn].self, forKey: .columns))
        isOnlyForSeveral = try container.decode(.onlyForSeveral, default: false)
        isOnlyIfNotEmpty = try container.decode(.onlyIfNotEmpty, default: false)
        isFilterable = try container.decode(.filter, default: false)
        empty = try container.decode(.empty, default: "")
        lines = try container.decode(.lines, default: [])
        chart = try container.decodeIfPresent(ChartTemplate.self, forKey: .chart)
        let keys = layout.columns.map(\.key)
        let drawn = (chart?.values ?? []) + (chart.map { [$0.categories] } ?? [])
        if let missing = drawn.first(where: { !keys.contains($0) }) {
            throw container.invalidValue(.unknownWord(missing, allowed: keys), at: .chart)
        }
    }
}

extension ChartTemplate: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case kind, title, categories, values, unit, most
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        let word = try container.decode(String.self, forKey: .kind)
        guard let kind = ChartPlan.Kind(rawValue: word) else {
            throw container.invalidValue(
                .unknownWord(word, allowed: ["column", "bar", "line"]), at: .kind)
        }
        self.kind = kind
        title = try container.decode(String.self, forKey: .title)
        categories = try container.decode(String.self, forKey: .categories)
        values = try container.decode([String].self, forKey: .values)
        unit = try container.decode(.unit, default: "")
        most = try container.decodeInteger(forKey: .most)
    }
}

extension NilStatementTemplate: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case sheetName, page, width, lines, tables, everyone, noReason, noItems, mostItems
        case moreItems
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        sheetName = try container.decode(String.self, forKey: .sheetName)
        page = try container.decode(PageTemplate.self, forKey: .page)
        width = try container.decode(Double.self, forKey: .width)
        lines = try container.decode([LineTemplate].self, forKey: .lines)
        tables = try container.decode([String].self, forKey: .tables)
        everyone = try container.decode(String.self, forKey: .everyone)
        noReason = try container.decode(String.self, forKey: .noReason)
        noItems = try container.decode(String.self, forKey: .noItems)
        mostItems = try container.decodeInteger(forKey: .mostItems)
        moreItems = try container.decode(String.self, forKey: .moreItems)
    }
}

extension KeyedDecodingContainer {
    /// A colour as six hexadecimal digits.
    fileprivate func decodeColor(_ key: Key) throws -> UInt32 {
        let text = try decode(String.self, forKey: key)
        guard text.utf8.count == 6, let color = UInt32(text, radix: 16) else {
            throw invalidValue(.unknownWord(text, allowed: []), at: key)
        }
        return color
    }
}
