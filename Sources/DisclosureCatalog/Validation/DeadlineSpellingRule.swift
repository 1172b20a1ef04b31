/// Equal deadlines are written alike: the same blanks, and a full stop on all or on none.
///
/// There is one finding for the catalog, at the first deadline that differs from the usual
/// spelling; nothing is rewritten.
struct DeadlineSpellingRule: CatalogRule {
    static let id = "deadline.spelling"

    func findings(in outline: CatalogOutline) -> [Finding] {
        let filled = outline.items.filter { !$0.item.deadline.isBlank }
        let groups = Dictionary(grouping: filled) { Self.key($0.item.deadline) }
        let usual = groups.mapValues { Self.usual($0.map(\.item.deadline)) }
        let others = filled.filter { usual[Self.key($0.item.deadline)] != $0.item.deadline }
        guard let first = others.first else { return [] }
        return [
            finding(.warning, at: first.place(.deadline), .spelledDifferently(others.numberList))
        ]
    }

    /// A deadline without blanks and final stop.
    private static func key(_ deadline: String) -> String {
        var key = deadline.unicodeScalars.filter { !$0.isWhite }
        if key.last == "。" { key.removeLast() }
        return String(String.UnicodeScalarView(key))
    }

    /// The spelling that occurs most often; of equals the first.
    private static func usual(_ spellings: [String]) -> String {
        let counts = Dictionary(spellings.map { ($0, 1) }, uniquingKeysWith: +)
        let most = counts.values.max() ?? 0
        return spellings.first { counts[$0] == most } ?? ""
    }
}

extension LocalizedText {
    fileprivate static func spelledDifferently(_ numbers: String) -> LocalizedText {
        LocalizedText(
            zh: "相同的公开时限，空格或句号的写法不一致（事项 \(numbers)），请统一。",
            en:
                "Equal deadlines differ in blanks or full stops (items \(numbers)); write them alike."
        )
    }
}
