import SheetModel

/// A workbook with marks, which can be written.
package struct MarkedWorkbook {
    let parts: PackageParts
    let before: WorkbookGrid
    let marks: WorkbookMarks

    /// Writes the workbook to a file, which is made or replaced, and proves that every part is
    /// whole.
    ///
    /// Equal workbooks and marks give equal bytes. Throws `WorkbookError`; what is left of the
    /// file is for the caller to remove.
    package func write(to path: String) throws(WorkbookError) {
        do {
            try parts.write(to: path)
        } catch {
            let code: WorkbookError.Code =
                error.code == .cannotCreateFile ? .cannotCreateFile : .writeFailed
            throw WorkbookError(
                code: code, path: path, reason: error.reason, systemError: error.systemError)
        }
        try PackageCheck.checkWellFormed(path: path)
    }

    /// Compares what was written with what was there and what was to be added.
    ///
    /// Throws `packageCheckFailed` with the name of the sheet that differs.
    package func check(_ bytes: [UInt8], path: String, limits: ReadingLimits) throws(WorkbookError)
    {
        func failed(_ part: String, _ reason: String) -> WorkbookError {
            WorkbookError(code: .packageCheckFailed(part: part), path: path, reason: reason)
        }
        let after: WorkbookGrid
        do {
            after = try WorkbookReader(limits: limits).read(bytes).grid
        } catch {
            throw failed(error.part ?? "workbook", "cannot be read")
        }
        let expected = before.sheets.filter { !$0.isFront }
        let found = after.sheets.filter { !$0.isFront }
        guard found.count == expected.count, after.sheets.count == expected.count + 1 else {
            throw failed("workbook", "another number of sheets")
        }
        for (sheet, old) in zip(found, expected) where !sheet.saysTheSame(as: old) {
            throw failed(old.name ?? "", "the sheet is not what it was")
        }
        guard let front = after.sheets.first(where: \.isFront),
            front.rows.map({ $0.cells.map(\.value) }) == marks.front.rows.map(Self.values)
        else { throw failed(marks.front.name, "the sheet of findings is not as planned") }
    }

    private static func values(of row: PlannedRow) -> [GridValue] {
        row.cells.map { cell in
            switch cell.value {
            case .blank, .text(""): .blank
            case .text(let text): .text(text)
            case .number(let number): .number(number)
            }
        }
    }
}

extension SheetGrid {
    /// Whether everything but looks is equal; cells and rows without content do not count.
    fileprivate func saysTheSame(as other: SheetGrid) -> Bool {
        var (first, second) = (self, other)
        first.rows = rows.compactMap(\.shown)
        second.rows = other.rows.compactMap(\.shown)
        return first == second
    }
}

extension GridRow {
    fileprivate var shown: GridRow? {
        var row = self
        row.cells = cells.filter { $0.value != .blank || $0.isFormula }.map {
            GridCell(column: $0.column, value: $0.value, isFormula: $0.isFormula)
        }
        return row.cells.isEmpty && height == nil && !isHidden ? nil : row
    }
}
