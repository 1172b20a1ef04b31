import Testing

@testable import DisclosureCatalog

@Suite struct LedgerDateTests {
    @Test(arguments: [
        ("2021-06-21", LedgerDate.Form.iso), ("2021/6/21", .separated), ("2021.06.21", .separated),
        ("2021-6-21", .separated), ("2021年6月21日", .chinese), ("2021 年 6 月 21 日", .chinese),
        ("2021年06月21", .chinese), ("20210621", .compact), ("44368", .serial), ("44368.0", .serial),
        ("44368.4375", .serial), ("２０２１－０６－２１", .separated), ("2021/6/21 9:30", .withTime),
        ("2021-06-21 09:30:00", .withTime), ("2021-06-21T09:30:00Z", .withTime),
        ("2021年6月21日 9时30分", .withTime),
    ])
    func readsEveryForm(text: String, form: LedgerDate.Form) throws {
        let date = try #require(CalendarDate(year: 2021, month: 6, day: 21))
        #expect(LedgerDate(text) == .day(date, form))
    }

    @Test(arguments: [
        "2021-02-30", "2021-13-01", "21-6-21", "2021-6", "2021年6月", "6/21/2021", "明天",
        "2021-06-21x",
        "20210230", "123456", "1234", "2021-06-21 noon", "2021-06/21", "99999999", "-", "00060",
    ])
    func refusesWhatIsNoDay(text: String) {
        #expect(LedgerDate(text) == .unreadable)
        #expect(LedgerDate(text).date == nil)
    }

    @Test func blankIsBlank() {
        #expect(LedgerDate("") == .blank)
        #expect(LedgerScene.vocabulary.date("未公开") == .blank)
        #expect(LedgerScene.vocabulary.date("待定") == .unreadable)
    }

    /// The known points of Excel's system: 1 January 1970 and 29 February 2000.
    @Test(arguments: [("25569", "1970-01-01"), ("36585", "2000-02-29"), ("44197", "2021-01-01")])
    func serialNumbersAreThoseOfExcel(number: String, date: String) {
        #expect(LedgerDate(number).date == CalendarDate(tolerant: date))
    }
}

@Suite struct LedgerTextTests {
    @Test(arguments: [
        ("5", "5"), ("05", "5"), ("5.0", "5"), ("第5项", "5"), ("５", "5"), (" 5 ", "5"), ("0", "0"),
        ("1-2", "1-2"), ("A05", "A05"), ("", ""),
    ])
    func numbersAreComparedPlainly(text: String, key: String) {
        #expect(LedgerText.numberKey(text) == key)
    }

    @Test(arguments: [
        ("索引号", LedgerField.indexNumber), (" 索 引 号 ", .indexNumber), ("*发布日期", .publishedOn),
        ("发布日期（公开日期）", .publishedOn), ("发布日期(必填)", .publishedOn), ("标题", .title),
        ("indexNumber", .indexNumber), ("成文日期", .formedOn),
    ])
    func headingsHaveSynonyms(heading: String, field: LedgerField) {
        #expect(LedgerScene.vocabulary.field(of: heading) == field)
    }

    @Test func everyFieldHasAHeading() {
        for field in LedgerField.allCases {
            #expect(LedgerScene.vocabulary.label(of: field) != field.rawValue)
        }
        #expect(LedgerScene.vocabulary.field(of: "没有这一栏") == nil)
    }

    @Test func theBetterHeadingCounts() throws {
        let header = ["信息编号", "索引号", "标题", "发布日期", "其他"]
        let columns = try #require(
            LedgerColumns(header: header, vocabulary: LedgerScene.vocabulary))
        #expect(columns.fields == [.indexNumber, .title, .publishedOn])
        #expect(columns.unused == ["信息编号", "其他"])
        #expect(LedgerColumns(header: ["标题", "发布日期"], vocabulary: LedgerScene.vocabulary) == nil)
    }
}

@Suite struct ChannelSetsTests {
    private func names(_ text: String) -> [String] {
        var sets = ChannelSets(vocabulary: LedgerScene.vocabulary)
        for name in ["门户网站", "发布会/听证会", "入户/现场", "其他（注明）"] { _ = sets.channel(named: name) }
        let set = sets.set(in: text)
        #expect(sets.set(in: text) == set)
        return sets[set].map { sets.names[Int($0)] }
    }

    @Test(arguments: [
        ("门户网站", ["门户网站"]), ("门户网站、发布会/听证会", ["门户网站", "发布会/听证会"]),
        ("发布会/听证会；门户网站", ["门户网站", "发布会/听证会"]), ("门户网站,,门户网站", ["门户网站"]),
        ("门户网站\n入户/现场", ["门户网站", "入户/现场"]), ("门户网站 入户/现场", ["门户网站", "入户/现场"]),
        ("门户网站/其他", ["门户网站", "其他（注明）"]), ("其他：12345热线", ["其他（注明）"]),
        ("其他（展板）", ["其他（注明）"]), ("其他(注明)", ["其他（注明）"]), ("电子屏/门户网站", ["电子屏/门户网站"]),
        (" 、", []), ("", []),
    ])
    func readsListsOfChannels(text: String, expected: [String]) {
        #expect(names(text) == expected)
    }

    @Test func unionsAreSets() {
        var sets = ChannelSets(vocabulary: LedgerScene.vocabulary)
        let (a, b) = (sets.set(in: "甲、乙"), sets.set(in: "乙、丙"))
        let union = sets.union(a, b)
        #expect(sets[union].map { sets.names[Int($0)] } == ["甲", "乙", "丙"])
        #expect(sets.union(b, a) == union)
        #expect(sets.union(a, 0) == a)
        #expect(sets.union(0, b) == b)
    }
}

@Suite struct IdentityTableTests {
    @Test func equalTextsHaveOneNumber() {
        var table = IdentityTable()
        for number in 0..<5_000 {
            #expect(table.number(department: Int32(number % 3), text: "索引-\(number)").isNew)
        }
        for number in 0..<5_000 {
            let found = table.number(department: Int32(number % 3), text: "索引-\(number)")
            #expect(found == (number, false))
            #expect(table.text(of: number) == "索引-\(number)")
        }
        #expect(table.knownNumber(department: 1, text: "索引-0") == nil)
        #expect(table.count == 5_000)
        #expect(table.number(department: 0, text: "").isNew)
        #expect(table.text(of: 5_000).isEmpty)
    }
}
