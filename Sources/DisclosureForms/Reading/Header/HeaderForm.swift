import DisclosureCatalog

/// The header of a template as sources are compared with it; made once for many sources.
struct HeaderForm: Sendable {
    /// A cell of the header.
    struct Node: Sendable {
        /// Nil where the cell above spans this column too.
        let label: HeadingLabel?
        let content: Content
        /// The fields of the columns below, left to right.
        let fields: [CatalogField]
        /// Whether there is a column below for each channel.
        let repeatsChannels: Bool

        enum Content: Sendable {
            case column(CatalogField)
            case group([Node])
        }

        fileprivate init(_ node: HeaderNode) {
            label = HeadingLabel(node)
            let leaves = node.leaves
            fields = leaves.map(\.field)
            repeatsChannels = leaves.contains(where: \.repeatsChannels)
            switch node.content {
            case .column(let column): content = .column(column.field)
            case .group(let nodes): content = .group(nodes.map(Node.init))
            }
        }
    }

    let nodes: [Node]
    /// The fields of the columns that every source should have.
    let expected: [CatalogField]

    init(template: FormTemplate) {
        nodes = template.header.map(Node.init)
        expected = template.columns.filter { !$0.repeatsChannels }.map(\.field)
    }
}
