/// The members of an object.
struct JSONTapeMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
    private let tape: JSONTape
    private let node: Int
    /// The members by key where they are so many that looking for each would take long.
    private let members: [String: Int]?

    /// An object with more values than this may have that many members.
    private static var few: Int { 256 }

    init(tape: JSONTape, node: Int) {
        self.tape = tape
        self.node = node
        let isSmall = tape.next(after: node) - node <= Self.few
        members = isSmall ? nil : tape.members(of: node, moreThan: Self.few)
    }

    var codingPath: [any CodingKey] { tape.codingPath(to: node) }

    var allKeys: [Key] {
        tape.children(of: node).compactMap { Key(stringValue: tape.key(of: $0)) }
    }

    func contains(_ key: Key) -> Bool { member(key.stringValue) != nil }

    func decodeNil(forKey key: Key) throws -> Bool { try value(key).isNull }

    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try value(key).decode(type) }
    func decode(_ type: String.Type, forKey key: Key) throws -> String {
        try value(key).decode(type)
    }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double {
        try value(key).decode(type)
    }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try value(key).decode(type) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try value(key).decode(type) }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try value(key).decode(type) }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try value(key).decode(type) }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try value(key).decode(type) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try value(key).decode(type) }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try value(key).decode(type) }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try value(key).decode(type) }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 {
        try value(key).decode(type)
    }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 {
        try value(key).decode(type)
    }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 {
        try value(key).decode(type)
    }
    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try Value(from: try value(key))
    }

    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
        try present(key)?.decode(type)
    }
    func decodeIfPresent<Value: Decodable>(
        _ type: Value.Type, forKey key: Key
    ) throws -> Value? {
        try present(key).map { try Value(from: $0) }
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try value(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try value(key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder {
        try value(named: "super", JSONTapeKey(stringValue: "super"))
    }

    func superDecoder(forKey key: Key) throws -> any Decoder { try value(key) }

    private func member(_ name: String) -> Int? {
        if let members { return members[name] }
        return tape.member(name, of: node)
    }

    private func value(_ key: Key) throws -> JSONTapeDecoder {
        try value(named: key.stringValue, key)
    }

    private func value(named name: String, _ key: any CodingKey) throws -> JSONTapeDecoder {
        guard let member = member(name) else {
            throw DecodingError.keyNotFound(
                key, DecodingError.Context(codingPath: codingPath, debugDescription: ""))
        }
        return JSONTapeDecoder(tape: tape, node: member)
    }

    /// The value of a key; nil where it is absent or null.
    private func present(_ key: Key) throws -> JSONTapeDecoder? {
        guard let member = member(key.stringValue) else { return nil }
        let value = JSONTapeDecoder(tape: tape, node: member)
        return value.isNull ? nil : value
    }
}

/// The elements of an array, one after the other.
struct JSONTapeElements: UnkeyedDecodingContainer {
    let tape: JSONTape
    let node: Int
    private var element: Int
    private(set) var currentIndex = 0

    init(tape: JSONTape, node: Int) {
        self.tape = tape
        self.node = node
        element = tape.firstChild(of: node)
    }

    var codingPath: [any CodingKey] { tape.codingPath(to: node) }

    var count: Int? { tape.children(of: node).reduce(0) { count, _ in count + 1 } }

    var isAtEnd: Bool { element >= tape.next(after: node) }

    mutating func decodeNil() throws -> Bool {
        let isNull = try current().isNull
        if isNull { advance() }
        return isNull
    }

    mutating func decode(_ type: Bool.Type) throws -> Bool { try take { try $0.decode(type) } }
    mutating func decode(_ type: String.Type) throws -> String { try take { try $0.decode(type) } }
    mutating func decode(_ type: Double.Type) throws -> Double { try take { try $0.decode(type) } }
    mutating func decode(_ type: Float.Type) throws -> Float { try take { try $0.decode(type) } }
    mutating func decode(_ type: Int.Type) throws -> Int { try take { try $0.decode(type) } }
    mutating func decode(_ type: Int8.Type) throws -> Int8 { try take { try $0.decode(type) } }
    mutating func decode(_ type: Int16.Type) throws -> Int16 { try take { try $0.decode(type) } }
    mutating func decode(_ type: Int32.Type) throws -> Int32 { try take { try $0.decode(type) } }
    mutating func decode(_ type: Int64.Type) throws -> Int64 { try take { try $0.decode(type) } }
    mutating func decode(_ type: UInt.Type) throws -> UInt { try take { try $0.decode(type) } }
    mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try take { try $0.decode(type) } }
    mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try take { try $0.decode(type) } }
    mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try take { try $0.decode(type) } }
    mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try take { try $0.decode(type) } }
    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try take { try Value(from: $0) }
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
        try take { try $0.container(keyedBy: type) }
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try take { try $0.unkeyedContainer() }
    }

    mutating func superDecoder() throws -> any Decoder { try take { $0 } }

    private mutating func take<Value>(_ read: (JSONTapeDecoder) throws -> Value) throws -> Value {
        let value = try read(try current())
        advance()
        return value
    }

    private func current() throws -> JSONTapeDecoder {
        guard !isAtEnd else {
            throw DecodingError.valueNotFound(
                Any.self,
                DecodingError.Context(
                    codingPath: codingPath + [JSONTapeKey(intValue: currentIndex)],
                    debugDescription: "There are no more elements."))
        }
        return JSONTapeDecoder(tape: tape, node: element)
    }

    private mutating func advance() {
        element = tape.next(after: element)
        currentIndex += 1
    }
}
