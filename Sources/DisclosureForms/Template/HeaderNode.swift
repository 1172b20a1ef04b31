import DisclosureCatalog

/// A cell of the header: it stands over further cells, or over the column of one field.
package struct HeaderNode: Sendable, Hashable {
    /// The heading; nil where the cell above spans this column too (`二级事项` over number and
    /// name).
    package var label: String?
    /// Other wordings under which the heading is recognised when a form is read.
    package var synonyms: [String]
    /// The name of a style.
    package var style: String
    /// Over how many rows the heading reaches; nil is down to what stands below it.
    package var rowCount: Int?
    package var content: Content

    package enum Content: Sendable, Hashable {
        case column(ColumnTemplate)
        case group([HeaderNode])
    }

    package init(label: String?, synonyms: [String] = [], style: String, content: Content) {
        self.label = label
        self.synonyms = synonyms
        self.style = style
        self.content = content
    }

    /// The columns below this cell, left to right.
    package var leaves: [ColumnTemplate] {
        switch content {
        case .column(let column): [column]
        case .group(let nodes): nodes.flatMap(\.leaves)
        }
    }

    /// How many columns stand below this cell.
    var columnCount: Int {
        switch content {
        case .column: 1
        case .group(let nodes): nodes.reduce(0) { $0 + $1.columnCount }
        }
    }

    /// Whether there is a column below this cell that stands for one of each channel.
    fileprivate var repeatsChannels: Bool {
        switch content {
        case .column(let column): column.repeatsChannels
        case .group(let nodes): nodes.contains(where: \.repeatsChannels)
        }
    }

    /// How many header rows this cell and those below it need.
    package var depth: Int {
        switch content {
        case .column: labelDepth
        case .group(let nodes): labelDepth + (nodes.map(\.depth).max() ?? 0)
        }
    }

    /// How many header rows the label of this cell needs.
    private var labelDepth: Int { label == nil ? 0 : max(rowCount ?? 1, 1) }

    func label(of field: CatalogField) -> String? {
        switch content {
        case .column(let column): column.fields.contains(field) ? label ?? "" : nil
        case .group(let nodes):
            nodes.lazy.compactMap { $0.label(of: field) }.first.map {
                $0.isEmpty ? label ?? "" : $0
            }
        }
    }

    /// Makes one column of that for each channel; below a heading it has none of its own.
    fileprivate mutating func joinChannels(isTop: Bool) {
        switch content {
        case .group(var nodes):
            for index in nodes.indices { nodes[index].joinChannels(isTop: false) }
            content = .group(nodes)
        case .column(var column):
            guard column.repeatsChannels else { return }
            column.repeatsChannels = false
            column.field = .channels
            if !isTop { label = nil }
            content = .column(column)
        }
    }

    /// The node with a column for each channel where it has one for all of them.
    ///
    /// Without channels a heading over nothing else stands over one column for whatever is written
    /// there.
    func expanded(channels: [String]) -> [HeaderNode] {
        switch content {
        case .group(let nodes):
            var node = self
            let below = nodes.flatMap { $0.expanded(channels: channels) }
            if below.isEmpty, nodes.count == 1, case .column(var column) = nodes[0].content {
                column.repeatsChannels = false
                column.field = .channels
                node.content = .column(column)
                return [node]
            }
            node.content = .group(below)
            return below.isEmpty && !nodes.isEmpty ? [] : [node]
        case .column(var column):
            guard column.repeatsChannels else { return [self] }
            column.repeatsChannels = false
            return channels.map { channel in
                var node = self
                column.field = .channel(channel)
                column.recordLabel = nil
                node.label = label.map { Placeholders.filled($0, with: ["channel": channel]) }
                node.content = .column(column)
                return node
            }
        }
    }
}

extension FormTemplate {
    /// The same form with one column for all channels where it has one for each.
    var withOneChannelColumn: FormTemplate {
        guard hasChannelColumns else { return self }
        var template = self
        for index in template.header.indices { template.header[index].joinChannels(isTop: true) }
        return template
    }

    /// Whether the form has a column for each channel.
    var hasChannelColumns: Bool { header.contains(where: \.repeatsChannels) }

    /// The template for a catalog with these channels.
    func expanded(channels: [String]) -> FormTemplate {
        guard hasChannelColumns else { return self }
        var template = self
        template.header = header.flatMap { $0.expanded(channels: channels) }
        return template.header.isEmpty ? withOneChannelColumn : template
    }
}
