/// The counts that a catalog states about itself are those of its items.
///
/// What counts is said at `Catalog.computedCounts`; the form always prints the computed counts.
struct DeclaredCountsRule: CatalogRule {
    static let id = "catalog.counts"

    func findings(in outline: CatalogOutline) -> [Finding] {
        guard let declared = outline.catalog.declaredCounts else { return [] }
        let computed = outline.catalog.computedCounts
        return Self.counts.compactMap { count in
            let (stated, real) = (declared[keyPath: count.value], computed[keyPath: count.value])
            guard stated != real else { return nil }
            let path = DocumentPath(CatalogField.declaredCounts.catalogKeys)
                .appending(key: count.key)
            let place = Place(
                file: outline.file, position: .keyPath(path.description), field: .declaredCounts)
            return finding(
                .error, at: place, .differs(count.words, stated: stated, real: real),
                suggestion: .correct(real))
        }
    }

    private struct Count: Sendable {
        var key: String
        var value: any KeyPath<DeclaredCounts, Int> & Sendable
        var words: LocalizedText
    }

    private static let counts = [
        Count(
            key: "proactiveTopLevel", value: \.proactiveTopLevel,
            words: LocalizedText(zh: "主动公开一级事项", en: "sections")),
        Count(
            key: "proactiveSecondLevel", value: \.proactiveSecondLevel,
            words: LocalizedText(zh: "主动公开二级事项", en: "items disclosed proactively")),
        Count(
            key: "onRequestSecondLevel", value: \.onRequestSecondLevel,
            words: LocalizedText(zh: "依申请公开二级事项", en: "items disclosed on request")),
    ]
}

extension LocalizedText {
    fileprivate static func differs(
        _ words: LocalizedText, stated: Int, real: Int
    ) -> LocalizedText {
        LocalizedText(
            zh: "\(words.chinese)填写为 \(stated) 项，清单中实有 \(real) 项。",
            en: "The catalog states \(stated) \(words.english) and has \(real).")
    }

    fileprivate static func correct(_ real: Int) -> LocalizedText {
        LocalizedText(
            zh: "改为 \(real)，或补齐、删去相应事项。",
            en: "Change it to \(real), or add or remove items.")
    }
}
