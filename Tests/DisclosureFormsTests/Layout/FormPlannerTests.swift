import DisclosureCatalog
import DisclosureForms
import SheetModel
import TestSupport
import Testing

@Suite struct FormPlannerTests {
    @Test func plansTheMunicipalFormAsRecorded() throws {
        let plan = FormPlanner(template: try municipalTemplate(), measure: UniformMeasure())
            .plan(sampleCatalog(itemsInSections: [2, 1, 3]))
        try expectGolden(PlanDump(plan.workbook).text, named: "municipal-small.plan.txt")
        #expect(plan.findings.isEmpty)
    }

    /// What a planner has made for one catalog is the same for the next.
    @Test(arguments: [false, true])
    func plansManyCatalogsLikeEachAlone(hasChannelColumns: Bool) throws {
        var template = try municipalTemplate()
        if hasChannelColumns { template = template.withChannelColumns }
        let planner = FormPlanner(template: template, measure: UniformMeasure())
        var catalogs = [[2, 1, 3], [1], [7, 4]].map { sampleCatalog(itemsInSections: $0) }
        catalogs[1].channelVocabulary = ["政府网站", "政务新媒体"]
        for catalog in catalogs {
            let alone = FormPlanner(template: template, measure: UniformMeasure()).plan(catalog)
            #expect(planner.plan(catalog) == alone)
        }
    }

    @Test func headerLabelsTileTheHeader() throws {
        let template = try municipalTemplate()
        let sheet = FormPlanner(template: template, measure: UniformMeasure())
            .plan(sampleCatalog(itemsInSections: [1])).workbook.sheets[0]
        let rows = try #require(sheet.page.repeatedRows)
        #expect(rows == 3...4)
        for row in rows {
            #expect(sheet.rows[row].cells.map(\.column) == Array(0..<template.columns.count))
        }
        let expected = [
            "A4:A5", "B4:D4", "C5:D5", "E4:E5", "F4:F5", "G4:G5", "H4:H5", "I4:I5", "J4:K4",
            "L4:M4", "N4:N5",
        ]
        let merges = sheet.merges.filter { rows.overlaps($0.rows) }.map(\.a1).sorted()
        #expect(merges == expected)
    }

    @Test func everyCellOfEveryMergeIsPlannedInOneStyle() throws {
        let sheet = FormPlanner(template: try municipalTemplate(), measure: UniformMeasure())
            .plan(sampleCatalog(itemsInSections: [20, 30])).workbook.sheets[0]
        for merge in sheet.merges {
            let anchor = try #require(sheet.cell(at: merge.first))
            for row in merge.rows {
                for column in merge.columns {
                    let cell = try #require(sheet.cell(at: CellAddress(row: row, column: column)))
                    #expect(cell.style == anchor.style)
                }
            }
        }
    }

    @Test func channelsStandOnALineEachWithTheirNotes() throws {
        var catalog = sampleCatalog(itemsInSections: [1])
        catalog.sections[0].items[0].channels = [
            ChosenChannel("报刊"), ChosenChannel("其他（注明）", note: "12345热线"),
            ChosenChannel("广场大屏"),
        ]
        let sheet = FormPlanner(template: try municipalTemplate(), measure: UniformMeasure())
            .plan(catalog).workbook.sheets[0]
        #expect(
            sheet.cell(at: CellAddress(row: 5, column: 8))?.value
                == .text("□门户网站\n■报刊\n■其他（注明）：12345热线\n■广场大屏"))
    }

    @Test func aNamedGroupStandsInPlaceOfTheTick() throws {
        var catalog = sampleCatalog(itemsInSections: [2])
        catalog.sections[0].items[0].audience = Audience(groups: ["项目单位", "企业"])
        catalog.sections[0].items[1].audience = Audience(everyone: true, groups: [""])
        catalog.sections[0].items[1].disclosure = [.proactive, .onRequest]
        let sheet = FormPlanner(template: try municipalTemplate(), measure: UniformMeasure())
            .plan(catalog).workbook.sheets[0]
        let shown = (5...6).map { row in
            (9...12).map { sheet.cell(at: CellAddress(row: row, column: $0))?.value.text ?? "" }
        }
        #expect(shown == [["", "项目单位、企业", "√", ""], ["√", "√", "√", "√"]])
    }

    @Test func anEmptySectionKeepsItsRow() throws {
        var catalog = sampleCatalog(itemsInSections: [1])
        catalog.sections.append(Section(name: "空栏目", items: []))
        let plan = FormPlanner(template: try municipalTemplate(), measure: UniformMeasure())
            .plan(catalog)
        let sheet = plan.workbook.sheets[0]
        #expect(sheet.cell(at: CellAddress(row: 6, column: 0))?.value == .text("二"))
        #expect(sheet.cell(at: CellAddress(row: 6, column: 1))?.value == .text("空栏目"))
        #expect(plan.itemsOnPages == [[0]])
    }

    @Test func controlCharactersAreReplacedWithAFinding() throws {
        var catalog = sampleCatalog(itemsInSections: [1])
        catalog.sections[0].items[0].content = "一\u{1}二\r\n三\u{FFFE}"
        let plan = FormPlanner(template: try municipalTemplate(), measure: UniformMeasure())
            .plan(catalog)
        #expect(
            plan.workbook.sheets[0].cell(at: CellAddress(row: 5, column: 4))?.value
                == .text("一\u{FFFD}二\n三\u{FFFD}"))
        let finding = try #require(plan.findings.first)
        #expect(finding.rule == "text.controlCharacter")
        #expect(finding.place == Place(itemNumber: "1", field: .content))
        #expect(plan.findings.count == 1)
    }

    @Test(arguments: [("张{三}", "填表人：张{三}"), ("{department}", "填表人：{department}")])
    func valuesThatLookLikePlaceholdersStay(name: String, expected: String) throws {
        var catalog = sampleCatalog(itemsInSections: [1])
        catalog.signOff.preparedBy = name
        let sheet = FormPlanner(template: try municipalTemplate(), measure: UniformMeasure())
            .plan(catalog).workbook.sheets[0]
        let line = try #require(sheet.cell(at: CellAddress(row: 1, column: 0))?.value.text)
        #expect(line.contains(expected))
        #expect(line.hasSuffix("填表时间：2021年6月1日"))
    }
}
