import BundledTemplates
import Foundation
import Testing

@testable import DisclosureCatalog

/// A small report: catalogs, the rows of a ledger under the usual headings, and what comes of them.
struct LedgerScene {
    static let vocabulary: LedgerVocabulary = {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        do {
            return try decoder.decode(LedgerVocabulary.self, from: Data(BundledTemplates.ledger))
        } catch {
            fatalError("ledger.json5: \(error)")
        }
    }()

    static let headings = [
        "索引号", "单位", "事项序号", "事项名称", "信息名称", "信息类别", "生成日期", "发布日期", "公开渠道", "责任科室",
        "审核人", "公开属性", "触发日期",
    ]

    var catalogs = [LedgerScene.catalog()]
    var quarter = "2021-Q2"
    var compared: String?
    var configure: (inout QuarterlyOptions) -> Void = { _ in }

    /// A catalog whose items have these deadlines, two in each section.
    static func catalog(
        _ department: String = "示例市甲局", filledOn: String = "2021-01-04",
        items: [(name: String, deadline: String)] = [
            ("机构信息", "信息形成之日起20个工作日内"), ("财务管理", "财政部门批复后20个工作日内"),
            ("年报", "每年1月31日前"), ("公示", "实时公开"),
        ]
    ) -> Catalog {
        let all = items.enumerated().map { index, entry in
            var item = Item(number: .counted(index + 1), name: entry.name)
            item.deadline = entry.deadline
            item.channels = [ChosenChannel("门户网站"), ChosenChannel("其他（注明）", note: "展板")]
            item.disclosure = [.proactive]
            return item
        }
        var catalog = Catalog(
            department: department,
            sections: [
                Section(name: "概况信息", items: Array(all.prefix(2))),
                Section(name: "业务信息", items: Array(all.dropFirst(2))),
            ])
        catalog.channelVocabulary = ["门户网站", "发布会/听证会", "报刊", "其他（注明）"]
        catalog.signOff.filledOn = CalendarDate(tolerant: filledOn)
        return catalog
    }

    /// A row with usual values where nothing else is said.
    static func row(_ values: [String: String] = [:]) -> [String] {
        let usual = [
            "索引号": "A-1", "单位": "示例市甲局", "事项序号": "1", "信息名称": "示例信息", "生成日期": "2021-05-10",
            "发布日期": "2021-05-12", "公开渠道": "门户网站", "责任科室": "办公室", "审核人": "李四",
        ]
        return headings.map { values[$0] ?? usual[$0] ?? "" }
    }

    /// The register after these rows.
    func register(
        _ rows: [[String]], headings: [String] = LedgerScene.headings
    ) throws -> PublicationRegister {
        var options = QuarterlyOptions(quarter: try #require(Quarter(quarter)))
        options.comparedQuarter = compared.flatMap(Quarter.init)
        configure(&options)
        var register = PublicationRegister(
            catalogs.map { CatalogInUse($0, file: "catalog.json") },
            calendar: OfficialHolidays.calendar, vocabulary: Self.vocabulary, options: options)
        var reader = LedgerReader(vocabulary: Self.vocabulary, file: "ledger.csv")
        register.open(ledger: LedgerPlace(file: "ledger.csv"))
        for (index, fields) in ([headings] + rows).enumerated() {
            if let entry = reader.entry(of: Row(line: index + 1, fields: fields)) {
                register.add(entry)
            }
        }
        register.check(columns: reader.columns?.fields ?? [])
        register.add(reader.findings)
        return register
    }

    func findings(_ rows: [[String]], headings: [String] = LedgerScene.headings) throws -> [Finding]
    {
        try register(rows, headings: headings).findings
    }

    func statistics(
        _ rows: [[String]], indicators: [Indicator] = []
    ) throws -> QuarterlyStatistics {
        var register = try register(rows)
        return register.statistics(indicators)
    }

    private struct Row: LedgerRow {
        var line: Int
        var fields: [String]
        var fieldCount: Int { fields.count }
        func text(of column: Int) -> String {
            fields.indices.contains(column) ? fields[column] : ""
        }
    }
}
