import SheetModel

/// Compares the workbook part with the plan: the sheets and the names of printed areas.
final class WorkbookPartHandler: XMLHandler {
    var fault: String?
    private var remaining: [SheetPlan]
    private var sheetNames = SheetNameRules()
    private var isFirst = true
    private var areas: PrintedAreas
    private var definedName: (name: String, sheet: Int)?
    private var formula: [UInt8] = []

    init(sheets: [SheetPlan]) {
        remaining = sheets.reversed()
        areas = PrintedAreas(sheets: sheets)
    }

    func startElement(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        if name.equals("sheet") {
            let found = attributes.string("name")
            let planned = remaining.popLast()
            expect(
                found != nil
                    && found?.utf8.elementsEqual(planned?.name.utf8 ?? "".utf8) == true,
                "a sheet has another name")
            expect(sheetNames.broken(by: found ?? "").isEmpty, "a sheet's name is not allowed")
            let isHidden = attributes.has("state", "hidden")
            expect(
                isHidden == planned?.isHidden && isHidden == attributes.has("state"),
                "a sheet is hidden that should be seen, or seen that should be hidden")
            expect(!isHidden || !isFirst, "the first sheet is hidden")
            isFirst = false
        } else if name.equals("definedName") {
            definedName = (
                attributes.string("name") ?? "", attributes.decimal("localSheetId") ?? -1
            )
            formula.removeAll()
        }
    }

    func text(_ text: Span<UInt8>) {
        if definedName != nil { text.append(to: &formula) }
    }

    func endElement(_ name: Span<UInt8>) {
        if name.equals("definedName"), let found = definedName {
            definedName = nil
            expect(
                areas.remove(name: found.name, sheet: found.sheet, formula: formula),
                "a printed area is not that planned")
        } else if name.equals("workbook") {
            expect(remaining.isEmpty, "\(remaining.count) sheets are missing")
            expect(areas.isEmpty, "a printed area is missing")
        }
    }
}
