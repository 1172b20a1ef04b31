public import DisclosureCatalog

/// Exports the forms of many departments in one run that can be interrupted and gone on with.
///
/// Each department gets a folder of its own in the output folder, named after it, which appears
/// there when all its files are complete. A file with several forms is several departments. One that fails stops no other. Run again, the
/// batch does only what has changed; the result is the same, byte by byte, as that of one run.
///
///     var batch = BatchExport()
///     batch.formats = [.xlsx, .csv]
///     let report = try batch.run(from: .folder("catalogs"), to: "out")
///     print(report.summary(in: .english))
public struct BatchExport: Sendable {
    /// The forms; with several, the names of the files tell them apart.
    public var templates = [TemplateChoice.standard]
    /// The forms that filled forms and published text among the inputs may be, besides those that
    /// come with the program and template files among `templates`.
    ///
    /// Each input is recognised as `CatalogImport` does it, by its hidden sheet or its header. A
    /// bundled form alone is the one that all of them are read by.
    public var sourceTemplates: [TemplateChoice] = []
    /// The file formats.
    public var formats = [BatchFormat.xlsx]
    /// The paper and the pages; CSV has neither.
    public var page = PageOptions()
    /// How CSV is written.
    public var csv = CSVOptions()
    /// What makes the forms ones for the departments to fill in, which are spreadsheets; nil is the
    /// forms for filing.
    public var fillIn: FillInOptions?
    /// What is too large to be read; a line of a file with many catalogs counts as a file.
    public var limits = Limits.standard
    /// The day against which dates are judged; nil judges none.
    ///
    /// Departments that are not done again keep what was found when they were.
    public var today: CalendarDate?
    /// Where the temporary files of a spreadsheet are while it is written.
    public var temporaryFiles = TemporaryFiles.besideOutput
    /// How many departments are worked on at a time; memory grows with it.
    public var jobs = ThisProcess.processorCount
    /// The part of the departments to do; nil is all of them.
    public var shard: BatchShard?
    /// Whether the first department that fails ends the run.
    public var isStrict = false
    /// Whether the output folder may hold other things, and whether folders of departments are
    /// replaced even if they do.
    public var isReplacing = false
    /// Whether departments of earlier runs that are not in the input any more are removed.
    public var prunesStale = false

    /// The path of a ZIP archive with everything in the output folder; nil is none.
    ///
    /// One that exists is replaced when the new one is complete.
    public var bundle: String?

    /// Makes the job: the standard form as a spreadsheet.
    public init() {}

    /// Exports all departments of an input into a folder, which is made if there is none.
    ///
    /// Returns normally when departments have failed, and when `stop` was asked for, which is
    /// answered within a second; the report tells. `news` is called on the calling thread, ten
    /// times a second at most for progress.
    ///
    /// Throws `GongkaiError` if there is no such input, or if the folder cannot be used: `busy`
    /// while another run works on it, `outputNotCreated` if it holds other things and not
    /// `isReplacing`, `readWriteFailed` if there is no room even for the manifest.
    public func run(
        from input: BatchInput, to folder: String, stop: BatchStop = BatchStop(),
        news: (BatchNews) -> Void = { _ in }
    ) throws(GongkaiError) -> BatchReport {
        let forms = try BatchForms(self)
        let output = try BatchFolder(at: folder, sharing: isReplacing)
        defer { output.cleanUp() }
        let run = BatchRun(export: self, forms: forms, folder: output, stop: stop)
        return try LibraryNoise.silenced { () throws(GongkaiError) in
            try run.run(from: input, news: news)
        }
    }
}
