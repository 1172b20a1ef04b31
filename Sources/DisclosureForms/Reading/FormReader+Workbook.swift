import DisclosureCatalog
package import SheetModel

extension FormReader {
    /// Reads the sheet of a workbook that holds the form.
    ///
    /// It is the sheet with the form's header; of several, the visible one with rows below it. Any
    /// other sheet that holds something is named in a finding, and a second filled form is an error
    /// among the findings, because a workbook gives one catalog.
    ///
    /// Throws where no sheet has the header of the template, or where it lacks the items' names.
    package func read(
        _ workbook: WorkbookGrid, fileName: String? = nil
    ) throws(FormReadingError) -> FormReading {
        let candidates = workbook.sheets.map { Candidate($0, template: template) }
        guard let chosen = Candidate.best(of: candidates) else {
            throw FormReadingError(
                .empty, at: Place(file: fileName, sheet: workbook.sheets.first?.name))
        }
        let sheet = candidates[chosen]
        var log = SourceLog(file: fileName, sheet: sheet.name)
        if sheet.isHidden { log.add(.hiddenSheet, at: nil) }
        var reading = try read(sheet.source, log: log)
        for (index, other) in candidates.enumerated() where index != chosen && !other.isSilent {
            var log = SourceLog(file: fileName, sheet: other.name)
            log.add(other.rank == sheet.rank && sheet.hasForm ? .anotherForm : .otherSheet, at: nil)
            reading.findings += log.inOrder
        }
        reading.findings = reading.findings.inDocumentOrder()
        return reading
    }

    /// A sheet that may be the form.
    private struct Candidate {
        let name: String?
        let isHidden: Bool
        let source: SourceRows
        let hasForm: Bool
        private let hasItems: Bool
        private let isFront: Bool

        init(_ sheet: SheetGrid, template: FormTemplate) {
            name = sheet.name
            isHidden = sheet.visibility != .visible
            isFront = sheet.isFront
            source = SourceRows(sheet)
            let isReadable = source.rows.count <= FormReader.maximumRows
            let header =
                isReadable
                ? HeaderFinder(template: template).firstHeader(in: source.rows) : nil
            hasForm = header != nil
            var hasItems = false
            if let header {
                hasItems = source.rows[header.range.upperBound...].contains { !$0.showsNothing }
            }
            self.hasItems = hasItems
        }

        var isEmpty: Bool { source.rows.allSatisfy(\.showsNothing) }

        /// Whether there is nothing to say about the sheet: it is empty, or a list of findings that
        /// this program has added.
        var isSilent: Bool { isEmpty || isFront && !hasForm }

        /// The higher, the more it is the form.
        var rank: Int {
            (hasForm ? 8 : 0) + (hasItems ? 4 : 0) + (isHidden ? 0 : 2) + (isSilent ? 0 : 1)
        }

        static func best(of candidates: [Candidate]) -> Int? {
            candidates.indices.max {
                (candidates[$0].rank, -$0) < (candidates[$1].rank, -$1)
            }
        }
    }
}

extension Remark {
    fileprivate static let hiddenSheet = Remark(
        "import.sheet.hidden", .warning,
        zh: "只有隐藏的工作表中有这张表，已读取，请核对。",
        en: "Only a hidden sheet holds the form; it was read. Check it.")

    fileprivate static let anotherForm = Remark(
        "import.sheet.another", .error,
        zh: "这张工作表中也有填好的表，没有读入；一份文件只能有一份清单，请分开保存。",
        en: """
            This sheet holds a filled form too, which was not read; a file is one catalog. Save \
            each in a file of its own.
            """)

    fileprivate static let otherSheet = Remark(
        "import.sheet.other", .note,
        zh: "这张工作表不是清单，没有读入。", en: "This sheet is not the form; it was not read.")
}
