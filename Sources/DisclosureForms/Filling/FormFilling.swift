package import DisclosureCatalog

/// What makes a form one for filling in: a department completes it and sends it back.
///
/// It has the columns and the header of the form, empty rows below the items, drop-down lists,
/// messages and protection, and a hidden sheet that tells which form it is.
package struct FormFilling: Sendable, Hashable {
    /// What the hidden sheet says.
    package var identity: FormIdentity
    /// How many empty rows stand below the items.
    package var rows: Int

    package init(identity: FormIdentity, rows: Int) {
        self.identity = identity
        self.rows = rows
    }
}

extension FormTemplate {
    /// A catalog without items, for a blank form; without channels it has those of the template.
    package func blankCatalog(
        department: String, title: String? = nil, channels names: [String] = []
    ) -> Catalog {
        var catalog = Catalog(department: department, sections: [])
        catalog.title = title
        catalog.channelVocabulary = names.isEmpty ? channels.blank : names
        return catalog
    }

    /// The form as it is filled in: each item has cells of its own, and there is a column for each
    /// channel if that is wanted and channels are known.
    func forFilling(_ filling: FormFilling, channels: [String]) -> FormTemplate {
        let hasColumns = filling.identity.hasChannelColumns && !channels.isEmpty
        var template = hasColumns ? withChannelColumns : self
        for index in template.header.indices { template.header[index].separateItems() }
        return template
    }

    /// The same form with a column for each channel where it has one cell for all.
    package var withChannelColumns: FormTemplate {
        var template = self
        let look = header.lazy.compactMap(\.tickColumn).first
        for index in template.header.indices { template.header[index].splitChannels(like: look) }
        return template
    }
}

/// How a narrow column looks.
struct NarrowColumn {
    var headStyle: String
    var column: ColumnTemplate
}

extension HeaderNode {
    /// The first column below that is ticked.
    fileprivate var tickColumn: NarrowColumn? {
        switch content {
        case .group(let nodes): nodes.lazy.compactMap(\.tickColumn).first
        case .column(let column):
            column.field.isTick ? NarrowColumn(headStyle: style, column: column) : nil
        }
    }

    /// Equal neighbours are one cell in a form to be read only.
    fileprivate mutating func separateItems() {
        switch content {
        case .group(var nodes):
            for index in nodes.indices { nodes[index].separateItems() }
            content = .group(nodes)
        case .column(var column):
            if column.merge == .equal { column.merge = .none }
            content = .column(column)
        }
    }

    fileprivate mutating func splitChannels(like look: NarrowColumn?) {
        switch content {
        case .group(var nodes):
            for index in nodes.indices { nodes[index].splitChannels(like: look) }
            content = .group(nodes)
        case .column(let column):
            guard column.field == .channels, column.joined.isEmpty, !column.repeatsChannels,
                label != nil
            else { return }
            var each = ColumnTemplate(
                field: .channel(""), width: look?.column.width ?? Self.channelWidth,
                style: look?.column.style ?? column.style)
            each.repeatsChannels = true
            each.prompt = column.prompt
            content = .group([
                HeaderNode(
                    label: "{channel}", style: look?.headStyle ?? style, content: .column(each))
            ])
        }
    }

    /// In a form that ticks nothing else.
    private static let channelWidth = ColumnTemplate.Width.characters(6)
}

extension CatalogField {
    /// Whether a column of the field has a tick or nothing.
    var isTick: Bool {
        switch self {
        case .everyone, .proactive, .onRequest, .level: true
        default: false
        }
    }
}
