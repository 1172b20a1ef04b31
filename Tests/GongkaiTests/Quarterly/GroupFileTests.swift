import DisclosureCatalog
import Foundation
import TestSupport
import Testing

@testable import Gongkai

/// Groups of departments, each with a least number of its own.
@Suite struct GroupFileTests {
    private static let text = """
        单位,分组,最低标准
        示例市民政局,市直单位,12
        示例市水务局,市直单位,
        示例市统计局,市直单位,
        示例市教育局,直属机构,
        示例市无此局,直属机构,

        """

    private func source(_ text: String) -> CatalogSource {
        .bytes(Array(text.utf8), name: "groups.csv")
    }

    @Test func departmentsAreRankedInTheirGroup() throws {
        var report = QuarterlyReport(quarter: try #require(Quarter("2021-Q2")))
        report.options.minimum = 1_000
        let (groups, findings) = try GroupFile.read(source(Self.text))
        #expect(findings == [])
        report.options.groups = groups
        let city = packageRoot + "/Samples/city"
        let result = try report.run(
            catalogs: [.file(city + "/catalogs")], ledgers: [.file(city + "/ledger.csv")])
        let ranking = result.statistics.ranking
        #expect(ranking.prefix(3).allSatisfy { $0.group == "市直单位" && $0.minimum == 12 })
        let others = ranking.dropFirst(3)
        #expect(others.map(\.group) == ["直属机构"] + Array(repeating: "", count: others.count - 1))
        // A group without a least number of its own has that of all.
        #expect(others.allSatisfy { $0.minimum == 1_000 && $0.isBelowMinimum })
        for group in ["市直单位", "直属机构", ""] {
            let members = ranking.filter { $0.group == group }
            #expect(members.first?.rank == 1)
            #expect(members.map(\.count.period) == members.map(\.count.period).sorted(by: >))
        }
        let lines = result.lines(in: .chinese).map(\.text)
        #expect(
            lines.contains { $0.hasPrefix("警告: [groups.department] “直属机构”一组的“示例市无此局”没有目录，没有列入排名。") }
        )
        let english = result.lines(in: .english).map(\.text)
        #expect(
            english.contains {
                $0.hasPrefix(
                    "warning: [groups.department] “示例市无此局” of the group “直属机构” has no catalog, so it was not ranked."
                )
            })
    }

    @Test func workbooksAreLists() throws {
        let book = LedgerBook(
            .init(name: "说明", rows: [["填表说明"]]),
            .init(
                name: "分组",
                rows: [
                    ["单位", "分组", "最低标准"], ["甲局", "一组", .number(20)], ["乙局", "", ""],
                    ["丙局", "一组", ""],
                ], merges: ["B2:B3"]))
        let (groups, _) = try GroupFile.read(.bytes(try book.bytes(), name: "g.xlsx"))
        #expect(groups == [.init(name: "一组", departments: ["甲局", "乙局", "丙局"], minimum: 20)])
    }

    @Test func mistakesStopTheReading() throws {
        let twice = thrownError { () throws(GongkaiError) in
            try GroupFile.read(source(Self.text + "示例市水务局,直属机构,\n"))
        }
        #expect(
            twice?.message
                == LocalizedText(
                    zh: "groups.csv：单位分组表有 1 处错误，没有使用，请逐一更正。",
                    en: """
                        groups.csv: The list of groups was not used, because of mistakes in it: 1. \
                        Correct each.
                        """))
        #expect(twice?.findings.map(\.rule) == ["groups.row"])
        let other = thrownError { () throws(GongkaiError) in
            try GroupFile.read(source("单位,最低标准\n甲局,20\n"))
        }
        #expect(
            other?.message
                == LocalizedText(
                    zh: "groups.csv：没有找到单位分组表的表头，需要单位、分组两栏，可以有最低标准一栏。",
                    en: """
                        groups.csv: There is no header of a list of groups; it needs the columns 单位 \
                        and 分组, and may have 最低标准.
                        """))
        #expect(other?.code == .inputNotUnderstood)
    }
}
