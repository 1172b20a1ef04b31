import DisclosureCatalog
import DisclosureForms
import SheetModel

extension WorkbookTemplate: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case format, version, name, title, styles, dateFormat, shareFormat, alert, chartFont
        case colors, unnamed, sheets, nilStatement, leftOut
    }

    private enum AlertKeys: String, CodingKey, CaseIterable { case color, fill }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.patientContainer(keyedBy: Keys.self)
        try container.strict.checkFormat(Self.format, at: .format)
        try container.strict.checkVersion(upTo: Self.version, at: .version)
        _ = try container.optional(.name, default: "")
        title = try container.required(.title, orUse: "")
        styles = try container.dictionary(.styles, orUse: StyleTemplate.standIn)
        dateFormat = try container.required(.dateFormat, orUse: "")
        shareFormat = try container.required(.shareFormat, orUse: "")
        let alert = try container.nested(.alert, keyedBy: AlertKeys.self)
        alertColor = try alert?.color(.color) ?? 0
        alertFill = try alert?.color(.fill) ?? 0
        chartFont = try container.required(.chartFont, orUse: "")
        colors = try container.list(.colors, orUse: HexColor()).map(\.value)
        unnamed = try container.required(.unnamed, orUse: "")
        sheets = try container.list(.sheets, orUse: SheetTemplate.standIn)
        nilStatement = try container.required(.nilStatement, orUse: .standIn)
        leftOut = try container.required(
            .leftOut, orUse: LeftOut(topic: "", text: "", unwanted: ""))
        try checkStyleNames(in: container)
    }

    private func checkStyleNames(in container: PatientContainer<Keys>) throws {
        guard container.isObject(.styles) else { return }
        let path = container.strict.codingPath
        for role in Self.roles where styles[role] == nil {
            try container.attempt(orUse: ()) {
                throw DecodingError.keyNotFound(
                    AnyCodingKey(stringValue: role),
                    .init(codingPath: path + [Keys.styles], debugDescription: ""))
            }
        }
        for used in usedStyles where styles[used.name] == nil {
            try container.attempt(orUse: ()) {
                throw InvalidValueError(
                    path: path + used.path.codingPath,
                    problem: .unknownWord(used.name, allowed: styles.keys.sorted()))
            }
        }
    }
}

extension WorkbookTemplate.LeftOut: Decodable {
    private enum Keys: String, CodingKey, CaseIterable { case topic, text, unwanted }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.patientContainer(keyedBy: Keys.self)
        topic = try container.required(.topic, orUse: "")
        text = try container.required(.text, orUse: "")
        unwanted = try container.required(.unwanted, orUse: "")
    }
}

extension LineTemplate: Decodable {
    private enum Keys: String, CodingKey, CaseIterable { case text, style }

    static let standIn = LineTemplate(text: "", style: "")

    package init(from decoder: any Decoder) throws {
        let container = try decoder.patientContainer(keyedBy: Keys.self)
        text = try container.required(.text, orUse: "")
        style = try container.required(.style, orUse: "")
    }
}

extension SheetTemplate: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case table, sheetName, title, subtitle, page, minimumHeight, columns
        case onlyForSeveral, onlyIfNotEmpty, filter, empty, lines, chart
    }

    static let standIn = SheetTemplate(
        table: "",
        layout: TableTemplate(
            sheetName: "", title: "", subtitle: "", page: PageTemplate.standIn, columns: []),
        isOnlyForSeveral: false, isOnlyIfNotEmpty: false, isFilterable: false, empty: "",
        lines: [], chart: nil)

    package init(from decoder: any Decoder) throws {
        let container = try decoder.patientContainer(keyedBy: Keys.self)
        table = try container.required(.table, orUse: "")
        layout = TableTemplate(
            sheetName: try container.required(.sheetName, orUse: ""),
            title: try container.optional(.title, default: ""),
            subtitle: try container.optional(.subtitle, default: ""),
            page: try container.required(.page, orUse: PageTemplate.standIn),
            minimumHeight: try container.optional(.minimumHeight, default: 0),
            columns: try container.list(.columns, orUse: TableColumn.standIn))
        isOnlyForSeveral = try container.optional(.onlyForSeveral, default: false)
        isOnlyIfNotEmpty = try container.optional(.onlyIfNotEmpty, default: false)
        isFilterable = try container.optional(.filter, default: false)
        empty = try container.optional(.empty, default: "")
        lines =
            container.strict.contains(.lines)
            ? try container.list(.lines, orUse: LineTemplate.standIn) : []
        chart = try container.optional(.chart, default: nil)
    }
}

extension ChartTemplate: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case kind, title, categories, values, unit, most
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.patientContainer(keyedBy: Keys.self)
        kind = try container.requiredWord(.kind, orUse: .column)
        title = try container.required(.title, orUse: "")
        categories = try container.required(.categories, orUse: "")
        values = try container.list(.values, orUse: "")
        unit = try container.optional(.unit, default: "")
        most = try container.attempt(orUse: 1) {
            try container.strict.decodeInteger(forKey: .most, in: 1...ExcelLimits.chartPoints)
        }
    }
}

extension NilStatementTemplate: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case sheetName, page, width, lines, tables, everyone, noReason, noItems, mostItems
        case moreItems
    }

    static let standIn = NilStatementTemplate(
        sheetName: "", page: PageTemplate.standIn, width: 10, lines: [], tables: [], everyone: "",
        noReason: "", noItems: "", mostItems: 1, moreItems: "")

    package init(from decoder: any Decoder) throws {
        let container = try decoder.patientContainer(keyedBy: Keys.self)
        sheetName = try container.required(.sheetName, orUse: "")
        page = try container.required(.page, orUse: PageTemplate.standIn)
        width = try container.required(.width, orUse: 10)
        lines = try container.list(.lines, orUse: LineTemplate.standIn)
        tables = try container.list(.tables, orUse: "")
        everyone = try container.required(.everyone, orUse: "")
        noReason = try container.required(.noReason, orUse: "")
        noItems = try container.required(.noItems, orUse: "")
        mostItems = try container.attempt(orUse: 1) {
            try container.strict.decodeInteger(forKey: .mostItems, in: 1...ExcelLimits.cellText)
        }
        moreItems = try container.required(.moreItems, orUse: "")
    }
}

extension PatientContainer {
    fileprivate func color(_ key: Key) throws -> UInt32 {
        try required(key, orUse: HexColor()).value
    }
}

/// A colour as six hexadecimal digits.
private struct HexColor: Decodable {
    var value: UInt32 = 0

    init() {}

    init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard text.utf8.count == 6, text.utf8.first != UInt8(ascii: "+"),
            let color = UInt32(text, radix: 16)
        else {
            throw InvalidValueError(
                path: decoder.codingPath, problem: .unknownWord(text, allowed: ["RRGGBB"]))
        }
        value = color
    }
}
