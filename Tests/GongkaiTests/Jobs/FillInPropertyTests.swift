import BundledTemplates
import DisclosureCatalog
import DisclosureForms
import Foundation
import SheetModel
import TestSupport
import Testing
import Workbooks

@testable import Gongkai

/// What holds for every form for filling in: it is laid out without a fault, written, found right
/// in its package, and read back.
@Suite struct FillInPropertyTests {
    @Test(arguments: UInt64(0)..<28) func anyFormIsWrittenAndRead(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let names = BundledTemplates.formNames
        let name = names[Int(seed) % names.count]
        var template = try FormCatalogs(form: name).template
        if Bool.random(using: &random) { template.vary(&random) }
        var any = AnyCatalogGenerator(seed: seed)
        let catalog =
            seed % 4 == 3 ? any.catalog() : try FormCatalogs(form: name).catalog(seed: seed)
        try ExternalTool.withTemporaryFolder { folder in
            let own = folder.appending(path: "own.json5")
            try Data(TemplateText(template).text.utf8).write(to: own)
            var export = FormExport()
            export.template = .file(own.path)
            export.fillIn = FillInOptions(
                rows: Int.random(in: 1...30, using: &random),
                hasChannelColumns: Bool.random(using: &random))
            export.page.pages = Bool.random(using: &random) ? .continuous : .split
            let file = folder.appending(path: "form.xlsx")
            let destination = OutputDestination.file(file.path, replacing: false)
            let isBlank = Bool.random(using: &random)
            if !isBlank {
                _ = try export.run(catalog, name: "c", to: destination)
            } else {
                let blank = BlankForm(
                    department: Bool.random(using: &random) ? catalog.department : "",
                    channels: catalog.channelVocabulary)
                _ = try export.run(blank, to: destination)
            }
            var reader = CatalogImport()
            reader.template = .file(own.path)
            let found = try reader.catalog(from: .file(file.path))
            if isBlank { #expect(found.catalog.items.isEmpty) }
            if !isBlank, seed % 4 < 3 {
                #expect(found.catalog.items.map(\.name) == catalog.items.map(\.name))
                #expect(found.catalog.items.map(\.channels.count) == counts(catalog, template))
            }
        }
    }

    /// How many channels each item has in a form that shows them.
    private func counts(_ catalog: Catalog, _ template: FormTemplate) -> [Int] {
        let isShown = template.columns.contains { $0.field == .channels }
        return catalog.items.map { isShown ? $0.channels.count : 0 }
    }

    /// One rule more than a sheet can have for each channel, so neighbours share.
    @Test(arguments: [150, 260, 400]) func manyChannelsHaveTheirLists(count: Int) throws {
        let channels = (1...count).map { $0 % 100 == 0 ? "渠道\($0)（注明）" : "渠道\($0)" }
        let plan = try plan(BlankForm(department: "示例局", channels: channels))
        let sheet = plan.sheets[0]
        #expect(PlanCheck.faults(in: plan).isEmpty)
        #expect(sheet.inputs.count <= ExcelLimits.inputs)
        let header = try #require(sheet.page.repeatedRows?.upperBound)
        let heads = channels.map { channel in
            sheet.rows[header].cells.first { $0.value.text == channel }?.column
        }
        #expect(!heads.contains(nil))
        for column in heads.compactMap(\.self) {
            let cell = CellAddress(row: header + 1, column: column)
            let rules = sheet.inputs.filter { $0.cells.contains(cell) }
            #expect(rules.count == 1 && rules[0].choices != nil && rules[0].prompt != nil)
        }
        // As long as there is room for it, each message has the heading of its column.
        let titles = Set(sheet.inputs.compactMap(\.prompt?.title))
        #expect(titles.contains("渠道7") == (count < 200))
    }

    private func plan(_ blank: BlankForm) throws -> WorkbookPlan {
        let (template, recipe) = try TemplateChoice.standard.template(
            .standard, fillIn: FillInOptions(rows: 2, hasChannelColumns: true), kind: .blank)
        let catalog = blank.catalog(template)
        let layout = try FormLayout(template: template, options: PageOptions())
        return layout.plan(catalog, filling: try recipe?.filling(of: catalog)).workbook
    }
}

extension FormTemplate {
    /// Takes columns away, turns them around, and adds some of an office's own.
    fileprivate mutating func vary(_ random: inout SplitMix64) {
        let kept = header.filter { node in
            node.leaves.contains { $0.field == .itemName || $0.field.isSection }
                || Int.random(in: 0..<4, using: &random) > 0
        }
        let firsts = kept.prefix { $0.leaves.contains { $0.field.isSection } }
        header = firsts + kept.dropFirst(firsts.count).shuffled(using: &random)
        let style = columns[0].style
        for index in 0..<Int.random(in: 0...3, using: &random) {
            var column = ColumnTemplate(
                field: .extra("自设栏目\(index)"), width: .characters(7), style: style)
            if Bool.random(using: &random) { column.prompt = String(repeating: "填写", count: 127) }
            if Bool.random(using: &random) { column.merge = .equal }
            header.append(
                HeaderNode(label: "自设栏目\(index)", style: "head", content: .column(column)))
        }
    }
}

extension CatalogField {
    fileprivate var isSection: Bool {
        switch self {
        case .sectionName, .sectionNumeral: true
        default: false
        }
    }
}
