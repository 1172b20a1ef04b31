import DisclosureCatalog
import FoundationEssentials

/// Reads a value from the bytes of a JSON5 file, with errors that name the place.
enum JSONFile {
    static func read<Value: Decodable>(
        _ type: Value.Type, from bytes: [UInt8], file: String, limits: Limits,
        userInfo: [CodingUserInfoKey: any Sendable] = [:]
    ) throws(JSONFileError) -> Value {
        try JSONDocument(bytes, file: file, limits: limits, userInfo: userInfo).decode(type)
    }

    /// Reads a value and everything that is wrong with it, where the file is JSON5.
    ///
    /// The value is nil where nothing is left of it; else stand-ins are in the place of the faults.
    static func readPatiently<Value: Decodable>(
        _ type: Value.Type, from bytes: [UInt8], file: String, limits: Limits
    ) throws(JSONFileError) -> (value: Value?, problems: [JSONFileError]) {
        let problems = DecodingProblems()
        let document = try JSONDocument(
            bytes, file: file, limits: limits,
            userInfo: DecodingProblems.key.map { [$0: problems] } ?? [:])
        return document.decode(type, collecting: problems)
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
