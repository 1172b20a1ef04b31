import TestSupport
import Testing

@testable import DisclosureCatalog

@Suite struct DueDateTests {
    let calendar = OfficialHolidays.calendar

    @Test(arguments: [
        // Working days: the table of the domain notes.
        ("信息形成之日起20个工作日内", "2021-09-10", "2021-10-14"),
        ("自作出行政决定之日起7个工作日内", "2023-04-20", "2023-04-28"),
        ("20工作日", "2022-12-30", "2023-02-02"),
        // Calendar days move off rest days: 2021-10-03 is inside the holiday, 2021-09-26 a working
        // Sunday.
        ("财政部门批复后20日内", "2021-09-13", "2021-10-08"),
        ("财政部门批复后20日内", "2021-09-06", "2021-09-26"),
        ("财政部门批复后20日内", "2021-06-01", "2021-06-21"),
        // Weeks, months and years end on the corresponding day, else on the last of the month.
        ("信息形成后2周内", "2021-06-21", "2021-07-05"),
        ("信息形成后1个月内", "2021-01-31", "2021-03-01"),
        ("信息形成后1个月内", "2024-01-31", "2024-02-29"),
        ("信息形成后3个月内", "2021-06-21", "2021-09-22"),
        ("信息形成后1年内", "2024-02-29", "2025-02-28"),
        // Hours run through rest days.
        ("事故发生后24小时内", "2021-09-30", "2021-10-01"),
        ("事故发生后25小时内", "2021-09-30", "2021-10-02"),
        ("事故发生后1小时内", "2021-09-30", "2021-10-01"),
        ("事故发生后48小时内", "2027-02-05", "2027-02-07"),
        // Posting periods and riders change nothing.
        ("信息形成之日起20个工作日内，公示7个工作日", "2021-06-21", "2021-07-19"),
        ("信息形成之日起20个工作日内，法律另有规定的，从其规定", "2021-06-21", "2021-07-19"),
    ])
    func computes(text: String, trigger: String, due: String) throws {
        let computed = Deadline(text).dueDate(after: try day(trigger), in: calendar)
        #expect(computed == .date(try day(due)))
        #expect(computed.text[.chinese] == due)
        #expect(computed.text[.english] == due)
    }

    @Test(arguments: [
        ("信息形成之日起20个工作日内", "2026-12-04", 2027), ("20工作日", "2026-12-15", 2027),
        // The last day of a calendar-day period lies in 2027, or moves there.
        ("财政部门批复后30日内", "2026-12-10", 2027), ("信息形成后1年内", "2026-03-02", 2027),
        ("信息形成后9999年内", "2026-03-02", 10_000), ("信息形成后9999个月内", "2026-03-02", 2859),
        ("20个工作日内", "2003-12-01", 2003),
    ])
    func answersUnknownAndNamesTheYear(text: String, trigger: String, year: Int) throws {
        let due = Deadline(text).dueDate(after: try day(trigger), in: calendar)
        #expect(due == .unknown(missingYear: year))
        #expect(
            due.text[.chinese]
                == "未知：缺少 \(year) 年的节假日安排。国务院办公厅公布后，请用 --holidays 提供。")
        #expect(
            due.text[.english] == """
                unknown: the arrangement for \(year) is missing. Supply it with --holidays once it \
                is announced.
                """)
    }

    @Test(arguments: [
        ("", DueDate.Reason.blank, "未填写公开时限"), ("待定", .unparsed, "公开时限的写法未能识别"),
        ("实时公开", .immediate, "要求及时公开，没有具体日期"),
        ("实施前30日", .beforeEvent, "按事前若干日计算，事件日期没有登记"),
        ("6个月", .refresh, "只写明更新周期"), ("长期公开", .duration, "只写明公开多久"),
        ("公示7个工作日", .duration, "只写明公开多久"),
        ("限时公开", .deferred, "按进展或另行规定的时限公开"),
        ("法律另有规定的，从其规定", .deferred, "按进展或另行规定的时限公开"),
        ("同上", .ditto, "写的是“同上”，上面没有可用的时限"),
        ("每年1月31日前", .recurring, "按固定日期公开，不从某日起算"),
        ("按年公开", .noDayInCycle, "只写明周期，没有具体日期"),
        ("5日内；信息形成后10日内", .severalPeriods, "写了不止一个时限，无法确定用哪一个"),
        ("5日内；每年1月31日前", .severalPeriods, "写了不止一个时限，无法确定用哪一个"),
        ("实施前30日；5日内", .severalPeriods, "写了不止一个时限，无法确定用哪一个"),
        ("信息形成之日起20个工作日内，特殊情况除外", .unparsed, "公开时限的写法未能识别"),
    ])
    func saysWhyItIsNotComputable(text: String, reason: DueDate.Reason, sentence: String) throws {
        let due = Deadline(text).dueDate(after: try day("2021-06-21"), in: calendar)
        #expect(due == .notComputable(reason))
        #expect(due.text.chinese == sentence)
        #expect(due.text.english.isEmpty == false)
    }

    @Test func needsATriggerDate() {
        let due = Deadline("财政部门批复后20日内").dueDate(after: nil, in: calendar)
        #expect(due == .notComputable(.noTriggerDate))
        #expect(due.text.english == "the day from which the period runs is not recorded")
    }

    @Test func saturatesPeriodsThatNobodyWrites() throws {
        let start = try day("2026-03-02")
        for unit in Deadline.Period.Unit.allCases {
            for count in [Int.min, 0] {
                let end = calendar.end(of: .init(count, unit), after: start)
                #expect(end == calendar.end(of: .init(1, unit), after: start))
            }
            let far = calendar.end(of: .init(.max, unit), after: start)
            #expect(far == .unknown(missingYear: unit == .workingDay ? 2027 : 10_000))
        }
    }

    @Test(arguments: 1...10)
    func endsAsTheNaiveCountSays(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<60 {
            let start = try #require(
                CalendarDate(daysSince1970: Int.random(in: 12_500...20_400, using: &random)))
            let count = Int.random(in: 1...300, using: &random)
            let end = try #require(calendar.end(of: .init(count, .day), after: start).value)
            var expected = try #require(start.adding(days: count))
            while calendar.isWorkingDay(expected).value == false {
                expected = try #require(expected.adding(days: 1))
            }
            #expect(end == expected)
            #expect(
                calendar.end(of: .init(7 * count, .day), after: start)
                    == calendar.end(of: .init(count, .week), after: start))
        }
    }
}

