import DisclosureCatalog

/// Tells the department from the rest of a title.
struct TitleLearner {
    let forms: [FormTemplate]
    let lexicon: FormLexicon

    private static let department = "{department}"
    private static let brackets: [Character: Character] = [
        "〈": "〉", "（": "）", "(": ")", "【": "】", "<": ">", "[": "]", "〔": "〕",
    ]

    /// The text with a placeholder for the department, if it names one.
    func pattern(of title: String, department: String) -> String {
        let title = LearnedText.withoutBraces(title)
        if !department.isEmpty, title.contains(department) {
            return title.replacing(department, with: Self.department)
        }
        if let rest = afterBlank(title) { return Self.department + rest }
        guard let named = self.department(in: title), title.hasPrefix(named) else { return title }
        return Self.department + title.dropFirst(named.count)
    }

    /// The department at the beginning of a title that goes on as titles do.
    func department(in title: String) -> String? {
        let found = forms.compactMap { form in
            PlaceholderPattern(form.defaultTitle).value(in: title)
        }
        let shortest = found.min { $0.count < $1.count }
        return [shortest, beginning(of: title)].compactMap(\.self).first(where: isOffice)
    }

    /// What stands before the words with which titles go on.
    private func beginning(of title: String) -> String? {
        lexicon.titleStarts.compactMap { title.firstRange(of: $0)?.lowerBound }.min().map {
            String(title[..<$0])
        }
    }

    /// Whether a text is the name of an office, and nothing more.
    func isOffice(_ text: String) -> Bool {
        text.count >= Self.shortestName && text.count <= Self.longestName
            && text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
            && lexicon.offices.contains(where: text.hasSuffix) && !isBlank(text)
    }

    /// Whether a text goes on like a title somewhere.
    func hasTitleWords(_ text: String) -> Bool {
        lexicon.titleStarts.contains(where: text.contains)
    }

    private static let shortestName = 3
    private static let longestName = 40

    private func isBlank(_ name: String) -> Bool {
        name.unicodeScalars.count { lexicon.blanks.contains($0) } >= 2
    }

    /// What follows the place that a blank form leaves for the department: `××局`, `（单位名称）`.
    private func afterBlank(_ title: String) -> Substring? {
        let signs = title.prefix { $0.unicodeScalars.allSatisfy(lexicon.blanks.contains) }
        if signs.count >= 2 {
            let rest = title.dropFirst(signs.count)
            if let name = beginning(of: String(rest)),
                lexicon.offices.contains(where: name.hasSuffix)
            {
                return rest.dropFirst(name.count)
            }
            let office = lexicon.offices.sorted { $0.count > $1.count }.first(where: rest.hasPrefix)
            return rest.dropFirst(office?.count ?? 0)
        }
        guard let open = title.first, let close = Self.brackets[open],
            let end = title.firstIndex(of: close)
        else { return nil }
        let inner = title[..<end].dropFirst()
        guard inner.count <= 12, lexicon.bracketed.contains(where: { inner.contains($0) }) else {
            return nil
        }
        return title[end...].dropFirst()
    }
}
