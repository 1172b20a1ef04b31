import DisclosureCatalog
import DisclosureForms
import DisclosureReports

/// Everything that is wrong with a template file, each finding at its key path.
struct TemplateFindings {
    /// What is left of the template; stand-ins are in the place of its faults.
    private(set) var template: (any CheckedTemplate)?
    private(set) var findings: [Finding] = []

    /// Looks at the format of the file and checks it as a template of that.
    ///
    /// Throws `GongkaiError` for a file that is not JSON5.
    init(in bytes: [UInt8], file: String, limits: Limits) throws(GongkaiError) {
        let header = try Self.read(FormatName.self, bytes, file, limits).value
        switch header?.format {
        case IndicatorList.format: try check(IndicatorList.self, bytes, file, limits)
        case WorkbookTemplate.format: try check(WorkbookTemplate.self, bytes, file, limits)
        case let format? where format != FormTemplate.format: findings = [.wrongFormat(format)]
        default: try check(FormTemplate.self, bytes, file, limits)
        }
    }

    /// Only what a file says that it is.
    private struct FormatName: Decodable {
        let format: String
    }

    private static func read<Value: Decodable>(
        _ type: Value.Type, _ bytes: [UInt8], _ file: String, _ limits: Limits
    ) throws(GongkaiError) -> (value: Value?, problems: [JSONFileError]) {
        do {
            return try JSONFile.readPatiently(type, from: bytes, file: file, limits: limits)
        } catch {
            throw GongkaiError(error)
        }
    }

    private mutating func check<Template: CheckedTemplate>(
        _ type: Template.Type, _ bytes: [UInt8], _ file: String, _ limits: Limits
    ) throws(GongkaiError) {
        let (template, problems) = try Self.read(type, bytes, file, limits)
        let spoilt = SpoiltParts(problems)
        self.template = template
        findings = spoilt.problems.map { Finding(templateProblem: $0) }
        findings += try template?.findings().filter { !spoilt.explains($0) } ?? []
    }
}

/// The parts of a template for which there are only stand-ins.
private struct SpoiltParts {
    /// What is wrong, without what comes of the stand-ins.
    private(set) var problems: [JSONFileError] = []
    private var paths: [DocumentPath] = []

    init(_ all: [JSONFileError]) {
        var known: Set<DocumentPath> = []
        for problem in all {
            guard let path = problem.spoiltPath else {
                problems.append(problem)
                continue
            }
            guard !Self.isInside(path, known) else { continue }
            known.insert(path)
            paths.append(path)
            problems.append(problem)
        }
    }

    /// Whether a finding may come of a stand-in.
    func explains(_ finding: Finding) -> Bool {
        let components = finding.keyPath.components
        return paths.contains { path in
            if components.starts(with: path.components) { return true }
            let isAround = path.components.starts(with: components)
            return switch finding.rule {
            case "template.width" where !components.ends(in: ["width"]):
                (isAround || path.isOfPage) && !path.components.ends(in: Self.keysWithoutWidth)
            case "template.itemName": isAround && !path.components.ends(in: Self.keysWithoutField)
            default: isAround
            }
        }
    }

    private static let keysWithoutField: Set<String> = [
        "width", "style", "headStyle", "merge", "numbering", "numeral", "prompt", "recordLabel",
        "synonyms", "label", "hidden", "rows",
    ]
    private static let keysWithoutWidth: Set<String> = [
        "field", "style", "headStyle", "merge", "numbering", "numeral", "prompt", "recordLabel",
        "synonyms", "label", "rows", "key", "heading", "format", "suffix", "joined",
    ]

    private static func isInside(_ path: DocumentPath, _ known: Set<DocumentPath>) -> Bool {
        let components = path.components
        return (0...components.count).contains {
            known.contains(DocumentPath(Array(components[..<$0])))
        }
    }
}

extension DocumentPath {
    fileprivate var isOfPage: Bool { components.contains(.key("page")) }
}

extension [DocumentPath.Component] {
    fileprivate func ends(in keys: Set<String>) -> Bool {
        guard case .key(let key) = last else { return false }
        return keys.contains(key)
    }
}

extension JSONFileError {
    /// The value that has a stand-in; nil for a key too many.
    fileprivate var spoiltPath: DocumentPath? {
        switch code {
        case .unknownKey: nil
        case .missingKey(let key): path.appending(key: key)
        default: path
        }
    }
}
