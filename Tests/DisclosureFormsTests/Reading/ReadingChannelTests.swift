import DisclosureCatalog
import DisclosureForms
import Foundation
import SheetModel
import TestSupport
import Testing

/// All markups of channel cells, to one model.
@Suite struct ReadingChannelTests {
    /// Reads a form whose rows have these channel cells.
    func reading(_ cells: String...) throws -> FormReading {
        var form = SmallForm()
        form.rows = cells.enumerated().map { index, cell in
            var row = form.rows[0]
            row[2] = String(index + 1)
            if index > 0 { row.replaceSubrange(0...1, with: ["", ""]) }
            row[8] = cell
            return row
        }
        return try read(form.text)
    }

    func chosen(_ reading: FormReading) -> [[String]] {
        reading.catalog.items.map { item in
            item.channels.map { $0.name + ($0.note.map { "=\($0)" } ?? "") }
        }
    }

    let plain = "■门户网站 □报刊 □其他（注明）"
    let options = ["门户网站", "报刊", "其他（注明）"]

    @Test(arguments: [
        "<input checked=\"\" type=\"checkbox\"/> 门户网站 <input type=\"checkbox\"/> 报刊 <input type=\"checkbox\"/>其他（注明）",
        "<INPUT TYPE='checkbox' CHECKED>门户网站<input type=checkbox>报刊<input type=checkbox>其他（注明）",
        "<ul style=\"list-style-type: none\"> ■门户网站 □报刊 □其他（注明） ",
        "<ul><li>■门户网站</li><li>□报刊</li><li>□其他（注明）</li></ul>",
        "■门户网站<br>□报刊<br/>□其他（注明）",
        "<ul> ■门户网站 <input type=\"checkbox\"/>报刊 <input type=\"checkbox\"/>其他（注明）",
        "☑门户网站 ☐报刊 ☐其他（注明）",
        "▄门户网站 口报刊 口其他（注明）",
        "▄门户网站 口报刊 □其他（注明）",
        "√门户网站 □报刊 □其他（注明）",
        "✔\u{FE0F}门户网站 □报刊 □其他（注明）",
        "■门户网站；□报刊；□其他（注明）；",
        "■ 门户 网站\u{3000}□ 报 刊 □其他（注明）",
        "■门户网站□报刊□其他（注明）",
        "■门户网站 □报刊 □其他(注明)",
        "<p>■门户网站</p><p>□报刊&nbsp;</p><p>□其他（注明）</p>",
    ])
    func everyMarkup(_ cell: String) throws {
        let reading = try reading(cell, plain, plain)
        #expect(reading.catalog.channelVocabulary == options)
        #expect(chosen(reading) == [["门户网站"], ["门户网站"], ["门户网站"]])
        #expect(reading.findings.allSatisfy { $0.severity == .note })
    }

    /// However many items have the same note, it is no part of the name.
    @Test(arguments: ["其他（注明）：12345热线", "其他（注明）: 12345热线"])
    func aNoteOfSeveralItemsIsANote(_ other: String) throws {
        let cell = "■门户网站 □报刊 ■\(other)"
        let reading = try reading(cell, cell, plain)
        #expect(reading.catalog.channelVocabulary == options)
        let noted = ["门户网站", "其他（注明）=12345热线"]
        #expect(chosen(reading) == [noted, noted, ["门户网站"]])
        #expect(!reading.findings.contains { $0.rule.hasPrefix("import.channels") })
        let all = try self.reading(cell, cell)
        #expect(chosen(all) == [noted, noted])
    }

