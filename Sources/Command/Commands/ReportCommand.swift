import ArgumentParser

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Make reports from catalogs and publication ledgers.",
        subcommands: [QuarterlyCommand.self, ReportAnnualCommand.self])
}
