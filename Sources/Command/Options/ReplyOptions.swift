import ArgumentParser
import DisclosureCatalog
import Gongkai

/// Whether forms go back with what was found in them.
struct ReplyOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            Also write the workbook back: questioned cells coloured and commented, all findings \
            on a first sheet. For several files, a folder.
            """, valueName: "file|folder"))
    var reply: String?

    /// Whether replies go into a folder: those to several files, or to the one of a folder's name.
    func isFolder(for sources: [String]) -> Bool {
        reply.map { ManyFormsOptions.isMeant(sources, output: $0) } ?? false
    }

    /// Throws where the replies to several files are to be one.
    func check(for sources: [String]) throws {
        guard let reply, isFolder(for: sources), !ManyFormsOptions.isFolder(reply) else { return }
        if reply == "-" { throw ValidationError("Replies to several forms need a folder.") }
        guard reply.lowercased().hasSuffix(".xlsx") else { return }
        throw ValidationError(
            "Each of several files gets a reply of its own: --reply names a folder, not \(reply).")
    }

    /// The reply to each of several sources; for more than one they are files of a folder, which is
    /// made, and go only to forms with something to ask.
    func replies(
        to sources: [String], replacing: Bool, in language: LanguageOptions
    ) throws(GongkaiError) -> [FormReply?] {
        guard let reply else { return sources.map { _ in nil } }
        let isFolder = isFolder(for: sources)
        var names = [reply]
        if isFolder {
            try ReplyNames.makeFolder(reply)
            names = ReplyNames.names(for: sources).map { reply + "/" + $0 }
        }
        return names.map { name in
            var reply = FormReply(to: .file(name, replacing: replacing))
            reply.language = language.replyLanguage
            reply.isOnlyForQuestions = isFolder
            return reply
        }
    }
}

extension LanguageOptions {
    /// The language of what goes back to Chinese offices: Chinese, unless another was asked for.
    var replyLanguage: MessageLanguage { lang ?? .chinese }
}
