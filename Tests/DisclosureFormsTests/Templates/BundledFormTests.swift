import BundledTemplates
import DisclosureCatalog
import DisclosureForms
import Foundation
import SheetModel
import TestSupport
import Testing

/// The forms that come with the program, each with its sample.
@Suite struct BundledFormTests {
    static let others = BundledTemplates.formNames.filter { $0 != "municipal" }

    @Test(arguments: others) func plansItsSampleAsRecorded(name: String) throws {
        let plan = plan(try sample(name), try bundledTemplate(name))
        try expectGolden(PlanDump(plan.workbook).text, named: "\(name).plan.txt")
        #expect(plan.findings.isEmpty)
        #expect(PlanCheck.faults(in: plan.workbook).isEmpty)
    }

    @Test(arguments: BundledTemplates.formNames) func hasNothingToCorrect(name: String) throws {
        let template = try bundledTemplate(name)
        #expect(TemplateCheck.findings(in: template).isEmpty)
        #expect(template.name == name)
        #expect(!template.description.isEmpty)
    }

    /// The table of form.md: how many columns each form has, and how they are bound.
    @Test(arguments: [
        ("municipal", 14), ("national", 14), ("three-level", 10), ("four-level", 14),
        ("duration", 9), ("category-list", 5), ("swapped-order", 12),
    ]) func hasTheColumnsOfTheWorkedExample(name: String, count: Int) throws {
        let template = try bundledTemplate(name)
        #expect(template.columns.count == count)
    }

    @Test(arguments: BundledTemplates.formNames)
    func readsBackWhatItPrints(name: String) throws {
        var template = try bundledTemplate(name)
        let catalog = try sample(sampleName(of: name))
        template.header.mergeNothingEqual()
        let printed = plan(catalog, template, pages: .continuous).workbook.sheets[0]
        let reading = try read(printed.tabSeparated, as: template)
        expectSame(reading.catalog, catalog, as: template)
        // Two of the forms have the department in their title only.
        let doubts = reading.findings.filter {
            $0.severity != .note && $0.rule != "import.department.title"
        }
        #expect(doubts.isEmpty, "\(doubts)")
    }

    @Test(arguments: BundledTemplates.formNames, FormRecords.ChannelStyle.allCases)
    func readsBackItsRecords(name: String, style: FormRecords.ChannelStyle) throws {
        let template = try bundledTemplate(name)
        let catalog = try sample(sampleName(of: name))
        let records = FormRecorder(template: template, channelStyle: style).records(of: catalog)
        let table = [records.headings] + records.rows.map { $0.map(\.description) }
        let grid = try #require(FormRecordReader(template: template).formGrid(of: table))
        let reading = try FormReader(template: template).read(grid)
        expectSame(reading.catalog, catalog, as: template, above: false)
    }

    /// A catalog read back holds what the form carries of the original.
    private func expectSame(
        _ read: Catalog, _ original: Catalog, as template: FormTemplate, above: Bool = true
    ) {
        let carried = original.carried(by: template)
        #expect(read.sections == carried.sections)
        if above {
            #expect(read.department == original.department)
            #expect(read.extra == original.extra)
        }
        if template.channels.shown == .all {
            #expect(read.channelVocabulary == carried.channelVocabulary)
        }
    }
}

extension [HeaderNode] {
    /// Pasted text has the text of merged cells once only.
    fileprivate mutating func mergeNothingEqual() {
        for index in indices {
            switch self[index].content {
            case .group(var nodes):
                nodes.mergeNothingEqual()
                self[index].content = .group(nodes)
            case .column(var column):
                if column.merge == .equal { column.merge = .none }
                self[index].content = .column(column)
            }
        }
    }
}

extension Catalog {
    /// The catalog without what a form has no column for.
    func carried(by template: FormTemplate) -> Catalog {
        let fields = Set(template.columns.flatMap(\.fields))
        var catalog = self
        if !fields.contains(.channels) { catalog.channelVocabulary = [] }
        catalog.sections = sections.map { $0.carried(by: fields) }
        return catalog
    }
}

extension Section {
    fileprivate func carried(by fields: Set<CatalogField>) -> Section {
        var section = self
        section.items = items.map { $0.carried(by: fields) }
        section.sections = sections.map { $0.carried(by: fields) }
        return section
    }
}

extension Item {
    fileprivate func carried(by fields: Set<CatalogField>) -> Item {
        var item = Item(number: fields.contains(.itemNumber) ? number : nil, name: name)
        if fields.contains(.content) { item.content = content }
        if fields.contains(.basis) { item.basis = basis }
        if fields.contains(.deadline) { item.deadline = deadline }
        if fields.contains(.responsibleBody) { item.responsibleBody = responsibleBody }
        if fields.contains(.channels) { item.channels = channels }
        if fields.contains(.remarks) { item.remarks = remarks }
        let showsAudience = fields.contains(.audience)
        item.audience = Audience(
            everyone: (showsAudience || fields.contains(.everyone)) && audience.everyone,
            groups: showsAudience || fields.contains(.groups) ? audience.groups : [])
        if fields.contains(.disclosure) || fields.contains(.proactive) {
            item.disclosure = disclosure
        }
        item.levels = levels.filter { fields.contains(.levels) || fields.contains(.level($0)) }
        item.extra = extra.filter { fields.contains(.extra($0.key)) }
        return item
    }
}
