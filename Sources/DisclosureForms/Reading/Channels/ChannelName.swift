/// Tells the name of an option from the note written beside it.
struct ChannelName {
    /// How often each name occurs, by key.
    private let frequency: [String: Int]
    /// How each name is written where it occurs first, by key.
    private let spelling: [String: String]
    /// The option that stands last in most lists; notes are written to it without any sign.
    private let lastOption: String?
    /// The key of the wording that asks for a note, such as `(注明)`.
    private let request: [Unicode.Scalar]

    /// An option's name, and the note beside it.
    struct Reading: Hashable {
        var name: String
        var note: String?
        /// Whether nothing but the beginning of the name tells the two apart.
        var isGuess = false
    }

    init(lists: [ChannelCell], noteRequest: String) {
        var frequency: [String: Int] = [:]
        frequency.reserveCapacity(lists.first?.options.count ?? 0)
        var last: [String: Int] = [:]
        var spelling: [String: String] = [:]
        spelling.reserveCapacity(lists.first?.options.count ?? 0)
        var total = 0
        let asking = noteRequest.matchingKey
        for (cell, count) in lists.counted {
            total += count
            let keys = cell.options.map { Self.withoutNote($0.key, asking: asking) }
            for key in Set(keys) { frequency[key, default: 0] += count }
            for (option, key) in zip(cell.options, keys) where spelling[option.key] == nil {
                if key == option.key { spelling[key] = option.name }
            }
            if let key = keys.last { last[key, default: 0] += count }
        }
        self.frequency = frequency
        self.spelling = spelling
        lastOption = last.filter { $0.value * 2 > total && total > 1 }.keys.first
        request = Array(asking.unicodeScalars)
    }

    /// The key of an option's name, without the note that it asks for: however many options have the
    /// same note, it is no part of the name.
    private static func withoutNote(_ key: String, asking: String) -> String {
        guard !asking.isEmpty, key.utf8.contains(UInt8(ascii: ":")),
            let end = key.firstRange(of: asking + ":")?.lowerBound
        else { return key }
        return String(key[..<end]) + asking
    }

    /// What names are compared by.
    static func key(of text: String) -> String { cleaned(text).matchingKey }

    /// The text of an option without wrapping and without the separator behind it.
    static func cleaned(_ text: String) -> String {
        let name = text.withoutWrapping
        guard let last = name.unicodeScalars.last, isSeparator(last) else { return name }
        let end = name.unicodeScalars.lastIndex { !isSeparator($0) }
        return end.map { String(name.unicodeScalars[...$0]) } ?? ""
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "，", ",", "；", ";", "、", "。", "：", ":", "/", "／", "|", "｜": true
        default: false
        }
    }

    /// Whether a name is an option of any cell with boxes.
    func isKnown(_ text: String) -> Bool { frequency[Self.key(of: text), default: 0] > 0 }

    func read(_ option: ChannelOption) -> Reading {
        if frequency[option.key, default: 0] > 1 { return Reading(name: option.name) }
        return read(cleaned: option.name)
    }

    func read(_ text: String) -> Reading { read(cleaned: Self.cleaned(text)) }

    private func read(cleaned name: String) -> Reading {
        if isEstablished(name) { return Reading(name: name) }
        return requestedNote(name) ?? colonNote(name) ?? appendedNote(name) ?? Reading(name: name)
    }

    private func isEstablished(_ name: String) -> Bool {
        frequency[name.matchingKey, default: 0] > 1
    }

    /// `其他（注明）：12345热线` or `其他（注明：12345热线）`.
    private func requestedNote(_ text: String) -> Reading? {
        let scalars = Array(text.unicodeScalars)
        let halfWidth = scalars.map(\.halfWidth)
        guard request.count > 1, let start = halfWidth.firstIndex(of: request.dropLast()) else {
            return nil
        }
        let end = start + request.count
        guard end <= scalars.count else { return nil }
        if halfWidth[end - 1] == request.last {
            return Self.reading(scalars[..<end], note: scalars[end...])
        }
        guard halfWidth[end - 1] == ":", halfWidth.last == request.last else { return nil }
        let name = scalars[..<(end - 1)] + [scalars[scalars.count - 1]]
        return Self.reading(name, note: scalars[end...].dropLast())
    }

    /// `其他：政务新媒体`.
    private func colonNote(_ text: String) -> Reading? {
        let scalars = Array(text.unicodeScalars)
        guard let colon = scalars.firstIndex(where: { $0.halfWidth == ":" }), colon > 0 else {
            return nil
        }
        var reading = Self.reading(scalars[..<colon], note: scalars[colon...])
        let asking = reading.name.matchingKey + String(String.UnicodeScalarView(request))
        if !isEstablished(reading.name) { reading.name = spelling[asking] ?? reading.name }
        return reading
    }

    /// `其他法律服务网`.
    private func appendedNote(_ text: String) -> Reading? {
        guard let lastOption else { return nil }
        let asking = String(String.UnicodeScalarView(request))
        let stem =
            lastOption.hasSuffix(asking) ? String(lastOption.dropLast(asking.count)) : lastOption
        let key = text.matchingKey
        guard !stem.isEmpty, key.hasPrefix(stem), key.count > stem.count, !key.hasSuffix(asking)
        else { return nil }
        return Reading(
            name: spelling[lastOption] ?? lastOption, note: String(text.dropFirst(stem.count)),
            isGuess: true)
    }

    private static func reading(
        _ name: ArraySlice<Unicode.Scalar>, note: ArraySlice<Unicode.Scalar>
    ) -> Reading {
        let bare = note.drop { $0.halfWidth == ":" || $0.isBlank }
        return Reading(
            name: String(String.UnicodeScalarView(name)),
            note: bare.isEmpty ? nil : String(String.UnicodeScalarView(bare)))
    }
}

extension [Unicode.Scalar] {
    /// Where a sequence occurs first.
    fileprivate func firstIndex(of part: ArraySlice<Unicode.Scalar>) -> Int? {
        guard !part.isEmpty, count >= part.count else { return nil }
        return (0...(count - part.count)).first {
            self[$0..<($0 + part.count)].elementsEqual(part)
        }
    }
}
