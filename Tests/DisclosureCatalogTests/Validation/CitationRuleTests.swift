import Testing

@testable import DisclosureCatalog

/// A sound catalog whose items have other bases.
private func catalog(bases: String...) -> Catalog {
    var catalog = SampleCatalog.sound
    catalog.sections = [
        Section(
            name: "示例",
            items: bases.enumerated().map { index, basis in
                var item = SampleCatalog.item(index + 1, "事项\(index + 1)")
                item.basis = basis
                return item
            })
    ]
    return catalog
}

@Suite struct CitationSpellingRuleTests {
    @Test func findsADocumentSpelledInSeveralWaysOnce() {
        let catalog = catalog(
            bases: "《甲条例》（国务院令 第 711 号）。", "《甲条例》（国务院令 711 号）", "《甲条例》，《乙法》", "《乙法》（2016 年修正）")
        let found = findings(of: CitationSpellingRule(), in: catalog)
        #expect(found.map(\.summary) == ["warning sections[0].items[0].basis #1"])
        #expect(found[0].rule == "citation.spelling")
        #expect(found[0].message.chinese == "《甲条例》的文号有 3 种写法，请统一。")
        #expect(found[0].message.english == "The number of 《甲条例》 is written in 3 ways; use one.")
        #expect(found[0].suggestion?.chinese == "可统一写作“（国务院令第711号）”。")
        #expect(found[0].suggestion?.english == "For example “（国务院令第711号）”.")
    }

    @Test func numbersThatDifferAreNotUnified() {
        let found = findings(
            of: CitationSpellingRule(),
            in: catalog(bases: "《甲条例》（国务院令第711号）", "《甲条例》（国务院令第492号）"))
        #expect(found.first?.suggestion?.chinese == "同一文件的文号不同，请核对哪一个正确。")
        #expect(
            found.first?.suggestion?.english
                == "The numbers themselves differ; check which one is right.")
    }

    @Test(arguments: [
        ("国务院令 711 号", "国务院令第711号"), ("国务院令 第 711 号", "国务院令第711号"),
        ("某办〔2019〕45 号", "某办〔2019〕45号"), ("号", "号"), ("令某号", "令某号"),
    ])
    func uniformNumbers(_ number: String, _ expected: String) {
        #expect(DecreeNumber.uniform(number) == expected)
    }

    @Test func findsNothingInOneSpelling() {
        let found = findings(
            of: CitationSpellingRule(), in: catalog(bases: "《甲》（令第1号）", "《甲》（令第1号）", ""))
        #expect(found.isEmpty)
    }
}

@Suite struct CitationInnerMarksRuleTests {
    @Test func findsMixedMarks() {
        let found = findings(
            of: CitationInnerMarksRule(),
            in: catalog(bases: "《实施<甲>办法》", "《实施〈甲〉办法》", "《实施<乙>办法》"))
        #expect(found.map(\.summary) == ["warning sections[0].items[0].basis #1"])
        #expect(
            found[0].message.chinese == "书名号内的书名，有的用 <>（事项 1, 3），有的用〈〉（事项 2），请统一。")
        #expect(
            found[0].message.english
                == "Inner titles have <> in items 1, 3 and 〈〉 in items 2; use one.")
        #expect(found[0].suggestion?.chinese == "书名号内的书名请用单书名号〈〉。")
        #expect(found[0].suggestion?.english == "Use 〈〉 for titles inside 《》.")
    }

    @Test func findsNothingWhereOneKindIsUsed() {
        #expect(
            findings(of: CitationInnerMarksRule(), in: catalog(bases: "《实施<甲>办法》", "《乙》"))
                .isEmpty)
    }

    @Test func longListsOfItemsAreShortened() {
        let bases = Array(repeating: "《实施<甲>办法》", count: 9) + ["《实施〈甲〉办法》"]
        var catalog = SampleCatalog.sound
        catalog.sections[0].items = bases.enumerated().map { index, basis in
            var item = SampleCatalog.item(index + 1, "事项\(index + 1)")
            item.basis = basis
            return item
        }
        let found = findings(of: CitationInnerMarksRule(), in: catalog)
        #expect(found.first?.message.english.contains("1, 2, 3, 4, 5, 6, 7, 8 …") == true)
    }
}

@Suite struct CitationMarksRuleTests {
    @Test func findsUnmatchedMarks() {
        let found = findings(
            of: CitationMarksRule(),
            in: catalog(bases: "《甲", "《关于《甲》的通知》", "《实施〈甲办法》", "《实施〉甲〈办法》", "《甲》"))
        #expect(
            found.map(\.summary)
                == (0..<4).map { "warning sections[0].items[\($0)].basis #\($0 + 1)" })
        #expect(
            found.map(\.message.chinese) == [
                "书名号《》没有成对，请核对。", "书名号《》里面又有《》，里层应为〈〉，请核对。",
                "《实施〈甲办法》里层的书名号没有成对，请核对。", "《实施〉甲〈办法》里层的书名号没有成对，请核对。",
            ])
        #expect(
            found.prefix(3).map(\.message.english) == [
                "A 《 or 》 has no counterpart; check it.",
                "There are 《》 inside 《》; inner titles have 〈〉. Check it.",
                "The inner title marks of 《实施〈甲办法》 are not in pairs; check them.",
            ])
    }
}

