package import DisclosureCatalog

extension FormTemplate {
    /// The styles that parts of the template name, each with the place where it is named.
    var usedStyles: [(name: String, path: DocumentPath)] {
        var used =
            rowStyles(preamble, [.key("preamble")]) + rowStyles(notes, [.key("notes")])
            + rowStyles(stack.above, [.key("stack"), .key("above")])
        if let style = stack.style {
            used.append((style, DocumentPath([.key("stack"), .key("style")])))
        }
        for (index, node) in header.enumerated() {
            used += node.styles(at: DocumentPath([.key("header"), .index(index)]))
        }
        return used
    }

    private func rowStyles(
        _ rows: [TextRowTemplate], _ path: [DocumentPath.Component]
    ) -> [(name: String, path: DocumentPath)] {
        rows.enumerated().flatMap { index, row in
            let path = DocumentPath(path + [.index(index)])
            return row.cells.enumerated().map { position, cell in
                let place =
                    row.cells.count == 1
                    ? path : path.appending(key: "cells").appending(index: position)
                return (cell.style, place.appending(key: "style"))
            }
        }
    }
}

extension HeaderNode {
    fileprivate func styles(at path: DocumentPath) -> [(name: String, path: DocumentPath)] {
        let own = (style, path.appending(key: "headStyle"))
        switch content {
        case .column(let column): return [own, (column.style, path.appending(key: "style"))]
        case .group(let nodes):
            return [own]
                + nodes.enumerated().flatMap { index, node in
                    node.styles(at: path.appending(key: "columns").appending(index: index))
                }
        }
    }
}

extension DocumentPath {
    /// The path as decoders have it.
    package var codingPath: [any CodingKey] { components.map(PathKey.init) }
}

/// A step of a path to a value, for errors about it.
struct PathKey: CodingKey {
    var stringValue: String
    var intValue: Int?

    init(_ component: DocumentPath.Component) {
        switch component {
        case .key(let key): stringValue = key
        case .index(let index):
            stringValue = String(index)
            intValue = index
        }
    }

    init?(stringValue: String) { nil }
    init?(intValue: Int) { nil }
}
