extension Item: Codable {
    /// Reads an item; only the name may not be absent.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CatalogKeys.Item.self)
        self.init(
            number: try container.decodeIfPresent(ItemNumber.self, forKey: .number),
            name: try container.decode(String.self, forKey: .name))
        content = try container.decode(.content, default: "")
        basis = try container.decode(.basis, default: "")
        deadline = try container.decode(.deadline, default: "")
        responsibleBody = try container.decode(.responsibleBody, default: "")
        channels = try container.decode(.channels, default: [])
        audience = try container.decode(.audience, default: Audience())
        disclosure = Set(try container.decode(.disclosure, default: [DisclosureMethod]()))
        levels = try container.decode(.levels, default: [])
        remarks = try container.decode(.remarks, default: "")
        extra = try container.decode(.extra, default: [:])
    }

    /// Writes the item; what is empty is left out.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CatalogKeys.Item.self)
        try encode(into: &container)
    }

    /// Writes the item into a container of its own.
    ///
    /// Lists and objects are nested here, because an encoder that is handed a value looks into its
    /// type first, which takes longer than the writing.
    func encode(into container: inout KeyedEncodingContainer<CatalogKeys.Item>) throws {
        switch number {
        case .counted(let number): try container.encode(number, forKey: .number)
        case .code(let code): try container.encode(code, forKey: .number)
        case nil: break
        }
        try container.encode(name, forKey: .name)
        try container.encode(unlessEmpty: content, forKey: .content)
        try container.encode(unlessEmpty: basis, forKey: .basis)
        try container.encode(unlessEmpty: deadline, forKey: .deadline)
        try container.encode(unlessEmpty: responsibleBody, forKey: .responsibleBody)
        if !channels.isEmpty {
            var list = container.nestedUnkeyedContainer(forKey: .channels)
            for channel in channels { try channel.encode(into: &list) }
        }
        if audience != Audience() {
            var nested = container.nestedContainer(
                keyedBy: CatalogKeys.Audience.self, forKey: .audience)
            try audience.encode(into: &nested)
        }
        let methods = DisclosureMethod.allCases.filter(disclosure.contains)
        try container.encode(unlessEmpty: methods.map(\.rawValue), forKey: .disclosure)
        try container.encode(unlessEmpty: levels, forKey: .levels)
        try container.encode(unlessEmpty: remarks, forKey: .remarks)
        if !extra.isEmpty { try container.encode(extra, forKey: .extra) }
    }
}

extension ItemNumber: Codable {
    /// Reads an integer as a running number and a string as a code.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        do {
            self = .counted(try Self.integer(in: container))
        } catch DecodingError.typeMismatch(let type, let context) {
            guard let code = try? container.decode(String.self) else {
                throw DecodingError.typeMismatch(type, context)
            }
            self = .code(code)
        }
    }

    private static func integer(in container: any SingleValueDecodingContainer) throws -> Int {
        do {
            return try container.decode(Int.self)
        } catch {
            throw isAboutType(error)
                ? error : InvalidValueError(path: container.codingPath, problem: .notWhole)
        }
    }

    /// Writes a running number as an integer and a code as a string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .counted(let number): try container.encode(number)
        case .code(let code): try container.encode(code)
        }
    }
}
