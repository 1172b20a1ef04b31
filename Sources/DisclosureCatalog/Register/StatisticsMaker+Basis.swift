extension StatisticsMaker {
    /// What the figures rest on.
    func basis(undetermined: [UndeterminedCount]) -> ReportBasis {
        var basis = ReportBasis()
        basis.ledgers = register.ledgers.map(LedgerSummary.init)
        basis.catalogs = index.uses
        basis.holidayYears = register.calendar.years
        basis.missingYears = missingYears(undetermined)
        basis.publicationDates = dates.flatMap(Self.days)
        basis.rowsOfUnknownDepartments = register.tally.rowsOfUnknownDepartments
        basis.rowsWithoutIndexNumber = register.tally.rowsWithoutIndexNumber
        basis.entriesNotProactive = lists.notProactive
        basis.entriesWithUnreadableDate = lists.unreadable
        basis.undetermined = undetermined
        basis.rules = ReportRules.all
        basis.notes = notes(basis)
        return basis
    }

    private static func days(_ numbers: ClosedRange<Int32>) -> ClosedRange<CalendarDate>? {
        guard let first = CalendarDate(daysSince1970: Int(numbers.lowerBound)),
            let last = CalendarDate(daysSince1970: Int(numbers.upperBound))
        else { return nil }
        return first...last
    }

    private func missingYears(_ undetermined: [UndeterminedCount]) -> [Int] {
        let years = undetermined.compactMap { entry -> Int? in
            if case .missingYear(let year) = entry.reason { year } else { nil }
        }
        return Set(years).sorted()
    }

    private func notes(_ basis: ReportBasis) -> [LocalizedText] {
        var notes: [LocalizedText] = []
        let january = register.options.quarter.yearToDate.lowerBound.endOfMonth
        if let first = basis.publicationDates?.lowerBound, first > january {
            notes.append(.ledgerStarts(first))
        }
        if let compared = register.options.comparedQuarter,
            basis.publicationDates.map({ $0.lowerBound > compared.days.upperBound }) ?? true
        {
            notes.append(.notCompared(compared))
        }
        let counts: [(Int, (Int) -> LocalizedText)] = [
            (basis.rowsOfUnknownDepartments, LocalizedText.unknownDepartments),
            (basis.entriesNotProactive, LocalizedText.notProactive),
            (basis.entriesWithUnreadableDate, LocalizedText.unreadableDates),
            (basis.rowsWithoutIndexNumber, LocalizedText.withoutIndexNumber),
        ]
        notes += counts.filter { $0.0 > 0 }.map { $1($0) }
        notes += basis.missingYears.map { .missingArrangement(of: $0) }
        return notes
    }
}

extension LedgerSummary {
    fileprivate init(_ record: LedgerRecord) {
        self.init(name: record.name)
        rows = record.rows
        normalisedDates = LedgerDate.Form.allCases.compactMap { form in
            record.dateForms[form].map { NormalisedDates(form, $0) }
        }
    }
}

extension LocalizedText {
    fileprivate static func ledgerStarts(_ date: CalendarDate) -> LocalizedText {
        LocalizedText(
            zh: "台账中最早的发布日期是 \(date)，本年累计自该日起。",
            en: "The first publication in the ledgers is of \(date); the year to date starts there."
        )
    }

    fileprivate static func notCompared(_ quarter: Quarter) -> LocalizedText {
        LocalizedText(
            zh: "台账中没有 \(quarter.title.chinese)及以前的发布，不能比较。",
            en: "The ledgers have nothing up to \(quarter.title.english) to compare with.")
    }

    fileprivate static func unknownDepartments(_ count: Int) -> LocalizedText {
        LocalizedText(
            zh: "\(count) 行的单位没有目录，没有计入任何数字。",
            en: "Rows of departments without a catalog, in no figure: \(count).")
    }

    fileprivate static func notProactive(_ count: Int) -> LocalizedText {
        LocalizedText(
            zh: "\(count) 条不是主动公开，没有计入。",
            en: "Entries that are not proactive, in no figure: \(count).")
    }

    fileprivate static func unreadableDates(_ count: Int) -> LocalizedText {
        LocalizedText(
            zh: "\(count) 条的发布日期无法识别，没有计入。",
            en: "Entries whose publication date cannot be read, in no figure: \(count).")
    }

    fileprivate static func withoutIndexNumber(_ count: Int) -> LocalizedText {
        LocalizedText(
            zh: "\(count) 行没有索引号，各计一条。",
            en: "Rows without an index number, each counted as information of its own: \(count).")
    }
}

/// The rules by which figures are made, each with its source.
enum ReportRules {
    static let all = [
        LocalizedText(
            zh: "同一信息在不同渠道公开计 1 条（统计表计数规则：不同渠道和方式公开相同信息计1条），以同一单位的索引号识别；按渠道的数字合计可能更大。",
            en: """
                The same information on several channels counts once (the rule of the official form); \
                its identity is the index number within the department. Counts by channel may add up \
                to more.
                """),
        LocalizedText(
            zh: "本期按发布日期计，本年累计自 1 月 1 日至本期末；发布日期不一致的以最早的为准。",
            en: """
                The quarter counts by publication date, the year to date from 1 January to its end; \
                where dates differ the earliest counts.
                """),
        LocalizedText(
            zh: "工作日不含法定节假日和休息日，含调休上班日；自触发次日起算（民法典第二百零一条）。",
            en: """
                Working days leave out holidays and weekends and include working weekend days; \
                counting starts on the day after the trigger (Civil Code, art. 201).
                """),
        LocalizedText(
            zh: "按日、周、月、年计算的期限，最后一日是休息日的顺延（民法典第二百零三条）；固定日期不顺延。",
            en: """
                Periods in days, weeks, months or years that end on a rest day end on the next \
                working day (Civil Code, art. 203); fixed dates do not move.
                """),
        LocalizedText(
            zh: "及时率为按期公开数除以时限可知的公开数；时限不可知的单列，不算按期。截至本期末应公开未公开的另列。",
            en: """
                The share on time is that of the publications whose due date is known; those that \
                cannot be determined are shown apart, never as in time. What was due and unpublished \
                at the end of the quarter is listed beside it.
                """),
        LocalizedText(
            zh: "年中更换目录的，按发布当日有效的目录（填表时间）判断；事项按名称对应。",
            en: """
                Where the catalog changed in the year, the one in force on the day of publication \
                counts (its date of filling in); items correspond by name.
                """),
    ]
}
