import DisclosureCatalog
import Foundation
import Gongkai
import TestSupport
import Testing

/// Forms as clerks and their programs bend them, one way at a time and several together:
/// `Tests/Bending`, by openpyxl.
@Suite(.enabled(if: BentForms.python != nil, "needs the Python package openpyxl"))
struct BentFormTests {
    /// The catalog is the one that was exported but for what the bend took away, whatever is
    /// doubtful is told at its cell, and nothing else is called wrong.
    @Test func whatWasBentIsReadAsItWasMeant() throws {
        let forms = try BentForms.bent.get()
        #expect(forms.count > 150)
        for form in forms { try expect(form) }
    }

    private func expect(_ form: BentForms.Form) throws {
        let name = Comment(rawValue: form.name)
        let (catalog, report) = try CatalogImport().catalog(
            from: .bytes(form.bytes, name: "form.xlsx"))
        #expect(catalog == form.expected, name)
        let found = report.findings.map { BentForms.Told($0) }
        for told in form.findings {
            #expect(
                found.contains {
                    $0.rule == told.rule && (told.cell == nil || $0.cell == told.cell)
                },
                "\(form.name): \(told.rule) \(told.cell ?? "") of \(found)")
        }
        let rules = Set(form.findings.map(\.rule))
        let others = report.findings.filter { $0.severity != .note && !rules.contains($0.rule) }
        #expect(others.isEmpty, "\(form.name): \(others.map { BentForms.Told($0) })")
    }
}

/// The bent forms of a small catalog.
enum BentForms {
    static let python = ExternalTool.python(having: "openpyxl")

    struct Told: Decodable, CustomStringConvertible {
        var rule: String
        var cell: String?

        init(_ finding: Finding) {
            rule = finding.rule
            if case .cell(let text) = finding.place.position { cell = text }
        }

        var description: String { "\(rule) \(cell ?? "")" }
    }

    /// What of the catalog is another after a bend.
    struct Change: Decodable {
        var item: Int
        var field: String
        var value: String
    }

    struct Form: Sendable {
        var name: String
        var bytes: [UInt8]
        var expected: Catalog
        var findings: [Told]
    }

    private struct Record: Decodable {
        var name: String
        var file: String
        var findings: [Told]
        var changes: [Change]
    }

    /// How many forms are bent in several ways.
    private static let combinations = 40

    static let bent = Result {
        try ExternalTool.withTemporaryFolder { folder in
            let form = folder.appending(path: "form.xlsx")
            var export = FormExport()
            export.page.pages = .continuous
            _ = try export.run(catalog, name: "c.json", to: .file(form.path, replacing: false))
            let output = try ExternalTool.run([
                python ?? "python3", "\(packageRoot)/Tests/Bending/bend.py", form.path, folder.path,
                String(combinations),
            ])
            return try JSONDecoder().decode([Record].self, from: output).map { record in
                Form(
                    name: record.name,
                    bytes: Array(try Data(contentsOf: folder.appending(path: record.file))),
                    expected: changed(record.changes), findings: record.findings)
            }
        }
    }

    /// Nine items in three sections, no two of them alike.
    static let catalog: Catalog = {
        var number = 0
        let names = ["概况信息", "基本信息", "服务公开"]
        let sections = zip(names, [3, 2, 4]).map { name, count in
            Section(
                name: name,
                items: (0..<count).map { _ in
                    number += 1
                    return item(number)
                })
        }
        var catalog = Catalog(department: "示例市示例局", sections: sections)
        catalog.title = "示例市示例局政务公开清单目录"
        catalog.channelVocabulary = vocabulary
        catalog.signOff = SignOff(
            preparedBy: "张三", reviewedBy: "李四", approvedBy: "王五",
            filledOn: CalendarDate(year: 2021, month: 6, day: 21))
        catalog.declaredCounts = catalog.computedCounts
        return catalog
    }()

    private static let vocabulary = [
        "政府网站", "两微一端", "发布会/听证会", "报刊", "社区（村）公示栏", "其他（注明）",
    ]

    private static func item(_ number: Int) -> Item {
        var item = Item(number: .counted(number), name: "第\(number)类信息")
        item.content = "\(number)号内容的名称、依据和结果。"
        item.basis = "《示例第\(number)类信息管理条例》（示例令第\(number)号）"
        item.deadline = "信息形成之日起\(number + 10)个工作日内"
        item.responsibleBody = "示例市示例局"
        item.channels = vocabulary.enumerated()
            .filter { $0.offset == 0 || ($0.offset < 5 && (number >> ($0.offset - 1)) & 1 == 1) }
            .map { ChosenChannel($0.element) }
        item.audience = Audience(everyone: true)
        item.disclosure = [.proactive]
        return item
    }

    /// The catalog after a bend.
    private static func changed(_ changes: [Change]) -> Catalog {
        var catalog = catalog
        var places: [(section: Int, item: Int)] = []
        for (index, section) in catalog.sections.enumerated() {
            places += section.items.indices.map { (index, $0) }
        }
        for change in changes {
            let place = places[change.item]
            apply(change, to: &catalog.sections[place.section].items[place.item])
            switch change.field {
            case "removed": catalog.sections[place.section].items.remove(at: place.item)
            case "sectionJoined":
                let joined = catalog.sections.remove(at: change.item)
                catalog.sections[change.item - 1].items += joined.items
            case "filledOn": catalog.signOff.filledOn = nil
            case "channelLost": catalog.channelVocabulary.removeAll { $0 == change.value }
            default: break
            }
        }
        return catalog
    }

    private static func apply(_ change: Change, to item: inout Item) {
        switch change.field {
        case "content": item.content = change.value
        case "basis": item.basis = change.value
        case "deadline": item.deadline = change.value
        case "responsibleBody": item.responsibleBody = change.value
        case "everyone": item.audience.everyone = change.value == "true"
        case "note": item.channels.append(ChosenChannel("其他（注明）", note: change.value))
        case "code": item.number = .code(change.value)
        case "extra":
            let parts = change.value.split(separator: "=").map(String.init)
            if parts.count == 2 { item.extra[parts[0]] = parts[1] }
        case "channelsOf":
            let source = Int(change.value).map { catalog.items[$0].channels }
            item.channels = source ?? []
        default: break
        }
    }
}
