import DisclosureCatalog

extension AnnualData: Codable {
    private static let headKeys = ["format", "version", "year", "department"]

    package init(from decoder: any Decoder) throws {
        let key = CodingUserInfoKey.gridTemplate
        guard let template = key.flatMap({ decoder.userInfo[$0] }) as? GridTemplate else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: decoder.codingPath, debugDescription: "no template"))
        }
        let container = try decoder.container(keyedBy: AnyCodingKey.self)
        func head(_ name: String) -> AnyCodingKey { AnyCodingKey(stringValue: name) }
        try container.checkFormat(Self.format, at: head("format"))
        try container.checkVersion(upTo: Self.version, at: head("version"))
        self.init(
            year: try container.decodeInteger(forKey: head("year")),
            department: try container.decode(String.self, forKey: head("department")))
        let cells = template.tables.flatMap(\.cells)
        let known = cells.compactMap { cell -> FigureKey? in
            guard case .figure(let key, let isAmount) = cell.content else { return nil }
            return FigureKey(parts: key.split(separator: ".").map(String.init), isAmount: isAmount)
        }
        try read(container, below: [], known: known)
    }

    private struct FigureKey {
        var parts: [String]
        var isAmount: Bool
    }

    /// Reads an object whose keys are the next parts of figures' keys.
    private mutating func read(
        _ container: KeyedDecodingContainer<AnyCodingKey>, below path: [String],
        known: [FigureKey]
    ) throws {
        let heads = path.isEmpty ? Self.headKeys : []
        for key in container.allKeys.sorted(by: { $0.stringValue < $1.stringValue })
        where !heads.contains(key.stringValue) {
            let here = path + [key.stringValue]
            let inside = known.filter { $0.parts.starts(with: here) }
            guard let first = inside.first else {
                let names = heads + known.compactMap { $0.parts.dropFirst(path.count).first }
                throw UnknownKeyError(
                    path: container.codingPath, key: key.stringValue,
                    known: Self.unique(names))
            }
            if first.parts.count == here.count {
                figures[here.joined(separator: ".")] = try container.decodeFigure(
                    forKey: key, isAmount: first.isAmount)
            } else {
                let nested = try container.nestedContainer(
                    keyedBy: AnyCodingKey.self, forKey: key)
                try read(nested, below: here, known: inside)
            }
        }
    }

    private static func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }

    /// Writes a data file; figures that are blank are left out.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: AnyCodingKey.self)
        func head(_ name: String) -> AnyCodingKey { AnyCodingKey(stringValue: name) }
        try container.encode(Self.format, forKey: head("format"))
        try container.encode(Self.version, forKey: head("version"))
        try container.encode(year, forKey: head("year"))
        try container.encode(department, forKey: head("department"))
        for (key, figure) in figures.sorted(by: { $0.key < $1.key }) where figure != .blank {
            var parts = key.split(separator: ".").map { AnyCodingKey(stringValue: String($0)) }
            guard let last = parts.popLast() else { continue }
            var object = container
            for part in parts {
                object = object.nestedContainer(keyedBy: AnyCodingKey.self, forKey: part)
            }
            try object.encode(figure, forKey: last)
        }
    }
}

extension AnnualFigure: Encodable {
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .blank: try container.encodeNil()
        case .slash: try container.encode("/")
        case .number(let number):
            if let whole = Int(exactly: number) {
                try container.encode(whole)
            } else {
                try container.encode(number)
            }
        }
    }
}

extension KeyedDecodingContainer {
    /// The largest count or amount that is taken for one.
    private var largest: Int { 999_999_999_999 }

    /// A number, `/`, or nothing, which is null or an empty text.
    fileprivate func decodeFigure(forKey key: Key, isAmount: Bool) throws -> AnnualFigure {
        if try decodeNil(forKey: key) { return .blank }
        if let text = try? decode(String.self, forKey: key) {
            switch text {
            case "": return .blank
            case "/", "／": return .slash
            default: throw invalidValue(.unknownWord(text, allowed: ["/"]), at: key)
            }
        }
        if isAmount {
            let amount = try decode(Double.self, forKey: key)
            guard abs(amount) <= Double(largest) else { throw invalidValue(.notWhole, at: key) }
            return .number(amount)
        }
        let count = try decodeInteger(forKey: key)
        guard (-largest...largest).contains(count) else {
            throw invalidValue(.notWhole, at: key)
        }
        return .number(Double(count))
    }
}
