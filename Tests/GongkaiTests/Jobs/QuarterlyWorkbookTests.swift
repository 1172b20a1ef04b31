import DisclosureCatalog
import DisclosureReports
import Foundation
import SheetModel
import TestSupport
import Testing

@testable import Gongkai

/// The workbook of the small city among the samples.
@Suite struct QuarterlyWorkbookTests {
    private func result(
        _ quarter: String = "2021-Q2", compare: String? = nil
    ) throws -> QuarterlyResult {
        var report = QuarterlyReport(quarter: try #require(Quarter(quarter)))
        report.options.comparedQuarter = compare.flatMap(Quarter.init)
        report.options.minimum = 10
        let city = packageRoot + "/Samples/city"
        return try report.run(
            catalogs: [.file(city + "/catalogs")], ledgers: [.file(city + "/ledger.csv")])
    }

    private func sheets(_ result: QuarterlyResult) throws -> [String: SheetPlan] {
        let workbook = QuarterlyWorkbook(
            result, tables: try result.tables(in: .chinese))
        let plan = try #require(workbook.plan(try ReportFonts.library()).workbook)
        #expect(PlanCheck.faults(in: plan) == [])
        return Dictionary(uniqueKeysWithValues: plan.sheets.map { ($0.name, $0) })
    }

    /// The figures of a column by its heading, from the row of headings on.
    private func column(_ heading: String, of sheet: SheetPlan?) throws -> [Double] {
        let sheet = try #require(sheet)
        let row = sheet.frozenRows - 1
        let column = try #require(
            sheet.rows[row].cells.firstIndex { $0.value == .text(heading) }, "\(heading)")
        return sheet.rows[(row + 1)...].compactMap { planned in
            // Rows under a chart have no cells.
            guard planned.cells.indices.contains(column),
                case .number(let number) = planned.cells[column].value
            else { return nil }
            return number
        }
    }

    @Test(arguments: ["2021-Q1", "2021-Q2", "2020-Q4"])
    func sumsAgreeBetweenSheets(quarter: String) throws {
        let result = try result(quarter)
        let sheets = try sheets(result)
        for (heading, isPeriod) in [("本期", true), ("本年累计", false)] {
            let count = result.statistics.total.count
            let total = Double(isPeriod ? count.period : count.yearToDate)
            #expect(total > 0)
            #expect(try column(heading, of: sheets["统计表"]).first == total)
            #expect(try column(heading, of: sheets["事项"]).reduce(0, +) == total)
            #expect(try column(heading, of: sheets["部门"]).reduce(0, +) == total)
            #expect(try column(heading, of: sheets["渠道"]).reduce(0, +) >= total)
        }
        let period = Double(result.statistics.total.count.period)
        let months = try column("本年", of: sheets["趋势"])
        let first = result.statistics.quarter.months.lowerBound - 1
        #expect(months.count == first + 3)
        #expect(months[first...].reduce(0, +) == period)
        #expect(
            months.reduce(0, +) == Double(result.statistics.total.count.yearToDate))
        #expect(try column("计数", of: sheets["台账"]).reduce(0, +) == period)
        for heading in ["按期", "逾期公开", "逾期未公开", "时限不可知"] {
            #expect(
                try column(heading, of: sheets["事项"]).reduce(0, +)
                    == column(heading, of: sheets["部门"]).reduce(0, +), "\(heading)")
        }
        let late = try column("逾期公开", of: sheets["部门"]).reduce(0, +)
        let overdue = try column("逾期未公开", of: sheets["部门"]).reduce(0, +)
        #expect(Double(result.statistics.overdue.count) == late + overdue)
        let listed = try #require(sheets["逾期"]).filter.map { $0.rows.count - 1 }
        #expect(listed ?? 0 == result.statistics.overdue.count)
    }

    @Test func comparisonHasColumnsOfItsOwn() throws {
        let sheets = try sheets(try result(compare: "2021-Q1"))
        for name in ["统计表", "事项", "部门", "渠道"] {
            let change = try column("增减", of: sheets[name])
            let compared = try column("对比期", of: sheets[name])
            let period = try column("本期", of: sheets[name])
            #expect(!change.isEmpty && change == zip(period, compared).map { $0 - $1 }, "\(name)")
        }
        let without = try self.sheets(try result())
        for sheet in without.values {
            let texts = sheet.rows.flatMap { $0.cells.compactMap(\.value.text) }
            #expect(!texts.contains("增减") && !texts.contains("对比期"))
        }
    }

    @Test func equalInputGivesEqualBytes() throws {
        try withTestFolder { folder in
            let result = try result()
            for name in ["a.xlsx", "b.xlsx"] {
                try result.writeWorkbook(to: .file(folder.path(name), replacing: false))
            }
            let bytes = try ["a.xlsx", "b.xlsx"].map {
                try Data(contentsOf: URL(fileURLWithPath: folder.path($0)))
            }
            #expect(bytes[0] == bytes[1])
            #expect(try folder.names == ["a.xlsx", "b.xlsx"])
        }
    }

    @Test func nothingPublishedGivesTheStatement() throws {
        let sheets = try sheets(try result("2024-Q1"))
        #expect(sheets.keys.sorted() == ["零公开情况说明", "统计表", "逾期", "说明"].sorted())
        let lines = try #require(sheets["零公开情况说明"]).rows.flatMap {
            $0.cells.compactMap(\.value.text)
        }
        #expect(lines.contains { $0.contains("2024年1月1日至2024年3月31日") })
    }
}
