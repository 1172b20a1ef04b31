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
        throw JSONFileError(fault: fault, file: file, in: bytes)
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

    /// Reads a template of a report; `file` is the name that errors show.
    ///
    /// Throws `GongkaiError` for a file that is none, and for a template that would give a wrong
    /// report, with line, column and key path.
    static func readReport<Template: CheckedTemplate>(
        _ type: Template.Type, _ bytes: [UInt8], file: String, limits: Limits
    ) throws(GongkaiError) -> Template {
        let template = try GongkaiError.reading { () throws(JSONFileError) in
            try JSONFile.read(type, from: bytes, file: file, limits: limits)
        }
        guard let fault = try template.faults().first else { return template }
        throw GongkaiError(JSONFileError(fault: fault, file: file, in: bytes))
    }
}

extension JSONFileError {
    /// What makes a template unfit for use.
    fileprivate init(fault: Finding, file: String, in bytes: [UInt8]) {
        let locator = JSONLocator(JSONText.withoutMark(bytes))
        let path = fault.keyPath
        self.init(
            .refused(fault.message), file: file, position: locator.position(of: path), path: path)
    }
}

extension Finding {
    /// Where in a file it is; empty for the file as a whole.
    var keyPath: DocumentPath {
        guard case .keyPath(let text) = place.position else { return DocumentPath() }
        return DocumentPath(text) ?? DocumentPath()
    }
}
