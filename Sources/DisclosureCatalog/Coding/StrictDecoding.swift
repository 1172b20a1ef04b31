/// A key that the format does not know.
package struct UnknownKeyError: Error {
    /// Where the object with the key stands.
    package var path: [any CodingKey]
    package var key: String
    /// The keys that the format knows here.
    package var known: [String]

    /// The known key it may have been meant to be.
    package var nearest: String? { nearestName(to: key, among: known) }

    package init(path: [any CodingKey], key: String, known: [String]) {
        self.path = path
        self.key = key
        self.known = known
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
        try refuseKeys(outside: keys.allCases.map { $0.stringValue })
        return try container(keyedBy: keys)
    }

    package func refuseKeys(outside known: [String]) throws {
        guard let unknown = try keys(outside: known).min() else { return }
        throw UnknownKeyError(path: codingPath, key: unknown, known: known)
    }

    /// The keys of the object that are none of the known ones.
    func keys(outside known: [String]) throws -> [String] {
        if let decoder = self as? any KeyCheckingDecoder {
            return try decoder.objectKeys(outside: known)
        }
        return try container(keyedBy: AnyCodingKey.self).allKeys.map { $0.stringValue }
            .filter { !known.contains($0) }
    }
}

/// A decoder that can tell unknown keys without making all keys, of which nearly all are known.
package protocol KeyCheckingDecoder: Decoder {
    /// The keys of the object that are none of the known ones, in its order.
    ///
    /// Throws `DecodingError.typeMismatch` where there is no object.
    func objectKeys(outside known: [String]) throws -> [String]
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
