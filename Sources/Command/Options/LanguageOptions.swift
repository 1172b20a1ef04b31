import ArgumentParser
import DisclosureCatalog
import Gongkai

/// The language of messages.
struct LanguageOptions: ParsableArguments {
    @Option(
        help: "Language of messages: zh or en; without it LC_ALL, LC_MESSAGES or LANG decides.")
    var lang: MessageLanguage?

    var language: MessageLanguage {
        lang ?? Self.language(environment: ThisProcess.environment)
    }

    /// What the environment asks for: Chinese if the first of its variables that is set says so.
    static func language(environment: (String) -> String?) -> MessageLanguage {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
        let locale = names.lazy.compactMap(environment).first { !$0.isEmpty }
        return locale?.lowercased().hasPrefix("zh") == true ? .chinese : .english
    }
}
