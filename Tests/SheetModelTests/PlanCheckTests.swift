import SheetModel
import Testing

/// Each rule by itself is in the table of `WorkbooksTests/GuardTests`, where the second guard is
/// tried with the same plans.
@Suite struct PlanCheckTests {
    @Test func soundPlanHasNoFaults() {
        #expect(PlanCheck.faults(in: Self.plan()) == [])
    }

    @Test func limitsMayBeReached() {
        var plan = Self.plan()
        plan.styles[0].fontName = String(repeating: "a", count: 31)
        plan.styles[0].fontSize = 409
        plan.styles[0].numberFormat = String(repeating: "0", count: 127)
        plan.styles[0].fill = 0xFF_FFFF
        plan.sheets[0].name = String(repeating: "表", count: 31)
        plan.sheets[0].columnWidths = [255, 0.1]
        plan.sheets[0].rows[0].height = 409.5
        plan.sheets[0].rows[0].cells[0].value = .text(String(repeating: "文", count: 32_767))
        plan.sheets[0].rows[1].cells[0].value = .text(String(repeating: "\n", count: 253))
        plan.sheets[0].rows[1].cells[1].value = .number(-9.99999999999999e307)
        plan.sheets[0].page.footer = String(repeating: "页", count: 255)
        plan.sheets[0].page.scale = 400
        plan.sheets[0].pageBreaks = [1]
        plan.sheets[0].frozenRows = 2
        plan.properties.title = String(repeating: "题", count: 255)
        plan.properties.created = 253_402_300_799
        #expect(PlanCheck.faults(in: plan) == [])
    }

    @Test func allFaultsAreTold() {
        var plan = Self.plan()
        plan.properties.created = 0
        plan.sheets[0].rows[0].height = .nan
        plan.sheets[0].rows[1].cells[1].value = .text("\u{1}")
        plan.sheets.append(plan.sheets[0])
        plan.sheets[1].rows[0].height = 12
        let faults = PlanCheck.faults(in: plan)
        #expect(faults.map(\.sheet) == [nil, "Form", "Form", "Form", "Form"])
        #expect(
            faults.map(\.place) == [
                .document(.created), .row(0), .cell(CellAddress(row: 1, column: 1)), .sheetName,
                .cell(CellAddress(row: 1, column: 1)),
            ])
        #expect(faults[2].place.a1 == "B2")
        #expect(faults[0].place.a1 == nil)
        #expect(faults[3].rule == .duplicateName(sheet: 0))
    }

    @Test func oneTextMayHaveSeveralFaults() {
        var plan = Self.plan()
        plan.sheets[0].page.header = "\u{1}&G" + String(repeating: "𠮷", count: 127)
        #expect(
            PlanCheck.faults(in: plan).map(\.rule) == [
                .forbiddenCharacter("\u{1}"), .tooLong(units: 257, limit: 255), .pictureCode,
            ])
    }

    @Test(arguments: [
        ("0.00", true), ("[=1]\"■\";[=0]\"□\";@", true), ("\\\"0", true), ("0;0;0;@", true),
        ("\"0", false), ("[=1", false), ("0;0;0;0;0", false), ("\";;;;;;\"0", true), ("0\\", false),
    ])
    func numberFormatsAreReadAsExcelReadsThem(format: String, isSound: Bool) {
        var plan = Self.plan()
        plan.styles[0].numberFormat = format
        let rules: [PlanRule] = isSound ? [] : [.numberFormatSyntax]
        #expect(PlanCheck.faults(in: plan).map(\.rule) == rules)
    }

    @Test func sheetNamesAreToldApartWithoutCase() {
        var names = SheetNameRules()
        #expect(names.broken(by: "Ä1") == [])
        #expect(names.broken(by: "ＡＢＣ") == [])
        #expect(names.broken(by: "straße") == [])
        #expect(names.broken(by: "ä1") == [.duplicateName(sheet: 0)])
        #expect(names.broken(by: "ａｂｃ") == [.duplicateName(sheet: 1)])
        #expect(names.broken(by: "STRASSE") == [.duplicateName(sheet: 2)])
        #expect(names.broken(by: "hISTORY") == [.reservedName])
    }

    private static func plan() -> WorkbookPlan {
        let margins = PageMargins(top: 36, bottom: 36, left: 36, right: 36, header: 18, footer: 18)
        var sheet = SheetPlan(
            name: "Form", columnWidths: [8, 8],
            page: PageSetup(paper: .a4, isLandscape: true, margins: margins, scale: 100))
        sheet.rows = (0..<2).map { _ in
            PlannedRow(
                height: 12,
                cells: (0..<2).map {
                    PlannedCell(column: $0, value: .text("_x0041_"), style: StyleID(index: 0))
                })
        }
        return WorkbookPlan(
            styles: [CellStyle(fontName: "宋体", fontSize: 10)], sheets: [sheet],
            properties: DocumentProperties(title: "清单", created: 1))
    }
}
