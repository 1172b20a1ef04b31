package import DisclosureCatalog
package import SheetModel

/// A template that was learned from a form, and what was noticed on the way.
package struct LearnedForm: Sendable {
    package var template: FormTemplate
    /// In the order of the sheet; a warning for each column that no known heading tells.
    package var findings: [Finding]
    /// The name of the sheet that the form is on.
    package var sheet: String
    /// The cells of the headings that no field was found for, by field.
    var unplaced: [CatalogField: String]
}

/// Derives the template of a form from a workbook in which it stands, blank or filled.
///
/// Headings are matched with those of known forms and of a lexicon; everything else, such as
/// merges, widths, looks and marks, is taken as it is found. What was not understood is a finding
/// with its cell, and nothing is left out without one.
///
///     let learner = FormLearner(forms: bundled, lexicon: lexicon, measure: measure)
///     let learned = try learner.learn(workbook, file: "form.xlsx", name: "mine")
///     print(TemplateText(learned).text)
package struct FormLearner: Sendable {
    private let forms: [FormTemplate]
    private let lexicon: FormLexicon
    private let measure: any TextMeasuring

    /// Makes the learner; `measure` tells which heights are more than texts need.
    package init(forms: [FormTemplate], lexicon: FormLexicon, measure: any TextMeasuring) {
        self.forms = forms
        self.lexicon = lexicon
        self.measure = measure
    }

    /// Learns the form of a workbook.
    ///
    /// - Parameters:
    ///   - workbook: the workbook.
    ///   - sheet: the name of the sheet; nil takes the first visible one with a header.
    ///   - file: the name that findings show.
    ///   - name: what the template is called.
    /// - Returns: a template without faults, and the findings.
    /// - Throws: `FormLearningError` where no header is found or more than one table, and where
    ///   what was learned would lay out a wrong form.
    package func learn(
        _ workbook: WorkbookGrid, sheet: String? = nil, file: String? = nil, name: String
    ) throws(FormLearningError) -> LearnedForm {
        let headings = HeadingIndex(forms: forms, lexicon: lexicon)
        var (chosen, others) = try choose(workbook, sheet, headings, file)
        var log = SourceLog(file: file, sheet: chosen.grid.name)
        var found = try TableSearch(sheet: chosen, headings: headings).find(file: file)
        let spread = SpreadColumns.find(in: chosen, band: found.band)
        if !spread.isEmpty {
            chosen = SurveyedSheet(chosen.grid, looks: chosen.looks, spread: spread)
            found = try TableSearch(sheet: chosen, headings: headings).find(file: file)
        }
        showHiddenRows(above: &found, in: &chosen)
        let stack = StackSurvey(
            chosen, found, titles: TitleLearner(forms: forms, lexicon: lexicon))
        if let stack {
            add(stack, of: chosen, tables: found.repeats.count + 1, to: &log)
            let first = chosen.columns[0]
            chosen = chosen.above(row: stack.second)
            found.repeats.removeAll { $0.rows.lowerBound >= stack.second }
            if chosen.columns.first != first {
                found = try TableSearch(sheet: chosen, headings: headings).find(file: file)
            }
        }
        var maker = TemplateMaker(
            sheet: chosen, found: found, forms: forms, headings: headings, measure: measure)
        maker.stack = stack
        var template = maker.template(name: name)
        log.add(maker.remarks)
        template.page.minimumBodySize = legibleSize(template, &log, chosen, found.band)
        let place = log.place(of: nil, item: nil, field: nil)
        if let fault = TemplateCheck.findings(in: template).first(where: { $0.severity == .error })
        {
            throw FormLearningError(.unsound(fault.message), at: place)
        }
        var findings = log.inOrder
        for other in others {
            var log = SourceLog(file: file, sheet: other)
            log.add(.formElsewhere, at: nil)
            findings += log.inOrder
        }
        return LearnedForm(
            template: template, findings: findings, sheet: chosen.grid.name ?? "",
            unplaced: maker.unplaced)
    }

    private func add(
        _ stack: StackSurvey, of sheet: SurveyedSheet, tables: Int, to log: inout SourceLog
    ) {
        let slot = sheet.filledSlots(inRow: stack.second).first
        let column = slot?.columns.lowerBound ?? 0
        log.add(.stacked(tables), atCell: sheet.address(row: stack.second, column: column))
    }

    /// Takes the hidden rows above the table into what is looked at.
    private func showHiddenRows(
        above found: inout TableSearch.Found, in sheet: inout SurveyedSheet
    ) {
        let (top, first) = (found.band.rows.lowerBound, sheet.rows[found.band.rows.lowerBound])
        sheet = SurveyedSheet(
            sheet.grid, looks: sheet.looks, spread: sheet.spread, header: first)
        found = found.moved(down: (sheet.rows.firstIndex(of: first) ?? top) - top)
    }

    /// The sheet to learn from, and the names of others that hold a form too.
    private func choose(
        _ workbook: WorkbookGrid, _ name: String?, _ headings: HeadingIndex, _ file: String?
    ) throws(FormLearningError) -> (sheet: SurveyedSheet, others: [String]) {
        let names = workbook.sheets.map { $0.name ?? "" }
        var sheets = workbook.sheets
        if let name {
            sheets = sheets.filter { $0.name == name }
            guard !sheets.isEmpty else {
                throw FormLearningError(.noSheet(name, names: names), at: Place(file: file))
            }
        }
        for sheet in sheets where sheet.rows.count > FormReader.maximumRows {
            throw FormLearningError(
                .tooManyRows(limit: FormReader.maximumRows),
                at: Place(file: file, sheet: sheet.name))
        }
        let surveyed = sheets.map { SurveyedSheet($0, looks: workbook.styles) }
            .filter { !$0.rows.isEmpty && !$0.columns.isEmpty }
        guard let first = surveyed.first else {
            throw FormLearningError(.empty, at: Place(file: file, sheet: sheets.first?.name))
        }
        let withForm = surveyed.filter {
            HeaderBandFinder(sheet: $0, headings: headings).first() != nil
        }
        let visible = withForm.filter { $0.grid.visibility == .visible }
        let best = visible.first ?? withForm.first ?? nearest(surveyed, headings) ?? first
        let others = visible.dropFirst().compactMap(\.grid.name)
        return (best, others)
    }

    /// The sheet that looks most like a form where none is.
    private func nearest(
        _ sheets: [SurveyedSheet], _ headings: HeadingIndex
    ) -> SurveyedSheet? {
        let counts = sheets.map {
            HeaderBandFinder(sheet: $0, headings: headings).nearest()?.headings ?? 0
        }
        let most = counts.max() ?? 0
        return counts.firstIndex(of: most).map { sheets[$0] }
    }

    /// The size that body text has on paper where that is below the usual limit.
    private func legibleSize(
        _ template: FormTemplate, _ log: inout SourceLog, _ sheet: SurveyedSheet,
        _ band: HeaderBand
    ) -> Double {
        let usual = template.page.minimumBodySize
        let geometry = FormGeometry(template: template, options: FormOptions())
        guard let size = LayoutFindings.illegibleSize(template, geometry) else { return usual }
        let cell = sheet.address(row: band.rows.lowerBound, column: band.columns.lowerBound)
        log.add(.smallPrint(size), atCell: cell)
        return max((size * 10).rounded(.down) / 10 - 0.1, 0.1)
    }
}

extension SourceLog {
    fileprivate mutating func add(_ remarks: [(remark: Remark, cell: CellAddress)]) {
        for (remark, cell) in remarks { add(remark, atCell: cell) }
    }
}
