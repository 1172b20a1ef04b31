import BundledTemplates
import DisclosureCatalog
import DisclosureForms
import DisclosureReports
import Foundation
import SheetModel
import TestSupport
import Testing

@testable import Gongkai

/// Damaged templates of every kind: the check tells, nothing crashes, and what it does not mind
/// gives forms and reports that can be written.
@Suite struct TemplateMutationTests {
    private static let names = BundledTemplates.formNames + ["statistics", "quarterly"]

    private static func bytes(_ name: String) -> [UInt8] {
        switch name {
        case "statistics": BundledTemplates.statistics
        case "quarterly": BundledTemplates.quarterlyReport
        default: BundledTemplates.form(named: name) ?? []
        }
    }

    @Test(arguments: UInt64(0)..<24) func whatPassesCanBeWritten(part: UInt64) throws {
        for seed in (part * 12)..<(part * 12 + 12) {
            var mutation = JSONMutation(seed: seed)
            let name = Self.names[Int(seed) % Self.names.count]
            let decoder = JSONDecoder()
            decoder.allowsJSON5 = true
            let value = try decoder.decode(JSONValue.self, from: Data(Self.bytes(name)))
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            let text = try encoder.encode(mutation.changed(value))
            try expectSound(Array(text), "\(name), seed \(seed)")
        }
    }

    private func expectSound(_ bytes: [UInt8], _ name: String) throws {
        let found = try TemplateFindings(in: bytes, file: name, limits: .standard)
        let isRefused = found.findings.contains { $0.severity == .error }
        let source = CatalogSource.bytes(bytes, name: name)
        for line in try TemplateInspection().report(on: source).lines(in: .chinese) {
            #expect(!line.text.unicodeScalars.contains { $0.value < 0x20 }, "\(line.text)")
        }
        switch found.template {
        case is FormTemplate: try expectForm(bytes, name, isRefused: isRefused)
        case is WorkbookTemplate: try expectReport(bytes, name, isRefused: isRefused)
        case nil: #expect(isRefused, "\(name)")
        default: break
        }
    }

    private func expectForm(_ bytes: [UInt8], _ name: String, isRefused: Bool) throws {
        let template: FormTemplate
        do {
            template = try TemplateFile.read(bytes, file: name)
        } catch {
            #expect(isRefused, "\(name): \(error.message.english)")
            return
        }
        let layout = try FormLayout(template: template, options: PageOptions())
        let plan = layout.plan(Self.catalog).workbook
        let faults = layout.faults(in: plan)
        #expect(isRefused || faults.isEmpty, "\(name): \(faults)")
    }

    private func expectReport(_ bytes: [UInt8], _ name: String, isRefused: Bool) throws {
        let template: WorkbookTemplate
        do {
            template = try TemplateFile.readReport(
                WorkbookTemplate.self, bytes, file: name, limits: .standard)
        } catch {
            #expect(isRefused, "\(name): \(error.message.english)")
            return
        }
        let measure = TextMeasure(fonts: try ReportFonts.library())
        let plan = QuarterlyPlanner(template: template, measure: measure)
            .plan(try Self.content()).workbook
        let faults = PlanCheck.faults(in: try #require(plan))
        #expect(isRefused || faults.isEmpty, "\(name): \(faults)")
    }

    private static var catalog: Catalog {
        var catalog = soundCatalog()
        var section = catalog.sections[0]
        section.name = "基本信息"
        section.items = Array(repeating: section.items[0], count: 3)
        catalog.sections.append(section)
        return catalog
    }

    /// Every table, with every column and a few rows.
    private static func content() throws -> WorkbookContent {
        var content = WorkbookContent(department: "示例市示例局", placeholders: [:])
        content.isForSeveral = true
        let tables = try TableHeadings.bundled().columnNames.sorted { $0.key < $1.key }
        for (table, names) in tables {
            let columns = names.sorted().map { (key: $0, heading: $0) }
            // Charts draw figures.
            let row = columns.map { _ in SheetValue.number(3) }
            content.sheets.append(
                SheetContent(table: table, columns: columns, rows: [row, row, row]))
        }
        return content
    }
}

/// Any JSON value.
private enum JSONValue: Codable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([JSONValue].self) {
            self = .list(list)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .flag(let flag): try container.encode(flag)
        case .number(let number):
            if let whole = Int(exactly: number) {
                try container.encode(whole)
            } else {
                try container.encode(number)
            }
        case .text(let text): try container.encode(text)
        case .list(let list): try container.encode(list)
        case .object(let object): try container.encode(object)
        }
    }
}

