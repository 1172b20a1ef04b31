import DisclosureCatalog
import Foundation
import TestSupport

@testable import Gongkai

/// Catalogs and a ledger of a small city with everything that makes counting hard, the same for the
/// same seed: several channels in a row and a row per channel, rows that repeat, dates in every
/// form, dates that are none, catalogs that change, items and departments that are unknown.
struct RandomLedger {
    private var random: SplitMix64
    /// The day around which everything happens.
    private let middle: CalendarDate
    let catalogs: [Catalog]
    private(set) var rows: [[String]] = []

    static let headings = [
        "索引号", "单位", "事项序号", "信息名称", "生成日期", "发布日期", "公开渠道", "责任科室", "发布人", "公开属性",
        "触发日期",
    ]
    private static let channels = ["门户网站", "两微一端", "政府公报", "发布会/听证会"]
    private static let deadlines = [
        "信息形成（更改）之日起20个工作日内", "信息形成之日起5个工作日内", "自作出行政决定之日起7个工作日内",
        "财政部门批复后20日内", "每年1月31日前", "每月8日前", "实时公开", "6个月", "同上",
        "信息形成之日起10日内",
    ]

    init(seed: UInt64, around middle: CalendarDate, rows count: Int) {
        self.middle = middle
        let year = middle.year
        var random = SplitMix64(seed: seed)
        var catalogs: [Catalog] = []
        for department in ["示例市甲局", "示例市乙局", "示例市丙局"] {
            let versions = department == "示例市甲局" ? 2 : 1
            for version in 0..<versions {
                catalogs.append(
                    Self.catalog(department, day: (year - 1 + version, version * 4 + 1), &random))
            }
        }
        self.random = random
        self.catalogs = catalogs.shuffled(using: &self.random)
        for number in 0..<count { addRows(number) }
        rows.shuffle(using: &self.random)
    }

    private static func catalog(
        _ department: String, day: (year: Int, month: Int), _ random: inout SplitMix64
    ) -> Catalog {
        // Names come in another order in each catalog, so that numbers mean other items.
        let names = deadlines.indices.map { "事项\($0 + 1)" }.shuffled(using: &random)
        let items = names.prefix(8).enumerated().map { index, name in
            var item = Item(number: .counted(index + 1), name: name)
            item.deadline =
                deadlines[(index + Int.random(in: 0...2, using: &random)) % deadlines.count]
            if index == 0, item.deadline == "同上" { item.deadline = deadlines[0] }
            item.channels = channels.filter { _ in Bool.random(using: &random) }
                .map { ChosenChannel($0) }
            item.disclosure = [.proactive]
            return item
        }
        var catalog = Catalog(
            department: department,
            sections: [
                Section(name: "概况信息", items: Array(items[..<3])),
                Section(name: "业务信息", items: Array(items[3...])),
            ])
        catalog.channelVocabulary = channels
        catalog.signOff.filledOn = CalendarDate(year: day.year, month: day.month, day: 15)
        return catalog
    }

    private mutating func addRows(_ number: Int) {
        let department = pick(["示例市甲局", "示例市乙局", "示例市乙局", "示例市甲局", "示例市无此局"])
        let formed = middle.adding(days: int(-400...400)) ?? middle
        let published = formed.adding(days: int(-3...60)) ?? formed
        let isPublic = int(0...9) > 0
        let hasTrigger = int(0...2) > 0
        let channels = Self.channels.filter { _ in Bool.random(using: &random) }
        let row = [
            "\(number)-索引", department, "\(int(1...9))", "示例信息\(number)", text(of: formed),
            isPublic ? text(of: published) : pick(["", "", "2021-02-30"]),
            channels.joined(separator: "、"), pick(["办公室", "综合科", ""]), "张三",
            pick(["主动公开", "主动公开", "", "依申请公开"]), hasTrigger ? text(of: formed) : "",
        ]
        rows.append(row)
        guard int(0...3) == 0 else { return }
        // The same information once more, on another channel and perhaps on another day.
        var again = row
        again[6] = pick(Self.channels)
        if int(0...2) == 0 { again[5] = text(of: published.adding(days: int(-2...9)) ?? published) }
        rows.append(again)
    }

    private mutating func text(of date: CalendarDate) -> String {
        switch int(0...7) {
        case 0: "\(date.year)/\(date.month)/\(date.day)"
        case 1: "\(date.year)年\(date.month)月\(date.day)日"
        case 2: date.description.replacing("-", with: "")
        case 3: String(date.daysSince1970 + 25_569)
        default: date.description
        }
    }

    private mutating func int(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &random)
    }

    private mutating func pick(_ texts: [String]) -> String { texts[int(0...(texts.count - 1))] }

    /// The ledger as CSV.
    var csv: String {
        ([Self.headings] + rows).map { $0.joined(separator: ",") }.joined(separator: "\r\n")
            + "\r\n"
    }

    /// The catalogs as sources of a job.
    var catalogSources: [CatalogSource] {
        get throws {
            try catalogs.enumerated().map { index, catalog in
                .bytes(try CatalogFile.bytes(of: catalog), name: "catalog-\(index).json")
            }
        }
    }
}
