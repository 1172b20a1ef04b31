import DisclosureCatalog
import DisclosureForms

extension GridTemplate: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case format, version, name, formVersion, firstYear, title, styles, filledColor
        case numberFormat, amountFormat, tables, sources, requests
        case recordHeadings, publications
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        try container.checkFormat(Self.format, at: .format)
        try container.checkVersion(upTo: Self.version, at: .version)
        name = try container.decode(String.self, forKey: .name)
        formVersion = try container.decode(String.self, forKey: .formVersion)
        firstYear = try container.decodeInteger(forKey: .firstYear)
        title = try container.decode(String.self, forKey: .title)
        styles = try container.decode([String: StyleTemplate].self, forKey: .styles)
        let color = try container.decode(String.self, forKey: .filledColor)
        guard color.utf8.count == 6, let rgb = UInt32(color, radix: 16) else {
            throw container.invalidValue(.unknownWord(color, allowed: []), at: .filledColor)
        }
        filledColor = rgb
        numberFormat = try container.decode(String.self, forKey: .numberFormat)
        amountFormat = try container.decode(String.self, forKey: .amountFormat)
        tables = try container.decode([GridTable].self, forKey: .tables)
        sources = try container.decode(TableTemplate.self, forKey: .sources)
        recordHeadings = try container.decode([String].self, forKey: .recordHeadings)
        requests = try container.decode(RequestBinding.self, forKey: .requests)
        publications = try container.decode([PublicationBinding].self, forKey: .publications)
        try checkStyleNames(in: container)
    }

    private func checkStyleNames(in container: KeyedDecodingContainer<Keys>) throws {
        let used =
            ["title", "subtitle", "head", "heading"] + tables.flatMap(\.cells).map(\.style)
            + sources.columns.map(\.style)
        guard let missing = used.first(where: { styles[$0] == nil }) else { return }
        throw container.invalidValue(
            .unknownWord(missing, allowed: styles.keys.sorted()), at: .styles)
    }
}

extension RequestBinding: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case table, total, received, carriedOver, resultTotal, carriedForward, reviews, outcomes
        case columns, blanks, stages, reviewKeys
    }

    private enum ReviewKeys: String, CodingKey, CaseIterable {
        case reconsideration, directSuit, suitAfterReconsideration
    }

    private enum StageKeys: String, CodingKey, CaseIterable {
        case reconsideration, suit
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        table = try container.decode(String.self, forKey: .table)
        total = try container.decode(String.self, forKey: .total)
        received = try container.decode(String.self, forKey: .received)
        carriedOver = try container.decode(String.self, forKey: .carriedOver)
        resultTotal = try container.decode(String.self, forKey: .resultTotal)
        carriedForward = try container.decode(String.self, forKey: .carriedForward)
        reviews = try container.decode(String.self, forKey: .reviews)
        outcomes = try container.decode([Outcome].self, forKey: .outcomes)
        let keys = try container.superDecoder(forKey: .reviewKeys)
            .strictContainer(keyedBy: ReviewKeys.self)
        reconsideration = try keys.decode(String.self, forKey: .reconsideration)
        directSuit = try keys.decode(String.self, forKey: .directSuit)
        suitAfterReconsideration = try keys.decode(
            String.self, forKey: .suitAfterReconsideration)
        let stages = try container.superDecoder(forKey: .stages)
            .strictContainer(keyedBy: StageKeys.self)
        vocabulary = RequestVocabulary(
            columns: try container.decode([RequestVocabulary.Column].self, forKey: .columns),
            blanks: try container.decode([String].self, forKey: .blanks),
            reconsideration: try stages.decode([String].self, forKey: .reconsideration),
            suit: try stages.decode([String].self, forKey: .suit))
    }
}

extension RequestBinding.Outcome: Decodable {
    private enum Keys: String, CodingKey, CaseIterable { case key, words }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        key = try container.decode(String.self, forKey: .key)
        words = try container.decode([String].self, forKey: .words)
    }
}

extension PublicationBinding: Decodable {
    private enum Keys: String, CodingKey, CaseIterable { case figure, kinds }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        figure = try container.decode(String.self, forKey: .figure)
        kinds = try container.decode([String].self, forKey: .kinds)
    }
}
