import DisclosureReports
import SheetModel
import TestSupport
import Testing

@Suite struct QuarterlyPlannerTests {
    private func plan(_ content: WorkbookContent) throws -> WorkbookPlan {
        let planner = QuarterlyPlanner(
            template: try workbookTemplate(), measure: try bundledMeasure())
        let plan = try #require(planner.plan(content).workbook)
        #expect(PlanCheck.faults(in: plan) == [])
        return plan
    }

    private func texts(_ sheet: SheetPlan) -> [[String]] {
        sheet.rows.map { $0.cells.compactMap(\.value.text) }
    }

    @Test func golden() throws {
        try expectGolden(PlanDump(plan(sampleContent())).text, named: "quarterly.plan.txt")
    }

    @Test func oneDepartmentHasNoRanking() throws {
        let names = try plan(sampleContent()).sheets.map(\.name)
        #expect(names == ["统计表", "事项", "逾期", "趋势", "渠道", "台账", "说明"])
    }

    @Test func severalDepartmentsAreRankedAndNamedInEveryRow() throws {
        var content = sampleContent()
        content.isForSeveral = true
        content.placeholders["department"] = ""
        let plan = try plan(content)
        #expect(plan.sheets.map(\.name) == ["统计表", "部门", "事项", "逾期", "趋势", "渠道", "台账", "说明"])
        // No group has a name, so there is no column for it.
        #expect(
            texts(plan.sheets[1])[2] == ["「rank」", "「department」", "「period」", "「isNil」", "「rate」"])
        #expect(texts(plan.sheets[2])[2].first == "「department」")
        #expect(plan.sheets[1].charts.map(\.kind) == [.bar])
        // What is left of the subtitle begins with its first word.
        #expect(texts(plan.sheets[2])[1] == ["2021年第二季度"])
    }

    @Test func chartsDrawTheRowsAbove() throws {
        let plan = try plan(sampleContent())
        let months = try #require(plan.sheets.first { $0.name == "趋势" })
        let chart = try #require(months.charts.first)
        #expect(chart.series.map(\.values.formula) == ["'趋势'!$B$4:$B$6", "'趋势'!$C$4:$C$6"])
        #expect(chart.series[0].name.formula == "'趋势'!$B$3")
        #expect(chart.series[0].categories.formula == "'趋势'!$A$4:$A$6")
        #expect(months.cell(at: CellAddress(row: 3, column: 0))?.value == .text("1月"))
        #expect(months.cell(at: CellAddress(row: 5, column: 1))?.value == .blank)
        #expect(chart.fontName == "宋体")
        #expect(chart.title == "示例局主动公开信息数（按月）")
    }

    /// What needs attention looks different; everything else does not.
    @Test func latenessIsMarked() throws {
        let plan = try plan(sampleContent())
        let items = try #require(plan.sheets.first { $0.name == "事项" })
        func color(_ row: Int, _ column: Int) -> UInt32? {
            items.cell(at: CellAddress(row: row, column: column)).map {
                plan.styles[$0.style.index].color
            }
        }
        let late = try #require(texts(items)[2].firstIndex(of: "「late」"))
        #expect(color(3, late) == 0xC00000 && color(4, late) == 0)
        #expect(color(3, late + 1) == 0 && color(4, late + 1) == 0xC00000)
    }

    @Test func daysAndSharesAreNumbersWithAFormat() throws {
        var content = sampleContent()
        content.isForSeveral = true
        let plan = try plan(content)
        let rows = try #require(plan.sheets.first { $0.name == "台账" })
        let day = try #require(rows.cell(at: CellAddress(row: 3, column: 1)))
        #expect(day.value == .number(44_348))
        #expect(plan.styles[day.style.index].numberFormat == "yyyy-mm-dd")
        #expect(rows.filter == CellRange(rows: 2...4, columns: 0...1))
        #expect(rows.page.repeatedRows == 2...2 && rows.frozenRows == 3)
        let departments = try #require(plan.sheets.first { $0.name == "部门" })
        let share = try #require(departments.rows[3].cells.last)
        #expect(share.value == .number(0.6667))
        #expect(plan.styles[share.style.index].numberFormat == "0.00%")
    }

    @Test func nothingPublishedGivesTheStatement() throws {
        var content = sampleContent()
        content.nilItems = ["机构信息", "领导信息"]
        var plan = try plan(content)
        #expect(plan.sheets.map(\.name) == ["零公开情况说明", "统计表", "逾期", "说明"])
        var lines = texts(plan.sheets[0]).flatMap { $0 }
        #expect(lines.contains("　　示例局在2021年第二季度（2021年4月1日至2021年6月30日）没有主动公开政府信息。"))
        #expect(lines.contains("　　涉及的公开事项：机构信息、领导信息。"))
        content.nilReason = "机构改革"
        content.nilItems = (1...70).map { "事项\($0)" }
        plan = try self.plan(content)
        lines = texts(plan.sheets[0]).flatMap { $0 }
        #expect(lines.contains("　　原因：机构改革"))
        #expect(lines.contains { $0.hasSuffix("事项60等 70 项。") })
        content.nilItems = []
        lines = texts(try self.plan(content).sheets[0]).flatMap { $0 }
        #expect(lines.contains("　　涉及的公开事项：（目录中没有主动公开事项）"))
    }

    /// Long tables break between rows, each page filled and none overfull.
    @Test func pagesOfLongTables() throws {
        var content = sampleContent()
        let index = try #require(content.sheets.firstIndex { $0.table == "basis" })
        content.sheets[index].rows = (1...300).map { number in
            [.text("规则"), .text(String(repeating: "长", count: number % 90 + 1))]
        }
        let sheet = try #require(try plan(content).sheets.last)
        let scale = Double(sheet.page.scale) / 100
        let room = sheet.page.printableSize.height / scale
        let repeated = sheet.rows[2].height
        var starts = [0] + sheet.pageBreaks
        starts.append(sheet.rows.count)
        #expect(starts.count > 5)
        for (first, last) in zip(starts, starts.dropFirst()) {
            let height = sheet.rows[first..<last].reduce(0) { $0 + $1.height }
            #expect(height + (first == 0 ? 0 : repeated) <= room)
            if last < sheet.rows.count {
                #expect(
                    height + (first == 0 ? 0 : repeated) + sheet.rows[last].height > room * 0.97)
            }
        }
    }

    @Test func aChartStaysOnOnePage() throws {
        var content = sampleContent()
        let index = try #require(content.sheets.firstIndex { $0.table == "channels" })
        content.sheets[index].rows = (1...24).map { number in
            [.empty, .text("渠道\(number)"), .number(Double(number)), .number(40)]
        }
        let sheet = try #require(try plan(content).sheets.first { $0.name == "渠道" })
        let chart = try #require(sheet.charts.first)
        // Twenty of them are drawn, on a page of their own.
        #expect(chart.series[0].values.cells.rows.count == 20)
        #expect(sheet.pageBreaks == [chart.anchor.row - 1])
    }
}
