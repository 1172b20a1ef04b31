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
    @inline(__always)
    package func strictContainer<Keys: CodingKey & CaseIterable>(
        keyedBy keys: Keys.Type
    ) throws -> KeyedDecodingContainer<Keys> {
        try checkKeys(of: self, keyedBy: keys)
        return try container(keyedBy: keys)
    }
}

/// Throws `UnknownKeyError` for keys outside `Keys`; no method, so that the compiler makes it anew
/// for every kind of keys.
private func checkKeys<Keys: CodingKey & CaseIterable>(
    of decoder: any Decoder, keyedBy keys: Keys.Type
) throws {
    var unknown: String?
    for key in try decoder.container(keyedBy: AnyCodingKey.self).allKeys {
        let name = key.stringValue
        if Keys(stringValue: name) == nil { unknown = min(unknown ?? name, name) }
    }
    guard let unknown else { return }
    let known = Keys.allCases.map { $0.stringValue }
    throw UnknownKeyError(
        path: decoder.codingPath, key: unknown, nearest: nearestName(to: unknown, among: known))
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
