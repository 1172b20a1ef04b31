import BundledTemplates
import DisclosureForms

/// The form that a job works with.
public enum TemplateChoice: Hashable, Sendable {
    /// A form that comes with the program, by its name.
    case bundled(String)
    /// A template file, by its path.
    case file(String)

    /// The names of the forms that come with the program, the standard one first.
    public static var bundledNames: [String] { BundledTemplates.formNames }

    /// The municipal form.
    public static let standard = TemplateChoice.bundled("municipal")

    /// The form that a command line names: a bundled one by its name, all else is a path.
    public init(argument: String) {
        self = Self.bundledNames.contains(argument) ? .bundled(argument) : .file(argument)
    }

    func template(_ limits: Limits) throws(GongkaiError) -> FormTemplate {
        guard case .bundled(let name) = self else { return try templateAndHash(limits).template }
        do {
            if let template = try TemplateFile.bundled(name) { return template }
        } catch {
            throw GongkaiError(error)
        }
        throw GongkaiError(unknownTemplate: name)
    }

    /// The form, and the hash of the file that it was read from.
    func templateAndHash(
        _ limits: Limits
    ) throws(GongkaiError) -> (template: FormTemplate, hash: ContentHash) {
        let (bytes, file) = try source(limits)
        do {
            let template = try TemplateFile.read(bytes, file: file, limits: limits)
            return (template, ContentHash(of: bytes))
        } catch {
            throw GongkaiError(error)
        }
    }

    private func source(_ limits: Limits) throws(GongkaiError) -> (bytes: [UInt8], file: String) {
        switch self {
        case .bundled(let name):
            guard let bytes = BundledTemplates.form(named: name) else {
                throw GongkaiError(unknownTemplate: name)
            }
            return (bytes, "\(name).json5")
        case .file(let path):
            do {
                return (try InputFile.read(path, limit: limits.inputBytes), path)
            } catch {
                let isMissing = error.cause == .system(.noSuchFile)
                throw isMissing ? GongkaiError(unknownTemplate: path) : GongkaiError(error)
            }
        }
    }
}
