import DisclosureCatalog
import DisclosureForms
import DisclosureReports

/// A template that can be checked as a whole, of a form or of a report.
protocol CheckedTemplate: Decodable {
    /// The identifier in a file.
    static var format: String { get }
    /// What makes the outcome itself wrong; a template with such a fault is not used.
    func faults() throws(GongkaiError) -> [Finding]
    /// Everything that is wrong or doubtful, faults included.
    func findings() throws(GongkaiError) -> [Finding]
    /// All texts that are printed, each with its key path.
    var printedTexts: [(path: DocumentPath, text: String)] { get }
}

extension FormTemplate: CheckedTemplate {
    func faults() throws(GongkaiError) -> [Finding] { TemplateCheck.faults(in: self) }
    func findings() throws(GongkaiError) -> [Finding] { TemplateCheck.findings(in: self) }
}

extension IndicatorList: CheckedTemplate {
    func faults() throws(GongkaiError) -> [Finding] { faults }
    func findings() throws(GongkaiError) -> [Finding] { findings }
}

extension WorkbookTemplate: CheckedTemplate {
    func faults() throws(GongkaiError) -> [Finding] {
        faults(tables: try TableHeadings.bundled().columnNames)
    }

    func findings() throws(GongkaiError) -> [Finding] {
        findings(tables: try TableHeadings.bundled().columnNames)
    }
}
