/// Print set-up and view of a sheet.
package enum PageRules {
    /// The rules that the code of a header or footer breaks.
    package static func broken(byHeader code: String) -> [PlanRule] {
        var collector = FaultCollector(sheet: nil)
        checkHeaderText(code, at: .workbook, into: &collector)
        return collector.faults.map(\.rule)
    }

    static func check(_ sheet: SheetPlan, into faults: inout FaultCollector) {
        checkMargins(sheet.page, into: &faults)
        checkHeaderText(sheet.page.header, at: .page(.header), into: &faults)
        checkHeaderText(sheet.page.footer, at: .page(.footer), into: &faults)
        let scale = ExcelLimits.scale
        faults.checkNumber(
            Double(sheet.page.scale), in: Double(scale.lowerBound)...Double(scale.upperBound),
            at: .page(.scale))
        checkArea(sheet, into: &faults)
        checkBreaks(sheet, into: &faults)
    }

    private static func checkMargins(_ page: PageSetup, into faults: inout FaultCollector) {
        let margins = page.margins
        let values: [(PageProperty, Double)] = [
            (.topMargin, margins.top), (.bottomMargin, margins.bottom),
            (.leftMargin, margins.left), (.rightMargin, margins.right),
            (.headerMargin, margins.header), (.footerMargin, margins.footer),
        ]
        for (property, value) in values {
            faults.checkNumber(value, in: ExcelLimits.margin, at: .page(property))
        }
    }

    private static func checkHeaderText(
        _ text: String, at place: PlanPlace, into faults: inout FaultCollector
    ) {
        faults.checkText(
            text, at: place, units: ExcelLimits.headerFooter, isAttribute: false)
        if HeaderText.hasPicture(text) { faults.add(.pictureCode, at: place) }
    }

    private static func checkArea(_ sheet: SheetPlan, into faults: inout FaultCollector) {
        let (rows, columns) = (sheet.rows.count, sheet.columnWidths.count)
        let outside = PlanRule.outsideSheet(rows: rows, columns: columns)
        if let repeated = sheet.page.repeatedRows,
            repeated.lowerBound < 0 || repeated.upperBound >= rows
        {
            faults.add(outside, at: .page(.repeatedRows))
        }
        if let area = sheet.page.printArea {
            let (first, last) = (area.first, area.last)
            if last.row < first.row || last.column < first.column {
                faults.add(.reversed, at: .page(.printArea))
            } else if first.row < 0 || first.column < 0 || last.row >= rows
                || last.column >= columns
            {
                faults.add(outside, at: .page(.printArea))
            }
        }
        // Below the frozen rows there must be a row to scroll.
        if sheet.frozenRows < 0 || sheet.frozenRows > min(rows, ExcelLimits.rows - 1) {
            faults.add(outside, at: .page(.frozenRows))
        }
    }

    private static func checkBreaks(_ sheet: SheetPlan, into faults: inout FaultCollector) {
        faults.checkCount(
            sheet.pageBreaks.count, upTo: ExcelLimits.pageBreaks, at: .page(.pageBreaks))
        var previous: Int?
        for row in sheet.pageBreaks {
            // A break before the first row would end the list that libxlsxwriter reads.
            if row < 1 || row >= sheet.rows.count {
                faults.add(
                    .outsideSheet(rows: sheet.rows.count, columns: sheet.columnWidths.count),
                    at: .pageBreak(row))
            }
            if let previous, row <= previous {
                faults.add(.notAscending(after: previous), at: .pageBreak(row))
            }
            previous = row
        }
    }
}
