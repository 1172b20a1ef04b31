import BundledTemplates
import DisclosureForms

/// A form that comes with the program.
public struct BundledForm: Hashable, Sendable {
    /// The name for `TemplateChoice.bundled`.
    public let name: String
    /// What the form is, in Chinese.
    public let description: String
    /// The template file in JSON5, with its comments: the start of a template of one's own.
    public let file: [UInt8]

    /// All of them, the standard one first.
    ///
    /// Throws `GongkaiError` only for a fault of the program.
    public static func all() throws(GongkaiError) -> [BundledForm] {
        var forms: [BundledForm] = []
        for name in BundledTemplates.formNames { forms.append(try BundledForm(named: name)) }
        return forms
    }

    /// The form of a name.
    ///
    /// Throws `GongkaiError` if there is none.
    public init(named name: String) throws(GongkaiError) {
        guard let bytes = BundledTemplates.form(named: name) else {
            throw GongkaiError(unknownForm: name)
        }
        do {
            let template = try TemplateFile.read(bytes, file: "\(name).json5")
            self.name = name
            description = template.description
            file = bytes
        } catch {
            throw GongkaiError(error)
        }
    }

    /// Writes the template file.
    ///
    /// Throws `GongkaiError` for a destination that cannot be written; an existing file is
    /// unchanged then.
    public func write(to destination: OutputDestination) throws(GongkaiError) {
        try destination.check()
        try destination.write(file)
    }
}
