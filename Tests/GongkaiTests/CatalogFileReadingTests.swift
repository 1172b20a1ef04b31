import DisclosureCatalog
import Testing

@testable import Gongkai

@Suite struct CatalogFileReadingTests {
    @Test func readsEverythingThatTheFormatHas() throws {
        let catalog = try CatalogFile.read(Array(smallCatalogText.utf8), file: "c.json")
        #expect(catalog.title == "示例目录")
        #expect(catalog.department == "示例市统计局")
        #expect(catalog.signOff.approvedBy == "王五")
        #expect(catalog.signOff.filledOn?.description == "2021-06-21")
        #expect(catalog.declaredCounts?.onRequestSecondLevel == 1)
        #expect(catalog.channelVocabulary == ["政府网站", "其他（注明）"])
        let item = try #require(catalog.items.first)
        #expect(item.number == .counted(1))
        #expect(item.content == "职能\n电话")
        #expect(
            item.channels == [
                ChosenChannel("政府网站"), ChosenChannel("其他（注明）", note: "热线"),
            ])
        #expect(item.audience == Audience(everyone: true, groups: ["企业"]))
        #expect(item.disclosure == [.proactive, .onRequest])
        #expect(item.levels == ["县级"])
        #expect(item.extra == ["责任科室": "办公室"])
    }

    @Test func readsWhatIsAbsentAsEmpty() throws {
        let text = #"{"format": "gongkai.catalog", "version": 1, "department": ""}"#
        let catalog = try CatalogFile.read(Array(text.utf8), file: "c.json")
        #expect(catalog == Catalog(department: "", sections: []))
    }

    @Test func readsCommentsQuotesTrailingCommasAndAByteOrderMark() throws {
        let text = """
            \u{FEFF}// A catalog.
            { format: 'gongkai.catalog', "version": +1, /* by hand */
              department: 'it\\'s "示例"',
              sections: [ { name: "一", items: [ { name: "甲", extra: { 责任科室: "乙" }, }, ], }, ],
            }
            """
        let catalog = try CatalogFile.read(Array(text.utf8), file: "c.json")
        #expect(catalog.department == "it's \"示例\"")
        #expect(catalog.items.first?.extra == ["责任科室": "乙"])
    }

    @Test func keepsCodesAsText() throws {
        let text = smallCatalogText.replacing("\"number\": 1", with: "\"number\": \"0505\"")
        let catalog = try CatalogFile.read(Array(text.utf8), file: "c.json")
        #expect(catalog.items.first?.number == .code("0505"))
    }

    @Test func refusesALargeFileButNotOneAtTheLimit() {
        let bytes = Array(smallCatalogText.utf8)
        #expect(
            readingError(bytes, limits: Limits(inputBytes: bytes.count, jsonDepth: 100)) == nil)
        #expect(
            readingError(bytes, limits: Limits(inputBytes: bytes.count - 1, jsonDepth: 100))?.code
                == .tooLarge(limit: bytes.count - 1))
    }

    @Test func findsTheLinesOfFindings() throws {
        var catalog = try CatalogFile.read(Array(smallCatalogText.utf8), file: "c.json")
        catalog.sections[0].items[0].deadline = ""
        catalog.sections[0].items[0].name = " "
        let findings = CatalogValidator().findings(in: catalog, file: "c.json")
        let marked = [0xEF, 0xBB, 0xBF] + Array(smallCatalogText.utf8)
        let lines = CatalogFile.lines(of: findings, in: marked)
        let found = findings.filter { $0.rule == "field.blank" }.map { lines[$0.place] }
        #expect(found == [13, 14])
    }

    @Test func placesWhatIsAbsentAtTheValueAroundIt() throws {
        let text = #"{"a": [1,\#n {"b": 2}]}"#
        let path = try #require(DocumentPath("a[1].c.d"))
        let locator = JSONLocator(Array(text.utf8))
        #expect(locator.position(of: path) == TextPosition(line: 2, column: 2))
    }
}
