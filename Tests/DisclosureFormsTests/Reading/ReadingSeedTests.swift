import DisclosureCatalog
import DisclosureForms
import Foundation
import SheetModel
import TestSupport
import Testing

/// The published catalog of the samples, end to end.
@Suite struct ReadingSeedTests {
    let source: String
    let reading: FormReading

    init() throws {
        source = try publishedSample()
        reading = try read(source)
    }

    var items: [Item] { reading.catalog.items }

    /// The cells of the row of each item, in order: the one source of truth for its texts.
    var sourceRows: [[String]] {
        source.components(separatedBy: "\n").dropFirst(10)
            .map { $0.components(separatedBy: "\t") }.filter { $0.count > 1 }
    }

    @Test func readsWhatStandsAboveTheTable() {
        let catalog = reading.catalog
        #expect(catalog.title == "中卫市工业和信息化局政务公开清单目录")
        #expect(catalog.department == "中卫市工业和信息化局")
        #expect(
            catalog.signOff
                == SignOff(
                    preparedBy: "张三", reviewedBy: "李四", approvedBy: "王五",
                    filledOn: CalendarDate(year: 2021, month: 6, day: 21)))
        #expect(
            catalog.declaredCounts
                == DeclaredCounts(
                    proactiveTopLevel: 6, proactiveSecondLevel: 29, onRequestSecondLevel: 0))
    }

    @Test func countsAsItDeclares() {
        #expect(reading.catalog.computedCounts == reading.catalog.declaredCounts)
    }

    @Test func keepsSectionsApartAndContinuesRepeatedOnes() {
        let sections = reading.catalog.sections
        #expect(sections.map(\.name) == ["概况信息", "基本信息", "行政权力运行", "重点领域", "综合管理", "服务公开"])
        #expect(sections.map(\.items.count) == [2, 10, 5, 6, 4, 2])
        #expect(items.map(\.number) == (1...29).map { .counted($0) })
    }

    @Test func everyItemOffersThirteenChannelsInOrder() {
        #expect(
            reading.catalog.channelVocabulary == [
                "中卫市人民政府门户网站", "两微一端", "政府公报", "发布会/听证会", "广播电视", "报刊", "公开查阅点", "政务服务中心",
                "便民服务站", "入户/现场", "社区（村）/企事业单位公示栏", "精准推送（注明）", "其他（注明）",
            ])
        #expect(reading.findings("import.channels.incomplete").isEmpty)
        let chosen = items.map { $0.channels.map(\.name) }
        #expect(chosen.allSatisfy { $0.first == "中卫市人民政府门户网站" })
        #expect(chosen[8] == ["中卫市人民政府门户网站", "两微一端", "发布会/听证会", "报刊"])
        #expect(
            chosen.indices.filter { chosen[$0].contains("两微一端") }.map { $0 + 1 }
                == [9, 10, 11, 12, 28, 29])
        #expect(chosen.joined().count == 29 + 6 + 2)
    }

    @Test func repairsTheShiftedRow() throws {
        #expect(items.allSatisfy { $0.audience == Audience(everyone: true) })
        #expect(items.allSatisfy { $0.disclosure == [.proactive] })
        #expect(items[1].responsibleBody == "中卫市工业和信息化局")
        let shifted = try #require(reading.findings("import.row.shifted").first)
        #expect(reading.lines(of: "import.row.shifted") == [12])
        #expect(shifted.place.itemNumber == "2")
        #expect(shifted.place.field == .responsibleBody)
        #expect(shifted.severity == .warning)
    }

    @Test func keepsTextsByteForByte() {
        #expect(items.count == sourceRows.count)
        for (item, cells) in zip(items, sourceRows) {
            #expect(Array(item.content.utf8) == Array(cells[4].utf8))
            #expect(Array(item.basis.utf8) == Array(cells[5].utf8))
            #expect(Array(item.deadline.utf8) == Array(cells[6].utf8))
            #expect(item.responsibleBody == "中卫市工业和信息化局")
            #expect(item.remarks.isEmpty)
        }
        #expect(items[0].basis.contains("<关于印发中卫市工业和信息化局等 3 个市人民政府工作部门"))
        #expect(items[14].basis.contains("实施<中华人民共和国节约能源法>办法"))
    }

    @Test func removesBlanksInNamesOnly() {
        #expect(items.prefix(2).map(\.name) == ["机构信息", "领导信息"])
        #expect(reading.lines(of: "import.blanks") == [11, 11, 12])
    }

    @Test func remarksEveryRepeatedLabel() {
        #expect(reading.lines(of: "import.section.repeated") == [18, 22, 26, 30, 31, 38, 46])
        #expect(reading.findings("import.section.repeated").allSatisfy { $0.severity == .note })
    }

    @Test func remarksTheHeaderThatDoesNotStandOverItsData() throws {
        let finding = try #require(reading.findings("import.header.displaced").first)
        #expect(finding.place.field == .content)
        #expect(finding.place.position == .line(9))
    }

    @Test func remarksBoxesOfOtherKinds() {
        let items = reading.findings("import.channels.boxes").compactMap(\.place.itemNumber)
        #expect(items == (1...29).map(String.init))
    }

    @Test func doubtsTheMissingBasis() throws {
        let finding = try #require(reading.findings("import.basis.missing").first)
        #expect(reading.lines(of: "import.basis.missing") == [12])
        #expect(finding.message.chinese == "此处为空，原表中可能与事项 1 合并为一格。")
        #expect(finding.message.english.hasSuffix("may share a merged cell with item 1."))
        #expect(finding.place.field == .basis)
        #expect(finding.suggestion?.chinese.contains("填写事项 1 的依据") == true)
        #expect(finding.suggestion?.english.contains("copy the basis of item 1") == true)
    }

    @Test func theValidatorDoubtsCitationsAndWordings() {
        let findings = reading.located(CatalogValidator().findings(in: reading.catalog))
        let rules = ["citation.", "content.", "deadline.spelling", "deadline.wording", "field."]
        let doubts = findings.filter { finding in rules.contains { finding.rule.hasPrefix($0) } }
        let found = doubts.map { finding in
            guard case .line(let line) = finding.place.position else { return finding.rule }
            return "\(finding.rule) \(line)"
        }
        #expect(
            found == [
                "citation.spelling 11", "citation.spelling 11", "citation.innerMarks 11",
                "citation.issuer 11", "citation.issuer 11", "citation.issuer 11",
                "deadline.spelling 11", "field.blank 12",
                "citation.spelling 30", "citation.spelling 30", "deadline.wording 30",
                "deadline.wording 31", "citation.repeated 34", "citation.title 34",
                "citation.title 34", "citation.title 34",
                "content.end 46",
            ])
        let decree = findings.first { $0.rule == "citation.spelling" }
        #expect(decree?.message.chinese.contains("5 种写法") == true)
        #expect(decree?.suggestion?.chinese.contains("国务院令第711号") == true)
    }

    @Test func findsNothingThatStopsFiling() {
        #expect(reading.findings.allSatisfy { $0.severity < .error })
        let validated = reading.located(CatalogValidator().findings(in: reading.catalog))
        #expect(validated.allSatisfy { $0.severity < .error })
    }

    @Test func namesLinesForFindingsOfTheValidator() throws {
        let validated = reading.located(CatalogValidator().findings(in: reading.catalog))
        let blank = try #require(validated.first { $0.rule == "field.blank" })
        #expect(blank.place.position == .line(12))
        #expect(blank.place.file == "source.txt")
        #expect(blank.place.field == .basis)
    }

    @Test func readsTheSameWithOtherLineEnds() throws {
        for lineEnd in ["\r\n", "\r"] {
            let other = try read(source.replacingOccurrences(of: "\n", with: lineEnd))
            #expect(other.catalog == reading.catalog)
            #expect(other.findings == reading.findings)
        }
        #expect(try read("\u{FEFF}" + source).catalog == reading.catalog)
    }
}