@Suite struct RecurringDueDateTests {
    let calendar = OfficialHolidays.calendar

    private func dates(_ text: String, _ first: String, _ last: String) throws -> [String] {
        try Deadline(text).dueDates(in: day(first)...day(last), calendar: calendar)
            .map(\.date.description)
    }

    @Test(arguments: [
        ("每年1月31日前", "2024-02-01", "2026-12-31", ["2025-01-31", "2026-01-31"]),
        ("1月31日前", "2025-01-31", "2025-01-31", ["2025-01-31"]),
        ("6月底前", "2025-01-01", "2025-12-31", ["2025-06-30"]),
        ("每月8日前", "2025-01-08", "2025-03-07", ["2025-01-08", "2025-02-08"]),
        ("每月31日前", "2024-01-31", "2024-03-30", ["2024-01-31", "2024-02-29"]),
        ("每年2月29日前", "2023-01-01", "2024-12-31", ["2023-02-28", "2024-02-29"]),
        (
            "每年1、4、7、10月15日之前", "2021-01-01", "2021-12-31",
            ["2021-01-15", "2021-04-15", "2021-07-15", "2021-10-15"]
        ),
        ("每季度末前", "2021-03-31", "2021-09-29", ["2021-03-31", "2021-06-30"]),
        ("年底前", "2021-01-01", "2022-12-30", ["2021-12-31"]),
        ("每周五前", "2021-06-25", "2021-07-08", ["2021-06-25", "2021-07-02"]),
        // 2021-04-01 is a Thursday: its second week ends on Sunday 11 April; 2021-07-01 likewise,
        // 2022-01-01 is a Saturday.
        (
            "每季度第二周前", "2021-04-01", "2022-01-31",
            ["2021-04-11", "2021-07-11", "2021-10-10", "2022-01-09"]
        ),
        ("每月第1周前", "2021-06-01", "2021-06-30", ["2021-06-06"]),
        // The fifth week of March ends in April; February 2021 has only four.
        ("每月第5周前", "2021-03-01", "2021-03-31", []),
        ("每月第5周前", "2021-04-01", "2021-04-30", ["2021-04-04"]),
        (
            "每年1月31日前；每年7月31日前", "2021-01-01", "2021-12-31", ["2021-01-31", "2021-07-31"]
        ),
        ("按年公开", "2021-01-01", "2021-12-31", []),
        ("20工作日", "2021-01-01", "2021-12-31", []),
        ("每月8日前；待定", "2021-01-01", "2021-12-31", []),
    ])
    func listsTheDays(text: String, first: String, last: String, expected: [String]) throws {
        #expect(try dates(text, first, last) == expected)
    }

    @Test func warnsOfRestDaysButDoesNotMoveThem() throws {
        let all = Deadline("每年1月31日前")
            .dueDates(in: try day("2024-01-01")...day("2027-12-31"), calendar: calendar)
        #expect(all.map(\.isRestDay) == [false, true, true, nil])
        #expect(
            all.map(\.warning?.chinese) == [
                nil, "2025-01-31 是休息日；固定日期不顺延，请提前公开。",
                "2026-01-31 是休息日；固定日期不顺延，请提前公开。", nil,
            ])
        #expect(
            all[1].warning?.english
                == "2025-01-31 is a rest day; a fixed day does not move, so publish before it.")
    }

    @Test func endsAtTheLastYear() throws {
        #expect(
            try dates("每周日前", "9999-12-20", "9999-12-31") == ["9999-12-26"])
        #expect(try dates("每年底前", "9998-01-01", "9999-12-31") == ["9998-12-31", "9999-12-31"])
        #expect(try dates("每年第1周前", "1583-01-01", "1583-02-01") == ["1583-01-02"])
    }
}
