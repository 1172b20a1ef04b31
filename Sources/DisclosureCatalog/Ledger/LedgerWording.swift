/// The sentences about rows of a ledger. They quote names and dates, never titles or people.
extension LocalizedText {
    static func more(_ count: Int, _ rule: LedgerRule) -> LocalizedText {
        LocalizedText(
            zh: "本文件另有 \(count) 处同类问题（\(rule.id)），没有逐一列出。",
            en: "There are \(count) more of \(rule.id) in this file, which are not listed.")
    }

    static func missingColumn(_ label: String, _ field: LedgerField) -> LocalizedText {
        LocalizedText(
            zh: "没有“\(label)”一栏，请补上。",
            en: "There is no column “\(label)” (\(field.rawValue)); add it.")
    }

    static func unusedColumn(_ heading: String) -> LocalizedText {
        let quoted = escapedQuote(heading, limit: 30)
        return LocalizedText(
            zh: "“\(quoted)”一栏没有用到。", en: "The column “\(quoted)” is not used.")
    }

    static let skippedRow = LocalizedText(
        zh: "此行没有索引号、名称和发布日期，没有计入。",
        en: "The row has no index number, title and publication date, and was skipped.")

    static func tooManyFields(_ count: Int, _ known: Int) -> LocalizedText {
        LocalizedText(
            zh: "此行有 \(count) 栏，表头只有 \(known) 栏，可能有逗号没有加引号，请检查。",
            en: """
                The row has \(count) fields and the header \(known); look for a comma that is not \
                within quotes.
                """)
    }

    static let cellsWithoutHeading = LocalizedText(
        zh: "此行在表头没有栏目的地方有内容，没有读入，请检查。",
        en: "The row has something where the header has no column; it was not read. Check it.")

    static let skippedSheet = LocalizedText(
        zh: "这一工作表没有台账的表头，没有读入。",
        en: "The sheet has no header of a publication ledger; it was not read.")

    static let hiddenSheet = LocalizedText(
        zh: "这一工作表是隐藏的，没有读入；其中如有台账，请取消隐藏。",
        en: "The sheet is hidden and was not read; show it if its rows belong to the ledger.")

    static func unknownDepartment(_ name: String) -> LocalizedText {
        guard !name.isEmpty else {
            return LocalizedText(
                zh: "没有填写单位，无法归入任何单位，没有计入。",
                en: "No department is given, so the row belongs to none and was not counted.")
        }
        let quoted = escapedQuote(name, limit: 40)
        return LocalizedText(
            zh: "没有“\(quoted)”的目录，此行没有计入。",
            en: "There is no catalog of “\(quoted)”, so the row was not counted.")
    }

    static func unknownItem(_ number: String, _ name: String) -> LocalizedText {
        guard !number.isEmpty || !name.isEmpty else {
            return LocalizedText(
                zh: "没有填写事项，只计入单位合计。",
                en: "No item is given; the row counts for the department only.")
        }
        let quoted = escapedQuote(number.isEmpty ? name : number, limit: 30)
        return LocalizedText(
            zh: "目录中没有事项“\(quoted)”，只计入单位合计。",
            en: "The catalog has no item “\(quoted)”; the row counts for the department only.")
    }

    static func itemName(_ written: String, _ name: String) -> LocalizedText {
        let (written, name) = (escapedQuote(written, limit: 30), escapedQuote(name, limit: 30))
        return LocalizedText(
            zh: "事项名称“\(written)”与目录中该序号的“\(name)”不同，按序号计，请核对。",
            en:
                "The item is called “\(written)” here and “\(name)” in the catalog; the number counts."
        )
    }

    static func unreadableDate(_ label: String, _ field: LedgerField) -> LocalizedText {
        LocalizedText(
            zh: "“\(label)”不是日历上的日期，请写成 2021-06-21 的形式。",
            en:
                "The date in “\(label)” (\(field.rawValue)) is no day of the calendar; write it like 2021-06-21."
        )
    }

