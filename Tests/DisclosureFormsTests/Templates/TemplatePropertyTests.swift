import BundledTemplates
import DisclosureCatalog
import DisclosureForms
import SheetModel
import TestSupport
import Testing

/// What holds for every bundled form, whatever the catalog and however deep.
@Suite struct TemplatePropertyTests {
    private static let cases = BundledTemplates.formNames.flatMap { name in
        (UInt64(0)..<12).map { (name, $0) }
    }

    /// A generated catalog of one to four levels, with levels and added columns.
    private func catalog(seed: UInt64) -> Catalog {
        var generator = CatalogGenerator(seed: seed)
        var catalog = generator.catalog(items: 4 + Int(seed % 7) * 3)
        for _ in 0..<(seed % 4) { catalog.sections = nested(catalog.sections) }
        return catalog
    }

    /// The sections by two under sections of a further level, neighbours of one name among them.
    private func nested(_ sections: [Section]) -> [Section] {
        stride(from: 0, to: sections.count, by: 2).map { start in
            Section(
                name: "类别\(start / 4)",
                sections: Array(sections[start..<min(start + 2, sections.count)]))
        }
    }

    @Test(arguments: cases) func plansAreSoundAndPagesFit(name: String, seed: UInt64) throws {
        let plan = plan(catalog(seed: seed), try bundledTemplate(name))
        #expect(PlanCheck.faults(in: plan.workbook).isEmpty)
        let sheet = plan.workbook.sheets[0]
        let header = try #require(sheet.page.repeatedRows).reduce(0) { $0 + sheet.rows[$1].height }
        let room = sheet.page.printableSize.height / (Double(sheet.page.scale) / 100)
        let starts = [0] + sheet.pageBreaks + [sheet.rows.count]
        for (start, end) in zip(starts, starts.dropFirst()) {
            let height = sheet.rows[start..<end].reduce(0) { $0 + $1.height }
            #expect(height + (start == 0 ? 0 : header) <= room)
        }
        let width = sheet.columnWidths.reduce(0) { $0 + ColumnWidth.points(characters: $1) }
        #expect(width * Double(sheet.page.scale) / 100 <= sheet.page.printableSize.width)
    }

    @Test(arguments: cases) func mergesOfEveryLevelEndAtThePage(name: String, seed: UInt64) throws {
        let template = try bundledTemplate(name)
        let catalog = catalog(seed: seed)
        let plan = plan(catalog, template)
        let sheet = plan.workbook.sheets[0]
        for merge in sheet.merges {
            #expect(!sheet.pageBreaks.contains { merge.first.row < $0 && $0 <= merge.last.row })
        }
        let sections = catalog.paths.map { $0.map(\.name) }
        let deepest = template.columns.compactMap(\.sectionLevel).max() ?? 0
        for (start, items) in zip(sheet.pageBreaks, plan.itemsOnPages.dropFirst()) {
            // An empty section has a row of its own, without an item.
            let name = try #require(template.columns.firstIndex { $0.field == .itemName })
            guard let item = items.first, sheet.text(start, name) != nil else { continue }
            for (column, definition) in template.columns.enumerated() {
                guard let level = definition.sectionLevel, sections[item].count >= level else {
                    continue
                }
                let label =
                    level == deepest
                    ? sections[item][(level - 1)...].joined(separator: "—")
                    : sections[item][level - 1]
                #expect(sheet.text(start, column) == label)
            }
        }
    }

    @Test(arguments: cases) func noItemIsLost(name: String, seed: UInt64) throws {
        let template = try bundledTemplate(name)
        let catalog = catalog(seed: seed)
        let index = try #require(template.columns.firstIndex { $0.field == .content })
        let plan = plan(catalog, template)
        let head = try #require(plan.workbook.sheets[0].page.repeatedRows).upperBound
        let sheet = plan.workbook.sheets[0]
        let printed = sheet.rows.indices.dropFirst(head + 1).compactMap { sheet.text($0, index) }
            .joined()
        #expect(printed.hasPrefix(catalog.items.map(\.content).joined()))
        let depth = catalog.paths.map(\.count).max() ?? 0
        let deepest = template.columns.compactMap(\.sectionLevel).max() ?? 0
        #expect(plan.findings.contains { $0.rule == "layout.sectionDepth" } == (depth > deepest))
    }
}

extension ColumnTemplate {
    /// The level of a column for names of sections.
    fileprivate var sectionLevel: Int? {
        if case .sectionName(let level) = field { level } else { nil }
    }
}

extension Catalog {
    /// The sections above each item, outermost first.
    fileprivate var paths: [[Section]] {
        func visit(_ sections: [Section], _ above: [Section]) -> [[Section]] {
            sections.flatMap { section in
                section.items.map { _ in above + [section] }
                    + visit(section.sections, above + [section])
            }
        }
        return visit(sections, [])
    }
}
