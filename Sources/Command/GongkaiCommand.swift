import ArgumentParser

@main
struct GongkaiCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "gongkai")
}
