import DisclosureCatalog
import SheetModel

/// A column of a sheet with its headings.
struct LeafDraft {
    /// The column of the sheet, in seen columns.
    var column: Int
    /// The heading of its own; nil where that above spans it.
    var label: String?
    /// The headings above, outermost first.
    var upper: [String]
    /// Which of the columns that one heading spans without headings of their own.
    var place: Int?
    /// The cell of its heading.
    var address: CellAddress
    /// Whether the column is kept out of sight, so that others come first.
    var isHidden = false

    /// The heading that tells what it shows.
    var heading: String { label ?? upper.last ?? "" }

    /// All columns of a header.
    static func leaves(of nodes: [HeaderDraft], below upper: [String] = []) -> [LeafDraft] {
        var result: [LeafDraft] = []
        for (index, node) in nodes.enumerated() {
            if node.isColumn {
                result.append(
                    LeafDraft(
                        column: node.columns.lowerBound, label: node.label, upper: upper,
                        place: node.label == nil ? index : nil, address: node.address))
            } else {
                let labels = upper + (node.label.map { [$0] } ?? [])
                result += leaves(of: node.below, below: labels)
            }
        }
        return result
    }
}

/// Finds out which field each column shows.
struct FieldBinder {
    struct Binding {
        var field: CatalogField
        /// Other wordings under which the heading is known.
        var synonyms: [String] = []
        /// Further fields that the column shows.
        var joined: [CatalogField] = []
        /// Whether it is one of several columns that share a heading for all their contents.
        var isPart = false
        /// Whether no known heading was found, so that the column keeps its own name.
        var isUnplaced = false
    }

    let headings: HeadingIndex
    let leaves: [LeafDraft]
    let surveys: [ColumnSurvey]
    var bindings: [Binding?]
    var used: Set<CatalogField> = []

    init(headings: HeadingIndex, leaves: [LeafDraft], surveys: [ColumnSurvey]) {
        self.headings = headings
        self.leaves = leaves
        self.surveys = surveys
        bindings = leaves.map { _ in nil }
    }

    /// One binding a column, no field twice.
    mutating func bind() -> [Binding] {
        bindLevels()
        bindByHeadings()
        bindGroups()
        bindNumbers()
        bindCombined()
        closeLevelGaps()
        return leaves.indices.map { bindings[$0] ?? ownName(of: $0) }
    }

