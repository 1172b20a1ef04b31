import DisclosureCatalog
import FoundationEssentials

/// Reads a value from the bytes of a JSON5 file, with errors that name the place.
enum JSONFile {
    static func read<Value: Decodable>(
        _ type: Value.Type, from bytes: [UInt8], file: String, limits: Limits,
        userInfo: [CodingUserInfoKey: any Sendable] = [:]
    ) throws(JSONFileError) -> Value {
        let text = try JSONText(bytes, file: file, limits: limits)
        let usesExtensions = try check(text, file: file, limits: limits)
        let decoder = JSONDecoder()
        // The decoder's JSON5 scanner is the slower one, and refuses the escape of U+0000.
        decoder.allowsJSON5 = usesExtensions
        decoder.userInfo = userInfo
        do {
            return try decoder.decode(type, from: Data(text.bytes))
        } catch {
            throw JSONFileError(decoding: error, of: text, file: file)
        }
    }

    /// The bytes of a value: indented, keys sorted, a line break at the end.
    ///
    /// The same value always gives the same bytes.
    static func bytes(of value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value)) + [0x0A]
    }

    /// Whether the text is more than JSON; throws where it is not even JSON5.
    private static func check(
        _ text: JSONText, file: String, limits: Limits
    ) throws(JSONFileError) -> Bool {
        var scanner = JSONScanner(
            text.bytes, maximumDepth: limits.jsonDepth, observer: NoObserver())
        do {
            try scanner.scan()
        } catch {
            throw JSONFileError(
                error.code, file: file,
                position: TextPosition(ofByte: error.offset, in: text.bytes), path: error.path)
        }
        return scanner.usesExtensions
    }

    private struct NoObserver: JSONObserver {
        mutating func value(at path: [DocumentPath.Component], key: Int?, offset: Int) {}
    }
}
