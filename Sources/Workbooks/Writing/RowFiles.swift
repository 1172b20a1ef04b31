import CXlsxWriter

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The temporary files in which constant memory keeps the rows of each sheet.
///
/// The library closes them only where it reads them back, which it does for sheets with rows of a
/// workbook that is written.
enum RowFiles {
    /// Closes all of them, in a workbook that will not be written.
    static func close(in workbook: UnsafeMutablePointer<lxw_workbook>) {
        unsafe forEach(in: workbook) { _ in true }
    }

    /// Closes those of sheets without rows, which the library does not read.
    static func closeUnused(in workbook: UnsafeMutablePointer<lxw_workbook>) {
        unsafe forEach(in: workbook) { sheet in
            unsafe sheet.pointee.dim_rowmin == LXW_ROW_MAX
        }
    }

    private static func forEach(
        in workbook: UnsafeMutablePointer<lxw_workbook>,
        where isWanted: (UnsafeMutablePointer<lxw_worksheet>) -> Bool
    ) {
        guard let sheets = unsafe workbook.pointee.worksheets else { return }
        var next = unsafe sheets.pointee.stqh_first
        while let sheet = unsafe next {
            if unsafe isWanted(sheet), let file = unsafe sheet.pointee.optimize_tmpfile {
                unsafe sheet.pointee.optimize_tmpfile = nil
                // Nothing in it is wanted any more.
                _ = unsafe fclose(file)
            }
            unsafe next = sheet.pointee.list_pointers.stqe_next
        }
    }
}
