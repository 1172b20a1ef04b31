import DisclosureCatalog
import DisclosureForms
import SheetModel
import Workbooks

/// Writes replies to forms.
struct ReplyWriter: Sendable {
    private let template: ReplyTemplate
    private let fonts: FontLibrary
    private let limits: Limits
    private let language: MessageLanguage

    /// Throws `GongkaiError` only for a fault of the program.
    init(language: MessageLanguage, limits: Limits) throws(GongkaiError) {
        template = try ReplyTemplate.bundled()
        fonts = try ReportFonts.library()
        self.limits = limits
        self.language = language
    }

    /// Whether a reply to such a file can be written: it is a workbook.
    static func canReply(to bytes: [UInt8]) -> Bool { SourceKind(bytes) == .workbook }

    /// Writes the reply to a form with these bytes.
    ///
    /// Throws `GongkaiError` for a form that is no workbook, and for a destination that cannot be
    /// written; an existing file is unchanged then.
    func write(
        _ report: FindingReport, on bytes: [UInt8], to destination: OutputDestination
    ) throws(GongkaiError) {
        try WorkbookOutput.write(to: destination) { path, _ throws(GongkaiError) in
            try produce(report, on: bytes, at: path, for: destination.name)
        }
    }

    /// Writes the reply to a path and looks at it; errors show `destination`.
    func produce(
        _ report: FindingReport, on bytes: [UInt8], at path: String, for destination: String
    ) throws(GongkaiError) {
        guard Self.canReply(to: bytes) else { throw GongkaiError(noReplyTo: report.source) }
        let reading = limits.workbook.reading
        let marked: MarkedWorkbook
        do {
            let contents = try WorkbookReader(limits: reading).read(bytes)
            let planner = ReplyPlanner(
                template: template, measure: TextMeasure(fonts: fonts), language: language,
                text: report.findingText(language))
            let marks = planner.marks(
                for: report.findings, in: contents.grid, file: report.source)
            try check(marks)
            marked = try WorkbookMarker(bytes, contents: contents, limits: reading)
                .marked(with: marks)
        } catch let error as WorkbookReadError {
            throw GongkaiError(error, source: report.source)
        } catch let error as GongkaiError {
            throw error
        } catch {
            throw GongkaiError(internalFault: "reply")
        }
        do {
            try marked.write(to: path)
        } catch {
            throw GongkaiError(error, destination: destination)
        }
        let written = try GongkaiError.telling { () throws(FileError) in
            try InputFile.read(path, limit: .max)
        }
        do {
            try marked.check(written, path: path, limits: reading)
        } catch {
            throw GongkaiError(error, destination: destination)
        }
    }

    /// The plan is ours, so that a fault in it is one of the program.
    private func check(_ marks: WorkbookMarks) throws(GongkaiError) {
        let plan = WorkbookPlan(
            styles: marks.styles, sheets: [marks.front],
            properties: DocumentProperties(title: "", created: 1))
        if !PlanCheck.faults(in: plan).isEmpty { throw GongkaiError(internalFault: "reply plan") }
    }
}

extension GongkaiError {
    /// A form that cannot be marked.
    init(noReplyTo source: String) {
        let place = escapedQuote(source, limit: 200)
        self.init(
            .inputNotUnderstood,
            LocalizedText(
                zh: "\(place)：只有 XLSX 表格才能写批注后发回（--reply），请用表格软件另存为 .xlsx。",
                en: """
                    \(place): Only an XLSX workbook can be answered with marks (--reply); save \
                    the form as .xlsx.
                    """))
    }
}
