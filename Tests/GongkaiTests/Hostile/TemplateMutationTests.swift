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
            let value = try JSONSerialization.jsonObject(
                with: Data(Self.bytes(name)), options: .json5Allowed)
            let text = try JSONSerialization.data(
                withJSONObject: mutation.changed(value), options: .sortedKeys)
            try expectSound(Array(text), "\(name), seed \(seed)")
        }
    }

    private func expectSound(_ bytes: [UInt8], _ name: String) throws {
        let found = try TemplateFindings(in: bytes, file: name, limits: .standard)
        let isRefused = found.findings.contains { $0.severity == .error }
        let source = CatalogSource.bytes(bytes, name: name)
        for line in try TemplateInspection().report(on: source).lines(in: .chinese) {
            expectPrintable(line.text)
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
        for (table, names) in try TableHeadings.bundled().columnNames.sorted(by: { $0.key < $1.key })
        {
            let columns = names.sorted().map { (key: $0, heading: $0) }
            let row = columns.indices.map { index -> SheetValue in
                switch index % 4 {
                case 0: .number(3)
                case 1: .text("某项信息")
                case 2: .share(0.5)
                default: .empty
                }
            }
            content.sheets.append(
                SheetContent(table: table, columns: columns, rows: [row, row, row]))
        }
        return content
    }
}

/// Changes of a JSON value that keep it JSON.
private struct JSONMutation {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    /// The value with one change, or several.
    mutating func changed(_ value: Any) -> Any {
        var value = value
        for _ in 0..<([1, 1, 1, 2, 4].randomElement(using: &random) ?? 1) {
            value = change(value, depth: 0)
        }
        return value
    }

    private static let oddities: [Any] = [
        NSNull(), true, -1, 0, 1e-9, -1e300, 1e300, 9_007_199_254_740_993, 3.5, "", "x", "\u{1}",
        "&G", String(repeating: "a", count: 300), String(repeating: "字", count: 40_000),
        String(repeating: "\n", count: 300), [Any](), [String: Any](), [[Any]()], ["a"],
        ["share": -1], ["share": 1e300, "minimum": 250], [0.1, 255],
        [Int](repeating: 1, count: 60), "{department}", "{x}", "'q'", "history", 255, 256, 409.5,
        410, 99_999, "☑", "#GGGGGG",
    ]

    /// Goes down to a random value and changes it.
    private mutating func change(_ value: Any, depth: Int) -> Any {
        let goesOn = depth < 2 || Int.random(in: 0..<3, using: &random) > 0
        if goesOn, var object = value as? [String: Any] {
            let keys = object.keys.sorted().filter { !["format", "version"].contains($0) }
            guard let key = keys.randomElement(using: &random) else { return value }
            let old = object[key] ?? NSNull()
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
        if goesOn, var list = value as? [Any], let index = list.indices.randomElement(using: &random)
        {
            switch Int.random(in: 0..<12, using: &random) {
            case 0: list.remove(at: index)
            case 1: list.insert(list[index], at: 0)
            case 2: list += list + list
            case 3: list.shuffle(using: &random)
            default: list[index] = change(list[index], depth: depth + 1)
            }
            return list
        }
        if let number = value as? Double, Bool.random(using: &random) {
            let factor = [-1, 0, 0.1, 0.5, 2, 10, 1e6].randomElement(using: &random) ?? 1
            return min(max(number * factor, -1e300), 1e300)
        }
        return Self.oddities.randomElement(using: &random) ?? value
    }
}
