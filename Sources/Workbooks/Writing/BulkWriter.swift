package import SheetModel

/// Why a workbook with tables could not be written.
package enum BulkWriteError<SourceError: Error>: Error {
    /// The source of a table's rows failed.
    case source(SourceError)
    /// A row that a spreadsheet cannot hold; what `TableRowCheck` says of it.
    case row([PlanFault])
    case workbook(WorkbookError)
}

/// Writes workbooks with tables of any length in constant memory.
package enum BulkWriter {
    /// Writes the plan to the file at `path`, pulling the rows of its tables one by one.
    ///
    /// All that `XLSXWriter.write` says holds here too; each row is judged before it is written.
    ///
    ///     let written = try BulkWriter.write(plan, to: path, temporaryDirectory: folder) { _ in
    ///         reader.next().map(planned)
    ///     }
    ///     try PackageCheck.check(path: path, against: written)
    ///
    /// - Parameters:
    ///   - plan: what to write; ask `PlanCheck` before.
    ///   - path: the file; after an error a part of it may be left there, for the caller to remove.
    ///   - temporaryDirectory: an existing folder with room for the sheets unpacked.
    ///   - nextRow: the next row of the table at that place of the plan's sheets; nil ends it.
    ///     Tables are written one after the other.
    /// - Returns: what was written, to be compared with the file.
    /// - Throws: `source` for whatever `nextRow` throws, `row` for a row that no sheet can hold,
    ///   and `workbook` as `XLSXWriter.write` does.
    package static func write<SourceError: Error>(
        _ plan: BulkWorkbookPlan, to path: String, temporaryDirectory: String,
        nextRow: (_ sheet: Int) throws(SourceError) -> PlannedRow?
    ) throws(BulkWriteError<SourceError>) -> WrittenWorkbook {
        var workbook: WorkbookHandle
        do throws(WorkbookError) {
            try TemporaryFolder.verify(temporaryDirectory)
            workbook = try begin(plan, path: path, temporaryDirectory: temporaryDirectory)
        } catch {
            throw .workbook(error)
        }
        var written = WrittenWorkbook(styles: plan.styles, properties: plan.properties)
        var names = TableSheetNames(planned: plan.sheets.map(\.start.name))
        for (index, sheet) in plan.sheets.enumerated() {
            switch sheet {
            case .whole(let sheet):
                written.sheets.append(
                    try writeWhole(sheet, to: &workbook, failingWith: SourceError.self))
            case .table(let table):
                var writer = TableWriter(table: table, styles: plan.styles)
                repeat {
                    let sheet = try writer.writeSheet(to: &workbook, names: &names) {
                        () throws(SourceError) in try nextRow(index)
                    }
                    written.sheets.append(sheet)
                } while writer.hasMore
            }
        }
        do throws(WorkbookError) {
            try addCharts(of: plan.skeleton, to: &workbook)
            // Its rows are gone, so that it could not be written again with the right date.
            try ClosingGate.alone(closing: workbook)
        } catch {
            throw .workbook(error)
        }
        return written
    }

    /// Charts draw planned cells only, heading rows of tables included.
    private static func addCharts(
        of plan: WorkbookPlan, to workbook: inout WorkbookHandle
    ) throws(WorkbookError) {
        for sheet in plan.sheets {
            for chart in sheet.charts { try workbook.add(chart, toSheet: sheet.name, of: plan) }
        }
    }

    private static func writeWhole<SourceError: Error>(
        _ plan: SheetPlan, to workbook: inout WorkbookHandle, failingWith: SourceError.Type
    ) throws(BulkWriteError<SourceError>) -> WrittenWorkbook.Sheet {
        let written = WrittenWorkbook.Sheet(plan: plan, table: nil)
        do throws(WorkbookError) {
            try workbook.withNewSheet(named: plan.name, keepsRows: written.sharesTexts) {
                handle throws(WorkbookError) in
                try handle.write(plan)
            }
        } catch {
            throw .workbook(error)
        }
        return written
    }

    private static func begin(
        _ plan: BulkWorkbookPlan, path: String, temporaryDirectory: String
    ) throws(WorkbookError) -> WorkbookHandle {
        var workbook = try WorkbookHandle(
            path: path, temporaryDirectory: temporaryDirectory, isConstantMemory: true)
        try workbook.setNormalFont(ColumnWidth.normalFont, size: ColumnWidth.normalFontSize)
        try workbook.setProperties(plan.properties)
        for style in plan.styles { try workbook.addFormat(of: style) }
        return workbook
    }
}

/// What a workbook with tables holds, as it was written.
package struct WrittenWorkbook: Sendable {
    package struct Sheet: Sendable {
        /// The sheet, of a table without its rows.
        package var plan: SheetPlan
        /// What is known of the rows of a table; nil for other sheets.
        package var table: TableDigest?

        /// Whether its texts are in a part of their own, as those of a sheet that stays in memory
        /// for the charts on it; else they stand in their cells.
        var sharesTexts: Bool { !plan.charts.isEmpty }
    }

    package var styles: [CellStyle]
    package var sheets: [Sheet] = []
    package var properties: DocumentProperties
}
