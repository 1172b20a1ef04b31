import BundledTemplates
import DisclosureCatalog
import DisclosureForms
import SheetModel
import TestSupport
import Testing

/// The empty rows of a form for filling in.
@Suite struct SpareRowTests {
    private func tableRows(_ plan: FormPlan) -> Range<Int> {
        let sheet = plan.workbook.sheets[0]
        let rule = sheet.inputs.last { $0.cells.first.row >= sheet.frozenRows }
        return rule.map { Range($0.cells.rows) } ?? 0..<0
    }

    @Test func aBlankFormOffersNumbersAndBoxes() throws {
        let plan = try FillInCase(form: "municipal", kind: .blank)
            .plan(municipalTemplate().blankCatalog(department: "示例市示例局"), rows: 7)
        let sheet = plan.workbook.sheets[0]
        let rows = tableRows(plan)
        #expect(rows.count == 7)
        #expect(rows.map { sheet.text($0, 2) } == (1...7).map(String.init))
        #expect(rows.allSatisfy { sheet.text($0, 0) == nil && sheet.text($0, 3) == nil })
        #expect(rows.allSatisfy { sheet.text($0, 8)?.hasPrefix("□政府门户网站\n□两微一端\n") == true })
        #expect(sheet.merges.allSatisfy { $0.first.row < sheet.frozenRows })
        #expect(sheet.texts(column: 0).first == "示例市示例局政务公开清单目录")
    }

    /// Where the form lists all channels, each row offers them unmarked.
    @Test func boxesOfTheVocabulary() throws {
        var catalog = sampleCatalog(itemsInSections: [1])
        catalog.sections[0].items[0].number = .code("甲")
        let plan = try FillInCase(form: "municipal").plan(catalog, rows: 2)
        let sheet = plan.workbook.sheets[0]
        let rows = tableRows(plan)
        #expect(rows.count == 3)
        #expect(rows.map { sheet.text($0, 8) }.last == "□门户网站\n□报刊\n□其他（注明）")
        // Codes are not gone on with.
        #expect(rows.map { sheet.text($0, 2) } == ["甲", nil, nil])
    }

    @Test func numbersGoOn() throws {
        let plan = try FillInCase(form: "municipal")
            .plan(sampleCatalog(itemsInSections: [2, 1]), rows: 2)
        let sheet = plan.workbook.sheets[0]
        #expect(tableRows(plan).map { sheet.text($0, 2) } == (1...5).map(String.init))
        #expect(tableRows(plan).map { sheet.text($0, 0) } == ["一", nil, "二", nil, nil])
    }

    @Test(arguments: FillInPlanTests.cases, [1, 60])
    func thereIsRoomToWriteAndPagesAreNotOverfull(form: FillInCase, count: Int) throws {
        let plan = try form.plan(rows: count)
        let sheet = plan.workbook.sheets[0]
        let scale = Double(sheet.page.scale) / 100
        let rows = tableRows(plan)
        #expect(rows.count >= count)
        for row in rows.suffix(count) { #expect(sheet.rows[row].height * scale >= 28) }
        let starts = [0] + sheet.pageBreaks
        let ends = sheet.pageBreaks + [sheet.rows.count]
        let repeated = sheet.page.repeatedRows.map { range in
            sheet.rows[range].reduce(0) { $0 + $1.height }
        }
        for (start, end) in zip(starts, ends) {
            let own = sheet.rows[start..<end].reduce(0) { $0 + $1.height }
            let height = own + (start > 0 ? repeated ?? 0 : 0)
            #expect(height * scale <= sheet.page.printableSize.height)
        }
    }

    /// Titles and lines leave room where the catalog has nothing to say.
    @Test func linesLeaveRoomToWrite() throws {
        let municipal = try FillInCase(form: "municipal", kind: .blank).plan()
        let room = "\u{3000}\u{3000}\u{3000}\u{3000}"
        let sheet = municipal.workbook.sheets[0]
        #expect(sheet.text(0, 0) == room + "政务公开清单目录")
        #expect(sheet.text(1, 0)?.hasPrefix("责任单位：\(room)    填表人：\(room)") == true)
        #expect(sheet.text(2, 0)?.hasPrefix("政府信息：主动公开一级事项 \(room) 项") == true)
        // Lines that are left out where they are empty are there to be filled in.
        let list = try FillInCase(form: "category-list", kind: .blank).plan().workbook.sheets[0]
        #expect(list.texts(column: 0).contains("监督渠道：\(room)"))
    }

    @Test func asRecorded() throws {
        let blank = try FillInCase(form: "three-level", kind: .blank).plan(rows: 3)
        try expectGolden(PlanDump(blank.workbook).text, named: "three-level-blank.plan.txt")
        let filled = try FillInCase(form: "municipal")
            .plan(sampleCatalog(itemsInSections: [2, 1]), rows: 1)
        try expectGolden(PlanDump(filled.workbook).text, named: "municipal-fill-in.plan.txt")
    }
}
