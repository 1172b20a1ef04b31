import Synchronization

/// Collects everything that is wrong with a file, where a decoder would stop at the first fault.
///
///     let problems = DecodingProblems()
///     if let key = DecodingProblems.key { decoder.userInfo[key] = problems }
package final class DecodingProblems: Sendable {
    /// Under which a decoder is given its collector.
    package static let key = CodingUserInfoKey(rawValue: "gongkai.decodingProblems")

    private let collected = Mutex<[any Error]>([])

    package init() {}

    package func add(_ problem: any Error) { collected.withLock { $0.append(problem) } }

    /// In the order in which the decoder met them.
    package var all: [any Error] { collected.withLock { $0 } }
}

extension Decoder {
    /// The collector of this decoder; nil for one that stops at the first fault.
    package var problems: DecodingProblems? {
        DecodingProblems.key.flatMap { userInfo[$0] as? DecodingProblems }
    }

    /// A keyed container that refuses keys outside `Keys` and goes on after a fault where the
    /// decoder collects them.
    package func patientContainer<Keys: CodingKey & CaseIterable>(
        keyedBy keys: Keys.Type
    ) throws -> PatientContainer<Keys> {
        guard let problems else {
            return PatientContainer(strict: try strictContainer(keyedBy: keys), problems: nil)
        }
        let known = keys.allCases.map { $0.stringValue }
        for unknown in try self.keys(outside: known).sorted() {
            problems.add(UnknownKeyError(path: codingPath, key: unknown, known: known))
        }
        return PatientContainer(strict: try container(keyedBy: keys), problems: problems)
    }
}

/// A keyed container whose faults are collected, if there is a collector, and thrown otherwise.
package struct PatientContainer<Key: CodingKey> {
    package let strict: KeyedDecodingContainer<Key>
    package let problems: DecodingProblems?

    /// What is read, or, once its fault is collected, a stand-in.
    package func attempt<Value>(
        orUse standIn: @autoclosure () -> Value, _ read: () throws -> Value
    ) throws -> Value {
        do {
            return try read()
        } catch {
            guard let problems else { throw error }
            problems.add(error)
            return standIn()
        }
    }

    /// The value of a key that must be there.
    package func required<Value: Decodable>(
        _ key: Key, orUse standIn: @autoclosure () -> Value
    ) throws -> Value {
        try attempt(orUse: standIn()) { try strict.decode(Value.self, forKey: key) }
    }

    /// The value of a key, or a default where the key is absent or null.
    package func optional<Value: Decodable>(
        _ key: Key, default fallback: @autoclosure () -> Value
    ) throws -> Value {
        try attempt(orUse: fallback()) {
            try strict.decodeIfPresent(Value.self, forKey: key) ?? fallback()
        }
    }

    /// The elements of a list, with stand-ins for those that cannot be read, so that the others keep
    /// their places.
    package func list<Element: Decodable>(
        _ key: Key, orUse standIn: @autoclosure () -> Element
    ) throws -> [Element] {
        try attempt(orUse: []) {
            let list = try strict.decode(PatientList<Element>.self, forKey: key)
            return list.elements.map { $0 ?? standIn() }
        }
    }

    /// The same for a list of simple values, which is empty where the key is absent or null.
    package func values<Element: Decodable>(
        _ key: Key, orUse standIn: @autoclosure () -> Element
    ) throws -> [Element] {
        guard problems != nil else {
            return try strict.decodeIfPresent([Element].self, forKey: key) ?? []
        }
        return try attempt(orUse: []) {
            let list = try strict.decodeIfPresent(PatientList<Element>.self, forKey: key)
            return list?.elements.map { $0 ?? standIn() } ?? []
        }
    }

    /// The values of an object with any keys, with stand-ins for those that cannot be read.
    package func dictionary<Value: Decodable>(
        _ key: Key, orUse standIn: @autoclosure () -> Value
    ) throws -> [String: Value] {
        try attempt(orUse: [:]) {
            let values = try strict.decode([String: PatientElement<Value>].self, forKey: key)
            return values.mapValues { $0.value ?? standIn() }
        }
    }

    /// Whether the value of a key is an object, whatever is in it.
    package func isObject(_ key: Key) -> Bool {
        (try? strict.nestedContainer(keyedBy: AnyCodingKey.self, forKey: key)) != nil
    }

    /// A whole number of a range, or a default where the key is absent or null.
    package func integer(
        _ key: Key, in range: ClosedRange<Int>, default fallback: Int
    ) throws -> Int {
        try attempt(orUse: fallback) {
            guard try strict.contains(key) && !strict.decodeNil(forKey: key) else {
                return fallback
            }
            return try strict.decodeInteger(forKey: key, in: range)
        }
    }

    /// The container of an object inside this one; nil once its fault is collected.
    package func nested<Keys: CodingKey & CaseIterable>(
        _ key: Key, keyedBy keys: Keys.Type
    ) throws -> PatientContainer<Keys>? {
        try attempt(orUse: nil) {
            guard strict.contains(key) else {
                throw DecodingError.keyNotFound(
                    key, .init(codingPath: strict.codingPath, debugDescription: ""))
            }
            return try strict.superDecoder(forKey: key).patientContainer(keyedBy: keys)
        }
    }

    /// One of some words, or a default where the key is absent or null.
    package func word<Word: RawRepresentable & CaseIterable>(
        _ key: Key, default fallback: Word
    ) throws -> Word where Word.RawValue == String {
        try attempt(orUse: fallback) {
            let text = try strict.decodeIfPresent(String.self, forKey: key)
            return try text.map { try word($0, at: key) } ?? fallback
        }
    }

    /// One of some words, which must be there.
    package func requiredWord<Word: RawRepresentable & CaseIterable>(
        _ key: Key, orUse standIn: Word
    ) throws -> Word where Word.RawValue == String {
        try attempt(orUse: standIn) {
            try word(try strict.decode(String.self, forKey: key), at: key)
        }
    }

    private func word<Word: RawRepresentable & CaseIterable>(
        _ text: String, at key: Key
    ) throws -> Word where Word.RawValue == String {
        if let word = Word(rawValue: text) { return word }
        throw strict.invalidValue(
            .unknownWord(text, allowed: Word.allCases.map(\.rawValue)), at: key)
    }
}

/// The elements of a list, nil for those that cannot be read.
///
/// Made one by one, because the array would look up several types for each type of elements.
private struct PatientList<Element: Decodable>: Decodable {
    var elements: [Element?] = []

    init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        while !list.isAtEnd {
            elements.append(try list.decode(PatientElement<Element>.self).value)
        }
    }
}

/// An element of a list; nil once its fault is collected.
private struct PatientElement<Element: Decodable>: Decodable {
    var value: Element?

    init(from decoder: any Decoder) throws {
        do {
            value = try Element(from: decoder)
        } catch {
            guard let problems = decoder.problems else { throw error }
            problems.add(error)
        }
    }
}
