/// Words of which one is looked for, the longest first.
struct Words: Sendable {
    let all: [[Unicode.Scalar]]

    init(_ words: String...) {
        all = words.map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
    }

    /// The longest word with which a text starts.
    func start(of text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
        guard let first = text.first else { return nil }
        return all.first { $0.first == first && text.starts(with: $0) }
    }

    /// The longest word with which a text ends.
    func end(of text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
        guard let last = text.last else { return nil }
        return all.first { $0.last == last && text.suffix($0.count).elementsEqual($0) }
    }
}

/// Words with their meanings, the longest first.
struct WordTable<Meaning: Sendable>: Sendable {
    private let all: [(word: [Unicode.Scalar], meaning: Meaning)]

    init(_ words: [(String, Meaning)]) {
        all = words.map { (word: Array($0.0.unicodeScalars), meaning: $0.1) }
            .sorted { $0.word.count > $1.word.count }
    }

    /// What a text means that is one of the words.
    func meaning(of text: ArraySlice<Unicode.Scalar>) -> Meaning? {
        guard let first = text.first else { return nil }
        return all.first {
            $0.word.count == text.count && $0.word.first == first && text.elementsEqual($0.word)
        }?.meaning
    }

    /// The longest word with which a text starts.
    func start(
        of text: ArraySlice<Unicode.Scalar>
    ) -> (word: [Unicode.Scalar], meaning: Meaning)? {
        guard let first = text.first else { return nil }
        return all.first { $0.word.first == first && text.starts(with: $0.word) }
    }

    /// What the longest word means with which a text ends.
    func end(of text: ArraySlice<Unicode.Scalar>) -> Meaning? {
        guard let last = text.last else { return nil }
        return all.first {
            $0.word.last == last && text.suffix($0.word.count).elementsEqual($0.word)
        }?.meaning
    }
}
