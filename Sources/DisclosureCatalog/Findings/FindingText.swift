/// Findings as lines for people.
///
/// A line starts with the place as compilers write it, so that editors can jump there:
///
///     catalog.json:12: 错误: [field.blank] 第 2 项 · 公开依据：此处为空，请填写。
package struct FindingText {
    /// The language of the lines.
    package var language: MessageLanguage
    /// The heading under which the form at a place shows the place's field; Chinese lines name fields
    /// by it.
    package var heading: (Place) -> String?
    /// The line of a place that is given as a key path, where the file is at hand.
    package var line: (Place) -> Int?

    package init(
        language: MessageLanguage, heading: @escaping (Place) -> String? = { _ in nil },
        line: @escaping (Place) -> Int? = { _ in nil }
    ) {
        self.language = language
        self.heading = heading
        self.line = line
    }

    /// The findings in document order, one line each.
    package func lines(for findings: [Finding]) -> [String] {
        findings.inDocumentOrder().map(line(for:))
    }

    /// One finding; control and direction characters are escaped.
    package func line(for finding: Finding) -> String {
        let place = position(of: finding.place)
        let words = placeWords(finding.place)
        let message = message(of: finding)
        var line = ""
        line.reserveCapacity(
            place.utf8.count + words.utf8.count + message.utf8.count + Self.otherBytes)
        line += place
        if !place.isEmpty { line += ": " }
        line += finding.severity.words[language]
        line += ": ["
        line += finding.rule
        line += "] "
        line += words
        if !words.isEmpty { line += language == .chinese ? "：" : ": " }
        line += message
        return escapedQuote(line, limit: 2000)
    }

    /// The bytes that severity, rule and signs take in most lines.
    private static let otherBytes = 64

    /// One finding as errors are worded: the place, then the sentence.
    package func sentence(for finding: Finding) -> String {
        let colon = language == .chinese ? "：" : ": "
        let parts = [
            position(of: finding.place), placeWords(finding.place), message(of: finding),
        ]
        return escapedQuote(parts.filter { !$0.isEmpty }.joined(separator: colon), limit: 2000)
    }

    /// What is wrong and what to do, without the place.
    package func message(of finding: Finding) -> String {
        let message = finding.message[language]
        guard let suggestion = finding.suggestion?[language] else { return message }
        return language == .chinese ? message + suggestion : message + " " + suggestion
    }

    /// The item and the field, in the words of the form; empty where neither is known.
    package func placeWords(_ place: Place) -> String {
        let number = place.itemNumber.map { escapedQuote($0, limit: 20) }
        let item = number.map { language == .chinese ? "第 \($0) 项" : "Item \($0)" }
        let field = place.field.map { escapedQuote(words(of: $0, at: place), limit: 40) }
        return Self.joined(item, field, by: " · ") ?? ""
    }

    private func words(of field: CatalogField, at place: Place) -> String {
        switch language {
        case .chinese: heading(place) ?? field.chineseWords ?? field.name
        case .english: field.englishWords
        }
    }

    private func position(of place: Place) -> String {
        let position: String? =
            switch place.position {
            case .line(let line): String(line)
            case .cell, nil: nil
            case .keyPath(let path): line(place).map(String.init) ?? path
            }
        if let position { return Self.joined(place.file, position, by: ":") ?? "" }
        var cell: String?
        if case .cell(let address) = place.position { cell = address }
        return Self.joined(Self.joined(place.file, place.sheet, by: "!"), cell, by: "!") ?? ""
    }

    /// Two texts with a sign between them, or the one that is known; nil where none is.
    private static func joined(_ first: String?, _ second: String?, by sign: String) -> String? {
        guard let first, let second else { return first ?? second }
        var text = ""
        text.reserveCapacity(first.utf8.count + sign.utf8.count + second.utf8.count)
        text += first
        text += sign
        text += second
        return text
    }
}

extension Finding.Severity {
    /// The word in lines for people.
    package var words: LocalizedText {
        switch self {
        case .note: LocalizedText(zh: "说明", en: "note")
        case .warning: LocalizedText(zh: "警告", en: "warning")
        case .error: LocalizedText(zh: "错误", en: "error")
        }
    }
}
