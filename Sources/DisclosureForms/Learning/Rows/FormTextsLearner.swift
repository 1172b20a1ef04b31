import DisclosureCatalog
import SheetModel

/// The texts of a form around its table.
struct FormTexts {
    var preamble: [TextRowTemplate] = []
    var notes: [TextRowTemplate] = []
    var title = ""
    var description = ""
    var sheetName = ""
    var dateFormat = ""
}

/// Makes the texts around a table into those of a template.
struct FormTextsLearner {
    let sheet: SurveyedSheet
    let band: HeaderBand
    let forms: [FormTemplate]
    let lexicon: FormLexicon
    let labels: RowLabels
    let measure: any TextMeasuring
    /// A shorter name may stand in any text.
    private static let shortestDepartment = 3

    /// In characters.
    var widths: [Double] = []
    private(set) var texts = FormTexts()
    private(set) var remarks: [(remark: Remark, cell: CellAddress)] = []

    init(
        sheet: SurveyedSheet, band: HeaderBand, forms: [FormTemplate], lexicon: FormLexicon,
        labels: RowLabels, measure: any TextMeasuring
    ) {
        self.sheet = sheet
        self.band = band
        self.forms = forms
        self.lexicon = lexicon
        self.labels = labels
        self.measure = measure
    }

    mutating func learn(notes: [Int], counts: CountWordings, styles: inout StyleBook) {
        let above = TextRowLearner(
            Array(0..<band.rows.lowerBound), of: sheet, columns: band.columns)
        let below = TextRowLearner(notes, of: sheet, columns: band.columns)
        var patterns = TextPattern(labels: labels, counts: counts, lexicon: lexicon)
        let title = titleSlot(of: above)
        texts.preamble = above.bands.flatMap { band in
            hiddenRows(above: band.rows.lowerBound) + [
                row(band, of: above, title: title, patterns: &patterns, styles: &styles)
            ]
        }
        texts.preamble += hiddenRows(above: self.band.rows.lowerBound)
        texts.notes = below.bands.map { band in
            row(band, of: below, title: nil, patterns: &patterns, styles: &styles)
        }
        for row in above.uneven + below.uneven {
            remarks.append((.unevenRow, CellAddress(row: row, column: band.columns.lowerBound)))
        }
        texts.dateFormat = patterns.dateFormat ?? lexicon.dateFormat
        finish(title: title?.text ?? "", department: patterns.department)
    }

    /// The hidden rows of the sheet between a row and the one that is seen above it.
    private func hiddenRows(above row: Int) -> [TextRowTemplate] {
        guard row > 0, sheet.rows.indices.contains(row) else { return [] }
        return ((sheet.rows[row - 1] + 1)..<sheet.rows[row]).prefix(TextRowTemplate.mostRows)
            .map { number in
                let found = sheet.grid.rows.first { $0.place == .row(number) }
                var hidden = TextRowTemplate(cells: [])
                hidden.isHidden = true
                hidden.height = min(
                    max(found?.height ?? sheet.grid.defaultRowHeight ?? 15, 0.75),
                    ExcelLimits.rowHeight)
                return hidden
            }
    }

    /// Title, names and whatever else tells the department.
    private mutating func finish(title: String, department: String) {
        let learner = TitleLearner(forms: forms, lexicon: lexicon)
        let known =
            department.isEmpty ? learner.department(in: title.withoutWrapping) ?? "" : department
        let sheetName = LearnedText.withoutBraces(sheet.grid.name ?? "")
        texts.title = title.showsNothing ? sheetName : learner.pattern(of: title, department: known)
        texts.description = texts.title.replacing("{department}", with: "").withoutWrapping
        texts.sheetName =
            known.isEmpty ? sheetName : sheetName.replacing(known, with: "{department}")
        guard known.count >= Self.shortestDepartment else { return }
        for index in texts.preamble.indices { texts.preamble[index].name(known) }
        for index in texts.notes.indices { texts.notes[index].name(known) }
    }

    /// The cell that stands alone in its row, is no label, and has the largest font.
    private func titleSlot(of rows: TextRowLearner) -> SurveyedSheet.Slot? {
        let alone = rows.bands.compactMap { band -> SurveyedSheet.Slot? in
            let filled = band.slots.filter { !$0.isBlank }
            guard filled.count == 1, let slot = filled.first,
                slot.text.unicodeScalars.count <= 120, !slot.text.matchingKey.contains(":"),
                !labels.isNote(slot.text)
            else { return nil }
            return slot
        }
        func size(_ slot: SurveyedSheet.Slot) -> Double {
            sheet.look(slot.rows.lowerBound, slot.columns.lowerBound)?.fontSize ?? 0
        }
        let largest = alone.map(size).max() ?? 0
        return alone.first { size($0) == largest }
    }

