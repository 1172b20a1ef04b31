import DisclosureCatalog

/// The headings of a form's records, made from the header tree of its template.
///
/// A column is headed by its `recordLabel` in the template, or else by all labels above it joined
/// by `/`, as in `公开对象/全社会`. A column of a channel is headed by the channel's name, and
/// where that is no unambiguous heading, by the heading of the channel column, `/`, and the name.
struct RecordHeadings {
    /// One heading for each column of the form, all different.
    let columns: [String]
    private let channelPrefix: String
    /// The headings by what wordings are compared by.
    private let spellings: [String: String]

    init(template: FormTemplate) {
        var columns: [String] = []
        for (column, labels) in template.header.flatMap({ $0.labelledLeaves(below: []) }) {
            let heading = column.recordLabel ?? labels.joined(separator: "/")
            var unique = heading
            var count = 1
            while columns.contains(unique) {
                count += 1
                unique = "\(heading) (\(count))"
            }
            columns.append(unique)
        }
        self.columns = columns
        spellings = Dictionary(columns.map { ($0.matchingKey, $0) }) { first, _ in first }
        let channels = zip(template.columns, columns).first { $0.0.field == .channels }
        channelPrefix = (channels?.1 ?? "") + "/"
    }

    /// A heading as the form spells it, whatever blanks and widths it has; any other heading as it
    /// stands.
    func spelling(_ found: String) -> String {
        columns.contains(found) ? found : spellings[found.matchingKey] ?? found
    }

    /// The heading of a channel's column.
    func heading(ofChannel name: String) -> String {
        let isPlain =
            !name.isEmpty && !columns.contains(name) && !name.utf8.starts(with: channelPrefix.utf8)
            && !CatalogColumns.isHeading(name)
        return isPlain ? name : channelPrefix + name
    }

    /// The channel whose column has this heading; nil for a heading of the form or of what is
    /// beside it.
    func channel(headedBy heading: String) -> String? {
        if columns.contains(heading) || CatalogColumns.isHeading(heading) { return nil }
        if heading.showsNothing { return nil }
        guard heading.utf8.starts(with: channelPrefix.utf8) else { return heading }
        return String(heading.unicodeScalars.dropFirst(channelPrefix.unicodeScalars.count))
    }
}

extension HeaderNode {
    /// The columns below this cell with the labels from the top of the header down to each.
    fileprivate func labelledLeaves(below labels: [String]) -> [(ColumnTemplate, [String])] {
        let labels = labels + (label.map { [$0] } ?? [])
        switch content {
        case .column(let column): return [(column, labels)]
        case .group(let nodes): return nodes.flatMap { $0.labelledLeaves(below: labels) }
        }
    }
}
