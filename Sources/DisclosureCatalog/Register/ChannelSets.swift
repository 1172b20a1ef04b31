/// Channels as small numbers, whatever the spelling, and sets of them as one number each.
struct ChannelSets: Sendable {
    private var table = NameTable()
    /// For each channel, the name to show.
    private(set) var names: [String] = []
    private(set) var sets: [[Int32]] = [[]]
    private var numberOfSet: [[Int32]: Int32] = [[]: 0]
    private var unions: [UInt64: Int32] = [:]
    private var texts: [String: Int32] = [:]
    private let vocabulary: LedgerVocabulary
    private let noteRequests: [String]
    private let weakSeparators: [Unicode.Scalar]

    /// How many spellings are remembered.
    private static let rememberedTexts = 20_000

    init(vocabulary: LedgerVocabulary) {
        self.vocabulary = vocabulary
        noteRequests = vocabulary.noteRequests.map(LedgerText.nameKey)
        weakSeparators = vocabulary.weakChannelSeparators.sorted()
    }

    /// The channel that a catalog names.
    mutating func channel(named name: String) -> Int32 {
        let number = table.number(of: key(of: name))
        if number == names.count { names.append(name) }
        return number
    }

    /// The set of channels in a cell of a ledger, one or several in one text.
    mutating func set(in text: String) -> Int32 {
        if text.isEmpty { return 0 }
        if let known = texts[text] { return known }
        let set = number(of: channels(in: text))
        if texts.count < Self.rememberedTexts { texts[text] = set }
        return set
    }

    /// The set of the channels of two sets.
    mutating func union(_ left: Int32, _ right: Int32) -> Int32 {
        if left == right || right == 0 { return left }
        if left == 0 { return right }
        let key = UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right))
        if let known = unions[key] { return known }
        let union = number(of: Set(self[left] + self[right]))
        unions[key] = union
        return union
    }

    /// The channels of a set, in ascending order.
    subscript(set: Int32) -> [Int32] { sets[Int(set)] }

    private mutating func number(of channels: Set<Int32>) -> Int32 {
        let sorted = channels.sorted()
        if let known = numberOfSet[sorted] { return known }
        let number = Int32(clamping: sets.count)
        sets.append(sorted)
        numberOfSet[sorted] = number
        return number
    }

    private mutating func channels(in text: String) -> Set<Int32> {
        if let known = knownChannel(text) { return [known] }
        var channels: Set<Int32> = []
        for part in parts(of: text, at: vocabulary.channelSeparators) {
            if let known = knownChannel(part) {
                channels.insert(known)
                continue
            }
            if let several = severalKnown(in: part) {
                channels.formUnion(several)
            } else {
                channels.insert(channel(named: part))
            }
        }
        return channels
    }

    /// The channels of a text that one of the weak separators divides into known ones only.
    private func severalKnown(in text: String) -> [Int32]? {
        for separator in weakSeparators where text.unicodeScalars.contains(separator) {
            let parts = parts(of: text, at: [separator])
            let known = parts.compactMap(knownChannel)
            if parts.count > 1, known.count == parts.count { return known }
        }
        return nil
    }

    private func parts(of text: String, at separators: Set<Unicode.Scalar>) -> [String] {
        text.unicodeScalars.split(whereSeparator: separators.contains)
            .map { LedgerText.trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    /// The channel that a text names, with or without a note behind.
    private func knownChannel(_ text: String) -> Int32? {
        let key = key(of: text)
        if let known = table.knownNumber(of: key) { return known }
        if let colon = key.unicodeScalars.firstIndex(where: { $0 == "：" || $0 == ":" }),
            let known = table.knownNumber(of: String(key.unicodeScalars[..<colon]))
        {
            return known
        }
        let shortened = LedgerText.withoutNote(key)
        return shortened == key ? nil : table.knownNumber(of: shortened)
    }

    private func key(of name: String) -> String {
        let key = LedgerText.nameKey(name)
        let request = noteRequests.first { key.hasSuffix($0) && key != $0 }
        return request.map { String(key.dropLast($0.count)) } ?? key
    }
}