    @Test func remarksOnMarkupAreNotes() throws {
        let reading = try reading("☑门户网站 口报刊 ☐其他（注明）", plain, plain)
        #expect(
            reading.rules(atLine: 6) == ["import.channels.characterMark", "import.channels.boxes"])
        #expect(
            reading.findings.first?.message.english.contains("口 was read as an open box") == true)
        #expect(reading.findings.dropFirst().first?.message.chinese.contains("已统一为表中的方框") == true)
    }

    @Test func aCharacterThatLooksLikeABoxStaysPartOfNames() throws {
        let reading = try reading("■口岸公示栏 □门口 □入口 大厅", "□ 口岸公示栏 ■门口 □入口 大厅")
        #expect(reading.catalog.channelVocabulary == ["口岸公示栏", "门口", "入口大厅"])
        #expect(chosen(reading) == [["口岸公示栏"], ["门口"]])
    }

    @Test func lawTitlesAreNoTags() throws {
        var form = SmallForm()
        form.rows[0][5] = "《示例省实施<ul>条例>办法》<br>《<input type=\"checkbox\"/>法》"
        #expect(try read(form.text).catalog.items[0].basis == form.rows[0][5])
    }

    @Test(arguments: [
        "其他（注明）：12345热线", "其他（注明）:12345热线", "其他（注明）12345热线", "其他（注明：12345热线）",
        "其他：12345热线", "其他(注明)： 12345热线",
    ])
    func notes(_ option: String) throws {
        let reading = try reading("■门户网站 □报刊 ■\(option)", plain, plain)
        #expect(chosen(reading)[0] == ["门户网站", "其他（注明）=12345热线"])
        #expect(reading.catalog.channelVocabulary == options)
        #expect(reading.findings.isEmpty)
    }

    @Test func aNoteWithoutAnySignIsAGuess() throws {
        let reading = try reading("■门户网站 □报刊 ■其他法律服务网", plain, plain)
        #expect(chosen(reading)[0] == ["门户网站", "其他（注明）=法律服务网"])
        #expect(reading.findings.map(\.rule) == ["import.channels.noteGuessed"])
        #expect(reading.findings.first?.severity == .warning)
        #expect(reading.findings.first?.message.chinese == "“其他（注明）”后面的文字按注明内容读入，请核对。")
    }

    @Test func aNoteBesideAnOpenBoxIsReported() throws {
        let reading = try reading("■门户网站 □报刊 □其他（注明）：热线", plain)
        #expect(chosen(reading) == [["门户网站"], ["门户网站"]])
        let finding = try #require(reading.findings("import.channels.noteNotChosen").first)
        #expect(finding.severity == .error)
        #expect(finding.place.position == .line(6))
        #expect(finding.message.english.contains("has a note but is not chosen"))
    }

    @Test(arguments: [
        "■门户网站", "■门户网站 □报", "■门户网站 □", "■门户网站 □报刊", "■门户网站 □报刊 □其他（注", "■门户网站 <input type=\"ch",
        "■门户网站 □报刊 <", "■门户网站 □报刊 <inp",
    ])
    func listsThatBreakOff(_ cell: String) throws {
        let reading = try reading(cell, plain, plain)
        #expect(reading.catalog.channelVocabulary == options)
        #expect(chosen(reading)[0] == ["门户网站"])
        let found = reading.findings.filter { $0.place.position == .line(6) }
        #expect(found.contains { $0.severity >= .warning }, "\(cell)")
        #expect(found.allSatisfy { $0.place.field == .channels })
    }

    @Test func aListInTheMiddleOfTheTextIsCutOnlyIfTheRestIsMissing() throws {
        let reading = try reading("■门户网站 □报刊", plain, plain)
        #expect(reading.findings.map(\.rule) == ["import.channels.cut"])
        #expect(reading.findings.first?.severity == .error)
        #expect(reading.findings.first?.message.english.contains("breaks off") == true)
    }

    @Test func aListWithoutSomeOptionsIsDoubtful() throws {
        let reading = try reading("■门户网站 □其他（注明）", plain, plain)
        #expect(reading.findings.map(\.rule) == ["import.channels.incomplete"])
        #expect(reading.findings.first?.message.chinese == "应列 3 个渠道，缺 1 个：“报刊”，按未选读入。")
        #expect(
            reading.findings.first?.message.english.contains(
                "1 of 3 channels are not listed (“报刊”)") == true)
    }

    @Test func anotherOptionIsAddedWithTheNearestName() throws {
        let reading = try reading("■门户网占 □报刊 □其他（注明）", plain, plain)
        #expect(reading.catalog.channelVocabulary == ["门户网站", "门户网占", "报刊", "其他（注明）"])
        #expect(chosen(reading)[0] == ["门户网占"])
        let finding = try #require(reading.findings("import.channels.added").first)
        #expect(finding.message.chinese.contains("“门户网占”"))
        #expect(finding.suggestion?.english == "Was “门户网站” meant?")
    }

    @Test func anotherOrderIsNormalised() throws {
        let reading = try reading("□报刊 ■门户网站 □其他（注明）", plain, plain)
        #expect(reading.catalog.channelVocabulary == options)
        #expect(reading.findings.map(\.rule) == ["import.channels.order"])
        #expect(reading.findings.first?.message.english.contains("another order") == true)
    }

    @Test func anOptionListedTwice() throws {
        let same = try reading("■门户网站 ■门户网站 □报刊 □其他（注明）", plain, plain)
        #expect(same.findings.map(\.rule) == ["import.channels.twice"])
        #expect(same.findings.first?.message.chinese == "“门户网站”列了两次，已合为一项。")
        let both = try reading("■门户网站 □门户网站 □报刊 □其他（注明）", plain, plain)
        #expect(both.findings.map(\.rule) == ["import.channels.contradiction"])
        #expect(both.findings.first?.severity == .error)
        #expect(both.findings.first?.message.english.contains("once chosen and once not") == true)
        #expect(chosen(both)[0] == ["门户网站"])
    }

    @Test func boxesBehindTheNamesAreNotGuessed() throws {
        let reading = try reading("门户网站■ 报刊□ 其他（注明）□", plain, plain)
        #expect(chosen(reading)[0] == [])
        #expect(reading.findings("import.channels.behind").first?.severity == .error)
        #expect(reading.findings("import.channels.behind").first?.suggestion != nil)
    }

    @Test func textBeforeTheFirstBoxAndBoxesWithoutAName() throws {
        let reading = try reading("县级：■门户网站 □报刊 □其他（注明）", "■■门户网站 □报刊 □其他（注明）", plain)
        #expect(chosen(reading)[0] == ["门户网站"])
        #expect(reading.rules(atLine: 6) == ["import.channels.leading"])
        #expect(reading.findings.first?.message.chinese.contains("“县级：”") == true)
        #expect(reading.rules(atLine: 7) == ["import.channels.nameless"])
        #expect(
            reading.findings.dropFirst().first?.message.english
                == "A box has no channel behind it; check it.")
    }

    @Test func onlyTheChosenChannels() throws {
        let reading = try reading("■门户网站 ■报刊", "■报刊 ■公示栏", "■门户网站")
        #expect(reading.catalog.channelVocabulary == ["门户网站", "报刊", "公示栏"])
        #expect(chosen(reading) == [["门户网站", "报刊"], ["报刊", "公示栏"], ["门户网站"]])
        #expect(reading.findings.allSatisfy { $0.severity == .note })
    }

    @Test(arguments: ["门户网站、发布会/听证会", "门户网站 发布会/听证会", "门户网站\n发布会/听证会", "门户网站/发布会/听证会"])
    func bareNames(_ cell: String) throws {
        let cells = cell.contains("\n") ? "\"\(cell)\"" : cell
        let reading = try reading(
            cells, "■门户网站 ■发布会/听证会 □其他", "■门户网站 □发布会/听证会 □其他")
        if cell.contains("站/发") {
            // Neither the slashes of the list nor those of the name can be told apart.
            #expect(reading.findings.contains { $0.severity == .warning })
            return
        }
        #expect(chosen(reading)[0] == ["门户网站", "发布会/听证会"])
        #expect(reading.rules(atLine: 6) == ["import.channels.bare"])
        #expect(reading.catalog.channelVocabulary == ["门户网站", "发布会/听证会", "其他"])
    }

    @Test func bareNamesBetweenSlashes() throws {
        let reading = try reading("门户网站/报刊", plain, plain)
        #expect(chosen(reading)[0] == ["门户网站", "报刊"])
        #expect(
            reading.findings.first?.message.english.contains(
                "all that are named were read as chosen") == true)
    }

    @Test func ditto() throws {
        let reading = try reading("同上", plain, "同 上")
        #expect(chosen(reading) == [[], ["门户网站"], ["门户网站"]])
        #expect(reading.findings.map(\.severity) == [.error, .warning])
        #expect(reading.findings.map(\.rule) == ["import.channels.ditto", "import.channels.ditto"])
        #expect(reading.findings.first?.message.chinese == "写了“同上”，但上面没有事项。")
        #expect(
            reading.findings.dropFirst().first?.message.english.contains(
                "channels of the item above") == true)
    }

    @Test func aSentenceIsNoList() throws {
        let sentence = "通过政府网站以及便民服务中心和各村公示栏等多种方式向全社会长期公开上述全部有关的信息内容"
        let reading = try reading(sentence, plain, plain)
        #expect(chosen(reading)[0] == [])
        #expect(reading.rules(atLine: 6) == ["import.channels.unreadable"])
        #expect(reading.findings.first?.message.english.contains("list them with boxes") == true)
    }

    @Test func nothingIsChosenInABlankCell() throws {
        let reading = try reading("", plain, "/")
        #expect(chosen(reading) == [[], ["门户网站"], []])
        #expect(reading.findings.isEmpty)
    }

    @Test func tooManyChannelsAreNoList() throws {
        let cell = (0..<500).map { "■渠道\($0)" }.joined(separator: " ")
        let reading = try reading(cell, plain)
        #expect(reading.catalog.channelVocabulary == [])
        #expect(chosen(reading) == [[], []])
        let finding = try #require(reading.findings("import.channels.tooMany").first)
        #expect(finding.severity == .error)
        #expect(finding.message.chinese.contains("503 种"))
        #expect(finding.message.english.contains("503 different channels"))
    }
}
