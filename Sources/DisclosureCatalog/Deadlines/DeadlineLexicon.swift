/// The words of deadlines, as offices use them; the grammar is in `DeadlineGrammar`.
///
/// All are written as `DeadlineText` normalises them: no blanks, half-width digits and parentheses,
/// 或 for 或者, 变更 for 更改.
enum DeadlineLexicon {
    static let comma: Unicode.Scalar = "，"
    /// What ends a clause.
    static let separators: [Unicode.Scalar] = ["，", "；", "。"]

    static let units = WordTable<Deadline.Period.Unit>([
        ("个工作日", .workingDay), ("工作日", .workingDay), ("个自然日", .day), ("自然日", .day),
        ("日", .day), ("天", .day), ("个星期", .week), ("星期", .week), ("周", .week),
        ("个月", .month), ("月", .month), ("年", .year), ("个小时", .hour), ("小时", .hour),
    ])
    /// Units that may also belong to a date, as in 6月 or 20日.
    static let dateUnits = Words("月", "日")

    static let numerals: [Unicode.Scalar: Int] = [
        "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    static let ten = Words("十")
    static let tenMark: Unicode.Scalar = "十"
    static let hundred: Unicode.Scalar = "百"
    static let zero = Words("零", "〇")
    /// What a numeral may go on with beside its digits.
    static let places: [Unicode.Scalar] = ["十", "百", "零", "〇"]
    /// All characters of a numeral.
    private static let partsOfNumerals = places + numerals.keys.sorted()
    /// The last six bits of these characters, which nearly all others do not share.
    private static let bitsOfNumerals: UInt64 = partsOfNumerals.reduce(0) {
        $0 | 1 << UInt64($1.value & 63)
    }

    static func isPartOfNumeral(_ scalar: Unicode.Scalar) -> Bool {
        bitsOfNumerals >> UInt64(scalar.value & 63) & 1 == 1 && partsOfNumerals.contains(scalar)
    }

    // MARK: Periods after something

    static let from = Words("自", "从", "于", "自从")
    /// Words that only look as if they started with one of these.
    static let notFrom = Words("自然", "自主", "自治", "自愿", "自查", "自行", "从业", "从事")
    /// What stands between the trigger and the period.
    static let after = Words(
        "之日起", "之日后", "之日", "当日起", "日起", "之后", "以后", "后", "起", "之日起的", "起的")
    static let beforeCount = Words("在", "应在", "应当在", "不超过", "须在")
    static let within = Words("内", "以内", "之内")
    /// What may follow: none of it changes the time.
    static let tail = Words(
        "予以", "及时", "主动", "向社会", "公开", "公布", "发布", "公示", "内公开", "更新", "答复",
        "完成", "上网")

    /// Triggers that the text before 之日起 must equal.
    static let triggers = WordTable<Deadline.Trigger>([
        ("形成", .informationFormed), ("形成或变更", .informationFormed), ("变更", .informationFormed),
        ("形成(变更)", .informationFormed), ("制定或获取信息", .informationObtained),
        ("制作或获取信息", .informationObtained), ("制作或获取该信息", .informationObtained),
        ("制定或获取该信息", .informationObtained), ("制作或获取政府信息", .informationObtained),
        ("获取信息", .informationObtained), ("获取", .informationObtained), ("作出决定", .decisionMade),
        ("决定作出", .decisionMade), ("收到申请", .applicationReceived),
        ("收到公开申请", .applicationReceived), ("收到政府信息公开申请", .applicationReceived),
        ("受理申请", .applicationReceived),
    ])
    /// Triggers by which the text before 之日起 must end.
    static let triggerEndings = WordTable<Deadline.Trigger>([
        ("信息形成", .informationFormed), ("信息产生", .informationFormed),
        ("信息生成", .informationFormed), ("信息变更", .informationFormed),
        ("信息形成或变更", .informationFormed), ("信息产生或变更", .informationFormed),
        ("信息生成或变更", .informationFormed), ("信息形成(变更)", .informationFormed),
        ("信息产生(变更)", .informationFormed), ("信息形成(或变更)", .informationFormed),
        ("信息形成、变更", .informationFormed), ("信息形成变更", .informationFormed),
        ("作出行政决定", .decisionMade), ("做出行政决定", .decisionMade),
        ("作行政决定", .decisionMade), ("行政决定作出", .decisionMade),
        ("执法决定作出", .decisionMade), ("作出执法决定", .decisionMade),
        ("作出行政执法决定", .decisionMade), ("作出行政许可决定", .decisionMade),
        ("作出行政处罚决定", .decisionMade), ("许可决定作出", .decisionMade),
        ("处罚决定作出", .decisionMade),
        ("财政部门批复", .financeApproved), ("财政局批复", .financeApproved),
        ("人民代表大会批准", .congressApproved), ("常务委员会批准", .congressApproved),
        ("人大批准", .congressApproved), ("人大常委会批准", .congressApproved),
        ("人民代表大会审查批准", .congressApproved), ("人大审查批准", .congressApproved),
        ("文件公开", .relatedPublished), ("文件发布", .relatedPublished),
        ("文件公布", .relatedPublished), ("文件公开发布", .relatedPublished),
    ])

    // MARK: Days that come back

    static let cycles = WordTable<Deadline.Recurrence.Cycle>([
        ("每年", .year), ("每年度", .year), ("每季度", .quarter), ("每季", .quarter),
        ("每个季度", .quarter), ("每月", .month), ("每个月", .month), ("每周", .week),
        ("每星期", .week),
    ])
    static let byCycle = WordTable<Deadline.Recurrence.Cycle>([
        ("按年", .year), ("按年度", .year), ("按季", .quarter), ("按季度", .quarter), ("按月", .month),
        ("按月度", .month), ("按周", .week),
    ])
    static let between = Words("、", "，", "和", "及", "月、", "月和", "月及")
    static let monthMark = Words("月", "月份")
    static let dayMark = Words("日", "号")
    static let end = Words("底", "末")
    static let endOfYear = Words("年底", "年末")
    static let endOfQuarter = Words("季末", "季度末", "季底", "季度底")
    static let endOfMonth = Words("月底", "月末")
    static let ordinal = Words("第")
    static let weekMark = Words("周", "个星期", "星期")
    static let before = Words("前", "之前", "以前")
    static let weekdays: [Unicode.Scalar: Weekday] = [
        "一": .monday, "二": .tuesday, "三": .wednesday, "四": .thursday, "五": .friday,
        "六": .saturday, "日": .sunday, "天": .sunday,
    ]

    // MARK: The other kinds

    static let immediate = Words("实时", "及时", "即时", "同步", "随时", "立即")
    static let together = Words("与", "和", "同")
    static let synchronously = Words("同步")
    static let span = Words("，时间跨度不超过", "时间跨度不超过", "，间隔不超过", "，不超过")
    static let inAdvance = Words("提前")
    /// By what an event ends that a period stands before, as in 实施前30日.
    static let beforeMark: Unicode.Scalar = "前"
    static let posting = Words("公示", "公示期", "公示时间", "公示期限")
    static let postingLength = Words("为", "不少于", "不得少于", "不低于")
    static let atLatest = Words("最迟")
    static let mustRefresh = Words("必须有更新", "必须更新", "应有更新", "应更新", "更新", "更新一次")
    static let duration = Words("长期", "常年", "任期内")
    static let durationEnd = Words("，最新有效", "最新有效", "有效")
    static let deferred = Words(
        "按进展情况", "按照进展情况", "根据进展情况", "按规定时限", "按规定期限", "按规定的时限",
        "按照规定时限", "按照规定期限", "限时")
    static let ditto = Words("同上", "同上行", "〃")
    static let riderStart = Words(
        "法律", "法规", "国家", "上级", "有关法律", "相关法律", "其他法律", "其它法律", "但法律")
    static let riderMiddle = "另有规定"
    static let riderEnd = Words("从其规定", "除外")
}
