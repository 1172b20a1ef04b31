import DisclosureCatalog

/// Decodes one value of a tape.
///
/// Foundation's decoder reads the text a second time, is several times slower in JSON5, and throws
/// errors without a place for numbers that do not fit. This one reads what the scanner has found.
struct JSONTapeDecoder: Decoder, SingleValueDecodingContainer {
    let tape: JSONTape
    let node: Int

    var codingPath: [any CodingKey] { tape.codingPath(to: node) }
    var userInfo: [CodingUserInfoKey: Any] { tape.userInfo }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        try expect(UInt8(ascii: "{"), [String: Any].self)
        return KeyedDecodingContainer(JSONTapeMembers(tape: tape, node: node))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try expect(UInt8(ascii: "["), [Any].self)
        return JSONTapeElements(tape: tape, node: node)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { self }

    func decodeNil() -> Bool { isNull }

    func decode(_ type: Bool.Type) throws -> Bool {
        switch tape.firstByte(of: node) {
        case UInt8(ascii: "t"): true
        case UInt8(ascii: "f"): false
        default: throw mismatch(type)
        }
    }

    func decode(_ type: String.Type) throws -> String {
        switch tape.firstByte(of: node) {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): tape.string(of: node)
        default: throw mismatch(type)
        }
    }

    func decode(_ type: Double.Type) throws -> Double { try number(type) }
    func decode(_ type: Float.Type) throws -> Float { Float(try number(type)) }
    func decode(_ type: Int.Type) throws -> Int { try integer(type) }
    func decode(_ type: Int8.Type) throws -> Int8 { try integer(type) }
    func decode(_ type: Int16.Type) throws -> Int16 { try integer(type) }
    func decode(_ type: Int32.Type) throws -> Int32 { try integer(type) }
    func decode(_ type: Int64.Type) throws -> Int64 { try integer(type) }
    func decode(_ type: UInt.Type) throws -> UInt { try integer(type) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try integer(type) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try integer(type) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try integer(type) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try integer(type) }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: self) }

    var isNull: Bool { tape.firstByte(of: node) == UInt8(ascii: "n") }
}

extension JSONTapeDecoder: KeyCheckingDecoder {
    func objectKeys(outside known: [String]) throws -> [String] {
        try expect(UInt8(ascii: "{"), [String: Any].self)
        return tape.keys(of: node, outside: known)
    }
}

extension JSONTapeDecoder {
    private func number(_ type: any Any.Type) throws -> Double {
        guard isNumber else { throw mismatch(type) }
        let text = String(decoding: tape.text(of: node), as: UTF8.self)
        guard let value = Double(text) else { throw unfit() }
        return value
    }

    private func integer<Value: FixedWidthInteger>(_ type: Value.Type) throws -> Value {
        guard isNumber else { throw mismatch(type) }
        let digits = tape.text(of: node)
        if let value = Self.plainInteger(digits), let fitting = Value(exactly: value) {
            return fitting
        }
        let text = String(decoding: digits, as: UTF8.self)
        guard let value = Value(text) ?? Double(text).flatMap(Value.init(exactly:)) else {
            throw unfit()
        }
        return value
    }

    /// A whole number of so few decimal digits that it is far from any limit; nil for all others.
    private static func plainInteger(_ text: ArraySlice<UInt8>) -> Int? {
        guard text.count <= 15 else { return nil }
        var value = 0
        for byte in text {
            let digit = byte &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            value = value * 10 + Int(digit)
        }
        return value
    }

    private var isNumber: Bool {
        guard let first = tape.firstByte(of: node) else { return false }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
            UInt8(ascii: "."):
            return true
        default: return false
        }
    }

    private func expect(_ first: UInt8, _ type: any Any.Type) throws {
        guard tape.firstByte(of: node) == first else { throw mismatch(type) }
    }

    /// A value of another type, or none.
    private func mismatch(_ type: any Any.Type) -> DecodingError {
        let context = DecodingError.Context(codingPath: codingPath, debugDescription: "")
        return isNull ? .valueNotFound(type, context) : .typeMismatch(type, context)
    }

    private func unfit() -> DecodingError {
        .dataCorrupted(
            DecodingError.Context(
                codingPath: codingPath, debugDescription: "The number does not fit."))
    }
}

/// A step of the way to a value.
struct JSONTapeKey: CodingKey {
    let stringValue: String
    let intValue: Int?

    init(stringValue: String) {
        self.stringValue = stringValue
        intValue = nil
    }

    init(intValue: Int) {
        stringValue = String(intValue)
        self.intValue = intValue
    }
}

extension JSONTape {
    /// The way to a node, for errors.
    func codingPath(to node: Int) -> [any CodingKey] {
        var path: [any CodingKey] = []
        var around = 0
        while around != node {
            var child = firstChild(of: around)
            var index = 0
            while next(after: child) <= node {
                child = next(after: child)
                index += 1
            }
            let isElement = nodes[child].key == Self.none
            path.append(
                isElement
                    ? JSONTapeKey(intValue: index) : JSONTapeKey(stringValue: key(of: child)))
            around = child
        }
        return path
    }
}
