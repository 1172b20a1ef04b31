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
        switch self {
        case .bundled(let name):
            guard
                let template = try Self.telling({ () throws(JSONFileError) in
                    try TemplateFile.bundled(name)
                })
            else { throw GongkaiError(unknownTemplate: name) }
            return template
        case .file(let path):
            let bytes: [UInt8]
            do {
                bytes = try InputFile.read(path, limit: limits.inputBytes)
            } catch {
                let isMissing = error.cause == .system(.noSuchFile)
                throw isMissing ? GongkaiError(unknownTemplate: path) : GongkaiError(error)
            }
            return try Self.telling { () throws(JSONFileError) in
                try TemplateFile.read(bytes, file: path, limits: limits)
            }
        }
    }

    private static func telling<Result>(
        _ read: () throws(JSONFileError) -> Result
    ) throws(GongkaiError) -> Result {
        do {
            return try read()
        } catch {
            throw GongkaiError(error)
        }
    }
}
