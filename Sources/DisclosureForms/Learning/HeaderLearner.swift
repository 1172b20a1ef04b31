import DisclosureCatalog
import SheetModel

/// Makes header nodes of the headings of a sheet.
struct HeaderLearner {
    let sheet: SurveyedSheet
    let band: HeaderBand
    var styles: StyleBook

    typealias MadeColumn = (column: ColumnTemplate, synonyms: [String])

    init(sheet: SurveyedSheet, band: HeaderBand, styles: StyleBook) {
        self.sheet = sheet
        self.band = band
        self.styles = styles
    }

    /// Gives the look that most headings have the name that needs no mention.
    mutating func nameStyles(_ drafts: [HeaderDraft]) {
        let all = drafts.flatMap { Self.all($0) }.filter { $0.label?.showsNothing == false }
            .map(style)
        let upright = all.filter { $0.direction == .horizontal }
        if let most = ChannelLearner.mostFrequent(upright.isEmpty ? all : upright) {
            _ = styles.name(of: most, for: .head)
        }
    }

    private static func all(_ draft: HeaderDraft) -> [HeaderDraft] {
        [draft] + draft.below.flatMap { all($0) }
    }

    private func style(_ draft: HeaderDraft) -> StyleTemplate {
        let slot = sheet.slot(at: draft.address.row, draft.address.column)
        return styles.style(
            sheet.look(draft.address.row, draft.address.column),
            bordered: sheet.isBordered(slot, sides: 2))
    }

    /// The nodes of some headings that have so many rows together.
    mutating func nodes(
        _ drafts: [HeaderDraft], available: Int, index: (HeaderDraft) -> Int,
        column: (Int, inout HeaderLearner) -> MadeColumn
    ) -> [HeaderNode] {
        drafts.map { draft in
            let style = styles.name(of: style(draft), for: .head)
            let label = draft.label.map(LearnedText.withoutBraces)
            guard draft.isColumn else {
                let left = available - (draft.label == nil ? 0 : draft.rows.count)
                let below = nodes(draft.below, available: left, index: index, column: column)
                var node = HeaderNode(label: label, style: style, content: .group(below))
                let depth = below.map(\.depth).max() ?? 0
                // Without a word of it the heading reaches down to what stands below it.
                if label != nil, draft.rows.count != available - depth {
                    node.rowCount = draft.rows.count
                }
                return node
            }
            let made = column(index(draft), &self)
            return HeaderNode(
                label: label, synonyms: made.synonyms.filter { $0 != label }, style: style,
                content: .column(made.column))
        }
    }

    /// A header of so many rows, whatever its headings need.
    static func covering(_ nodes: [HeaderNode], rows: Int) -> [HeaderNode] {
        var nodes = nodes
        let missing = rows - (nodes.map(\.depth).max() ?? 0)
        guard missing > 0,
            let deepest = nodes.indices.max(by: { nodes[$0].depth < nodes[$1].depth })
        else { return nodes }
        nodes[deepest].deepen(by: missing)
        return nodes
    }
}

extension HeaderNode {
    /// Lets the lowest heading reach down further.
    fileprivate mutating func deepen(by rows: Int) {
        if case .group(var below) = content,
            let deepest = below.indices.max(by: { below[$0].depth < below[$1].depth }),
            below[deepest].depth > 0
        {
            below[deepest].deepen(by: rows)
            content = .group(below)
        } else {
            rowCount = (rowCount ?? 1) + rows
        }
    }
}
