import DisclosureCatalog
package import SheetModel

extension FormReader {
    /// Reads the sheet of a workbook that holds the form.
    ///
    /// It is the sheet with the form's header; of several, the visible one with rows below it. Any
    /// other sheet that holds something is named in a finding, and a second filled form is an error
    /// among the findings, because a workbook gives one catalog. The hidden sheets of a form for
    /// filling in are none of these.
    ///
    /// Throws where no sheet has the header of the template, or where it lacks the items' names.
    package func read(
        _ workbook: WorkbookGrid, fileName: String? = nil
    ) throws(FormReadingError) -> FormReading {
        let source = FormSource(workbook)
        return try read(source, source.sheets.map(candidate), fileName: fileName)
    }

    /// Reads the best of the sheets of a source, which were looked at before.
    func read(
        _ source: FormSource, _ candidates: [Candidate], fileName: String?
    ) throws(FormReadingError) -> FormReading {
        guard let chosen = Candidate.best(of: candidates) else {
            throw FormReadingError(
                .empty, at: Place(file: fileName, sheet: source.sheets.first?.name))
        }
        let (sheet, best) = (source.sheets[chosen], candidates[chosen])
        var log = SourceLog(file: fileName, sheet: sheet.name)
        if sheet.isHidden { log.add(.hiddenSheet, at: nil) }
        var reading = try read(sheet, header: best.header, log: log)
        if source.hasDefaultTitle { reading.forgetDefaultTitle(of: template) }
        for (index, other) in candidates.enumerated() where index != chosen && !other.isEmpty {
            var log = SourceLog(file: fileName, sheet: source.sheets[index].name)
            log.add(remark(on: other, beside: best), at: nil)
            reading.findings += log.inOrder
        }
        for other in reading.others {
            reading.findings.append(Finding(.anotherTable, at: other.place))
        }
        reading.findings += source.identityFindings(in: fileName)
        reading.findings = reading.findings.inDocumentOrder()
        return reading
    }

    /// Reads every table of every sheet that holds a filled form, in the order of the source.
    func readAll(
        _ source: FormSource, _ candidates: [Candidate], fileName: String?
    ) throws(FormReadingError) -> [FormReading] {
        guard let chosen = Candidate.best(of: candidates), candidates[chosen].hasForm else {
            return [try read(source, candidates, fileName: fileName)]
        }
        var readings: [FormReading] = []
        var otherSheets: [Finding] = []
        for (index, candidate) in candidates.enumerated() where !candidate.isEmpty {
            var log = SourceLog(file: fileName, sheet: source.sheets[index].name)
            guard candidate.rank == candidates[chosen].rank else {
                log.add(remark(on: candidate, beside: candidates[chosen]), at: nil)
                otherSheets += log.inOrder
                continue
            }
            if source.sheets[index].isHidden { log.add(.hiddenSheet, at: nil) }
            var reading = try read(source.sheets[index], header: candidate.header, log: log)
            let others = reading.others
            reading.others = []
            readings += [reading] + others
        }
        if source.hasDefaultTitle, readings.count == 1 {
            readings[0].forgetDefaultTitle(of: template)
        }
        if var first = readings.first {
            first.findings =
                (first.findings + otherSheets + source.identityFindings(in: fileName))
                .inDocumentOrder()
            readings[0] = first
        }
        return readings
    }

    /// What there is to say about a sheet that is not read.
    private func remark(on other: Candidate, beside best: Candidate) -> Remark {
        guard best.hasForm, other.rank == best.rank else {
            return best.hasForm && other.isFilled ? .hiddenForm : .otherSheet
        }
        return .anotherForm
    }

    /// Looks for the form in a sheet.
    func candidate(_ sheet: FormSource.Sheet) -> Candidate {
        if sheet.hasChannelColumns {
            let (reader, sheet) = inChannelColumns(sheet)
            return reader.candidate(sheet)
        }
        return Candidate(sheet, header: header(in: sheet.rows))
    }

    /// A sheet that may be the form.
    struct Candidate {
        let header: FoundHeader?
        let isEmpty: Bool
        private let isHidden: Bool
        private let hasItems: Bool

        fileprivate init(_ sheet: FormSource.Sheet, header: FoundHeader?) {
            self.header = header
            isHidden = sheet.isHidden
            let rows = sheet.rows.rows
            hasItems =
                header.map { rows[$0.rows.range.upperBound...].contains { !$0.showsNothing } }
                ?? false
            isEmpty = header == nil && sheet.isEmpty
        }

        var hasForm: Bool { header != nil }

        /// Whether it holds the form, with rows below the header.
        var isFilled: Bool { hasForm && hasItems }

        var score: Double { header?.score ?? 0 }

        /// The higher, the more it is the form.
        var rank: Int {
            (hasForm ? 8 : 0) + (hasItems ? 4 : 0) + (isHidden ? 0 : 2) + (isEmpty ? 0 : 1)
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
        zh: "这张工作表中也有填好的表，没有读入。",
        en: "This sheet holds a filled form too, which was not read.", suggestion: .readAll)

    fileprivate static let hiddenForm = Remark(
        "import.sheet.hidden", .warning,
        zh: "这张隐藏的工作表中也有填好的表，没有读入，请核对。",
        en: "This hidden sheet holds a filled form too; it was not read. Check it.")

    fileprivate static let anotherTable = Remark(
        "import.table.another", .error,
        zh: "从这里起是另一张表，没有读入。",
        en: "Here another table begins, which was not read.", suggestion: .readAll)

    fileprivate static let otherSheet = Remark(
        "import.sheet.other", .note,
        zh: "这张工作表不是清单，没有读入。", en: "This sheet is not the form; it was not read.")
}

extension LocalizedText {
    fileprivate static let readAll = LocalizedText(
        zh: "用 gongkai import 导入到文件夹（-o 文件夹/），每张表各成一份清单；也可以分开保存。",
        en: """
            Import into a folder (gongkai import … -o FOLDER/), where each table becomes a catalog, \
            or save each in a file of its own.
            """)
}
