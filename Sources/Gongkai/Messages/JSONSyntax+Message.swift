import DisclosureCatalog

extension JSONFileError.Syntax {
    var words: LocalizedText {
        switch self {
        case .unexpected(let found?, let expected):
            LocalizedText(
                zh: "此处应为\(expected.words.chinese)，却是“\(escapedQuote(found))”。",
                en: "Here should be \(expected.words.english), not “\(escapedQuote(found))”.")
        case .unexpected(nil, let expected):
            LocalizedText(
                zh: "文件到此中断，此处还应有\(expected.words.chinese)。",
                en: "The file ends here; \(expected.words.english) should follow.")
        case .openString:
            LocalizedText(
                zh: "这段文字在本行没有结束引号；换行请写成 \\n。",
                en: "This text has no closing quote on its line; write line breaks as \\n.")
        case .openComment:
            LocalizedText(zh: "这条注释没有结束。", en: "This comment does not end.")
        case .controlCharacter(let byte):
            LocalizedText(
                zh: "文字中有控制字符 \(Self.code(byte))，请删除。",
                en: "The text holds the control character \(Self.code(byte)); delete it.")
        case .malformedEscape:
            LocalizedText(
                zh: "反斜杠后的写法不对；反斜杠本身应写成 \\\\。",
                en: "This is no escape of JSON; write a backslash itself as \\\\.")
        case .loneSurrogate:
            LocalizedText(
                zh: "\\u 转义只有代理对的一半，不是字符。",
                en: "This \\u escape is half of a pair and no character.")
        case .malformedNumber:
            LocalizedText(zh: "数字的写法不对。", en: "This is not a number.")
        case .leadingZero:
            LocalizedText(
                zh: "数字不能以 0 开头；编码请加引号，如 \"0505\"。",
                en: "A number cannot start with 0; put quotes around a code, as in \"0505\".")
        }
    }

    private static func code(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}

extension JSONFileError.Expected {
    fileprivate var words: LocalizedText {
        switch self {
        case .value: LocalizedText(zh: "一个值", en: "a value")
        case .keyOrBrace: LocalizedText(zh: "键或“}”", en: "a key or “}”")
        case .colon: LocalizedText(zh: "“:”", en: "“:”")
        case .commaOrBrace: LocalizedText(zh: "“,”或“}”", en: "“,” or “}”")
        case .commaOrBracket: LocalizedText(zh: "“,”或“]”", en: "“,” or “]”")
        case .endOfFile: LocalizedText(zh: "文件结尾", en: "the end of the file")
        }
    }
}

extension JSONFileError.Kind {
    /// With the article that English wants.
    var words: LocalizedText {
        switch self {
        case .object: LocalizedText(zh: "对象 {…}", en: "an object {…}")
        case .array: LocalizedText(zh: "列表 […]", en: "a list […]")
        case .text: LocalizedText(zh: "带引号的文字", en: "a text in quotes")
        case .integer: LocalizedText(zh: "整数", en: "a whole number")
        case .number: LocalizedText(zh: "数字", en: "a number")
        case .boolean: LocalizedText(zh: "true 或 false", en: "true or false")
        case .null: LocalizedText(zh: "null", en: "null")
        }
    }
}