/// Changes of a JSON value that keep it JSON.
private struct JSONMutation {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    /// The value with one change, or several.
    mutating func changed(_ value: JSONValue) -> JSONValue {
        var value = value
        for _ in 0..<([1, 1, 1, 2, 4].randomElement(using: &random) ?? 1) {
            value = change(value, depth: 0)
        }
        return value
    }

    private static let numbers: [Double] = [
        -1, 0, 1e-9, -1e300, 1e300, 9_007_199_254_740_992, 3.5, 255, 256, 409.5, 410, 99_999,
    ]
    private static let texts = [
        "", "x", "\u{1}", "&G", String(repeating: "a", count: 300),
        String(repeating: "字", count: 40_000), String(repeating: "\n", count: 300),
        "{department}", "{x}", "'q'", "history", "☑", "#GGGGGG",
    ]
    private static let others: [JSONValue] = [
        .null, .flag(true), .list([]), .object([:]), .list([.list([])]), .list([.text("a")]),
        .object(["share": .number(-1)]),
        .object(["share": .number(1e300), "minimum": .number(250)]),
        .list([.number(0.1), .number(255)]),
        .list(Array(repeating: .number(1), count: 60)),
    ]

    private mutating func oddity() -> JSONValue {
        switch Int.random(in: 0..<3, using: &random) {
        case 0: .number(Self.numbers.randomElement(using: &random) ?? 0)
        case 1: .text(Self.texts.randomElement(using: &random) ?? "")
        default: Self.others.randomElement(using: &random) ?? .null
        }
    }

    /// Goes down to a random value and changes it.
    private mutating func change(_ value: JSONValue, depth: Int) -> JSONValue {
        let goesOn = depth < 2 || Int.random(in: 0..<3, using: &random) > 0
        switch value {
        case .object(let object) where goesOn && !object.isEmpty:
            return .object(change(object, depth: depth))
        case .list(let list) where goesOn && !list.isEmpty:
            return .list(change(list, depth: depth))
        case .number(let number) where Bool.random(using: &random):
            let factors = [-1, 0, 0.1, 0.5, 2, 10, 1e6]
            let factor: Double = factors.randomElement(using: &random) ?? 1
            return .number(min(max(number * factor, -1e300), 1e300))
        default: return oddity()
        }
    }

    private mutating func change(
        _ object: [String: JSONValue], depth: Int
    ) -> [String: JSONValue] {
        var object = object
        let keys = object.keys.sorted().filter { !["format", "version"].contains($0) }
        guard let key = keys.randomElement(using: &random) else { return object }
        let old = object[key] ?? .null
        switch Int.random(in: 0..<12, using: &random) {
        case 0: object[key] = nil
        case 1:
            object[key] = nil
            object[key + "s"] = old
        case 2: object[key] = keys.randomElement(using: &random).flatMap { object[$0] }
        default: object[key] = change(old, depth: depth + 1)
        }
        return object
    }

    private mutating func change(_ list: [JSONValue], depth: Int) -> [JSONValue] {
        var list = list
        let index = Int.random(in: 0..<list.count, using: &random)
        switch Int.random(in: 0..<12, using: &random) {
        case 0: list.remove(at: index)
        case 1: list.insert(list[index], at: 0)
        case 2: list += list + list
        case 3: list.shuffle(using: &random)
        default: list[index] = change(list[index], depth: depth + 1)
        }
        return list
    }
}
