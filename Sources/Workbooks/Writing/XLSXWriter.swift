package import SheetModel

/// Writes a planned workbook as an XLSX file.
package enum XLSXWriter {
    /// Writes the plan to the file at `path`, which is created or overwritten.
    ///
    /// Equal plans give equal bytes, whatever the clock, the time zone and the locale say. The
    /// plan is not judged here: ask `PlanCheck` before, and `PackageCheck` after, because the
    /// library reports success for some files that are cut or that no program opens.
    /// Any number of threads may write at a time.
    ///
    ///     try XLSXWriter.write(plan, to: "/out/.form.tmp", temporaryDirectory: "/out")
    ///
    /// - Parameters:
    ///   - plan: what to write.
    ///   - path: the file; after an error a part of it may be left there, for the caller to remove.
    ///   - temporaryDirectory: an existing folder that can be written to; the files in it are gone
    ///     when the call returns.
    /// - Throws: `temporaryFolderUnusable` before anything is written, `planNotWritable` or
    ///   `libraryRefused` for a plan that `PlanCheck` finds fault with, `cannotCreateFile` and
    ///   `writeFailed` for the file itself.
    package static func write(
        _ plan: WorkbookPlan, to path: String, temporaryDirectory: String
    ) throws(WorkbookError) {
        try TemporaryFolder.verify(temporaryDirectory)
        guard plan.hasKnownChoices else {
            throw WorkbookError(
                code: .planNotWritable, path: path, reason: "choices on a sheet that is not there")
        }
        for attempt in 1... {
            let hadOthers = try writeOnce(plan, to: path, temporaryDirectory: temporaryDirectory)
            // With others at the same time the date may be one of theirs.
            guard hadOthers, attempt < attempts else { return }
            guard PackageCheck.hasOtherProperties(path: path, than: plan.properties) else { return }
        }
    }

    /// How often a workbook is written whose date is that of another one, which threads that write
    /// at the same time can do to each other, once in many thousands.
    private static let attempts = 8

    /// Returns whether another workbook was closed at the same time.
    private static func writeOnce(
        _ plan: WorkbookPlan, to path: String, temporaryDirectory: String
    ) throws(WorkbookError) -> Bool {
        var workbook = try WorkbookHandle(path: path, temporaryDirectory: temporaryDirectory)
        try workbook.setNormalFont(ColumnWidth.normalFont, size: ColumnWidth.normalFontSize)
        try workbook.setProperties(plan.properties)
        for style in plan.styles {
            try workbook.addFormat(of: style)
        }
        for sheetPlan in plan.sheets {
            try workbook.withNewSheet(named: sheetPlan.name) { sheet throws(WorkbookError) in
                try sheet.write(sheetPlan)
            }
        }
        for sheetPlan in plan.sheets {
            for chart in sheetPlan.charts {
                try workbook.add(chart, toSheet: sheetPlan.name, of: plan)
            }
        }
        return try ClosingGate.withOthers(closing: workbook)
    }
}

extension WorkbookPlan {
    /// Whether all drop-down lists are on sheets of the workbook; the library does not ask.
    fileprivate var hasKnownChoices: Bool {
        let names = Set(sheets.map(\.name))
        return sheets.allSatisfy { sheet in
            sheet.inputs.allSatisfy { $0.choices.map { names.contains($0.sheet) } ?? true }
        }
    }
}
