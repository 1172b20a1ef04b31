public import DisclosureCatalog

/// Where a form goes back to whoever filled it, with what was found in it.
///
/// The reply is the same workbook, cell by cell, with three things more: cells with errors and
/// warnings are coloured, each of them has a comment, and a first sheet lists all findings with
/// links to the cells. Corrected and sent in again it is read like the form itself; the marks are
/// no part of it, and a next reply takes their place.
///
///     var job = CatalogImport()
///     job.reply = FormReply(to: .file("reply.xlsx", replacing: false))
public struct FormReply: Hashable, Sendable {
    /// Where the reply is written.
    public var destination: OutputDestination
    /// The language of the findings in it.
    public var language = MessageLanguage.chinese

    /// Whether a form without errors and warnings, or a source that is no workbook, gets no reply;
    /// else the first gets one too, and the second is an error.
    public var isOnlyForQuestions = false

    /// Makes a reply in Chinese, the language of the form.
    public init(to destination: OutputDestination) {
        self.destination = destination
    }
}

extension FormReply? {
    /// Throws `GongkaiError` where a reply to a source with these bytes is asked for and impossible.
    func check(_ bytes: [UInt8], name: String) throws(GongkaiError) {
        guard let reply = self, !reply.isOnlyForQuestions, !ReplyWriter.canReply(to: bytes) else {
            return
        }
        throw GongkaiError(noReplyTo: name)
    }

    /// Writes the reply, if there is to be one; returns why it could not be.
    func write(_ report: FindingReport, on bytes: [UInt8], _ limits: Limits) -> GongkaiError? {
        guard let reply = self else { return nil }
        let asks = report.asksSomething && ReplyWriter.canReply(to: bytes)
        guard asks || !reply.isOnlyForQuestions else { return nil }
        do {
            try ReplyWriter(language: reply.language, limits: limits)
                .write(report, on: bytes, to: reply.destination)
            return nil
        } catch {
            return error
        }
    }
}

extension FindingReport {
    /// Whether there is an error or a warning.
    var asksSomething: Bool { findings.contains { $0.severity != .note } }
}
