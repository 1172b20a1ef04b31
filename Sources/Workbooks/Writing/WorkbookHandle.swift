import CXlsxWriter
import SheetModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Owns one workbook of libxlsxwriter.
///
/// It is closed once, which writes the file, or dropped, which frees it without writing.
@safe struct WorkbookHandle: ~Copyable {
    /// Nil only while a closed handle goes away.
    private var workbook: UnsafeMutablePointer<lxw_workbook>?
    private var formats: [UnsafeMutablePointer<lxw_format>]
    private let path: String
    private let isConstantMemory: Bool

    /// Begins a workbook.
    ///
    /// In constant memory a row is in a temporary file as soon as the next one is begun, and texts
    /// stand in their cells instead of a table of their own.
    init(
        path: String, temporaryDirectory: String, isConstantMemory: Bool = false
    ) throws(WorkbookError) {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw WorkbookError(
                code: .cannotCreateFile, path: path, reason: "the path is empty or holds a NUL")
        }
        // The library copies the options, the text included.
        let opened = unsafe temporaryDirectory.withCString { directory in
            var options = unsafe lxw_workbook_options()
            unsafe options.tmpdir = UnsafeMutablePointer(mutating: directory)
            unsafe options.constant_memory = isConstantMemory ? 1 : 0
            return unsafe workbook_new_opt(path, &options)
        }
        guard let opened = unsafe opened else {
            throw WorkbookError(code: .planNotWritable, path: path, reason: "out of memory")
        }
        unsafe workbook = opened
        unsafe formats = []
        self.path = path
        self.isConstantMemory = isConstantMemory
    }

    deinit {
        guard let workbook = unsafe workbook else { return }
        if isConstantMemory { unsafe RowFiles.close(in: workbook) }
        unsafe lxw_workbook_free(workbook)
    }

    /// Makes the font that all column widths refer to the one that the plan was measured with.
    ///
    /// The library's own Normal style is a theme font, which a Chinese system replaces by one with
    /// wider digits: every column would be drawn a seventh wider than planned.
    mutating func setNormalFont(_ name: String, size: Double) throws(WorkbookError) {
        guard let normal = unsafe try pointer().pointee.formats.pointee.stqh_first else {
            throw notWritable("the library has no default format")
        }
        unsafe format_set_font_name(normal, name)
        unsafe format_set_font_size(normal, size)
    }

    /// Says what the file is called and when it was made.
    mutating func setProperties(_ properties: DocumentProperties) throws(WorkbookError) {
        // The library takes the clock's time for 0, and its calendar ends with the year 9999.
        guard ExcelLimits.created.contains(properties.created) else {
            throw notWritable("the time of creation")
        }
        var values = unsafe lxw_doc_properties()
        unsafe values.title = Self.copy(properties.title)
        unsafe values.subject = Self.copy(properties.subject)
        unsafe values.author = Self.copy(properties.author)
        unsafe values.company = Self.copy(properties.company)
        unsafe values.keywords = Self.copy(properties.keywords)
        unsafe values.created = time_t(properties.created)
        defer {
            unsafe free(values.title)
            unsafe free(values.subject)
            unsafe free(values.author)
            unsafe free(values.company)
            unsafe free(values.keywords)
        }
        try LibraryCall.check(
            unsafe workbook_set_properties(try pointer(), &values), path: path, "properties")
    }

    /// Adds the format of the next style; formats are numbered as the styles of the plan.
    mutating func addFormat(of style: CellStyle) throws(WorkbookError) {
        guard let format = unsafe workbook_add_format(try pointer()) else {
            throw notWritable("out of memory")
        }
        unsafe FormatWriter.apply(style, to: format)
        unsafe formats.append(format)
    }

    /// Adds a sheet and lends it to `body`; it does not outlive the call.
    ///
    /// One that `keepsRows` has them in memory even in constant memory, and shares its texts: the
    /// library takes the default height for rows that it has put away, and so would place a chart
    /// elsewhere than on them.
    mutating func withNewSheet(
        named name: String, keepsRows: Bool = false,
        _ body: (borrowing SheetHandle) throws(WorkbookError) -> Void
    ) throws(WorkbookError) {
        // The library reads the byte before an empty name, and prints to the standard error
        // stream what its own check of a name tells quietly.
        guard !name.isEmpty else { throw notWritable("a sheet without a name") }
        let workbook = unsafe try pointer()
        try LibraryCall.check(
            unsafe workbook_validate_sheet_name(workbook, name), path: path, "sheet name")
        // Each sheet takes the option over when it is added; nothing else reads it.
        unsafe workbook.pointee.options.constant_memory = isConstantMemory && !keepsRows ? 1 : 0
        guard let sheet = unsafe workbook_add_worksheet(workbook, name) else {
            throw notWritable("a sheet was refused")
        }
        try body(unsafe SheetHandle(worksheet: sheet, formats: formats, name: name, path: path))
    }

    /// Puts a chart on a sheet that was written; its figures may be on any sheet, even a later one.
    mutating func add(
        _ chart: ChartPlan, toSheet name: String, of plan: WorkbookPlan
    ) throws(WorkbookError) {
        let workbook = unsafe try pointer()
        guard let sheet = unsafe workbook_get_worksheet_by_name(workbook, name),
            let made = unsafe workbook_add_chart(workbook, ChartHandle.type(of: chart.kind))
        else { throw notWritable("a chart was refused") }
        let handle = unsafe ChartHandle(chart: made, path: path, workbook: plan)
        try handle.write(chart)
        unsafe try handle.insert(chart, into: sheet)
    }

    /// Writes the file; the workbook is freed in every case.
    ///
    /// Threads may close different workbooks at a time, with two races: a static random seed, which
    /// at worst makes two names of temporary files equal, and the second is then made again; and
    /// the one buffer of `gmtime`, from which another workbook's date may be read: see
    /// `ClosingGate`, through which all calls go.
    consuming func close() throws(WorkbookError) {
        try OutputFile.prepare(path)
        let open = unsafe try pointer()
        if isConstantMemory { unsafe RowFiles.closeUnused(in: open) }
        unsafe workbook = nil
        errno = 0
        let result = unsafe workbook_close(open)
        let systemError = errno
        try LibraryCall.check(result, path: path, "close", systemError: systemError)
    }

    private func pointer() throws(WorkbookError) -> UnsafeMutablePointer<lxw_workbook> {
        guard let workbook = unsafe workbook else { throw notWritable("out of memory") }
        return unsafe workbook
    }

    private func notWritable(_ reason: String) -> WorkbookError {
        WorkbookError(code: .planNotWritable, path: path, reason: reason)
    }

    /// A copy that the caller frees; nil for an empty text, which the file then does not mention.
    private static func copy(_ text: String) -> UnsafeMutablePointer<CChar>? {
        text.isEmpty ? nil : unsafe strdup(text)
    }
}
