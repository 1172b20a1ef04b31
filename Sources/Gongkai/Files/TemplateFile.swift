import BundledTemplates
package import DisclosureForms

/// Form templates: the bundled ones, and JSON5 files of the user's own.
package enum TemplateFile {
    /// Reads a template from the bytes of a file.
    ///
    /// `file` is the name that errors show. Throws `JSONFileError` for anything that is not a
    /// template, with line, column and key path.
    package static func read(
        _ bytes: [UInt8], file: String, limits: Limits = .standard
    ) throws(JSONFileError) -> FormTemplate {
        try JSONFile.read(FormTemplate.self, from: bytes, file: file, limits: limits)
    }

    /// Reads a bundled template; nil if there is none of that name.
    package static func bundled(_ name: String) throws(JSONFileError) -> FormTemplate? {
        guard let form = forms[name] else { return nil }
        return try form.get()
    }

    /// What does not change while the program runs is read once.
    private static let forms: [String: Result<FormTemplate, JSONFileError>] = {
        var forms: [String: Result<FormTemplate, JSONFileError>] = [:]
        for name in BundledTemplates.formNames {
            guard let bytes = BundledTemplates.form(named: name) else { continue }
            forms[name] = Result { () throws(JSONFileError) in
                try read(bytes, file: "\(name).json5")
            }
        }
        return forms
    }()
}
