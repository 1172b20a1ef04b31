import SheetModel
import Testing

@Suite struct TextLineBreakTests {
    @Test(arguments: [
        ("公开内容公开依据", 4, ["公开内容", "公开依据"]),
        ("公开内容公开依据", 100, ["公开内容公开依据"]),
        ("公", 1, ["公"]),
        ("公开", 0, ["公", "开"]),
    ])
    func chineseBreaksBetweenAnyTwoCharacters(text: String, room: Int, expected: [String]) {
        #expect(lines(text, room) == expected)
    }

    @Test(arguments: [
        ("公开内容，依据", 4, ["公开内", "容，依据"]),
        ("公开内容。》依据", 4, ["公开内", "容。》依", "据"]),
        ("公开内（依据）", 4, ["公开内", "（依据）"]),
        ("公开内《“依据”》", 4, ["公开内", "《“依", "据”》"]),
        ("公开内容……依据", 4, ["公开内", "容……依", "据"]),
        ("公开内容——依据", 5, ["公开内", "容——依据"]),
        ("增长百分之5％左右", 6, ["增长百分之", "5％左右"]),
        ("公开内容￥20元", 5, ["公开内容", "￥20元"]),
        ("公开ァ内々容", 2, ["公", "开ァ", "内々", "容"]),
    ])
    func kinsokuMovesTheNeighbourAlong(text: String, room: Int, expected: [String]) {
        #expect(lines(text, room) == expected)
    }

    @Test(arguments: [
        ("第2021号", 2, ["第", "2021", "号"]),
        ("open data portal", 5, ["open data ", "portal"]),
        ("公开open内容", 3, ["公开", "open内", "容"]),
        ("e-mail", 2, ["e-", "mail"]),
        ("0955-7012345", 6, ["0955-7012345"]),
        ("共0955-7012345", 6, ["共", "0955-7012345"]),
        ("发布会/听证会", 4, ["发布", "会/听证", "会"]),
        ("don't", 1, ["do", "n'", "t"]),
    ])
    func wordsAndNumbersStayTogether(text: String, room: Int, expected: [String]) {
        #expect(lines(text, room) == expected)
    }

    /// The Unicode algorithm holds a word and the closing mark before it together; LibreOffice
    /// goes by it as soon as the word runs over the edge.
    @Test(arguments: [
        ("国务院令，2021年", 6, ["国务院", "令，2021年"]),
        ("国务院“abcd”", 5, ["国务", "院“abcd”"]),
        ("国务院PDF（文", 5, ["国务院", "PDF（文"]),
    ])
    func marksBesideWordsGoWithThem(text: String, room: Int, expected: [String]) {
        #expect(lines(text, room) == expected)
    }

    @Test(arguments: [
        ("internationalization", 4, ["internat", "ionaliza", "tion"]),
        ("12345678901234567890", 4, ["12345678", "90123456", "7890"]),
        ("www.example.cn/path?query", 8, ["www.example.cn/", "path?query"]),
        ("，，，，，，", 2, ["，", "，", "，", "，", "，，"]),
        ("（（（（（", 2, ["（（", "（（", "（"]),
    ])
    func longRunsAreCut(text: String, room: Int, expected: [String]) {
        #expect(lines(text, room) == expected)
    }

    @Test(arguments: [
        ("公开 内容", 2, ["公开 ", "内容"]),
        ("公开   内容", 2, ["公开 ", "  内", "容"]),
        ("公开 ", 2, ["公开 "]),
    ])
    func oneBlankHangsOverTheEdge(text: String, room: Int, expected: [String]) {
        #expect(lines(text, room) == expected)
    }

    @Test(arguments: [
        ("公开\n内容", ["公开\n", "内容"]),
        ("公开\r\n内容", ["公开\r\n", "内容"]),
        ("公开\n", ["公开\n", ""]),
        ("\n\n", ["\n", "\n", ""]),
        ("公开\u{2028}内容", ["公开\u{2028}", "内容"]),
        ("", [""]),
    ])
    func lineFeedsEndLines(text: String, expected: [String]) {
        #expect(lines(text, 10) == expected)
    }

    @Test(arguments: [
        ("公\u{A0}开\u{A0}内", 2, ["公\u{A0}", "开\u{A0}", "内"]),
        ("公开\u{2060}内容", 2, ["公", "开\u{2060}内", "容"]),
        ("abcd\u{200B}efgh", 3, ["abcd\u{200B}", "efgh"]),
        ("公e\u{301}公", 1, ["公", "e\u{301}", "公"]),
    ])
    func invisibleCharactersRuleBreaks(text: String, room: Int, expected: [String]) {
        #expect(lines(text, room) == expected)
    }

    /// A blank and an address: LibreOffice goes back to the blank, however much room it wastes.
    @Test func anAddressTakesTheLineBackToTheLastBlank() {
        #expect(lines("见 公开内容公开内容a/b/c", 11).first == "见 ")
        #expect(lines("见公开内容公开内容a/b/c", 11).first == "见公开内容公开内容")
    }
}
