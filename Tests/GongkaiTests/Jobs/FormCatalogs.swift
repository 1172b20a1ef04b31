import BundledTemplates
import DisclosureCatalog
import DisclosureForms
import Foundation
import Gongkai
import TestSupport

/// Makes catalogs that a form can show whole, so that they can be read back from it.
struct FormCatalogs {
    let template: FormTemplate

    init(form: String) throws {
        guard let template = try TemplateFile.bundled(form) else {
            throw CocoaError(.fileNoSuchFile)
        }
        self.template = template
    }

    /// A catalog; of every two seeds one has no title of its own.
    func catalog(seed: UInt64) -> Catalog {
        var generator = CatalogGenerator(seed: seed)
        var catalog = generator.catalog(items: 1 + Int(seed % 23))
        catalog.sections.removeAll { $0.items.isEmpty }
        for level in stride(from: depth, to: 1, by: -1) {
            catalog.sections = nested(catalog.sections, level: level)
        }
        for index in catalog.sections.indices { change(&catalog.sections[index], seed: seed) }
        change(&catalog, seed: seed)
        return catalog
    }

    private var fields: [CatalogField] { template.columns.flatMap(\.fields) }

    private var preamble: String { (template.preamble + template.notes).map(\.text).joined() }

    /// How many levels of sections have columns.
    private var depth: Int {
        fields.map { field in if case .sectionName(let level) = field { level } else { 0 } }
            .max() ?? 0
    }

    private func nested(_ sections: [Section], level: Int) -> [Section] {
        stride(from: 0, to: sections.count, by: 2).map { start in
            Section(
                name: "第\(level)级类别\(start)",
                sections: Array(sections[start..<min(start + 2, sections.count)]))
        }
    }

    private func change(_ section: inout Section, seed: UInt64) {
        for index in section.sections.indices { change(&section.sections[index], seed: seed) }
        for index in section.items.indices { change(&section.items[index], seed: seed) }
    }

    private func change(_ item: inout Item, seed: UInt64) {
        let fields = Set(fields)
        if !fields.contains(.itemNumber) { item.number = nil }
        if !fields.contains(.basis) { item.basis = "" }
        if !fields.contains(.deadline) { item.deadline = "" }
        if !fields.contains(.responsibleBody) { item.responsibleBody = "" }
        if !fields.contains(.channels) { item.channels = [] }
        if !fields.contains(.remarks) { item.remarks = "" }
        if fields.isDisjoint(with: [.everyone, .audience]) { item.audience = Audience() }
        if fields.isDisjoint(with: [.proactive, .disclosure]) { item.disclosure = [] }
        for (index, field) in template.columns.map(\.field).enumerated() {
            let isOn = (Int(seed) + index + item.name.unicodeScalars.count) % 3 > 0
            if case .level(let level) = field, isOn { item.levels.append(level) }
            if case .extra(let heading) = field, isOn { item.extra[heading] = "科室\(index)" }
        }
    }

    private func change(_ catalog: inout Catalog, seed: UInt64) {
        func isShown(_ name: String) -> Bool { preamble.contains("{\(name)}") }
        if !isShown("preparedBy") { catalog.signOff.preparedBy = "" }
        if !isShown("reviewedBy") { catalog.signOff.reviewedBy = "" }
        if !isShown("approvedBy") { catalog.signOff.approvedBy = "" }
        if !isShown("filledOn") { catalog.signOff.filledOn = nil }
        catalog.declaredCounts =
            isShown("proactiveTopLevel") ? catalog.computedCounts : nil
        if !fields.contains(.channels) { catalog.channelVocabulary = [] }
        for name in ["主要依据", "公开时限", "公开方式", "监督渠道"] where isShown("extra.\(name)") {
            catalog.extra[name] = "按照\(name)办理，详见说明\(seed)。"
        }
        let suffix = template.defaultTitle.replacingOccurrences(of: "{department}", with: "")
        let own = template.defaultTitle.contains("{department}") ? catalog.department : "示例领域"
        catalog.title = seed % 2 == 0 ? own + suffix : nil
    }
}

extension Catalog {
    /// The catalog as a form that lists only the chosen channels shows it: it says neither which
    /// others there are nor in which order.
    var withoutVocabulary: Catalog {
        var catalog = self
        catalog.channelVocabulary = []
        func sort(_ sections: inout [Section]) {
            for index in sections.indices {
                sort(&sections[index].sections)
                for item in sections[index].items.indices {
                    sections[index].items[item].channels.sort { $0.name < $1.name }
                }
            }
        }
        sort(&catalog.sections)
        return catalog
    }
}
