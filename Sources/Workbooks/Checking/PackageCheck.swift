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
        try withArchive(path) { archive throws(PackageFault) in
            try check(archive, against: plan, share: nil)
        }
    }

    /// Does the same with a workbook of tables, whose rows are compared by a hash of what was
    /// written; `PackageCheckShare` does it on several threads.
    package static func check(
        path: String, against written: WrittenWorkbook
    ) throws(WorkbookError) {
        for share in PackageCheckShare.shares(of: written, atMost: 1) {
            try share.check(path: path)
        }
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

    /// Lends the archive to `body`, whose faults become errors about the file.
    static func withArchive(
        _ path: String, _ body: (borrowing ZipArchive) throws(PackageFault) -> Void
    ) throws(WorkbookError) {
        do throws(PackageFault) {
            try body(try ZipArchive(path: path, limits: .written, isStrict: true))
        } catch {
            let code: WorkbookError.Code =
                if let part = error.part { .packageCheckFailed(part: part) } else {
                    .packageUnreadable
                }
            throw WorkbookError(code: code, path: path, reason: error.reason)
        }
    }

    /// Does the first share of the check of a workbook with tables; nil is the whole check of one
    /// whose sheets share their texts.
    static func check(
        _ archive: borrowing ZipArchive, against plan: WorkbookPlan, share: PackageCheckShare?
    ) throws(PackageFault) {
        let sharing = share?.written.sheets.filter(\.sharesTexts).map(\.plan) ?? plan.sheets
        let expected = PartNames(plan: plan, sharing: sharing)
        guard archive.names.sorted() == expected.all.sorted() else {
            throw PackageFault(
                part: PartNames.contentTypes, reason: "the parts are not those planned")
        }
        var parser = try XMLPartParser(limits: .written)
        let strings = SharedStringsHandler()
        let styles = StylesHandler()
        // Sheets refer to both, so they come first.
        if expected.hasStrings {
            try parser.parse(PartNames.strings, of: archive, with: strings)
        }
        try parser.parse(PartNames.styles, of: archive, with: styles)
        for (name, handler) in Self.handlers(of: plan, parts: expected.contents) {
            try parser.parse(name, of: archive, with: handler)
        }
        try checkSheets(
            in: archive, with: &parser, (strings, StyleUse(planned: plan.styles, found: styles)),
            against: plan, share: share)
        for name in expected.others {
            try archive.withPart(named: name) { part throws(PackageFault) in
                try KnownParts.prove(&part, with: &parser)
            }
        }
        for drawing in expected.drawings {
            for (name, handler) in Self.handlers(of: drawing, in: plan) {
                try parser.parse(name, of: archive, with: handler)
            }
        }
    }

    private static func checkSheets(
        in archive: borrowing ZipArchive, with parser: inout XMLPartParser,
        _ shared: (strings: SharedStringsHandler, styles: StyleUse),
        against plan: WorkbookPlan, share: PackageCheckShare?
    ) throws(PackageFault) {
        var references = 0
        for (index, sheet) in plan.sheets.enumerated() {
            let sharesTexts = share?.written.sheets[index].sharesTexts ?? true
            let table = share?.table(ofSheet: index)
            let handler = SheetHandler(
                plan: sheet, strings: sharesTexts ? shared.strings : nil, styles: shared.styles,
                table: table)
            try archive.withPart(named: PartNames.sheet(index)) { part throws(PackageFault) in
                if let table, table.hasRowsAfter {
                    try parser.parse(&part, around: table, with: handler)
                } else {
                    try parser.parse(&part, with: handler)
                }
            }
            try handler.finish(part: PartNames.sheet(index))
            references += handler.references
        }
        guard references == shared.strings.references else {
            throw PackageFault(part: PartNames.strings, reason: "\(references) cells refer to it")
        }
    }

    /// The parts that are about the workbook as a whole, each with what looks at it.
    private static func handlers(
        of plan: WorkbookPlan, parts: [String]
    ) -> [(name: String, handler: any XMLHandler)] {
        [
            (PartNames.workbook, WorkbookPartHandler(sheets: plan.sheets)),
            (PartNames.core, PropertiesHandler.core(plan.properties)),
            (PartNames.extended, PropertiesHandler.extended(plan.properties)),
            (PartNames.contentTypes, ContentTypesHandler(parts: parts)),
        ]
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

extension ZipArchive {
    /// Lends the part of that name, if there is one, and proves its checksum.
    fileprivate func withPart(
        named name: String, _ body: (inout PartReader) throws(PackageFault) -> Void
    ) throws(PackageFault) {
        guard let index = names.firstIndex(of: name) else { return }
        try withPart(index, body)
    }
}

extension XMLPartParser {
    /// Reads the part of that name, if there is one.
    fileprivate mutating func parse(
        _ name: String, of archive: borrowing ZipArchive, with handler: any XMLHandler
    ) throws(PackageFault) {
        try archive.withPart(named: name) { part throws(PackageFault) in
            try parse(&part, with: handler)
        }
    }
}
