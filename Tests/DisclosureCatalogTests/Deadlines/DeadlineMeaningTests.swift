import Testing

@testable import DisclosureCatalog

@Suite struct DeadlineMeaningTests {
    @Test(arguments: [
        (
            "信息形成（更改）之日起20个工作日内", "自信息形成起 20 个工作日",
            "20 working days after the information is formed"
        ),
        (
            "20工作日", "20 个工作日内（未写明起算点，按信息形成计）",
            "20 working days (no start given; taken from when the information is formed)"
        ),
        (
            "自制作或获取该信息之日起1个工作日内", "自制作或获取信息起 1 个工作日",
            "1 working day after the information is made or obtained"
        ),
        ("自作行政决定之日起7日内", "自作出行政决定起 7 日", "7 days after the decision is made"),
        ("财政局批复后2周内", "自财政部门批复起 2 周", "2 weeks after the finance department approves"),
        (
            "人大批准后1个月内", "自人民代表大会或其常务委员会批准起 1 个月",
            "1 month after the people's congress approves"
        ),
        ("文件发布后1年内", "自关联文件公开起 1 年", "1 year after the related document is published"),
        ("收到申请后24小时内", "自收到申请起 24 小时", "24 hours after the application is received"),
        ("项目验收后3日内", "自项目验收起 3 日", "3 days after “项目验收”"),
        ("每年1月31日前", "每年 1 月 31 日前", "every year by 31 January"),
        (
            "1、4、7、10月15日前", "每年 1、4、7、10 月 15 日前",
            "every year by 15 January, April, July, October"
        ),
        ("每月8日前", "每月 8 日前", "every month by day 8"),
        ("6月底前", "每年 6 月底前", "every year by the end of June"),
        ("每月底前", "每月底前", "by the end of every month"),
        ("每季度末前", "每季度末前", "by the end of every quarter"),
        ("每周五前", "每周五前", "every week by Friday"),
        ("每季度第二周前", "每季度第 2 周前", "by the end of week 2 of every quarter"),
        ("按年公开", "按年公开", "every year, without a day"),
        ("按周公开", "按周公开", "every week, without a day"),
        ("6个月", "最迟 6 个月内更新", "refreshed at least every 6 months"),
        ("实时公开", "及时公开", "at once"),
        ("提前一周", "提前 1 周", "1 week before the event"),
        ("公示7个工作日", "公示 7 个工作日", "posted for 7 working days"),
        ("任期内", "长期公开", "for as long as it lasts"),
        ("限时公开", "按规定时限", "by other rules or by progress"),
        ("同上", "同上", "as in the row above"),
        ("国家另有规定的除外", "法律法规另有规定的，从其规定", "unless other laws prevail"),
        ("待定\u{7}", "未能识别“待定\\u{7}”", "not understood: “待定\\u{7}”"),
        ("", "未填写", "blank"),
        (
            "5日内；公示3日", "5 日内（未写明起算点，按信息形成计）；公示 3 日",
            "5 days (no start given; taken from when the information is formed); posted for 3 days"
        ),
    ])
    func says(text: String, chinese: String, english: String) {
        let meaning = Deadline(text).meaning
        #expect(meaning[.chinese] == chinese)
        #expect(meaning[.english] == english)
    }
}
