/// Equal deadlines are written alike: the same blanks, and a full stop on all or on none.
///
/// There is one finding for the catalog, at the first deadline that differs from the usual
/// spelling; nothing is rewritten.
struct DeadlineSpellingRule: CatalogRule {
    static let id = "deadline.spelling"

    func findings(in outline: CatalogOutline) -> [Finding] {
        var groups: [ExactText: [[Int]]] = [:]
        for items in Self.spellings(in: outline) {
            let deadline = outline.items[items[0]].deadline
            guard !deadline.isEmpty else { continue }
            groups[ExactText(Self.key(deadline)), default: []].append(items)
        }
        let others = groups.values.flatMap(Self.unusual).sorted().map { outline.items[$0] }
        guard let first = others.first else { return [] }
        return [
            finding(.warning, at: first.place(.deadline), .spelledDifferently(others.numberList))
        ]
    }

    /// The items of each different text, in the order of the first.
    private static func spellings(in outline: CatalogOutline) -> [[Int]] {
        var spellings: [[Int]] = []
        for (item, reading) in outline.deadlines.enumerated() {
            if reading.textIndex == spellings.count { spellings.append([]) }
            spellings[reading.textIndex].append(item)
        }
        return spellings
    }

    /// The items that have another text than most; where as many have another one, the first counts.
    private static func unusual(_ spellings: [[Int]]) -> [Int] {
        guard spellings.count > 1 else { return [] }
        let most = spellings.map(\.count).max()
        let usual = spellings.firstIndex { $0.count == most }
        return spellings.indices.filter { $0 != usual }.flatMap { spellings[$0] }
    }

    /// A deadline without its final stop.
    private static func key(_ deadline: String) -> Substring {
        let scalars = deadline.unicodeScalars
        return Substring(scalars.last == "。" ? scalars.dropLast() : scalars[...])
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
