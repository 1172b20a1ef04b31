import DisclosureCatalog
import DisclosureForms
import Foundation
import SheetModel
import TestSupport
import Testing

/// Numbers, names and marks of items.
@Suite struct ReadingItemTests {
    let form = SmallForm()

    @Test(arguments: [
        ("１", ItemNumber.counted(1), ["import.item.number"]),
        ("1.", .counted(1), ["import.item.number"]), (" 1 ", .counted(1), []),
        ("0505", .code("0505"), []), ("A-3", .code("A-3"), []),
        ("99999999999999999999", .code("99999999999999999999"), ["import.cell.unexpected"]),
    ])
    func numbers(_ text: String, _ number: ItemNumber, _ rules: [String]) throws {
        var variant = form
        variant.rows[0][2] = text
        let reading = try read(variant.text)
        #expect(reading.catalog.items[0].number == number)
        #expect(reading.rules(atLine: 6) == rules)
        if let found = reading.findings("import.item.number").first {
            #expect(found.message.chinese == "编号已改写为阿拉伯数字。")
            #expect(found.message.english == "The number was rewritten in plain figures.")
        }
    }

    @Test func itemsWithoutNumberOrName() throws {
        var variant = form
        variant.rows[1][2] = ""
        variant.rows[3][3] = " "
        let reading = try read(variant.text)
        #expect(
            reading.catalog.items.map(\.number) == [.counted(1), nil, .counted(3), .counted(4)])
        #expect(
            reading.findings("import.item.unnumbered").first?.message.chinese == "这一事项没有编号，请核对。")
        #expect(reading.lines(of: "import.item.unnumbered") == [7])
        #expect(reading.lines(of: "import.item.nameless") == [9])
        #expect(reading.findings("import.item.nameless").first?.severity == .error)
        #expect(
            reading.findings("import.item.nameless").first?.message.english.contains("no name")
                == true)
    }

    @Test(arguments: ["√", "✓", "✔", "✔\u{FE0F}", "☑", "■", "V", " √ ", "●"])
    func ticks(_ mark: String) throws {
        var variant = form
        variant.rows[0][9] = mark
        variant.rows[0][11] = mark
        let reading = try read(variant.text)
        #expect(reading.catalog.items[0].audience == Audience(everyone: true))
        #expect(reading.catalog.items[0].disclosure == [.proactive])
        let isPlain = mark.contains("√")
        #expect(reading.rules(atLine: 6) == (isPlain ? [] : ["import.mark", "import.mark"]))
        if !isPlain {
            #expect(reading.findings.first?.message.chinese == "标记已统一为表中的写法。")
        }
    }

    @Test(arguments: ["□", "☐", "/", "—", "无", "0", "否"]) func nothing(_ mark: String) throws {
        var variant = form
        variant.rows[0][10] = mark
        variant.rows[0][12] = mark
        let reading = try read(variant.text)
        #expect(reading.catalog.items[0].audience == Audience(everyone: true))
        #expect(reading.catalog.items[0].disclosure == [.proactive])
        #expect(reading.rules(atLine: 6) == ["import.mark", "import.mark"])
    }

    @Test func aMarkThatIsNoneIsReportedAndNotTaken() throws {
        var variant = form
        variant.rows[0][11] = "部分公开"
        let reading = try read(variant.text)
        #expect(reading.catalog.items[0].disclosure == [])
        let found = try #require(reading.findings("import.mark.unreadable").first)
        #expect(found.severity == .error)
        #expect(found.place.field == .proactive)
        #expect(found.message.chinese.contains("写的是“部分公开”"))
        #expect(found.message.english.contains("not “部分公开”"))
    }

    @Test(arguments: [
        ("√", [""]), ("低保户", ["低保户"]), ("低保户、特困 人员", ["低保户", "特困人员"]), ("√低保户", ["低保户"]),
        ("√、低保户", ["", "低保户"]), ("/", []), ("", []),
    ])
    func groups(_ text: String, _ groups: [String]) throws {
        var variant = form
        variant.rows[2][10] = text
        let reading = try read(variant.text)
        #expect(reading.catalog.items[2].audience == Audience(groups: groups))
        #expect(reading.findings.allSatisfy { $0.severity <= .warning })
    }

    @Test func contradictionsAreTheValidatorsAtTheLine() throws {
        var variant = form
        variant.rows[2][9] = "√"
        variant.rows[2][12] = "√"
        let reading = try read(variant.text)
        let found = reading.located(CatalogValidator().findings(in: reading.catalog))
        let rules = found.filter { $0.place.position == .line(8) }.map(\.rule)
        #expect(rules.contains("item.audience") && rules.contains("item.disclosure"))
    }

    @Test func textsKeepTheirBlanks() throws {
        var variant = form
        variant.rows[0][4] = " 甲 <乙>  丙\u{3000}。 "
        variant.rows[0][6] = " 20 个工作日内 "
        variant.rows[0][13] = " 备 注 "
        let item = try read(variant.text).catalog.items[0]
        #expect(item.content == " 甲 <乙>  丙\u{3000}。 ")
        #expect(item.deadline == " 20 个工作日内 ")
        #expect(item.remarks == " 备 注 ")
        variant.rows[0][13] = " \u{3000}"
        #expect(try read(variant.text).catalog.items[0].remarks == "")
    }

    @Test func lostCharactersAreReported() throws {
        var variant = form
        variant.rows[0][4] = "机构\u{FFFD}称。"
        let reading = try read(variant.text)
        #expect(reading.rules(atLine: 6) == ["import.text.lost"])
        #expect(reading.findings.first?.message.chinese.contains("转码时丢失") == true)
        #expect(reading.findings.first?.message.english.contains("restore them") == true)
    }
}
