import DisclosureCatalog

/// The words of columns that tell what others tick.
struct WordLearner {
    private(set) var words = FormWords()
    private let lexicon: FormLexicon

    private static let separators = Set("、，,；;\n/".unicodeScalars)

    init(lexicon: FormLexicon) {
        self.lexicon = lexicon
    }

    /// Takes the cells of the column that tells for whom something is published.
    mutating func readAudience(_ texts: [String]) {
        let pieces = read(texts)
        words.everyone = known(lexicon.everyone, in: pieces) ?? lexicon.everyone.first ?? ""
        words.groups = known(lexicon.groupWords, in: pieces) ?? lexicon.groupWords.first ?? ""
    }

    /// Takes the cells of the column that tells how something is disclosed.
    mutating func readDisclosure(_ texts: [String]) {
        let pieces = read(texts)
        words.onRequest = known(lexicon.onRequest, in: pieces) ?? lexicon.onRequest.first ?? ""
        words.proactive = known(lexicon.proactive, in: pieces) ?? lexicon.proactive.first ?? ""
    }

    /// Takes the cells of the column of all levels.
    mutating func readLevels(_ texts: [String]) { _ = read(texts) }

    private mutating func read(_ texts: [String]) -> [String] {
        let signs = texts.compactMap {
            $0.trimmed.unicodeScalars.first(where: Self.separators.contains)
        }
        if let sign = ChannelLearner.mostFrequent(signs) {
            words.separator = String(Character(sign))
        }
        let reader = WordReader(words: words)
        return texts.flatMap { reader.pieces(of: $0) }
    }

    /// The first of the pieces that is a known word.
    private func known(_ known: [String], in pieces: [String]) -> String? {
        let keys = Set(known.map(\.matchingKey))
        return pieces.first { keys.contains($0.matchingKey) }.map(LearnedText.withoutBraces)
    }
}
