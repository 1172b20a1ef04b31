/// A text of a template, cut at its placeholders: what the reader looks for, and what it takes.
struct PlaceholderPattern {
    /// What stands before each placeholder, and after the last: one more than `names`.
    private(set) var literals: [String] = [""]
    private(set) var names: [String] = []
    /// The matching keys of the literals.
    let keys: [String]
    /// The matching key of the text with nothing in the place of its placeholders.
    private let blankKey: String

    init(_ text: String) {
        var rest = text[...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
        {
            literals[literals.count - 1] += rest[..<open]
            names.append(String(rest[rest.utf8.index(after: open)..<close]))
            literals.append("")
            rest = rest[rest.utf8.index(after: close)...]
        }
        literals[literals.count - 1] += rest
        keys = literals.map(\.matchingKey)
        blankKey = keys.joined()
    }

    /// Whether a text is this one with nothing in the place of its placeholders.
    func isBlank(_ text: String) -> Bool { isBlank(key: text.matchingKey) }

    /// The same of the matching key of a text.
    func isBlank(key: String) -> Bool { !names.isEmpty && key == blankKey }

    /// What the only placeholder stands for in a text; nil if the text is not made so.
    ///
    /// White space and the width of characters do not count.
    func value(in text: String) -> String? {
        guard names.count == 1, let before = keys.first, let after = keys.last else { return nil }
        let key = text.withoutWrapping
        guard key.count > before.count + after.count else { return nil }
        guard String(key.prefix(before.count)).matchingKey == before,
            String(key.suffix(after.count)).matchingKey == after
        else { return nil }
        return String(key.dropFirst(before.count).dropLast(after.count))
    }
}
