import SheetModel
import TestSupport
import Testing

@Suite struct PlanCheckTextTests {
    @Test(arguments: [
        ("", 0, 0, 0), ("a\nb\n", 4, 4, 2), ("中", 1, 3, 0), ("𠮷", 2, 4, 0), ("e\u{301}", 2, 3, 0),
    ])
    func surveyCountsAsExcelDoes(text: String, units: Int, bytes: Int, lineFeeds: Int) {
        let survey = TextSurvey(of: text)
        #expect(survey.units == units)
        #expect(survey.units == text.utf16.count)
        #expect(survey.bytes == bytes)
        #expect(survey.lineFeeds == lineFeeds)
        #expect(survey.forbidden == nil)
    }

    @Test(
        arguments: [
            "\0", "\u{8}", "\u{B}", "\u{C}", "\r", "\u{E}", "\u{1F}", "\u{FFFE}", "\u{FFFF}",
        ] as [Unicode.Scalar])
    func surveyFindsForbiddenCharacters(scalar: Unicode.Scalar) {
        for text in ["\(scalar)", "中\(scalar)文", "\u{FFFD}\(scalar)", "\u{F8FF}𠮷\(scalar)"] {
            #expect(TextSurvey(of: text).forbidden == scalar)
            #expect(SpreadsheetText.isForbidden(scalar))
        }
    }

    @Test(
        arguments: [
            "\t", "\n", "\u{7F}", "\u{85}", "\u{FFFD}", "\u{FEFF}", "\u{1FFFE}", "\u{1FFFF}",
            "\u{FFBE}", "\u{E000}", "\u{EFBF}", "\u{FEBE}", "ￎ",
        ] as [Unicode.Scalar])
    func surveyAllowsAllOthers(scalar: Unicode.Scalar) {
        #expect(TextSurvey(of: "\(scalar)\(scalar)").forbidden == nil)
    }

    @Test(arguments: [
        ("机构信息", "机构信息"), ("_x0041_", "_x005F_x0041_"), ("a_xFfFf_b", "a_x005F_xFfFf_b"),
        ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"), ("__x0041__", "__x005F_x0041__"),
        ("_x005F_", "_x005F_x005F_"), ("_x004", "_x004"), ("_x00G1_", "_x00G1_"),
        ("_X0041_", "_X0041_"), ("_x_x0041_", "_x_x005F_x0041_"), ("_x12345_", "_x12345_"),
        ("_x１２３４_", "_x１２３４_"),
    ])
    func escapesWhatLooksLikeAnEscape(text: String, expected: String) {
        let escaped = SpreadsheetText.escaped(text)
        #expect(escaped == expected)
        #expect(TextSurvey(of: text).storedUnits == escaped.utf16.count)
    }

    @Test func replacesForbiddenCharactersAndSaysSo() {
        #expect(SpreadsheetText.printable("a\u{1}\r\nb\rc") == ("a\u{FFFD}\nb\nc", true))
        #expect(SpreadsheetText.printable("a\r\nb") == ("a\nb", false))
        #expect(SpreadsheetText.printable("\u{FFFF}") == ("\u{FFFD}", true))
        #expect(SpreadsheetText.printable("概况\t信息\n") == ("概况\t信息\n", false))
    }

    /// Long texts are first looked at byte by byte.
    @Test func everyForbiddenCharacterOfALongTextIsReplaced() {
        let before = String(repeating: "公开信息，2019年\n", count: 20)
        for value in UInt32(0)...0xFFFF {
            guard let scalar = Unicode.Scalar(value), SpreadsheetText.isForbidden(scalar) else {
                continue
            }
            let expected = scalar == "\r" ? "\n" : "\u{FFFD}"
            let (text, hasReplaced) = SpreadsheetText.printable("\(before)\(scalar)\(before)")
            #expect(text == "\(before)\(expected)\(before)")
            #expect(hasReplaced == (scalar != "\r"))
        }
        #expect(SpreadsheetText.printable(before + "￭" + before) == (before + "￭" + before, false))
    }

    @Test func printableTextIsNeverRefused() {
        var random = SplitMix64(seed: 11)
        for _ in 0..<500 {
            let text = random.text(
                upTo: 40, favouring: ["\0", "\r", "\n", "\u{FFFE}", "\u{FFFF}", "_", "x", "0"])
            let printable = SpreadsheetText.printable(text).text
            #expect(TextSurvey(of: printable).forbidden == nil)
            #expect(SpreadsheetText.printable(printable) == (printable, false))
        }
    }

    @Test(arguments: [
        ("&C第 &P 页", false), ("A&&B", false), ("&G", true), ("A&&Goods", true), ("&", false),
        ("&[Picture]", true), ("&&[Picture]", true), ("&&&K000000Goods", false), ("G&", false),
    ])
    func headerTextKnowsPictures(text: String, hasPicture: Bool) {
        #expect(HeaderText.hasPicture(text) == hasPicture)
    }
}
