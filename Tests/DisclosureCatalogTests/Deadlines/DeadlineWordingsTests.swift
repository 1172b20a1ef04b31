import TestSupport
import Testing

@testable import DisclosureCatalog

/// A wording as found in a catalog, and how it is to be read.
struct Wording: CustomTestStringConvertible, Sendable {
    let text: String
    let clauses: [Deadline.Clause]

    init(_ text: String, _ clauses: Deadline.Clause...) {
        self.text = text
        self.clauses = clauses
    }

    var testDescription: String { text }
}

extension Deadline.Clause {
    fileprivate static func formed(
        _ count: Int, _ unit: Deadline.Period.Unit = .workingDay, isStated: Bool = true
    ) -> Deadline.Clause {
        .relative(.informationFormed, isStated: isStated, .init(count, unit))
    }

    fileprivate static func after(
        _ trigger: Deadline.Trigger, _ count: Int, _ unit: Deadline.Period.Unit = .workingDay
    ) -> Deadline.Clause {
        .relative(trigger, isStated: true, .init(count, unit))
    }
}

@Suite struct DeadlineWordingsTests {
    /// Every wording of the domain notes, in their order.
    static let known: [Wording] = [
        Wording("信息形成（更改）之日起20个工作日内", .formed(20)),
        Wording("信息形成（更改）之日起20个工作日内。", .formed(20)),
        Wording("信息形成或者变更之日起20个工作日内公开", .formed(20)),
        Wording("自信息形成或者变更之日起20个工作日内予以公开", .formed(20)),
        Wording("自该政府信息形成或者变更之日起20个工作日内予以及时公开", .formed(20)),
        Wording("该政府信息形成或者变更之日起20个工作日内及时公开", .formed(20)),
        Wording("信息形成之日起20个工作日内", .formed(20)),
        Wording("信息形成(变更)20个工作日内", .formed(20)),
        Wording("信息形成20个工作日内公开", .formed(20)),
        Wording("信息形成后，20个工作日内公开", .formed(20)),
        Wording("信息产生或变更之日起20个工作日内", .formed(20)),
        Wording("制定或获取信息之日起10个工作日内", .after(.informationObtained, 10)),
        Wording("自制作或获取该信息之日起20个工作日内公开", .after(.informationObtained, 20)),
        Wording("信息形成或变更之日起3个工作日内", .formed(3)),
        Wording("20工作日", .formed(20, isStated: false)),
        Wording("15个工作日", .formed(15, isStated: false)),
        Wording("20个工作日内公开内公开", .formed(20, isStated: false)),
        Wording("自作行政决定之日起7个工作日内", .after(.decisionMade, 7)),
        Wording("信息形成后，7个工作日内公开", .formed(7)),
        Wording("财政部门批复后20个工作日内", .after(.financeApproved, 20)),
        Wording("部门预算经本级财政部门批复后20日内公开", .after(.financeApproved, 20, .day)),
        Wording("本级人民代表大会或其常务委员会批准后20日内", .after(.congressApproved, 20, .day)),
        Wording("关联规范性文件公开3个工作日内", .after(.relatedPublished, 3)),
        Wording("与政策文件同步发布，时间跨度不超过5个工作日", .after(.relatedPublished, 5)),
        Wording("与政策文件同步公开发布", .immediate),
        Wording("每年1月31日前", .recurring(.day(31, months: [1]))),
        Wording("1月31日前", .recurring(.day(31, months: [1]))),
        Wording("6月底前", .recurring(.endOfMonth(months: [6]))),
        Wording("按年公开", .recurring(.every(.year))),
        Wording("每月8日前", .recurring(.day(8, months: Array(1...12)))),
        Wording("每年1、4、7、10月15日之前", .recurring(.day(15, months: [1, 4, 7, 10]))),
        Wording("每季度第二周前", .recurring(.week(2, of: .quarter))),
        Wording("实时公开", .immediate),
        Wording("及时公开", .immediate),
        Wording("按进展情况及时公开", .deferred),
        Wording("提前一周发通知邀请", .beforeEvent(.init(1, .week))),
        Wording(
            "信息形成之日起10个工作日内，公示7个工作日", .formed(10), .posting(.init(7, .workingDay))),
        Wording("长期，最新有效", .duration),
        Wording("任期内", .duration),
        Wording("长期公开", .duration),
        Wording("限时公开", .deferred),
        Wording("1年", .refresh(.init(1, .year))),
        Wording("6个月", .refresh(.init(6, .month))),
        Wording("1个月", .refresh(.init(1, .month))),
        Wording("及时更新，最迟6个月内必须有更新", .immediate, .refresh(.init(6, .month))),
        Wording("同上", .ditto),
        Wording("法律法规对公开期限另有规定的，从其规定", .rider),
        Wording("按规定时限", .deferred),
        Wording("常年公开", .duration),
        Wording("即时公开", .immediate),
        Wording("实施前30日", .beforeEvent(.init(30, .day))),
    ]

