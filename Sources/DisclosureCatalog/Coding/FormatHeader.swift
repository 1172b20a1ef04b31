extension KeyedDecodingContainer {
    /// Throws `InvalidValueError` unless the file says that it is of the expected format.
    package func checkFormat(_ expected: String, at key: Key) throws {
        let found = try decode(String.self, forKey: key)
        guard found == expected else {
            throw invalidValue(.wrongFormat(found, expected: expected), at: key)
        }
    }

    /// Throws `InvalidValueError` if the file's version is below 1 or newer than this program
    /// knows.
    package func checkVersion(upTo newest: Int, at key: Key) throws {
        let found = try decodeInteger(forKey: key)
        guard (1...newest).contains(found) else {
            throw invalidValue(.unsupportedVersion(found, newest: newest), at: key)
        }
    }
}
