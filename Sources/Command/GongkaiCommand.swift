import ArgumentParser
import Gongkai

@main
struct GongkaiCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gongkai",
        abstract: "From a disclosure catalog (政务公开清单目录) to the official form.",
        discussion: """
            Exit status: 0 done; 1 done, with findings that must be corrected before filing; 64 \
            usage; 65 input not understood; 66 input missing; 70 fault of the program; 73 output \
            cannot be created; 74 reading or writing failed, as on a full disk.
            """,
        version: gongkaiVersion,
        subcommands: [
            ImportCommand.self, ValidateCommand.self, ExportCommand.self, PlanCommand.self,
            ReportCommand.self,
        ])

    static func main() {
        ThisProcess.prepare()
        main(nil)
    }
}