    /// The nine raw texts of the seed catalog, blanks and full stops as they are there.
    static let seed: [Wording] = [
        Wording("信息形成（更改）之日起 20 个工作日内。", .formed(20)),
        Wording("信息形成（更改）之日起 20 个工作日内", .formed(20)),
        Wording("信息形成（更改）之日起20个工作日内", .formed(20)),
        Wording("信息形成（更改）之日起10个工作日内", .formed(10)),
        Wording("信息形成（更改）之日起 5 个工作日内", .formed(5)),
        Wording("自作行政决定之日起7个工作日内", .after(.decisionMade, 7)),
        Wording("财政部门批复后 20 个工作日内", .after(.financeApproved, 20)),
        Wording("每年 1 月 31 日前。", .recurring(.day(31, months: [1]))),
        Wording("实时公开", .immediate),
    ]

    static let variants: [Wording] = [
        // Width, blanks, line breaks from wrapped cells, invisible characters.
        Wording("信息形成（更改）之日起２０个工作日内", .formed(20)),
        Wording(" 信息 形成\n（ 更改 ）之日\u{3000}起 2 0 个工 作日内 。 ", .formed(20)),
        Wording("信息形成\u{200B}之日起20个工作日内\u{FEFF}", .formed(20)),
        Wording("信息形成或(变更)之日起，在20个工作日之内", .after(.other("信息形成或(变更)"), 20)),
        // Numerals.
        Wording("信息形成之日起二十个工作日内", .formed(20)),
        Wording("信息形成之日起十五日内", .formed(15, .day)),
        Wording("信息形成后两周内", .formed(2, .week)),
        Wording("每年一月三十一日前", .recurring(.day(31, months: [1]))),
        Wording("每年1月、4月、7月和10月15日前公布", .recurring(.day(15, months: [1, 4, 7, 10]))),
        Wording("每季度1，4，7，10月15日前", .recurring(.day(15, months: [1, 4, 7, 10]))),
        // Triggers in other words.
        Wording("自作出行政决定之日起 7 个工作日内。", .after(.decisionMade, 7)),
        Wording("执法决定作出之日起20个工作日内", .after(.decisionMade, 20)),
        Wording("收到申请之日起20个工作日内答复", .after(.applicationReceived, 20)),
        Wording("项目竣工验收合格之日起1个月内", .after(.other("项目竣工验收合格"), 1, .month)),
        Wording("自然灾害发生后24小时内", .after(.other("自然灾害发生"), 24, .hour)),
        Wording("第一次会议召开后10日内", .after(.other("第一次会议召开"), 10, .day)),
        Wording("自信息形成起 20 个工作日", .formed(20)),
        Wording("20日内", .formed(20, .day, isStated: false)),
        Wording("不超过20个工作日", .formed(20, isStated: false)),
        Wording("3个月内公开", .formed(3, .month, isStated: false)),
        Wording("调查开始20个工作日前", .beforeEvent(.init(20, .workingDay))),
        Wording("会议召开前3个工作日内公布", .beforeEvent(.init(3, .workingDay))),
        // Days that come back.
        Wording("每月底前", .recurring(.endOfMonth(months: Array(1...12)))),
        Wording("每季度末前", .recurring(.endOfMonth(months: [3, 6, 9, 12]))),
        Wording("每年年底前", .recurring(.endOfMonth(months: [12]))),
        Wording("年底前", .recurring(.endOfMonth(months: [12]))),
        Wording("每周五前", .recurring(.weekday(.friday))),
        Wording("每月第1周前", .recurring(.week(1, of: .month))),
        Wording("按季度公开", .recurring(.every(.quarter))),
        Wording(
            "每年1月31日前；每年7月31日前", .recurring(.day(31, months: [1])),
            .recurring(.day(31, months: [7]))),
        // Several clauses, other separators.
        Wording(
            "自该政府信息形成或者变更之日起20个工作日内予以公开；法律、法规对政府信息公开的期限另有规定的，从其规定。",
            .formed(20), .rider),
        Wording("及时公开，法律法规另有规定的，从其规定", .immediate, .rider),
        Wording("信息形成之日起20个工作日内,公示期不少于5日", .formed(20), .posting(.init(5, .day))),
        Wording("长期公开，及时公开", .duration, .immediate),
    ]

