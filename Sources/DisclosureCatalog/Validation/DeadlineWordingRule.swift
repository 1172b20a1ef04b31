/// Deadlines have no slips of the pen that published catalogs copy from each other.
struct DeadlineWordingRule: CatalogRule {
    static let id = "deadline.wording"

    func findings(in outline: CatalogOutline) -> [Finding] {
        // Most items have the deadline of another one.
        var known: [(LocalizedText, LocalizedText?)?] = []
        return outline.deadlines.compactMap { reading in
            if reading.textIndex == known.count {
                known.append(Self.slip(in: reading.item.deadline))
            }
            return known[reading.textIndex].map { message, suggestion in
                finding(.warning, at: reading.place, message, suggestion: suggestion)
            }
        }
    }

    /// What is wrong with a text, and what to do about it.
    private static func slip(in text: String) -> (LocalizedText, LocalizedText?)? {
        if text.mentions(anyOf: cut) {
            return (
                .missingCharacter,
                LocalizedText(zh: "应为“作出行政决定”。", en: "It should read “作出行政决定”.")
            )
        }
        if text == "同上" { return (.ditto, nil) }
        return repeated(in: Array(text.unicodeScalars)).map { (.repeatedWords($0), nil) }
    }

    /// Two or more characters that stand twice in a row.
    private static func repeated(in scalars: [Unicode.Scalar]) -> String? {
        guard scalars.count <= longest else { return nil }
        for length in stride(from: min(8, scalars.count / 2), to: 1, by: -1) {
            // How many characters up to here equal those that far on.
            var equal = 0
            for index in 0..<(scalars.count - length) {
                equal = scalars[index] == scalars[index + length] ? equal + 1 : 0
                guard equal >= length else { continue }
                let words = scalars[(index - length + 1)...index]
                if words.allSatisfy(\.properties.isIdeographic) {
                    return String(String.UnicodeScalarView(words))
                }
            }
        }
        return nil
    }

    private static let cut: WordList = ["作行政决定"]
    /// A longer text is no deadline; comparing its parts would take long.
    private static let longest = 200
}

extension LocalizedText {
    fileprivate static let missingCharacter = LocalizedText(
        zh: "“作行政决定”可能漏了一个字，请核对。",
        en: "“作行政决定” seems to lack a character; check it.")

    fileprivate static let ditto = LocalizedText(
        zh: "“同上”在调整顺序或拆分后会失去意义，请写明时限。",
        en: "“同上” loses its meaning when items move; write the deadline itself.")

    fileprivate static func repeatedWords(_ words: String) -> LocalizedText {
        LocalizedText(
            zh: "“\(words)”写了两遍，请核对。", en: "“\(words)” is written twice; check it.")
    }
}