    /// A form with columns for sections of level 2 has some of level 1.
    private mutating func closeLevelGaps() {
        let levels = used.compactMap { field in
            if case .sectionName(let level) = field { level } else { nil }
        }.sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(levels, 1...))
        for index in bindings.indices {
            switch bindings[index]?.field {
            case .sectionName(let level):
                bindings[index]?.field = .sectionName(level: places[level] ?? level)
            case .sectionNumeral(let level):
                bindings[index]?.field = .sectionNumeral(level: places[level] ?? level)
            default: break
            }
        }
    }

    mutating func bind(_ index: Int, _ field: CatalogField, _ synonyms: [String] = []) {
        guard bindings[index] == nil, used.insert(field).inserted else { return }
        let own = leaves[index].label?.matchingKey
        bindings[index] = Binding(
            field: field, synonyms: synonyms.filter { $0.matchingKey != own })
    }

    /// Columns such as 一级目录, 二级目录: the deepest is the item, unless another column names it.
    private mutating func bindLevels() {
        let levels = leaves.indices.compactMap { index in
            headings.level(of: leaves[index].heading).map { (index: index, level: $0) }
        }
        var depths = Set(levels.map(\.level)).sorted()
        let named = leaves.indices.contains { index in
            headings.level(of: leaves[index].heading) == nil
                && headings.candidates(for: leaves[index].heading).contains {
                    $0.field == .itemName
                }
        }
        let item = named ? nil : depths.popLast()
        for depth in Set(levels.map(\.level)).sorted() {
            let columns = levels.filter { $0.level == depth }.map(\.index)
            guard depth != item else {
                bindPair(columns, name: .itemName, number: .itemNumber)
                continue
            }
            guard let place = depths.firstIndex(of: depth), place < Section.maximumDepth else {
                continue
            }
            bindPair(
                columns, name: .sectionName(level: place + 1),
                number: .sectionNumeral(level: place + 1))
        }
    }

    /// Columns under one heading: the name, and before it, where there are two, the number.
    private mutating func bindPair(_ columns: [Int], name: CatalogField, number: CatalogField) {
        guard let first = columns.first, let second = columns.dropFirst().first,
            leaves[first].label == nil
        else {
            for index in columns.prefix(1) { bind(index, name, wordings(of: index, name)) }
            return
        }
        let isTurned = surveys[second].showsNumbers && !surveys[first].showsNumbers
        bind(isTurned ? second : first, number)
        bind(isTurned ? first : second, name)
    }

    private func wordings(of index: Int, _ field: CatalogField) -> [String] {
        headings.candidates(for: leaves[index].heading).first { $0.field == field }?.wordings ?? []
    }

    /// The surest heading first; of equally sure ones the one further left.
    private mutating func bindByHeadings() {
        var choices: [(score: Int, index: Int, candidate: HeadingIndex.Candidate)] = []
        for index in leaves.indices where bindings[index] == nil && leaves[index].place ?? 0 == 0 {
            for candidate in headings.candidates(for: leaves[index].heading) {
                choices.append((score(candidate, leaves[index]), index, candidate))
            }
        }
        let ordered = choices.enumerated().sorted { first, second in
            let (left, right) = (first.element, second.element)
            let isHidden = (leaves[left.index].isHidden, leaves[right.index].isHidden)
            if isHidden.0 != isHidden.1 { return isHidden.1 }
            if left.score != right.score { return left.score > right.score }
            return (left.index, first.offset) < (right.index, second.offset)
        }
        for (_, choice) in ordered where suits(choice.candidate.field, choice.index) {
            let field = choice.candidate.field
            let pair = leaves.indices.filter {
                leaves[$0].label == nil && leaves[$0].place != nil
                    && leaves[$0].upper == leaves[choice.index].upper
            }
            if leaves[choice.index].label == nil, pair.count > 1, field == .itemName {
                bindPair(pair, name: field, number: .itemNumber)
            } else {
                bind(choice.index, field, choice.candidate.wordings)
            }
        }
    }

    /// A heading of the same group counts more.
    private func score(_ candidate: HeadingIndex.Candidate, _ leaf: LeafDraft) -> Int {
        let keys = Set(leaf.upper.flatMap(HeadingLabel.keys))
        if candidate.upperKeys.isEmpty { return candidate.rank * 2 + (keys.isEmpty ? 1 : 0) }
        return candidate.rank * 2 + (candidate.upperKeys.isDisjoint(with: keys) ? -1 : 2)
    }

    /// Whether what a column shows may be the field: 序号 heads the numerals of sections, or the
    /// numbers of items.
    private func suits(_ field: CatalogField, _ index: Int) -> Bool {
        switch field {
        case .sectionNumeral: surveys[index].showsNumerals || hasNumberElsewhere(index)
        case .itemNumber: !surveys[index].showsNumerals && !hasNumberElsewhere(index)
        case .sectionName: headings.level(of: leaves[index].heading) == nil
        case .itemName:
            bindings[index] == nil && headings.level(of: leaves[index].heading) == nil
        default: true
        }
    }

    /// Whether another column beside a name has the numbers of items.
    private func hasNumberElsewhere(_ index: Int) -> Bool {
        used.contains(.itemNumber)
            && surveys[index].texts.allSatisfy {
                CellKind($0.text) == .numeral
            }
    }

    /// Columns below the heading of all channels, or of all levels.
    private mutating func bindGroups() {
        for index in leaves.indices where bindings[index] == nil {
            guard let label = leaves[index].label, !label.showsNothing,
                let group = leaves[index].upper.compactMap({ headings.group($0) }).first
            else { continue }
            let name = label.withoutWrapping
            bind(index, group == .channels ? .channel(name) : .level(name))
        }
    }

    /// A column of numbers without a heading of its own, beside a name.
    private mutating func bindNumbers() {
        for index in leaves.indices where bindings[index] == nil && leaves[index].label == nil {
            guard surveys[index].showsNumbers else { continue }
            bind(index, .itemNumber)
        }
    }

    /// An added column under its own heading, numbered where another has the same.
    private mutating func ownName(of index: Int) -> Binding {
        let heading = leaves[index].heading.withoutWrapping
        let base = heading.isEmpty ? CellAddress.columnLetters(leaves[index].column) : heading
        let name = LearnedText.withoutBraces(base)
        var field = CatalogField.extra(name)
        var number = 2
        while !used.insert(field).inserted {
            field = .extra("\(name) \(number)")
            number += 1
        }
        return Binding(field: field, isUnplaced: true)
    }
}