    private mutating func row(
        _ band: TextRowLearner.Band, of rows: TextRowLearner, title: SurveyedSheet.Slot?,
        patterns: inout TextPattern, styles: inout StyleBook
    ) -> TextRowTemplate {
        let drawn = min(
            (rows.height(of: band) * 100).rounded() / 100,
            ExcelLimits.rowHeight * Double(band.rows.count))
        if band.slots.allSatisfy({ $0.isBlank && $0.columns.count == 1 }) {
            return TextRowTemplate(cells: [], height: drawn)
        }
        let slots = rows.drawnSlots(of: band, fits: fits)
        var cells: [TextRowTemplate.Cell] = []
        var needed = 0.0
        var label: String?
        for (index, slot) in slots.enumerated() {
            let isTitle = title.map { $0.begins(with: slot) } ?? false
            let style = style(of: slot)
            let name = styles.name(of: style, for: isTitle ? .title : .line)
            let next = slots.indices.contains(index + 1) ? slots[index + 1] : nil
            let text = text(of: slot, isTitle: isTitle, label: &label, next: next, &patterns)
            cells.append(.init(text: text, style: name, columns: slot.columns.count))
            needed = max(needed, height(of: slot, style))
        }
        var row = TextRowTemplate(cells: cells)
        // The last cell takes what is left.
        row.cells[row.cells.count - 1].columns = cells.count > 1 ? cells.last?.columns : nil
        row.omitsEmpty =
            cells.count == 1 && patterns.added.count == 1 && isExtraAlone(cells[0].text)
        row.rowCount = min(band.rows.count, TextRowTemplate.mostRows)
        if drawn > needed + 0.5 { row.height = drawn }
        return row
    }

    /// Whether a row has nothing but one added text and its label.
    private func isExtraAlone(_ text: String) -> Bool {
        PlaceholderPattern(text).names.allSatisfy {
            $0.utf8.starts(with: PlaceholderText.extraPrefix.utf8)
        }
    }

    private mutating func text(
        of slot: SurveyedSheet.Slot, isTitle: Bool, label: inout String?,
        next: SurveyedSheet.Slot?, _ patterns: inout TextPattern
    ) -> String {
        patterns.forgetAdded()
        defer { remarkAdded(patterns.added, slot) }
        if isTitle { return "{title}" }
        if let known = label {
            label = nil
            if labels.field(ofLabel: slot.text) == nil {
                return patterns.value(slot.text, ofLabel: known)
            }
        }
        if let next, labels.field(ofLabel: slot.text) != nil,
            next.isBlank && slot.columns.count == 1
                || !next.isBlank && labels.field(ofLabel: next.text) == nil
        {
            label = slot.text
            return LearnedText.withoutBraces(slot.text)
        }
        return slot.isBlank ? "" : patterns.pattern(of: slot.text)
    }

    private mutating func remarkAdded(_ names: [String], _ slot: SurveyedSheet.Slot) {
        let cell = CellAddress(row: slot.rows.lowerBound, column: slot.columns.lowerBound)
        for name in names { remarks.append((.addedText(name), cell)) }
    }

    private func style(of slot: SurveyedSheet.Slot) -> StyleTemplate {
        let look = sheet.look(slot.rows.lowerBound, slot.columns.lowerBound)
        return StyleBook(lexicon: lexicon).style(
            look, bordered: sheet.isBordered(slot, sides: 4))
    }

    private func height(of slot: SurveyedSheet.Slot, _ style: StyleTemplate) -> Double {
        FormGeometry.drawable(
            measure.height(of: slot.text, in: style.cellStyle, width: width(of: slot)))
    }

    private func width(of slot: SurveyedSheet.Slot) -> Double {
        slot.columns.reduce(0) { width, column in
            let index = column - band.columns.lowerBound
            return width
                + (widths.indices.contains(index)
                    ? ColumnWidth.points(characters: widths[index]) : 0)
        }
    }

    /// Whether a text has room on one line of its cell.
    private func fits(_ slot: SurveyedSheet.Slot) -> Bool {
        let lines = measure.lines(
            of: slot.text, in: style(of: slot).cellStyle, width: width(of: slot))
        return lines.count <= 1
    }
}

extension SurveyedSheet.Slot {
    /// Whether another place begins in the same cell.
    fileprivate func begins(with other: SurveyedSheet.Slot) -> Bool {
        rows.lowerBound == other.rows.lowerBound && columns.lowerBound == other.columns.lowerBound
    }
}

extension TextRowTemplate {
    /// Puts the placeholder for the department where it is named.
    fileprivate mutating func name(_ department: String) {
        for index in cells.indices where cells[index].text.contains(department) {
            cells[index].text = cells[index].text.replacing(department, with: "{department}")
        }
    }
}
