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
        let channels = zip(template.columns, columns).first { $0.0.field == .channels }
        channelPrefix = (channels?.1 ?? "") + "/"
    }

    /// The heading of a channel's column.
    func heading(ofChannel name: String) -> String {
        let isPlain =
            !name.isEmpty && !columns.contains(name) && !name.utf8.starts(with: channelPrefix.utf8)
        return isPlain ? name : channelPrefix + name
    }

    /// The channel whose column has this heading; nil for a heading of the form.
    func channel(headedBy heading: String) -> String? {
        if columns.contains(heading) { return nil }
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
