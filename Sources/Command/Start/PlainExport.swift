import DisclosureCatalog
import Gongkai

/// Reads the plainest of command lines, `gongkai export CATALOG -o FORM --force`, without the
/// parser.
///
/// To find the options of a command the parser looks into their types at run time, which takes a
/// third of the time in which a form is laid out, written and checked. What is read here the parser
/// would read in the same way (the tests compare them); all else, and everything that is wrong,
/// is left to it.
enum PlainExport {
    /// The export that is asked for; nil unless there is one catalog, at most one output file and
    /// at most one `--force`.
    static func parsed(from arguments: [String]) -> SingleExport? {
        guard arguments.first == "export", let words = words(arguments.dropFirst()),
            let catalog = words.catalog,
            let format = try? ExportNaming.format(nil, output: words.output)
        else { return nil }
        var job = FormExport()
        job.format = format
        let output = words.output ?? ExportNaming.output(of: catalog, format: format)
        return SingleExport(
            catalog: catalog, output: .file(output, replacing: words.isForced), job: job,
            language: LanguageOptions.language(environment: ThisProcess.environment))
    }

    private struct Words {
        var catalog: String?
        var output: String?
        var isForced = false
    }

    private static func words(_ arguments: ArraySlice<String>) -> Words? {
        var words = Words()
        var rest = arguments
        while let argument = rest.popFirst() {
            switch argument {
            case "-o", "--output":
                guard words.output == nil, let output = rest.popFirst(), isName(output) else {
                    return nil
                }
                words.output = output
            case "--force":
                guard !words.isForced else { return nil }
                words.isForced = true
            default:
                guard words.catalog == nil, isName(argument) else { return nil }
                words.catalog = argument
            }
        }
        return words
    }

    /// Whether a word is neither an option nor a standard stream.
    private static func isName(_ word: String) -> Bool { !word.isEmpty && !word.hasPrefix("-") }
}
