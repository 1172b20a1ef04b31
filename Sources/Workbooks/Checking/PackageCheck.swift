package import SheetModel

/// Reads a written workbook back and compares it with its plan, before anyone else may see it.
///
/// libxlsxwriter reports success for a workbook that is cut because the folder for temporary files
/// was full, with correct checksums; and for plans that break rules of the format.
package enum PackageCheck {
    /// Unpacks and parses every part to its end, and compares sheets, rows, cells, merges, styles,
    /// page set-up and properties with the plan.
    ///
    ///     try XLSXWriter.write(plan, to: temporary, temporaryDirectory: folder)
    ///     try PackageCheck.check(path: temporary, against: plan)
    ///
    /// - Throws: `packageUnreadable` if the file is no archive, else `packageCheckFailed` with the
    ///   part and the first difference in it.
    package static func check(
        path: String, against plan: WorkbookPlan
    ) throws(WorkbookError) {
        try check(path, against: plan, written: nil)
    }

    /// Does the same with a workbook of tables, whose rows are compared by a hash of what was
    /// written.
    package static func check(
        path: String, against written: WrittenWorkbook
    ) throws(WorkbookError) {
        let plan = WorkbookPlan(
            styles: written.styles, sheets: written.sheets.map(\.plan),
            properties: written.properties)
        try check(path, against: plan, written: written.sheets)
    }

    /// Whether the workbook at `path` can be read and holds other properties than these.
    static func hasOtherProperties(path: String, than properties: DocumentProperties) -> Bool {
        do throws(PackageFault) {
            let archive = try ZipArchive(path: path, limits: .written, isStrict: true)
            guard let index = archive.names.firstIndex(of: PartNames.core) else { return false }
            let handler = PropertiesHandler.core(properties)
            var parser = try XMLPartParser(limits: .written)
            try archive.withPart(index) { part throws(PackageFault) in
                try parser.parse(&part, with: handler)
            }
            return false
        } catch {
            return error.part == PartNames.core
        }
    }

    /// `written` has an element for each sheet; nil means that all share their texts.
    private static func check(
        _ path: String, against plan: WorkbookPlan, written: [WrittenWorkbook.Sheet]?
    ) throws(WorkbookError) {
        do throws(PackageFault) {
            let archive = try ZipArchive(path: path, limits: .written, isStrict: true)
            try check(archive, against: plan, written: written)
        } catch {
            let code: WorkbookError.Code =
                if let part = error.part { .packageCheckFailed(part: part) } else {
                    .packageUnreadable
                }
            throw WorkbookError(code: code, path: path, reason: error.reason)
        }
    }

    private static func check(
        _ archive: borrowing ZipArchive, against plan: WorkbookPlan,
        written: [WrittenWorkbook.Sheet]?
    ) throws(PackageFault) {
        let expected = PartNames(
            plan: plan, sharing: written?.filter(\.sharesTexts).map(\.plan) ?? plan.sheets)
        guard archive.names.sorted() == expected.all.sorted() else {
            throw PackageFault(
                part: PartNames.contentTypes, reason: "the parts are not those planned")
        }
        var parser = try XMLPartParser(limits: .written)
        let strings = SharedStringsHandler()
        let styleSheet = StylesHandler()
        // Sheets refer to both, so they come first.
        if expected.hasStrings { try parse(PartNames.strings, strings) }
        try parse(PartNames.styles, styleSheet)
        try parse(PartNames.workbook, WorkbookPartHandler(sheets: plan.sheets))
        try parse(PartNames.core, PropertiesHandler.core(plan.properties))
        try parse(PartNames.extended, PropertiesHandler.extended(plan.properties))

        let styles = StyleUse(planned: plan.styles, found: styleSheet)
        var references = 0
        for (index, sheet) in plan.sheets.enumerated() {
            let handler = SheetHandler(
                plan: sheet, strings: written?[index].sharesTexts == false ? nil : strings,
                styles: styles, table: written?[index].table)
            try parse(PartNames.sheet(index), handler)
            references += handler.references
        }
        guard references == strings.references else {
            throw PackageFault(part: PartNames.strings, reason: "\(references) cells refer to it")
        }
        try parse(PartNames.contentTypes, ContentTypesHandler(parts: expected.contents))
        for name in expected.others { try parse(name, WellFormedHandler()) }
        for drawing in expected.drawings {
            for (name, handler) in Self.handlers(of: drawing, in: plan) {
                try parse(name, handler)
            }
        }

        func parse(_ name: String, _ handler: any XMLHandler) throws(PackageFault) {
            guard let index = archive.names.firstIndex(of: name) else { return }
            try archive.withPart(index) { part throws(PackageFault) in
                try parser.parse(&part, with: handler)
            }
        }
    }

    /// The parts of a sheet's charts, each with what looks at it.
    private static func handlers(
        of parts: DrawingParts, in plan: WorkbookPlan
    ) -> [(name: String, handler: any XMLHandler)] {
        let sheet = plan.sheets[parts.sheet]
        // Relationships lead from the folder of a part to that of another, both below `xl`.
        func target(_ part: String) -> String { "../" + part.dropFirst("xl/".count) }
        return [
            (parts.sheetRelations, RelationsHandler(targets: [target(parts.drawing)])),
            (parts.drawingRelations, RelationsHandler(targets: parts.charts.map(target))),
            (parts.drawing, DrawingHandler(sheet: sheet)),
        ]
            + zip(parts.charts, sheet.charts).map { name, chart in
                (name, ChartHandler(chart: chart, plan: plan))
            }
    }
}
