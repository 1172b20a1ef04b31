/// The sentences about a holiday file.
enum HolidayWording {
    static let malformed = LocalizedText(
        zh: "此行应为“年,类别,日期”三栏，通知行另加文号；请改正。",
        en: "The row needs year, kind and day, for a notice also its number; correct it.")

    static let empty = LocalizedText(
        zh: "文件里没有任何一年的节假日安排。", en: "The file has no year's arrangement.")

    static func noYear(_ text: String) -> LocalizedText {
        let quoted = escapedQuote(text, limit: 20)
        return LocalizedText(
            zh: "“\(quoted)”不是年份，请写四位数字。", en: "“\(quoted)” is no year; write four digits.")
    }

    static func noKind(_ text: String) -> LocalizedText {
        let quoted = escapedQuote(text, limit: 20)
        return LocalizedText(
            zh: "类别“\(quoted)”无法识别，请写 off（放假）、work（上班）或 notice（通知）。",
            en: "The kind “\(quoted)” is unknown; write off, work or notice.")
    }

    static func noDay(_ text: String) -> LocalizedText {
        let quoted = escapedQuote(text, limit: 20)
        return LocalizedText(
            zh: "“\(quoted)”不是日历上的日期，请写成 2026-01-01 的形式。",
            en: "“\(quoted)” is no day of the calendar; write it like 2026-01-01.")
    }

    static func otherYear(_ date: CalendarDate, _ year: Int) -> LocalizedText {
        LocalizedText(
            zh: "\(date) 不在 \(year) 年，请写在 \(date.year) 年之下。",
            en: "\(date) is not in \(year); put it under \(date.year).")
    }

    static func twice(_ date: CalendarDate) -> LocalizedText {
        LocalizedText(
            zh: "\(date) 已经出现过，请删去一行。", en: "\(date) is listed before; delete one of the rows.")
    }

    static func workOnWeekday(_ date: CalendarDate) -> LocalizedText {
        LocalizedText(
            zh: "\(date) 不是周六或周日，不能是调休上班日；请核对通知。",
            en: "\(date) is no Saturday or Sunday and works anyway; check it with the notice.")
    }

    static func offAtWeekend(_ date: CalendarDate) -> LocalizedText {
        LocalizedText(
            zh: "\(date) 是周末，本来就休息，此行没有作用。",
            en: "\(date) is at a weekend and off anyway; the row has no effect.")
    }

    static func incomplete(_ year: Int, _ date: CalendarDate) -> LocalizedText {
        LocalizedText(
            zh: "\(year) 年的安排不完整：\(date) 成了工作日。文件会替换整年，请列出全年的放假日和上班日。",
            en: """
                The list for \(year) is incomplete: it makes \(date) a working day. A file replaces \
                whole years; list all days off and working weekend days.
                """)
    }

    static func fewDaysOff(_ year: Int, _ days: Int) -> LocalizedText {
        LocalizedText(
            zh: "\(year) 年的放假日比调休上班日只多 \(days) 天，历年至少多 9 天；请核对是否有遗漏。",
            en: """
                The list for \(year) has only \(days) more days off than working weekend days; \
                every year so far had at least 9. Check whether some are missing.
                """)
    }
}
