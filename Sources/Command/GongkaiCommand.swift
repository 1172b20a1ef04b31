import ArgumentParser
import Gongkai

@main
struct GongkaiCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gongkai",
        abstract: "From a disclosure catalog (政务公开清单目录) to the official form.",
        discussion: """
            Exit status: 0 done; 1 done, with findings that must be corrected before filing, or \
            with departments that failed; 64 usage; 65 input not understood; 66 input missing; 70 \
            fault of the program; 73 output cannot be created; 74 reading or writing failed, as \
            on a full disk; 75 another batch is writing into the folder; 130, 143 stopped.
            """,
        version: gongkaiVersion,
        subcommands: [
            ImportCommand.self, ValidateCommand.self, ExportCommand.self, BatchCommand.self,
            VerifyCommand.self, ReportCommand.self, TemplateCommand.self, PlanCommand.self,
        ])

    static func main() {
        ThisProcess.prepare()
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            if let export = PlainExport.parsed(from: arguments) {
                try export.run()
            } else if var command = DirectCommand.parsed(from: arguments) {
                try command.run()
            } else {
                main(arguments)
            }
        } catch {
            exit(withError: error)
        }
    }
}
