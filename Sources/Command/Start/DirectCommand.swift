import ArgumentParser

/// Parses a command line without the tree of all commands, where that comes to the same.
///
/// The parser looks at the options of every command on the way to the one that is named, which costs
/// a short run more than the parsing itself.
enum DirectCommand {
    /// The command that the first argument names, with its options; nil wherever the whole tree has
    /// something to say: help, the version, completions, and whatever is wrong with an argument.
    static func parsed(from arguments: [String]) -> (any ParsableCommand)? {
        guard let name = arguments.first,
            let command = GongkaiCommand.configuration.subcommands.first(where: {
                $0.configuration.commandName == name && $0.configuration.subcommands.isEmpty
            }),
            let parsed = try? command.parseAsRoot(Array(arguments.dropFirst())),
            type(of: parsed) == command
        else { return nil }
        return parsed
    }
}
