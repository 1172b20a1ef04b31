package import DisclosureCatalog

/// The parts of a template with their key paths.
struct TemplateOutline {
    struct Node {
        var path: DocumentPath
        var node: HeaderNode
        /// The columns below, counted from the left; empty for a heading over nothing.
        var columns: Range<Int>
    }

    struct Text {
        var path: DocumentPath
        var text: String
        var kind: Kind
    }

    /// Which placeholders a text may have.
    enum Kind: Hashable {
        /// Those of a catalog.
        case row
        case stackHeading
        case label
        case date
        case page
        case numeral
        /// None: a message beside a cell.
        case prompt
        /// None: text is what it is.
        case fixed
    }

    let template: FormTemplate
    /// All cells of the header, each before those below it.
    private(set) var nodes: [Node] = []
    /// All texts that a form prints.
    private(set) var texts: [Text] = []

    init(_ template: FormTemplate) {
        self.template = template
        var column = 0
        for (index, node) in template.header.enumerated() {
            add(node, at: DocumentPath([.key("header"), .index(index)]), column: &column)
        }
        addTexts()
    }

    /// The columns with their paths, left to right.
    var columns: [(path: DocumentPath, column: ColumnTemplate)] {
        nodes.compactMap { entry in
            if case .column(let column) = entry.node.content { (entry.path, column) } else { nil }
        }
    }

    private mutating func add(_ node: HeaderNode, at path: DocumentPath, column: inout Int) {
        let first = column
        nodes.append(Node(path: path, node: node, columns: first..<first))
        let position = nodes.count - 1
        switch node.content {
        case .column: column += 1
        case .group(let below):
            for (index, child) in below.enumerated() {
                add(
                    child, at: path.appending(key: "columns").appending(index: index),
                    column: &column)
            }
        }
        nodes[position].columns = first..<column
    }

    private mutating func addTexts() {
        add(template.sheetName, "sheetName", .row)
        add(template.defaultTitle, "defaultTitle", .row)
        add(template.dateFormat, "dateFormat", .date)
        add(template.preamble, at: [.key("preamble")])
        add(template.notes, at: [.key("notes")])
        add(template.stack.above, at: [.key("stack"), .key("above")])
        add(template.page.header, "page", "header", .page)
        add(template.page.footer, "page", "footer", .page)
        add(template.stack.heading, "stack", "heading", .stackHeading)
        let marks = template.marks
        for (key, text) in [
            ("chosen", marks.chosen), ("notChosen", marks.notChosen), ("tick", marks.tick),
            ("noteSeparator", marks.noteSeparator), ("noteRequest", marks.noteRequest),
        ] { add(text, "marks", key, .fixed) }
        let words = template.words
        for (key, text) in [
            ("everyone", words.everyone), ("groups", words.groups),
            ("proactive", words.proactive), ("onRequest", words.onRequest),
            ("separator", words.separator),
        ] { add(text, "words", key, .fixed) }
        for (key, names) in [
            ("vocabulary", template.channels.vocabulary), ("blank", template.channels.blank),
        ] {
            for (index, name) in names.enumerated() {
                let path = DocumentPath([.key("channels"), .key(key), .index(index)])
                texts.append(Text(path: path, text: name, kind: .fixed))
            }
        }
        for entry in nodes { addTexts(of: entry) }
    }

    private mutating func addTexts(of entry: Node) {
        if let label = entry.node.label {
            texts.append(
                Text(path: entry.path.appending(key: "label"), text: label, kind: .label))
        }
        guard case .column(let column) = entry.node.content else { return }
        if let numeral = column.numeral {
            texts.append(
                Text(path: entry.path.appending(key: "numeral"), text: numeral, kind: .numeral))
        }
        if let prompt = column.prompt {
            texts.append(
                Text(path: entry.path.appending(key: "prompt"), text: prompt, kind: .prompt))
        }
    }

    private mutating func add(_ text: String, _ key: String, _ kind: Kind) {
        texts.append(Text(path: DocumentPath([.key(key)]), text: text, kind: kind))
    }

    private mutating func add(_ text: String, _ key: String, _ inner: String, _ kind: Kind) {
        texts.append(Text(path: DocumentPath([.key(key), .key(inner)]), text: text, kind: kind))
    }

    private mutating func add(_ rows: [TextRowTemplate], at path: [DocumentPath.Component]) {
        for (index, row) in rows.enumerated() {
            let path = DocumentPath(path + [.index(index)])
            for (position, cell) in row.cells.enumerated() {
                let inner =
                    row.cells.count == 1
                    ? path : path.appending(key: "cells").appending(index: position)
                texts.append(
                    Text(path: inner.appending(key: "text"), text: cell.text, kind: .row))
            }
        }
    }
}

extension FormTemplate {
    /// All texts that the form prints of its own, each with its key path.
    package var printedTexts: [(path: DocumentPath, text: String)] {
        TemplateOutline(self).texts.map { ($0.path, $0.text) }
    }
}
