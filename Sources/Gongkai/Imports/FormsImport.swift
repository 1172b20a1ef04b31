public import DisclosureCatalog

/// Reads the filled forms of many departments into catalog files in one run.
///
/// Forms are read on several threads. A file with several tables or sheets of forms, as towns send
/// them, gives a catalog file for each. One that cannot be read stops no other; each of the others
/// becomes a catalog file named after its department. All catalog files get their names together,
/// at the end, so that those of the same department can be told apart, and none is ever there in
/// part.
///
///     let report = try FormsImport().run(from: [.folder("received")], to: "catalogs")
///     for line in report.table(in: .english) { print(line) }
public struct FormsImport: Sendable {
    /// The form that all sources are; nil recognises each among those that come with the program.
    public var template: TemplateChoice?
    /// Further forms of one's own that sources may be.
    public var otherTemplates: [TemplateChoice] = []
    /// What is too large to be read; every form is judged for itself.
    public var limits = Limits.standard
    /// The day against which dates are judged; nil judges none.
    public var today: CalendarDate?
    /// How many forms are read at a time; memory grows with it.
    public var jobs = ThisProcess.processorCount
    /// Whether catalog files of other contents that are in the output folder are replaced.
    ///
    /// Without it such a file stays, and the form counts as failed; one that says the same counts
    /// as done.
    public var isReplacing = false
    /// The folder for replies to workbooks with errors or warnings, as `FormReply` describes them;
    /// it is made if there is none, and nil is for no replies.
    ///
    /// A reply is called as its form. `isReplacing` goes for replies too.
    public var replyFolder: String?
    /// The file for the reply to the only source, which is a workbook, instead of a folder.
    ///
    /// The reply is written whatever was found, as `CatalogImport` does.
    public var replyFile: String?
    /// The language of the findings in replies.
    public var replyLanguage = MessageLanguage.chinese

    /// Makes the job for any form that comes with the program.
    public init() {}

    /// What the job tells while it runs, on the calling thread.
    public enum News: Sendable {
        /// How far it has come, and what has failed.
        case batch(BatchNews)
        /// What was found in a form that was read; in the order of the forms.
        case findings(FindingReport)
    }

    /// Reads all forms of folders, at any depth, and single files, into a folder, which is made if
    /// there is none.
    ///
    /// Returns normally when forms have failed or replies cannot be written, and when `stop` was
    /// asked for, which is answered within a second; the report tells. Files that a folder holds
    /// besides forms are skipped.
    ///
    /// Throws `GongkaiError` for a folder that cannot be read, if there is no form at all, if the
    /// output folder cannot be used, for a template that cannot, and where `replyFile` is there
    /// already or the sources are not one file.
    public func run(
        from inputs: [BatchInput], to folder: String, stop: BatchStop = BatchStop(),
        news: (News) -> Void = { _ in }
    ) throws(GongkaiError) -> ImportReport {
        let output = try ImportFolder(at: folder)
        defer { output.cleanUp() }
        let replies = try folderOfReplies(to: inputs)
        defer { replies?.cleanUp() }
        let outputs = [output.identity] + (replies.map { [$0.identity] } ?? [])
        let slots = try ImportInputs(besides: Set(outputs)).slots(of: inputs)
        var loader = CatalogLoader(
            template: try TemplateChoice.standard.template(limits), limits: limits, today: today,
            locatesFindings: false)
        loader.forms = try KnownForms.library(
            (template.map { [$0] } ?? []) + otherTemplates, limits: limits)
        let writer = try replies.map { (folder) throws(GongkaiError) in
            ImportReplies(
                folder: folder,
                writer: try ReplyWriter(language: replyLanguage, limits: limits),
                names: replyFile.map { [$0.lastComponent] }
                    ?? ReplyNames.names(for: slots.map(\.source)),
                isForEach: replyFile != nil)
        }
        let work = ImportWork(
            slots, loader: loader, folders: (output, writer), stop: stop)
        try BatchThreads.run(min(jobs, slots.count)) {
            work.run()
        } tick: {
            work.tell(news)
            return !stop.isRequested || work.mayTakeMoreTime()
        }
        let placement = work.close()
        work.tell(news)
        let names = placement.run(isReplacing: isReplacing)
        let replyErrors = placement.placeReplies(isReplacing: isReplacing)
        let tally = placement.tally
        for entry in tally.takeNews() { news(.batch(.entry(entry))) }
        news(.batch(.progress(tally.progress)))
        return ImportReport(
            tallies: (work.tally, tally), findings: names, replyErrors: replyErrors,
            signal: stop.isRequested ? stop.signal ?? 2 : nil)
    }

    /// The folder that replies go to, and is made where it may be; nil for no replies.
    private func folderOfReplies(
        to inputs: [BatchInput]
    ) throws(GongkaiError) -> ImportFolder? {
        guard let replyFile else {
            return try replyFolder.map { (path) throws(GongkaiError) in
                try ImportFolder(at: path)
            }
        }
        guard inputs.count == 1, inputs[0].isOneFile else {
            throw GongkaiError(oneReplyTo: replyFile)
        }
        try OutputDestination.file(replyFile, replacing: isReplacing).check()
        let folder = replyFile.dropLast(replyFile.lastComponent.count)
        return try ImportFolder(at: folder.isEmpty ? "." : String(folder))
    }
}

extension BatchInput {
    /// Whether an import takes it for one form.
    fileprivate var isOneFile: Bool {
        switch self {
        case .folder, .standardInput, .listOnStandardInput: false
        case .file, .lines, .list: true
        }
    }
}

extension String {
    /// What follows the last slash.
    fileprivate var lastComponent: String {
        utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[utf8.index(after: $0)...]) } ?? self
    }
}
