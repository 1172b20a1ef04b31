/// Gives each of many inputs a file name of its own.
///
/// The names depend on nothing but the inputs: neither on their order nor on threads.
package struct FileNameAssignment: Sendable {
    /// One input that needs a name.
    package struct Entry: Hashable, Sendable {
        /// What it would like to be called, such as a department.
        package var name: String
        /// The hash of its content, in hexadecimal; the first eight digits tell names apart.
        package var hash: String

        package init(name: String, hash: String) {
            self.name = name
            self.hash = hash
        }
    }

    /// The name that an input got.
    package struct Assigned: Hashable, Sendable {
        package var name: SafeFileName
        /// The name with what tells it apart, at most `SafeFileName.longest` bytes.
        package var text: String
        /// The other inputs, by their places in the list, for whose sake the name has a suffix.
        package var clashes: [Int]
    }

    /// The names, in the order of the entries.
    package let assigned: [Assigned]

    /// Assigns names.
    ///
    /// Where several inputs would have names that one folder cannot hold together, or that look
    /// alike, each of them gets a suffix, `-` and eight digits of its hash. Inputs with one name
    /// and one content cannot be told apart, and are numbered.
    ///
    ///     let entries = [Entry(name: "财政局", hash: "1a2b3c4d…"), Entry(name: "财政局", hash: "9f8e…")]
    ///     FileNameAssignment(entries).assigned.map(\.text)   // ["财政局-1a2b3c4d", "财政局-9f8e…"]
    package init(_ entries: [Entry]) {
        let names = entries.map { SafeFileName($0.name) }
        var texts = names.map(\.text)
        var isSuffixed = Array(repeating: false, count: entries.count)
        var clashes = Array(repeating: [Int](), count: entries.count)
        // A name may clash with one that has just got a suffix; each round gives suffixes only to
        // names that have none, so the rounds end.
        while true {
            var hasChanged = false
            for group in Self.groups(of: texts) where group.count > 1 {
                for index in group where !isSuffixed[index] {
                    texts[index] = Self.suffixed(names[index].text, "-" + entries[index].digits)
                    isSuffixed[index] = true
                    hasChanged = true
                    clashes[index] = group.filter { $0 != index }
                }
            }
            if !hasChanged { break }
        }
        Self.number(&texts, names: names, entries: entries)
        assigned = entries.indices.map {
            Assigned(name: names[$0], text: texts[$0], clashes: clashes[$0])
        }
    }

    /// Numbers what still has one name, in the order of the hashes.
    private static func number(
        _ texts: inout [String], names: [SafeFileName], entries: [Entry]
    ) {
        var taken = Set(texts.map(FileNameCharacters.folded))
        for group in groups(of: texts) where group.count > 1 {
            let ordered = group.sorted { (entries[$0].hash, $0) < (entries[$1].hash, $1) }
            var number = 2
            for index in ordered.dropFirst() {
                var text: String
                repeat {
                    text = suffixed(names[index].text, "-\(entries[index].digits)-\(number)")
                    number += 1
                } while !taken.insert(FileNameCharacters.folded(text)).inserted
                texts[index] = text
            }
        }
    }

    /// The places of names that count as the same, in the order of the first.
    private static func groups(of texts: [String]) -> [[Int]] {
        var places: [String: Int] = [:]
        var groups: [[Int]] = []
        for (index, text) in texts.enumerated() {
            let key = FileNameCharacters.folded(text)
            if let place = places[key] {
                groups[place].append(index)
            } else {
                places[key] = groups.count
                groups.append([index])
            }
        }
        return groups
    }

    /// The name with a suffix, cut so that both fit.
    private static func suffixed(_ name: String, _ suffix: String) -> String {
        SafeFileName(name, limit: SafeFileName.longest - suffix.utf8.count).text + suffix
    }
}

extension FileNameAssignment.Entry {
    fileprivate var digits: String { String(hash.prefix(8)) }
}
