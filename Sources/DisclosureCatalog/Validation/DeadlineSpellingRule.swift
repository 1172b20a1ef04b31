/// Equal deadlines are written alike: the same blanks, and a full stop on all or on none.
///
/// There is one finding for the catalog, at the first deadline that differs from the usual
/// spelling; nothing is rewritten.
struct DeadlineSpellingRule: CatalogRule {
    static let id = "deadline.spelling"

    func findings(in outline: CatalogOutline) -> [Finding] {
        var groups: [ExactText: [Int]] = [:]
        for (index, entry) in outline.items.enumerated() where !entry.deadline.isEmpty {
            groups[ExactText(Self.key(entry.deadline)), default: []].append(index)
        }
        let others = groups.values.flatMap { group in
            let spellings = group.map { outline.items[$0].item.deadline }
            let usual = Self.usual(spellings)
            return zip(group, spellings).filter { $0.1 != usual }.map { $0.0 }
        }.sorted().map { outline.items[$0] }
        guard let first = others.first else { return [] }
        return [
            finding(.warning, at: first.place(.deadline), .spelledDifferently(others.numberList))
        ]
    }

    /// A deadline without its final stop.
    private static func key(_ deadline: String) -> Substring {
        let scalars = deadline.unicodeScalars
        return Substring(scalars.last == "。" ? scalars.dropLast() : scalars[...])
    }

    /// The spelling that occurs most often; of equals the first.
    private static func usual(_ spellings: [String]) -> String {
        guard let first = spellings.first, spellings.contains(where: { $0 != first }) else {
            return spellings.first ?? ""
        }
        let counts = Dictionary(spellings.map { (ExactText($0), 1) }, uniquingKeysWith: +)
        let most = counts.values.max() ?? 0
        return spellings.first { counts[ExactText($0)] == most } ?? ""
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
