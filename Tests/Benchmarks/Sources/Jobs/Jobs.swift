import DisclosureCatalog
import FoundationEssentials
import Gongkai

/// Runs a public job of the library over and over in one process, so that the cost of one form can
/// be told from the cost of a process.
///
///     jobs import|validate|plan|export|foundation TIMES OUTPUT SOURCE…
///
/// Each of TIMES runs takes every source once. OUTPUT is written again and again; `foundation` writes
/// none, but only decodes catalog files as Foundation does.
@main struct Jobs {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count > 4, let times = Int(arguments[2]),
            let job = job(named: arguments[1], output: arguments[3])
        else { throw Usage() }
        for _ in 0..<times {
            for source in arguments[4...] { try job(.file(source)) }
        }
    }

    private struct Usage: Error {}

    private static func job(
        named name: String, output: String
    ) -> ((CatalogSource) throws -> Void)? {
        let destination = OutputDestination.file(output, replacing: true)
        // As the program has it.
        var export = FormExport()
        export.temporaryFiles = .inMemory
        let form = export
        return switch name {
        case "import": { _ = try CatalogImport().run(from: $0, to: destination) }
        case "validate": { _ = try CatalogValidation().report(on: $0) }
        case "plan": { _ = try FormPlanDump().run(from: $0, to: destination) }
        case "export": { _ = try form.run(from: $0, to: destination) }
        case "foundation": decode
        default: nil
        }
    }

    /// What the library's own decoder is compared with; it reads JSON5 too.
    private static func decode(_ source: CatalogSource) throws {
        guard case .file(let path) = source else { throw Usage() }
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        _ = try decoder.decode(Catalog.self, from: Data(contentsOf: URL(filePath: path)))
    }
}
