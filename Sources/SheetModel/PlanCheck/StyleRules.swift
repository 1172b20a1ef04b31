/// Fonts, number formats and colours.
package enum StyleRules {
    /// The rules that the name of a font breaks.
    package static func broken(byFont name: String) -> [PlanRule] {
        var collector = FaultCollector(sheet: nil)
        checkFont(name, at: .workbook, into: &collector)
        return collector.faults.map(\.rule)
    }

    /// The rules that a number format breaks.
    package static func broken(byNumberFormat format: String) -> [PlanRule] {
        var collector = FaultCollector(sheet: nil)
        check(format, at: .workbook, into: &collector)
        return collector.faults.map(\.rule)
    }

    static func check(_ styles: [CellStyle], into faults: inout FaultCollector) {
        // The Normal style takes one place.
        faults.checkCount(styles.count, upTo: ExcelLimits.formats - 1, at: .workbook)
        for (index, style) in styles.enumerated() {
            check(style, id: StyleID(index: index), into: &faults)
        }
    }

    private static func check(
        _ style: CellStyle, id: StyleID, into faults: inout FaultCollector
    ) {
        checkFont(style.fontName, at: .style(id, .fontName), into: &faults)
        faults.checkNumber(
            style.fontSize, in: ExcelLimits.fontSize, at: .style(id, .fontSize))
        if let numberFormat = style.numberFormat {
            check(numberFormat, at: .style(id, .numberFormat), into: &faults)
        }
        faults.checkNumber(Double(style.color), in: 0...0xFF_FFFF, at: .style(id, .color))
        if let fill = style.fill {
            faults.checkNumber(Double(fill), in: 0...0xFF_FFFF, at: .style(id, .fill))
        }
    }

    private static func checkFont(
        _ name: String, at place: PlanPlace, into faults: inout FaultCollector
    ) {
        if name.isEmpty { faults.add(.missing, at: place) }
        faults.checkText(
            name, at: place, units: ExcelLimits.fontName, bytes: ExcelLimits.fontNameBytes)
    }

    static func check(
        _ numberFormat: String, at place: PlanPlace, into faults: inout FaultCollector
    ) {
        guard !numberFormat.isEmpty else { return faults.add(.missing, at: place) }
        faults.checkText(
            numberFormat, at: place, units: ExcelLimits.numberFormatBytes,
            bytes: ExcelLimits.numberFormatBytes)
        if !NumberFormatText.isWellFormed(numberFormat) {
            faults.add(.numberFormatSyntax, at: place)
        }
    }
}
