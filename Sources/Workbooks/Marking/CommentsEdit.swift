import SheetModel

/// Writes comments, or adds them to those that a sheet has.
struct CommentsEdit {
    /// The comments of a sheet that had none.
    static func empty(main namespace: String) -> [UInt8] {
        Array(
            ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments "
                + "xmlns=\"\(namespace)\"><authors></authors><commentList></commentList></comments>")
                .utf8)
    }

    private var edits: XMLEdits
    private var prefix = ""
    private var authors: (start: XMLTag, end: XMLTag?)?
    private var list: (start: XMLTag, end: XMLTag?)?
    private var authorCount = 0
    private var ours: Int?
    /// The cells of comments that others have written.
    private(set) var taken: Set<String> = []
    /// The cells of earlier comments of ours, which were taken away.
    private(set) var removed: Set<String> = []

    /// Reads the comments, and takes those away that earlier marks have left.
    init(_ bytes: [UInt8]) {
        edits = XMLEdits(bytes)
        var tags = XMLTags(bytes)
        guard let root = tags.next(), root.kind == .start else { return }
        prefix = tags.prefix(of: root)
        while let tag = tags.next(), tag.kind != .end {
            if tags.has(tag, local: "authors") {
                authors = (tag, readAuthors(tag, &tags))
            } else if tags.has(tag, local: "commentList") {
                list = (tag, readComments(tag, &tags))
            } else {
                _ = tags.element(from: tag)
            }
        }
    }

    private mutating func readAuthors(_ start: XMLTag, _ tags: inout XMLTags) -> XMLTag? {
        guard start.kind == .start else { return nil }
        while let tag = tags.next() {
            if tag.kind == .end { return tag }
            let range = tags.element(from: tag)
            let text = tags.text(
                in: tag.range.upperBound..<max(tag.range.upperBound, range.upperBound))
            if text.hasPrefix(WorkbookMarks.author + "<") { ours = authorCount }
            authorCount += 1
        }
        return nil
    }

    private mutating func readComments(_ start: XMLTag, _ tags: inout XMLTags) -> XMLTag? {
        guard start.kind == .start else { return nil }
        while let tag = tags.next() {
            if tag.kind == .end { return tag }
            let range = tags.element(from: tag)
            guard let cell = tags.string("ref", in: tag) else { continue }
            let isOurs =
                ours.map { tags.decimal("authorId", in: tag) == $0 } ?? false
                || WorkbookMarks.begins(Self.beginning(of: tags.text(in: range)))
            if isOurs {
                edits.replace(range, with: "")
                removed.insert(cell)
            } else {
                taken.insert(cell)
            }
        }
        return nil
    }

    /// The first characters of an element that are no tags.
    private static func beginning(of element: String) -> [UInt8] {
        var text: [UInt8] = []
        var isTag = false
        for byte in element.utf8 {
            guard text.count < 64 else { break }
            switch byte {
            case UInt8(ascii: "<"): isTag = true
            case UInt8(ascii: ">"): isTag = false
            default: if !isTag { text.append(byte) }
            }
        }
        return text
    }

    /// Adds comments to cells that have none.
    mutating func add(_ marks: [WorkbookMarks.Mark]) {
        guard !marks.isEmpty, let list else { return }
        let author = ours ?? authorCount
        if ours == nil, let authors {
            edits.append(
                "<\(prefix)author>\(WorkbookMarks.author)</\(prefix)author>", to: authors.start,
                end: authors.end)
        }
        let p = prefix
        let comments = marks.map { mark in
            "<\(p)comment ref=\"\(mark.address.a1)\" authorId=\"\(author)\"><\(p)text>"
                + "<\(p)t>\(xmlText(SpreadsheetText.escaped(WorkbookMarks.beginning + mark.comment)))</\(p)t></\(p)text>"
                + "</\(p)comment>"
        }
        edits.append(comments.joined(), to: list.start, end: list.end)
    }

    func made() -> [UInt8] { edits.made() }
}
