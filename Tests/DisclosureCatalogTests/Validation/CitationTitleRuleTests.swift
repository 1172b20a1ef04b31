import Testing

@testable import DisclosureCatalog

@Suite struct CitationTitleRuleTests {
    @Test(arguments: [
        ("《预算法》", "中华人民共和国预算法"), ("甲；《预算法》《预算法实施条例（2020 年）》", "中华人民共和国预算法实施条例"),
    ])
    func findsShortTitles(_ basis: String, _ full: String) {
        let found = findings(of: CitationTitleRule(), in: SampleCatalog.with(bases: basis))
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
            of: CitationTitleRule(),
            in: SampleCatalog.with(bases: "《财政部关于印发<甲规程的通知>》（财预〔2016〕143 号）"))
        #expect(found.map(\.message.chinese) == ["《财政部关于印发<甲规程的通知>》里层的书名号可能收得太晚，请核对。"])
        #expect(found[0].message.english.hasSuffix("may end too late; check it."))
        #expect(found[0].suggestion?.chinese == "“的通知”应写在里层书名号之外。")
        #expect(found[0].suggestion?.english == "“的通知” belongs outside the inner title marks.")
    }

    @Test(arguments: [
        "《中华人民共和国预算法》", "《食盐专营办法》", "《示例实施<中华人民共和国预算法>办法》", "《关于印发<甲>的通知》", "某市《工作法》",
    ])
    func findsNothingElsewhere(_ basis: String) {
        #expect(findings(of: CitationTitleRule(), in: SampleCatalog.with(bases: basis)).isEmpty)
    }
}
