/// Notes how every deadline is understood, where `ValidationOptions.listsDeadlines` asks for it.
struct DeadlineReadingRule: CatalogRule {
    static let id = "deadline.reading"

    func findings(in outline: CatalogOutline) -> [Finding] {
        guard outline.options.listsDeadlines else { return [] }
        return outline.deadlines.compactMap { reading in
            // The other rules speak of these.
            guard ![.blank, .unparsed, .ditto].contains(reading.effective.kind) else { return nil }
            return finding(.note, at: reading.place, .reading(reading.effective.meaning))
        }
    }
}

extension LocalizedText {
    fileprivate static func reading(_ meaning: LocalizedText) -> LocalizedText {
        LocalizedText(
            zh: "读作：\(meaning.chinese)。", en: "This reads: \(meaning.english).")
    }
}
