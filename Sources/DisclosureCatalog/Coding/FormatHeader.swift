extension KeyedDecodingContainer {
    /// Throws unless the file says that it is of the expected format.
    package func checkFormat(_ expected: String, at key: Key) throws {
        let found = try decode(String.self, forKey: key)
        guard found == expected else {
            throw DecodingError.dataCorruptedError(
                forKey: key, in: self,
                debugDescription: "the format is not \"\(expected)\"")
        }
    }

    /// Throws if the file's version is below 1 or newer than this program knows.
    package func checkVersion(upTo newest: Int, at key: Key) throws {
        let found = try decode(Int.self, forKey: key)
        guard (1...newest).contains(found) else {
            throw DecodingError.dataCorruptedError(
                forKey: key, in: self,
                debugDescription: "version \(found) is not supported; the newest is \(newest)")
        }
    }
}
