import DisclosureCatalog

/// What a form leaves blank before its first row and column, where it does not begin in A1.
package struct OffsetTemplate: Sendable, Hashable {
    /// The widths of the columns before it in characters; 0 is a hidden column.
    package var columns: [Double] = []
    /// The heights of the rows above it in points; 0 is a hidden row.
    package var rows: [Double] = []

    /// No form begins further away.
    static let mostColumns = 200
    static let mostRows = 200

    package init() {}
}

extension OffsetTemplate: Decodable {
    private enum Keys: String, CodingKey, CaseIterable { case columns, rows }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.patientContainer(keyedBy: Keys.self)
        columns = try container.values(.columns, orUse: 0)
        rows = try container.values(.rows, orUse: 0)
    }
}

extension FormTemplate {
    /// The form as a page shows it that has neither hidden columns nor a place on a sheet.
    package var forWebPages: FormTemplate {
        var form = self
        form.offset = OffsetTemplate()
        form.header = header.compactMap(\.shown)
        form.preamble.removeAll(where: \.isHidden)
        form.notes.removeAll(where: \.isHidden)
        return form
    }
}

extension HeaderNode {
    /// The node without the hidden columns; nil where all are hidden.
    fileprivate var shown: HeaderNode? {
        switch content {
        case .column(let column): return column.isHidden ? nil : self
        case .group(let nodes):
            let kept = nodes.compactMap(\.shown)
            guard !kept.isEmpty else { return nil }
            var node = self
            node.content = .group(kept)
            return node
        }
    }
}
