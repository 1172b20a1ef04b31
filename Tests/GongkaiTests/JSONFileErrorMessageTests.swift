import DisclosureCatalog
import Testing

@testable import Gongkai

/// Every message, word for word in both languages.
@Suite struct JSONFileErrorMessageTests {
    private func message(_ code: JSONFileError.Code) -> LocalizedText {
        JSONFileError(code, file: "c.json").message
    }

    private func expect(
        _ code: JSONFileError.Code, _ chinese: String, _ english: String,
        location: SourceLocation = #_sourceLocation
    ) {
        let expected = LocalizedText(zh: "c.json：" + chinese, en: "c.json: " + english)
        #expect(message(code) == expected, sourceLocation: location)
    }

    @Test func namesFileLineColumnAndKeyPath() {
        let error = JSONFileError(
            .empty, file: "目录/c\u{202E}.json", position: TextPosition(line: 3, column: 7),
            path: DocumentPath("sections[0].extra[\"a b\"]") ?? DocumentPath())
        #expect(
            error.message[.english]
                == "目录/c\\u{202E}.json:3:7: sections[0].extra[\"a b\"]: The file is empty.")
        #expect(
            error.message[.chinese]
                == "目录/c\\u{202E}.json:3:7：sections[0].extra[\"a b\"]：文件是空的。")
    }

    @Test func wordsOfTheFileAsAWhole() {
        expect(.empty, "文件是空的。", "The file is empty.")
        expect(
            .tooLarge(limit: 32 << 20), "文件超过 32 MiB 的上限。",
            "The file is larger than the limit of 32 MiB.")
        expect(
            .notUTF8(suspected: .utf16), "文件是 UTF-16 编码，请另存为 UTF-8。",
            "The file is in UTF-16; save it as UTF-8.")
        expect(
            .notUTF8(suspected: .gb18030), "文件不是 UTF-8 编码，看来是 GB18030（GBK），请另存为 UTF-8。",
            "The file is not UTF-8 but most likely GB18030 (GBK); save it as UTF-8.")
        expect(
            .notUTF8(suspected: nil), "此处的字节不是 UTF-8，文件可能已损坏。",
            "The bytes here are not UTF-8; the file may be damaged.")
        expect(
            .tooDeep(limit: 100), "嵌套超过 100 层。",
            "Objects and lists nest deeper than 100 levels.")
        expect(
            .tooManyValues(limit: 7), "文件中的值超过 7 个的上限。",
            "The file has more values than the limit of 7.")
        expect(
            .wrongFormat("a\u{1B}", expected: "gongkai.form"),
            "这是“a\\u{1B}”文件，此处需要“gongkai.form”。",
            "This is a file of “a\\u{1B}”; “gongkai.form” is needed here.")
        expect(
            .unsupportedVersion(3, newest: 1), "不支持版本 3；本程序支持的最新版本是 1，请改用匹配的程序版本。",
            "Version 3 is not supported; the newest this program reads is 1.")
    }

    @Test func wordsOfKeys() {
        expect(
            .duplicateKey("name"), "键“name”重复出现，请删去一个。",
            "The key “name” stands here twice; remove one.")
        expect(
            .unknownKey("nmae", nearest: "name"), "没有“nmae”这个键，是否应为“name”？",
            "There is no key “nmae”; was “name” meant?")
        expect(.unknownKey("x", nearest: nil), "没有“x”这个键。", "There is no key “x”.")
        expect(.missingKey("name"), "缺少键“name”，请补上。", "The key “name” is missing; add it.")
    }

    @Test func wordsOfValues() {
        expect(.numberOutOfRange, "数字超出范围。", "The number is out of range.")
        expect(
            .outside(1...100), "此处应为 1 至 100 的整数。",
            "This should be a whole number from 1 to 100.")
        expect(.notWhole, "此处应为整数，且不能太大。", "This should be a whole number, not too large.")
        expect(.invalid, "此处的值不被接受。", "The value is not one that may stand here.")
        expect(
            .malformedDate("6月"), "日期“6月”的写法不对，应写成 2021-06-21 这样。",
            "The date “6月” is not written like 2021-06-21.")
        expect(
            .impossibleDate("2021-02-30"), "日期“2021-02-30”不存在，请核对年、月、日。",
            "There is no day “2021-02-30”; check year, month and day.")
        expect(
            .unknownWord("a", nearest: "b", allowed: ["b", "c"]), "不认识“a”，是否应为“b”？",
            "“a” is not known here; was “b” meant?")
        expect(
            .unknownWord("a", nearest: nil, allowed: ["b", "c"]), "不认识“a”，可以写“b”、“c”。",
            "“a” is not known here; write one of “b”, “c”.")
        expect(
            .unknownWord("a", nearest: nil, allowed: []), "不认识“a”。", "“a” is not known here.")
    }

    @Test func wordsOfTypes() {
        let kinds: [(JSONFileError.Kind, String, String)] = [
            (.object, "对象 {…}", "an object {…}"), (.array, "列表 […]", "a list […]"),
            (.text, "带引号的文字", "a text in quotes"), (.integer, "整数", "a whole number"),
            (.number, "数字", "a number"), (.boolean, "true 或 false", "true or false"),
            (.null, "null", "null"),
        ]
        for (kind, chinese, english) in kinds {
            expect(
                .wrongType(expected: kind, found: nil), "此处应为\(chinese)。",
                "This should be \(english).")
        }
        expect(
            .wrongType(expected: .text, found: .number), "此处应为带引号的文字，实为数字。",
            "This should be a text in quotes and is a number.")
    }

    @Test func wordsOfSyntax() {
        let words: [(JSONFileError.Syntax, String, String)] = [
            (
                .openString, "这段文字在本行没有结束引号；换行请写成 \\n。",
                "This text has no closing quote on its line; write line breaks as \\n."
            ),
            (.openComment, "这条注释没有结束。", "This comment does not end."),
            (
                .controlCharacter(0x1B), "文字中有控制字符 U+001B，请删除。",
                "The text holds the control character U+001B; delete it."
            ),
            (
                .malformedEscape, "反斜杠后的写法不对；反斜杠本身应写成 \\\\。",
                "This is no escape of JSON; write a backslash itself as \\\\."
            ),
            (
                .loneSurrogate, "\\u 转义只有代理对的一半，不是字符。",
                "This \\u escape is half of a pair and no character."
            ),
            (.malformedNumber, "数字的写法不对。", "This is not a number."),
            (
                .leadingZero, "数字不能以 0 开头；编码请加引号，如 \"0505\"。",
                "A number cannot start with 0; put quotes around a code, as in \"0505\"."
            ),
        ]
        for (syntax, chinese, english) in words { expect(.syntax(syntax), chinese, english) }
    }

    @Test func wordsOfWhatIsExpected() {
        let expected: [(JSONFileError.Expected, String, String)] = [
            (.value, "一个值", "a value"), (.keyOrBrace, "键或“}”", "a key or “}”"),
            (.colon, "“:”", "“:”"), (.commaOrBrace, "“,”或“}”", "“,” or “}”"),
            (.commaOrBracket, "“,”或“]”", "“,” or “]”"),
            (.endOfFile, "文件结尾", "the end of the file"),
        ]
        for (what, chinese, english) in expected {
            expect(
                .syntax(.unexpected(found: "\u{0}", expected: what)),
                "此处应为\(chinese)，却是“\\u{0}”。", "Here should be \(english), not “\\u{0}”.")
            expect(
                .syntax(.unexpected(found: nil, expected: what)),
                "文件到此中断，此处还应有\(chinese)。", "The file ends here; \(english) should follow.")
        }
    }
}
