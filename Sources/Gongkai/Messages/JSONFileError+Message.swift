package import DisclosureCatalog

extension JSONFileError {
    /// One sentence for whoever can correct the file: the place, what is wrong, what to do.
    package var message: LocalizedText {
        let place = place
        let words = code.words
        return LocalizedText(
            zh: "\(place.chinese)：\(words.chinese)", en: "\(place.english): \(words.english)")
    }

    /// The file, line and column as compilers write them, and the key path.
    private var place: LocalizedText {
        var position = escapedQuote(file, limit: 200)
        if let known = self.position { position += ":\(known.line):\(known.column)" }
        guard !path.components.isEmpty else { return LocalizedText(zh: position, en: position) }
        let keys = escapedQuote(path.description, limit: 120)
        return LocalizedText(zh: "\(position)：\(keys)", en: "\(position): \(keys)")
    }
}

extension JSONFileError.Code {
    /// What is wrong, without the place.
    var words: LocalizedText {
        switch self {
        case .empty:
            LocalizedText(zh: "文件是空的。", en: "The file is empty.")
        case .tooLarge(let limit):
            LocalizedText(
                zh: "文件超过 \(limit >> 20) MiB 的上限。",
                en: "The file is larger than the limit of \(limit >> 20) MiB.")
        case .notUTF8(let suspected): Self.notUTF8(suspected)
        case .syntax(let syntax): syntax.words
        case .duplicateKey(let key):
            LocalizedText(
                zh: "键“\(quoted(key))”重复出现，请删去一个。",
                en: "The key “\(quoted(key))” stands here twice; remove one.")
        case .tooDeep(let limit):
            LocalizedText(
                zh: "嵌套超过 \(limit) 层。", en: "Objects and lists nest deeper than \(limit) levels.")
        case .tooManyValues(let limit):
            LocalizedText(
                zh: "文件中的值超过 \(limit) 个的上限。",
                en: "The file has more values than the limit of \(limit).")
        case .unknownKey(let key, let nearest):
            LocalizedText(
                zh: "没有“\(quoted(key))”这个键" + didYouMean(nearest).chinese,
                en: "There is no key “\(quoted(key))”" + didYouMean(nearest).english)
        case .missingKey(let key):
            LocalizedText(
                zh: "缺少键“\(quoted(key))”，请补上。", en: "The key “\(quoted(key))” is missing; add it.")
        case .wrongType(let expected, let found): Self.wrongType(expected, found: found)
        case .numberOutOfRange:
            LocalizedText(zh: "数字超出范围。", en: "The number is out of range.")
        case .notWhole:
            LocalizedText(zh: "此处应为整数，且不能太大。", en: "This should be a whole number, not too large.")
        default: valueWords
        }
    }

    /// The words for values of the right type that are wrong nevertheless.
    private var valueWords: LocalizedText {
        switch self {
        case .outside(let range):
            LocalizedText(
                zh: "此处应为 \(range.lowerBound) 至 \(range.upperBound) 的整数。",
                en: """
                    This should be a whole number from \(range.lowerBound) to \(range.upperBound).
                    """)
        case .unknownWord(let word, let nearest, let allowed):
            Self.unknownWord(word, nearest: nearest, allowed: allowed)
        case .malformedDate(let text):
            LocalizedText(
                zh: "日期“\(quoted(text))”的写法不对，应写成 2021-06-21 这样。",
                en: "The date “\(quoted(text))” is not written like 2021-06-21.")
        case .impossibleDate(let text):
            LocalizedText(
                zh: "日期“\(quoted(text))”不存在，请核对年、月、日。",
                en: "There is no day “\(quoted(text))”; check year, month and day.")
        case .wrongFormat(let found, let expected):
            LocalizedText(
                zh: "这是“\(quoted(found))”文件，此处需要“\(expected)”。",
                en: "This is a file of “\(quoted(found))”; “\(expected)” is needed here.")
        case .unsupportedVersion(let found, let newest):
            LocalizedText(
                zh: "不支持版本 \(found)；本程序支持的最新版本是 \(newest)，请改用匹配的程序版本。",
                en: "Version \(found) is not supported; the newest this program reads is \(newest)."
            )
        case .refused(let message): message
        default:
            LocalizedText(zh: "此处的值不被接受。", en: "The value is not one that may stand here.")
        }
    }

    private static func notUTF8(_ suspected: JSONFileError.Encoding?) -> LocalizedText {
        switch suspected {
        case .utf16:
            LocalizedText(
                zh: "文件是 UTF-16 编码，请另存为 UTF-8。",
                en: "The file is in UTF-16; save it as UTF-8.")
        case .gb18030:
            LocalizedText(
                zh: "文件不是 UTF-8 编码，看来是 GB18030（GBK），请另存为 UTF-8。",
                en: "The file is not UTF-8 but most likely GB18030 (GBK); save it as UTF-8.")
        case nil:
            LocalizedText(
                zh: "此处的字节不是 UTF-8，文件可能已损坏。",
                en: "The bytes here are not UTF-8; the file may be damaged.")
        }
    }

    private static func wrongType(
        _ expected: JSONFileError.Kind, found: JSONFileError.Kind?
    ) -> LocalizedText {
        let wanted = expected.words
        guard let found, found != expected else {
            return LocalizedText(
                zh: "此处应为\(wanted.chinese)。", en: "This should be \(wanted.english).")
        }
        return LocalizedText(
            zh: "此处应为\(wanted.chinese)，实为\(found.words.chinese)。",
            en: "This should be \(wanted.english) and is \(found.words.english).")
    }

    private static func unknownWord(
        _ word: String, nearest: String?, allowed: [String]
    ) -> LocalizedText {
        guard nearest == nil, (1...5).contains(allowed.count) else {
            return LocalizedText(
                zh: "不认识“\(quoted(word))”" + didYouMean(nearest).chinese,
                en: "“\(quoted(word))” is not known here" + didYouMean(nearest).english)
        }
        let list = allowed.map { "“\(quoted($0))”" }
        return LocalizedText(
            zh: "不认识“\(quoted(word))”，可以写\(list.joined(separator: "、"))。",
            en: "“\(quoted(word))” is not known here; write one of "
                + list.joined(separator: ", ") + ".")
    }
}

private func quoted(_ text: String) -> String { escapedQuote(text, limit: 40) }