    static let notUnderstood: [String] = [
        "待定", "详见附件", "20", "工作日", "20个", "个工作日内", "之日起20个工作日内", "0个工作日",
        "00020个工作日", "12345个工作日", "信息形成之日起20个工作日内涉密的除外", "6月", "20日", "6月内",
        "每年2月30日前", "每月32日前", "每年13月1日前", "每季度15日前", "每年15日前", "8日前", "月底前",
        "每周末前", "每月第7周前", "每年1月31日", "2021年1月31日前", "1月31日前后20日内", "一百二个工作日",
        "信息形成之日起20个工作日内公示10日", "公示", "提前", "与同步发布", "within 20 days", "√", "1年半",
        "信息形成20个工作日前", "20个工作日前", "前20日", "1月31日20日前",
        "信息形成之日起二十二十个工作日内", "每年1月31日前20日内", "长期规划批准", "按进展情况每周公开",
    ]

    @Test(arguments: known + seed + variants)
    func reads(wording: Wording) {
        let deadline = Deadline(wording.text)
        #expect(deadline.clauses == wording.clauses)
        #expect(deadline.text == wording.text)
    }

    @Test(arguments: notUnderstood)
    func doesNotGuess(text: String) {
        let deadline = Deadline(text)
        #expect(deadline.kind == .unparsed)
        #expect(deadline.text == text)
        #expect(deadline.obstacle == .unparsed)
    }

    @Test(arguments: ["", " ", "\n\u{3000}", "。", "，；。"])
    func readsBlanksAsBlank(text: String) {
        #expect(Deadline(text).kind == .blank)
        #expect(Deadline(text).text == text)
    }

    @Test func keepsWhatFollowsAClauseThatIsNotUnderstood() {
        let deadline = Deadline("特殊情况除外，信息形成之日起20个工作日内，详见 PPP project")
        #expect(
            deadline.clauses == [
                .unparsed("特殊情况除外"), .formed(20), .unparsed("详见PPP project"),
            ])
        #expect(deadline.kind == .unparsed)
        #expect(deadline.relative?.period == .init(20, .workingDay))
    }

    @Test func hasItsParts() {
        let deadline = Deadline("信息形成之日起10个工作日内，公示7个工作日，最迟1年内更新")
        #expect(deadline.kind == .relative)
        #expect(deadline.posting == .init(7, .workingDay))
        #expect(deadline.refresh == .init(1, .year))
        #expect(deadline.recurrences == [])
        #expect(deadline.relative?.isStated == true)
        #expect(deadline.relative?.trigger.isFormation == true)
        #expect(Deadline.Trigger.decisionMade.isFormation == false)
        #expect(Deadline("5日内；10日内").relative == nil)
    }

    @Test func readsNumerals() {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        for number in 1...99 {
            let (tens, ones) = (number / 10, number % 10)
            let numeral =
                (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[ones]
            #expect(Deadline("\(numeral)个工作日").relative?.period.count == number)
            #expect(Deadline("信息形成之日起\(number)天内").relative?.period == .init(number, .day))
        }
        #expect(Deadline("一百八十日内").relative?.period.count == 180)
        #expect(Deadline("一百零五日内").relative?.period.count == 105)
    }
}