@Suite struct CitationRepeatedRuleTests {
    @Test func findsADocumentCitedTwiceByOneItem() {
        let found = findings(
            of: CitationRepeatedRule(),
            in: catalog(bases: "《甲》，《乙》，《甲》（令第1号）、《甲》", "省委《丙》；市委《丙》", "《甲》"))
        #expect(found.map(\.summary) == ["warning sections[0].items[0].basis #1"])
        #expect(found[0].message.chinese == "《甲》引用了不止一次，请核对。")
        #expect(found[0].message.english == "《甲》 is cited more than once; check it.")
    }
}

@Suite struct CitationBracketsRuleTests {
    @Test(arguments: ["某办发(2019)45号", "某办发（2007） 45 号", "某办发[2008]1号", "某办发【2012】3号"])
    func findsTheYearInOtherBrackets(_ basis: String) {
        let found = findings(of: CitationBracketsRule(), in: catalog(bases: basis))
        #expect(found.map(\.summary) == ["warning sections[0].items[0].basis #1"])
        #expect(found[0].message.chinese.hasSuffix("应使用六角括号。"))
        #expect(found[0].message.english.hasSuffix("belongs into six-cornered brackets."))
        #expect(found[0].suggestion?.english.hasPrefix("Write “〔20") == true)
        #expect(found[0].suggestion?.chinese.hasPrefix("应为“〔20") == true)
    }

    @Test(arguments: ["某办发〔2019〕45号", "《甲法》（2016 年修正）", "（2016）", "第(2019)条", "(2019"])
    func findsNothingElsewhere(_ basis: String) {
        #expect(findings(of: CitationBracketsRule(), in: catalog(bases: basis)).isEmpty)
    }
}

@Suite struct CitationIssuerRuleTests {
    @Test func findsTheIssuerInsideTheTitle() {
        let found = findings(
            of: CitationIssuerRule(), in: catalog(bases: "《示例市人民政府办公室<关于印发甲规定的通知>》（某办〔2019〕1号）"))
        #expect(found.map(\.summary) == ["warning sections[0].items[0].basis #1"])
        #expect(found[0].message.chinese.hasSuffix("发文机关应写在书名号前，请核对。"))
        #expect(found[0].message.english.contains("holds the name of the issuer"))
    }

    @Test func findsACommitteeWithoutItsParty() {
        let found = findings(of: CitationIssuerRule(), in: catalog(bases: "示例市委员会办公室《关于甲的意见》"))
        #expect(found.map(\.message.chinese) == ["党委办公室的全称以“中共”开头，请核对。"])
        #expect(found[0].message.english.hasSuffix("begins with 中共; check it."))
    }

    @Test func findsADoubledLevel() {
        let found = findings(of: CitationIssuerRule(), in: catalog(bases: "示例市市人民政府《关于甲的意见》"))
        #expect(found.map(\.message.chinese) == ["“市市人民政府”中有重复的字，地名可能有误，请核对。"])
        #expect(found[0].message.english.hasPrefix("“市市人民政府” repeats a character"))
    }

    @Test(arguments: [
        "《关于印发<甲办法>的通知》", "中共示例市委员会办公室《甲》", "示例市市场监督管理局《甲》", "示例市发展和改革委员会办公室《甲》",
        "《实施<甲法>》",
    ])
    func findsNothingElsewhere(_ basis: String) {
        #expect(findings(of: CitationIssuerRule(), in: catalog(bases: basis)).isEmpty)
    }
}

@Suite struct CitationTitleRuleTests {
    @Test(arguments: [
        ("《预算法》", "中华人民共和国预算法"), ("甲；《预算法》《预算法实施条例（2020 年）》", "中华人民共和国预算法实施条例"),
    ])
    func findsShortTitles(_ basis: String, _ full: String) {
        let found = findings(of: CitationTitleRule(), in: catalog(bases: basis))
        #expect(found.last?.suggestion?.chinese == "全称可能是《\(full)》。")
        #expect(found.last?.suggestion?.english == "In full it may be 《\(full)》.")
        #expect(found.last?.message.chinese.hasSuffix("不是法律法规的全称，请核对。") == true)
        #expect(
            found.last?.message.english.hasSuffix("is not the full title of the law; check it.")
                == true)
        #expect(found.last?.place.field == .basis)
    }

    @Test func findsAnInnerTitleThatClosesTooLate() {
        let found = findings(
            of: CitationTitleRule(), in: catalog(bases: "《财政部关于印发<甲规程的通知>》（财预〔2016〕143 号）"))
        #expect(found.map(\.message.chinese) == ["《财政部关于印发<甲规程的通知>》里层的书名号可能收得太晚，请核对。"])
        #expect(found[0].message.english.hasSuffix("may end too late; check it."))
        #expect(found[0].suggestion?.chinese == "“的通知”应写在里层书名号之外。")
        #expect(found[0].suggestion?.english == "“的通知” belongs outside the inner title marks.")
    }

    @Test(arguments: [
        "《中华人民共和国预算法》", "《食盐专营办法》", "《示例实施<中华人民共和国预算法>办法》", "《关于印发<甲>的通知》", "某市《工作法》",
    ])
    func findsNothingElsewhere(_ basis: String) {
        #expect(findings(of: CitationTitleRule(), in: catalog(bases: basis)).isEmpty)
    }
}
