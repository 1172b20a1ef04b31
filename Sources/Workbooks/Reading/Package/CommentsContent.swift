import SheetModel

/// Reads who has written the comments of a sheet.
final class CommentsContent: PartContent {
    private(set) var fault: WorkbookReadError.Reason?
    private var authors: [[UInt8]] = []
    /// The authors of comments that do not begin as those of marks do.
    private var used: Set<Int> = []
    private var author = -1
    private var beginning: [UInt8] = []
    private var isInAuthor = false
    private var isInComment = false

    /// Whether somebody else than this program has written one.
    ///
    /// LibreOffice forgets who has written a comment, so its beginning tells as well.
    var hasOthers: Bool {
        used.contains { index in
            !authors.indices.contains(index)
                || !authors[index].elementsEqual(WorkbookMarks.author.utf8)
        }
    }

    func start(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        if name.equals("author") {
            guard authors.count < ReadingLimits.listEntries else {
                fault = .limit(.lists)
                return
            }
            authors.append([])
            isInAuthor = true
        } else if name.equals("comment") {
            author = attributes.decimal("authorId") ?? -1
            beginning = []
            isInComment = true
        }
    }

    func end(_ name: Span<UInt8>) {
        if name.equals("author") { isInAuthor = false }
        if name.equals("comment") {
            if !WorkbookMarks.begins(beginning) { used.insert(author) }
            isInComment = false
        }
    }

    func text(_ text: Span<UInt8>) {
        if isInComment, beginning.count < Self.longest { text.append(to: &beginning) }
        guard isInAuthor, let last = authors.indices.last, authors[last].count < Self.longest
        else { return }
        text.append(to: &authors[last])
    }

    private static let longest = 256
}

extension CommentsContent {
    /// Whether a sheet has comments, and all of them are those of marks.
    static func areOurs(
        _ relationships: Relationships, of part: String, in package: inout PackageReader
    ) -> Bool {
        guard let found = relationships.first(ofType: "comments") else { return false }
        let content = CommentsContent()
        do {
            try package.read(
                try package.target(of: found, from: part), content, root: "comments")
            return !content.hasOthers
        } catch {
            // Nobody needs them.
            return false
        }
    }
}
