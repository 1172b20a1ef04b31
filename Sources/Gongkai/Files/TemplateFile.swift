import BundledTemplates
import DisclosureCatalog
package import DisclosureForms
import Synchronization

/// Form templates: the bundled ones, and JSON5 files of the user's own.
package enum TemplateFile {
    /// Reads a template from the bytes of a file.
    ///
    /// `file` is the name that errors show. Throws `JSONFileError` for anything that is not a
    /// template and for a template that would lay out a wrong form, with line, column and key path.
    package static func read(
        _ bytes: [UInt8], file: String, limits: Limits = .standard
    ) throws(JSONFileError) -> FormTemplate {
        let template = try JSONFile.read(FormTemplate.self, from: bytes, file: file, limits: limits)
        guard let fault = TemplateCheck.faults(in: template).first else { return template }
        let path = path(of: fault)
        let locator = JSONLocator(JSONText.withoutMark(bytes))
        throw JSONFileError(
            .refused(fault.message), file: file, position: locator.position(of: path), path: path)
    }

    /// Reads a bundled template; nil if there is none of that name.
    ///
    /// Whether it would lay out a wrong form is not asked anew in every run: the tests check all.
    package static func bundled(_ name: String) throws(JSONFileError) -> FormTemplate? {
        if let known = forms.withLock({ $0[name] }) { return known }
        guard let bytes = BundledTemplates.form(named: name) else { return nil }
        let form = try JSONFile.read(
            FormTemplate.self, from: bytes, file: "\(name).json5", limits: .standard)
        forms.withLock { $0[name] = form }
        return form
    }

    /// What does not change while the program runs is read once.
    private static let forms = Mutex<[String: FormTemplate]>([:])

    /// Everything that is wrong with a template file, each finding at its key path.
    ///
    /// Throws `JSONFileError` for a file that is not JSON5.
    static func findings(
        in bytes: [UInt8], file: String, limits: Limits
    ) throws(JSONFileError) -> (template: FormTemplate?, findings: [Finding]) {
        let (template, problems) = try JSONFile.readPatiently(
            FormTemplate.self, from: bytes, file: file, limits: limits)
        let broken = problems.map(\.path.components).filter { !$0.isEmpty }
        let further = (template.map(TemplateCheck.findings) ?? []).filter { finding in
            let path = path(of: finding).components
            // What is said of a part may come of the stand-ins inside it.
            return !broken.contains { path.starts(with: $0) || $0.starts(with: path) }
        }
        return (template, problems.map { Finding(templateProblem: $0) } + further)
    }

    /// The lines in which findings are.
    static func lines(of findings: [Finding], in bytes: [UInt8]) -> [Place: Int] {
        CatalogFile.lines(of: findings, in: bytes)
    }

    private static func path(of finding: Finding) -> DocumentPath {
        guard case .keyPath(let text) = finding.place.position else { return DocumentPath() }
        return DocumentPath(text) ?? DocumentPath()
    }
}

extension Finding {
    /// What a decoder refuses in a template.
    fileprivate init(templateProblem problem: JSONFileError) {
        let isColumn = problem.path.components.first == .key("header")
        let (rule, message): (String, LocalizedText) =
            switch problem.code {
            case .missingKey("field") where isColumn: ("unbound", .noField)
            case .unknownKey, .missingKey: ("key", problem.code.words)
            default: ("value", problem.code.words)
            }
        self.init(
            rule: "template.\(rule)", severity: .error,
            place: Place(position: .keyPath(problem.path.description)), message: message)
    }
}

extension LocalizedText {
    fileprivate static let noField = LocalizedText(
        zh: "这一栏没有绑定内容，请写 field（如 \"item.basis\"），或用 columns 写下一层标题。",
        en: """
            The column is bound to nothing; give it a field such as "item.basis", or columns below \
            it.
            """)
}