    static func futureDate(_ date: CalendarDate) -> LocalizedText {
        LocalizedText(
            zh: "发布日期 \(date) 还没有到，请核对。",
            en: "The publication date \(date) is still to come; check it.")
    }

    static func early(_ published: CalendarDate, _ start: CalendarDate) -> LocalizedText {
        LocalizedText(
            zh: "发布日期 \(published) 早于生成或触发日期 \(start)，请核对两个日期。",
            en:
                "It was published on \(published), before it was formed or triggered on \(start); check both dates."
        )
    }

    static func missingTrigger(_ trigger: Deadline.Trigger) -> LocalizedText {
        let name = trigger.name
        return LocalizedText(
            zh: trigger.isFormation
                ? "没有可用的生成日期，算不出时限。" : "时限从“\(name.chinese)”起算，请填写触发日期。",
            en: trigger.isFormation
                ? "There is no date on which it was formed, so the due date cannot be computed."
                : "The period starts when \(name.english); fill in the trigger date.")
    }

    static let missingIndexNumber = LocalizedText(
        zh: "没有索引号，此行单独计为一条。",
        en: "There is no index number, so the row counts as information of its own.")

    static let missingTitle = LocalizedText(
        zh: "没有信息名称，请填写。", en: "The title is missing; fill it in.")

    static let missingChannel = LocalizedText(
        zh: "已经发布，但没有填写公开渠道。", en: "It was published, but no channel is given.")

    static func unknownChannel(_ name: String) -> LocalizedText {
        let quoted = escapedQuote(name, limit: 30)
        return LocalizedText(
            zh: "目录中没有“\(quoted)”这一渠道。", en: "The catalog has no channel “\(quoted)”.")
    }

    static let unknownAttribute = LocalizedText(
        zh: "公开属性无法识别，请写主动公开、依申请公开或不予公开；此行没有计入主动公开。",
        en: """
            The disclosure attribute is unknown; write 主动公开, 依申请公开 or 不予公开. The row was not \
            counted as proactive.
            """)

    static func duplicateDate(_ label: String, firstLine: Int, file: String?) -> LocalizedText {
        let place = Self.row(firstLine, file)
        return LocalizedText(
            zh: "与\(place.chinese)是同一索引号，“\(label)”却不同；发布日期以最早的为准，请核对。",
            en: """
                It has the index number of \(place.english), but another date in “\(label)”; the \
                earliest publication counts. Check both.
                """)
    }

    static func duplicateItem(firstLine: Int, file: String?) -> LocalizedText {
        let place = Self.row(firstLine, file)
        return LocalizedText(
            zh: "与\(place.chinese)是同一索引号，事项却不同，只计一条；请核对。",
            en: """
                It has the index number of \(place.english), but another item; both count as one. \
                Check them.
                """)
    }

    static func duplicateTitle(firstLine: Int, file: String?) -> LocalizedText {
        let place = Self.row(firstLine, file)
        return LocalizedText(
            zh: "与\(place.chinese)是同一索引号，信息名称却不同，只计一条；请核对。",
            en: """
                It has the index number of \(place.english), but another title; both count as one. \
                Check them.
                """)
    }

    /// A row in another line, and in another file where one is given.
    private static func row(_ line: Int, _ file: String?) -> LocalizedText {
        guard let file else { return LocalizedText(zh: "第 \(line) 行", en: "line \(line)") }
        let name = escapedQuote(file, limit: 80)
        return LocalizedText(zh: "\(name) 第 \(line) 行", en: "line \(line) of \(name)")
    }

    static func nearestDepartment(_ name: String) -> LocalizedText {
        let quoted = escapedQuote(name, limit: 40)
        return LocalizedText(zh: "是否应为“\(quoted)”？", en: "Was “\(quoted)” meant?")
    }
}
