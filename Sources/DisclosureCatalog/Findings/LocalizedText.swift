/// The languages of messages.
public enum MessageLanguage: String, Hashable, Sendable, CaseIterable {
    /// Chinese, for clerks.
    case chinese = "zh"
    /// English.
    case english = "en"
}

/// One sentence in every language of messages.
public struct LocalizedText: Hashable, Sendable {
    /// The Chinese sentence.
    public var chinese: String
    /// The English sentence.
    public var english: String

    /// Makes a text from its two wordings.
    public init(zh chinese: String, en english: String) {
        self.chinese = chinese
        self.english = english
    }

    /// The wording in one language.
    public subscript(language: MessageLanguage) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }
}
