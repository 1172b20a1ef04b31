import FoundationEssentials

/// Reads a value from the bytes of a JSON5 file, with errors that name the place.
enum JSONFile {
    static func read<Value: Decodable>(
        _ type: Value.Type, from bytes: [UInt8], file: String, limits: Limits,
        userInfo: [CodingUserInfoKey: any Sendable] = [:]
    ) throws(JSONFileError) -> Value {
        try JSONDocument(bytes, file: file, limits: limits, userInfo: userInfo).decode(type)
    }

    /// The bytes of a value: indented, keys sorted, a line break at the end.
    ///
    /// The same value always gives the same bytes.
    static func bytes(of value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value)) + [0x0A]
    }
}
