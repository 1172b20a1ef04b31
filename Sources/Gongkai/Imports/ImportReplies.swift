import DisclosureCatalog

/// Where the replies to the forms of an import go.
struct ImportReplies: Sendable {
    let folder: ImportFolder
    let writer: ReplyWriter
    /// What the reply to each form would be called.
    let names: [String]
    /// Whether a form gets one even if there is nothing to ask, and a source that is no workbook is
    /// refused.
    var isForEach = false

    /// The format by which the reports tell replies from catalogs.
    static let format = "reply"

    /// Throws where a form is to get a reply and can get none.
    func check(_ bytes: [UInt8], name: String) throws(GongkaiError) {
        if isForEach, !ReplyWriter.canReply(to: bytes) { throw GongkaiError(noReplyTo: name) }
    }

    /// Writes the reply to a form, unless it is no workbook, or there is nothing to ask.
    func stage(
        _ report: FindingReport, on bytes: [UInt8], number: Int
    ) throws(GongkaiError) -> BatchManifest.File? {
        guard names.indices.contains(number),
            isForEach || ReplyWriter.canReply(to: bytes) && report.asksSomething
        else { return nil }
        let destination = folder.path(of: names[number])
        try writer.produce(
            report, on: bytes, at: folder.stagingPath(number), for: destination)
        let measures = try GongkaiError.telling { () throws(FileError) in
            try folder.measure(number)
        }
        return BatchManifest.File(
            path: names[number], format: Self.format, template: nil, size: measures.size,
            hash: measures.hash)
    }
}

extension BatchManifest.Entry {
    /// The file name of the reply, if there is one.
    var reply: String? { files.first { $0.format == ImportReplies.format }?.path }
}
