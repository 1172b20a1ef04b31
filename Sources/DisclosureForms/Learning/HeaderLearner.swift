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

    /// The nodes of some headings, each with its number of rows.
    mutating func nodes(
        _ drafts: [HeaderDraft], below upper: String? = nil, index: (HeaderDraft) -> Int,
        column: (Int, inout HeaderLearner) -> MadeColumn
    ) -> [HeaderNode] {
        drafts.map { draft in
            // What has no heading of its own has the look of the one above.
            let own = draft.label == nil ? upper : nil
            let style = own ?? styles.name(of: style(draft), for: .head)
            let label = draft.label.map(LearnedText.withoutBraces)
            guard draft.isColumn else {
                let below = nodes(draft.below, below: style, index: index, column: column)
                var node = HeaderNode(label: label, style: style, content: .group(below))
                node.rowCount = label.map { _ in draft.rows.count }
                return node
            }
            let made = column(index(draft), &self)
            var node = HeaderNode(
                label: label, synonyms: made.synonyms.filter { $0 != label }, style: style,
                content: .column(made.column))
            node.rowCount = label.map { _ in draft.rows.count }
            return node
        }
    }

    /// The same header without numbers of rows that headings have anyway.
    static func simplified(_ nodes: [HeaderNode]) -> [HeaderNode] {
        let wanted = ranges(of: nodes)
        func without(_ isLeftOut: (Int) -> Bool, in nodes: [HeaderNode]) -> [HeaderNode] {
            var nodes = nodes
            var position = 0
            for index in nodes.indices {
                nodes[index].visit { node in
                    if isLeftOut(position) { node.rowCount = nil }
                    position += 1
                }
            }
            return nodes
        }
        let bare = without({ _ in true }, in: nodes)
        if ranges(of: bare) == wanted { return bare }
        var result = nodes
        for position in 0..<nodes.reduce(0, { $0 + $1.size }) {
            let shorter = without({ $0 == position }, in: result)
            if ranges(of: shorter) == wanted { result = shorter }
        }
        return result
    }

    private static func ranges(of nodes: [HeaderNode]) -> [CellRange] {
        HeaderLayout(header: nodes).cells.map(\.range)
    }
}

extension HeaderNode {
    /// How many cells this one and those below it are.
    fileprivate var size: Int {
        guard case .group(let below) = content else { return 1 }
        return below.reduce(1) { $0 + $1.size }
    }

    /// Changes this cell and all below it, each before those below.
    fileprivate mutating func visit(_ body: (inout HeaderNode) -> Void) {
        body(&self)
        guard case .group(var below) = content else { return }
        for index in below.indices { below[index].visit(body) }
        content = .group(below)
    }
}
