import DisclosureCatalog
import DisclosureForms
import SheetModel
import TestSupport
import Testing

/// Forms in which every item lists only what it has chosen: the form's list is put together from
/// those of the items.
@Suite struct ChosenChannelsTests: BentSheetSuite {
    let form: BentSheet

    init() throws { form = try BentSheet() }

    private static let channels = ["政府网站", "两微一端", "发布会/听证会", "报刊", "社区（村）公示栏"]
    /// No item has all of them, and two that are neighbours some item has both.
    private static let lists = [[0, 1, 2], [0, 2, 3], [0, 1, 4], [0, 3, 4], [0, 1]].map { list in
        list.map { channels[$0] }
    }

    private func read(_ lists: [[String]], _ text: ([String]) -> String) throws -> FormReading {
        try read { grid in
            for (index, list) in lists.enumerated() { grid[5 + index, 8] = .text(text(list)) }
        }
    }

    private func chosen(in reading: FormReading) -> [[String]] {
        reading.catalog.items.map { $0.channels.map(\.name) }
    }

    @Test(arguments: ["■", "√", "☑ "], ["\n", " ", "；", ""])
    func withTheirBoxes(mark: String, separator: String) throws {
        let reading = try read(Self.lists) { list in
            list.map { mark + $0 }.joined(separator: separator)
        }
        #expect(reading.catalog.channelVocabulary == Self.channels)
        #expect(chosen(in: reading) == Self.lists)
        #expect(reading.findings.allSatisfy { $0.severity == .note })
    }

    @Test(arguments: ["、", "\n", "；", " ", ",", "/"])
    func bareNames(separator: String) throws {
        let reading = try read(Self.lists) { $0.joined(separator: separator) }
        #expect(reading.catalog.channelVocabulary == Self.channels)
        #expect(chosen(in: reading) == Self.lists)
        #expect(cells(of: "import.channels.bare", in: reading) == (6...10).map { "I\($0)" })
        #expect(reading.findings.count == 5)
    }

    /// Slashes that separate names, and slashes of names that the form does not know: what is never
    /// apart is one name.
    @Test func namesWithSlashesThatNobodyKnows() throws {
        let lists = [
            ["门户网站", "赶集日/庙会"], ["赶集日/庙会"], ["门户网站", "赶集日/庙会", "报刊"], ["门户网站", "报刊"],
            ["报刊"],
        ]
        let reading = try read(lists) { $0.joined(separator: "/") }
        #expect(reading.catalog.channelVocabulary == ["门户网站", "赶集日/庙会", "报刊"])
        #expect(chosen(in: reading) == lists)
    }

    /// Where lists have other separators, or notes, a slash is part of what it stands in.
    @Test(arguments: [
        (["门户网站、赶集日/庙会", "门户网站、庙会/灯会"], [["门户网站", "赶集日/庙会"], ["门户网站", "庙会/灯会"]]),
        (["甲网站/乙公告", "甲网站/乙公告"], [["甲网站/乙公告"], ["甲网站/乙公告"]]),
        (["门户网站", "其他：http://示例/甲"], [["门户网站"], ["其他"]]),
        (["门户网站", "/"], [["门户网站"], []]),
    ])
    func slashesThatSeparateNothing(texts: [String], names: [[String]]) throws {
        let reading = try read { grid in
            for index in 0..<5 { grid[5 + index, 8] = .text(texts[index % 2]) }
        }
        #expect(chosen(in: reading) == (0..<5).map { names[$0 % 2] })
    }

    /// What asks for a note comes last, and the list that most cells print keeps its order.
    @Test func whereTheListsLeaveTheChoice() throws {
        let lists = [
            ["门户网站", "其他（注明）"], ["门户网站", "报刊"], ["门户网站", "公示栏"],
            ["门户网站", "其他（注明）"], ["报刊", "公示栏"],
        ]
        let reading = try read(lists) { $0.map { "■" + $0 }.joined(separator: "\n") }
        #expect(reading.catalog.channelVocabulary == ["门户网站", "报刊", "公示栏", "其他（注明）"])
        #expect(chosen(in: reading) == lists)
    }

    /// Lists that contradict each other lose nothing.
    @Test func listsInOppositeOrder() throws {
        let lists = [["甲栏", "乙栏"], ["乙栏", "丙栏"], ["丙栏", "甲栏"], ["乙栏", "甲栏"], ["丁栏", "甲栏"]]
        let reading = try read(lists) { $0.map { "■" + $0 }.joined(separator: "\n") }
        #expect(reading.catalog.channelVocabulary == ["丁栏", "甲栏", "乙栏", "丙栏"])
        #expect(chosen(in: reading).map(Set.init) == lists.map(Set.init))
    }

    /// Any choices of any list: every item has its own, and no two channels stand the other way round
    /// than in the form if any item has both.
    @Test(arguments: 0..<4) func anyChoices(block: Int) throws {
        for seed in UInt64(block * 20)..<UInt64(block * 20 + 20) {
            var random = SplitMix64(seed: seed)
            let all = (0..<Int.random(in: 2...9, using: &random)).map { "渠道\($0)号" }
                .shuffled(using: &random)
            let lists = (0..<5).map { _ in
                let list = all.filter { _ in Bool.random(using: &random) }
                return list.isEmpty ? [all[0]] : list
            }
            let reading = try read(lists) { $0.map { "■" + $0 }.joined(separator: " ") }
            #expect(chosen(in: reading) == lists, "seed \(seed)")
            let found = reading.catalog.channelVocabulary
            #expect(Set(found) == Set(lists.joined()), "seed \(seed)")
            #expect(found.count == Set(found).count, "seed \(seed)")
        }
    }
}
