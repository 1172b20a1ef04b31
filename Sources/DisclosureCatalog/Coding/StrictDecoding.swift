/// A key that the format does not know.
package struct UnknownKeyError: Error {
    /// Where the object with the key stands.
    package var path: [any CodingKey]
    package var key: String
    /// The known key it may have been meant to be.
    package var nearest: String?

    package init(path: [any CodingKey], key: String, nearest: String?) {
        self.path = path
        self.key = key
        self.nearest = nearest
    }
}

extension Decoder {
    /// A keyed container that refuses keys outside `Keys`.
    ///
    /// Throws `UnknownKeyError` for the first unknown key in alphabetical order, and
    /// `DecodingError.typeMismatch` where there is no object.
    package func strictContainer<Keys: CodingKey & CaseIterable>(
        keyedBy keys: Keys.Type
    ) throws -> KeyedDecodingContainer<Keys> {
        let present = try container(keyedBy: AnyCodingKey.self).allKeys
        let unknown = present.lazy.map { $0.stringValue }.filter { Keys(stringValue: $0) == nil }
        if let first = unknown.min() {
            let known = Keys.allCases.map { $0.stringValue }
            throw UnknownKeyError(
                path: codingPath, key: first, nearest: nearestName(to: first, among: known))
        }
        return try container(keyedBy: keys)
    }
}

extension KeyedDecodingContainer {
    /// The value of a key, or a default where the key is absent or null.
    package func decode<Value: Decodable>(
        _ key: Key, default fallback: @autoclosure () -> Value
    ) throws -> Value {
        try decodeIfPresent(Value.self, forKey: key) ?? fallback()
    }
}

/// Any key of an object.
package struct AnyCodingKey: CodingKey {
    package var stringValue: String
    package var intValue: Int? { nil }

    package init(stringValue: String) {
        self.stringValue = stringValue
    }

    package init?(intValue: Int) {
        nil
    }
}
