import DisclosureCatalog

/// What the columns of a template are bound to.
enum ColumnBinding {
    /// Columns that would stay empty, and levels that would be left out.
    static func faults(in outline: TemplateOutline) -> [Finding] {
        unbound(in: outline) + levelGaps(in: outline)
    }

    /// Bindings that are doubtful, or make the form hard to read back.
    static func findings(in outline: TemplateOutline) -> [Finding] {
        boundTwice(in: outline) + nameless(in: outline) + misused(in: outline)
            + missing(in: outline)
    }

    /// The fields of a catalog as a whole have no value in a row.
    private static func unbound(in outline: TemplateOutline) -> [Finding] {
        outline.columns.flatMap { path, column in
            column.fields.enumerated().filter { !isOfRows($0.element) }.map { index, field in
                let key =
                    index == 0
                    ? path.appending(key: "field")
                    : path.appending(key: "joined").appending(index: index - 1)
                return Finding(template: "unbound", .error, at: key, .notOfRows(field.name))
            }
        }
    }

    private static func isOfRows(_ field: CatalogField) -> Bool {
        switch field {
        case .title, .department, .preparedBy, .reviewedBy, .approvedBy, .filledOn,
            .declaredCounts, .channelVocabulary:
            false
        default: true
        }
    }

    private static func levelGaps(in outline: TemplateOutline) -> [Finding] {
        let named = outline.columns.compactMap { path, column -> (DocumentPath, Int)? in
            if case .sectionName(let level) = column.field { (path, level) } else { nil }
        }
        let levels = Set(named.map(\.1))
        return named.compactMap { path, level in
            guard level > 1, !levels.contains(level - 1) else { return nil }
            return Finding(
                template: "levels", .error, at: path.appending(key: "field"),
                LocalizedText(
                    zh: "有第 \(level) 级栏目而没有第 \(level - 1) 级，第 \(level - 1) 级的名称会漏印。",
                    en: """
                        There is a column for sections of level \(level) and none for level \
                        \(level - 1), whose names would be left out.
                        """))
        }
    }

    private static func boundTwice(in outline: TemplateOutline) -> [Finding] {
        var first: [CatalogField: DocumentPath] = [:]
        var findings: [Finding] = []
        for (path, column) in outline.columns where !column.repeatsChannels {
            // Where a field cannot be read, a channel without a name stands in for it.
            for field in column.fields where field != .channel("") {
                guard let earlier = first[field] else {
                    first[field] = path
                    continue
                }
                findings.append(
                    Finding(
                        template: "boundTwice", .error, at: path.appending(key: "field"),
                        LocalizedText(
                            zh: "“\(field.name)”已用于 \(earlier)，同一内容只应有一栏。",
                            en:
                                "“\(field.name)” is bound at \(earlier) already; it needs one column."
                        )))
            }
        }
        return findings
    }

    /// Numerals of sections whose names are nowhere.
    private static func nameless(in outline: TemplateOutline) -> [Finding] {
        let fields = Set(outline.columns.flatMap(\.column.fields))
        return outline.columns.compactMap { path, column in
            guard case .sectionNumeral(let level) = column.field,
                !fields.contains(.sectionName(level: level))
            else { return nil }
            return Finding(
                template: "levels", .warning, at: path.appending(key: "field"),
                LocalizedText(
                    zh: "有第 \(level) 级栏目的序号而没有它的名称，名称会漏印。",
                    en: """
                        There is a column for numerals of sections of level \(level) and none for \
                        their names, which are left out.
                        """))
        }
    }

    private static func misused(in outline: TemplateOutline) -> [Finding] {
        outline.columns.flatMap { path, column -> [Finding] in
            let isSection = column.field.sectionLevel != nil
            var findings: [Finding] = []
            if column.merge == .sections, !isSection {
                findings.append(
                    Finding(
                        template: "merge", .warning, at: path.appending(key: "merge"),
                        .sectionsOnly))
            }
            if column.numbering != .catalog, column.field != .itemNumber {
                findings.append(
                    Finding(
                        template: "numbering", .warning, at: path.appending(key: "numbering"),
                        .numbersOnly))
            }
            return findings
        }
    }

    private static func missing(in outline: TemplateOutline) -> [Finding] {
        var findings: [Finding] = []
        let hasName = outline.columns.contains { $0.column.fields.contains(.itemName) }
        if !outline.columns.isEmpty, !hasName {
            findings.append(
                Finding(
                    template: "itemName", .warning, at: DocumentPath([.key("header")]), .noName))
        }
        let channels = outline.template.channels
        if channels.meaning == .required, channels.shown != .all,
            outline.columns.contains(where: { $0.column.field == .channels })
        {
            findings.append(
                Finding(
                    template: "channels", .warning,
                    at: DocumentPath([.key("channels"), .key("show")]), .optionalHidden))
        }
        return findings
    }
}

extension LocalizedText {
    fileprivate static func notOfRows(_ name: String) -> LocalizedText {
        LocalizedText(
            zh: "“\(name)”不是事项的内容，这一栏会一直空着；表格上下的文字请用 preamble、notes。",
            en: """
                “\(name)” is nothing that an item has, so the column would stay empty; for texts \
                above and below the table there are preamble and notes.
                """)
    }

    fileprivate static let sectionsOnly = LocalizedText(
        zh: "merge: \"sections\" 只用于栏目的栏；相邻相同内容合并请写 \"equal\"。",
        en: "merge: \"sections\" is for columns of sections; write \"equal\" for equal neighbours.")

    fileprivate static let numbersOnly = LocalizedText(
        zh: "numbering 只用于 item.number 一栏。", en: "numbering is for the column of item.number.")

    fileprivate static let noName = LocalizedText(
        zh: "没有 item.name 一栏，填好的表无法读回。",
        en: "There is no column for item.name, so a filled form cannot be read back.")

    fileprivate static let optionalHidden = LocalizedText(
        zh: "■ 表示必选时应列出全部渠道，否则可选的渠道不会印出。",
        en: "Where the mark says “required”, list all channels, or the optional ones are not shown."
    )
}
