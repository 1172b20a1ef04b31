package import DisclosureCatalog

/// Makes catalogs that look like those of offices, from nearly empty to far too long, the same for
/// the same seed.
package struct CatalogGenerator {
    private var random: SplitMix64
    private let texts = OfficialText()

    package init(seed: UInt64) {
        random = SplitMix64(seed: seed)
    }

    /// A catalog with the given number of items, spread over one to eight sections.
    package mutating func catalog(items count: Int) -> Catalog {
        var number = 0
        let sectionCount = Int.random(in: 1...8, using: &random)
        let vocabulary = texts.vocabulary(size: Int.random(in: 1...18, using: &random), &random)
        let sections = (0..<sectionCount).map { index in
            let rest = count - number
            let share = index == sectionCount - 1 ? rest : Int.random(in: 0...rest, using: &random)
            let items = (0..<share).map { _ in
                number += 1
                return item(number, vocabulary: vocabulary)
            }
            return Section(name: texts.words(2...9, &random), items: items)
        }
        var catalog = Catalog(department: texts.department(&random), sections: sections)
        catalog.channelVocabulary = vocabulary
        catalog.signOff = SignOff(
            preparedBy: "张三", reviewedBy: "李四", approvedBy: "王五",
            filledOn: CalendarDate(
                year: Int.random(in: 2019...2026, using: &random),
                month: Int.random(in: 1...12, using: &random),
                day: Int.random(in: 1...28, using: &random)))
        catalog.declaredCounts = catalog.computedCounts
        return catalog
    }

    private mutating func item(_ number: Int, vocabulary: [String]) -> Item {
        var item = Item(number: .counted(number), name: texts.words(2...14, &random))
        item.content = texts.prose(length: anyLength(longest: 1_500), &random)
        item.basis = texts.citations(length: anyLength(longest: 1_200), &random)
        item.deadline = texts.deadline(&random)
        item.responsibleBody = texts.department(&random)
        item.channels = vocabulary.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
            .map { name in
                let note = name.hasSuffix("（注明）") ? texts.words(2...12, &random) : nil
                return ChosenChannel(name, note: note)
            }
        item.audience =
            Bool.random(using: &random)
            ? Audience(everyone: true) : Audience(groups: [texts.words(2...8, &random)])
        item.disclosure = Int.random(in: 0..<6, using: &random) == 0 ? [.onRequest] : [.proactive]
        item.remarks =
            Int.random(in: 0..<5, using: &random) == 0 ? texts.words(1...30, &random) : ""
        return item
    }

    /// Mostly ordinary, sometimes one character, sometimes a page and more.
    private mutating func anyLength(longest: Int) -> Int {
        switch Int.random(in: 0..<20, using: &random) {
        case 0: 1
        case 1: longest
        case 2...4: Int.random(in: 150...400, using: &random)
        default: Int.random(in: 8...120, using: &random)
        }
    }
}

/// Words and sentences in the manner of official documents, all our own.
private struct OfficialText {
    private let nouns = [
        "机构", "职能", "规划", "统计", "预算", "决算", "采购", "许可", "处罚", "检查", "名单", "项目",
        "资金", "补贴", "标准", "流程", "指南", "通知", "公告", "解读", "回应", "建议", "提案", "会议",
        "PPP", "App", "12345", "2021年度", "V2.0", "“一网通办”",
    ]
    private let marks = ["，", "、", "；", "。", "：", "（含附件）", "\n1.", "； 2、", "…"]
    private let channels = [
        "市人民政府门户网站", "两微一端", "政府公报", "发布会/听证会", "广播电视", "报刊", "公开查阅点",
        "政务服务中心", "便民服务站", "入户/现场", "社区（村）/企事业单位公示栏", "精准推送（注明）",
        "12345政务服务热线", "信用信息网站", "公共资源交易平台", "图书馆", "电子屏", "其他（注明）",
    ]
    private let deadlines = [
        "信息形成（更改）之日起20个工作日内", "自作出行政决定之日起 7 个工作日内。", "每年 1 月 31 日前。",
        "实时公开", "财政部门批复后20日内", "长期公开",
    ]
    private let places = ["示例市", "示例县", "示例高新技术产业开发区"]
    private let bureaus = ["统计局", "财政局", "工业和信息化局", "应急管理局", "乡村振兴局"]

    func vocabulary(size: Int, _ random: inout SplitMix64) -> [String] {
        Array(channels.shuffled(using: &random).prefix(size))
    }

    func department(_ random: inout SplitMix64) -> String {
        (places.randomElement(using: &random) ?? "") + (bureaus.randomElement(using: &random) ?? "")
    }

    func deadline(_ random: inout SplitMix64) -> String {
        deadlines.randomElement(using: &random) ?? ""
    }

    func words(_ length: ClosedRange<Int>, _ random: inout SplitMix64) -> String {
        let length = Int.random(in: length, using: &random)
        var text = ""
        while text.count < length { text += nouns.randomElement(using: &random) ?? "事" }
        return String(text.prefix(length))
    }

    func prose(length: Int, _ random: inout SplitMix64) -> String {
        var text = ""
        while text.count < length {
            text += words(2...9, &random) + (marks.randomElement(using: &random) ?? "。")
        }
        return String(text.prefix(length))
    }

    func citations(length: Int, _ random: inout SplitMix64) -> String {
        var text = ""
        while text.count < length {
            text +=
                "《示例\(words(4...20, &random))办法》（示例令第\(Int.random(in: 1...999, using: &random))号）"
            text += Bool.random(using: &random) ? "，" : ""
        }
        return String(text.prefix(length))
    }
}
