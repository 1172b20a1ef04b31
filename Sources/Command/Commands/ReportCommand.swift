import ArgumentParser

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Make the reports that offices file.",
        subcommands: [ReportAnnualCommand.self])
}
