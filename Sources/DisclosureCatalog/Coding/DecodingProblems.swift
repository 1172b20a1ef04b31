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
            problems.add(
                UnknownKeyError(
                    path: codingPath, key: unknown,
                    nearest: nearestName(to: unknown, among: known)))
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

    /// The elements of a list that can be read.
    package func list<Element: Decodable>(_ key: Key) throws -> [Element] {
        try attempt(orUse: []) {
            try strict.decode(PatientList<Element>.self, forKey: key).elements
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

/// The elements of a list that can be read.
///
/// Made one by one, because the array and its `compactMap` would look up several types for each
/// type of elements.
private struct PatientList<Element: Decodable>: Decodable {
    var elements: [Element] = []

    init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        while !list.isAtEnd {
            let element = try list.decode(PatientElement<Element>.self)
            if let value = element.value { elements.append(value) }
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
