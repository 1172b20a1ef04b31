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
    var stack = StackTemplate()
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
    /// Set where the table stands among those of other catalogs.
    var stack: StackSurvey?
    var texts = FormTexts()
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
        let top = stack?.heading ?? 0
        let above = TextRowLearner(
            Array(top..<band.rows.lowerBound), of: sheet, columns: band.columns)
        let below = TextRowLearner(notes, of: sheet, columns: band.columns)
        var patterns = TextPattern(labels: labels, counts: counts, lexicon: lexicon)
        let title: SurveyedSheet.Slot?
        if stack == nil {
            title = titleSlot(of: above)
            texts.preamble = rows(above, title: title, &patterns, &styles)
        } else {
            title = learnStack(above, &patterns, &styles)
        }
        texts.notes = rows(below, title: nil, &patterns, &styles)
        for row in above.uneven + below.uneven {
            remarks.append((.unevenRow, CellAddress(row: row, column: band.columns.lowerBound)))
        }
        texts.dateFormat = patterns.dateFormat ?? lexicon.dateFormat
        finish(title: title?.text ?? "", department: patterns.department)
    }

    /// The rows of a part of the sheet, each as the template has it.
    mutating func rows(
        _ part: TextRowLearner, title: SurveyedSheet.Slot?, _ patterns: inout TextPattern,
        _ styles: inout StyleBook
    ) -> [TextRowTemplate] {
        var rows: [Int: TextRowTemplate] = [:]
        // What is seen has the first claim to the fields.
        let (seen, hidden) = (
            part.bands.indices.filter { !isHidden(part.bands[$0]) },
            part.bands.indices.filter { isHidden(part.bands[$0]) }
        )
        for index in seen + hidden {
            var row = row(
                part.bands[index], of: part, title: title, patterns: &patterns, styles: &styles)
            row.isHidden = isHidden(part.bands[index])
            rows[index] = row
        }
        return part.bands.indices.compactMap { rows[$0] }
    }

    private func isHidden(_ band: TextRowLearner.Band) -> Bool {
        band.rows.allSatisfy(sheet.keptHiddenRows.contains)
    }

    /// Title, names and whatever else tells the department.
    private mutating func finish(title: String, department: String) {
        let learner = TitleLearner(forms: forms, lexicon: lexicon)
        let known =
            if !department.isEmpty {
                department
            } else if let stack, stack.namesOffices {
                stack.title
            } else {
                learner.department(in: title.withoutWrapping) ?? departmentAlone(learner)
            }
        let sheetName = LearnedText.withoutBraces(sheet.grid.name ?? "")
        texts.title = title.showsNothing ? sheetName : learner.pattern(of: title, department: known)
        texts.description = texts.title.replacing("{department}", with: "").withoutWrapping
        texts.sheetName =
            known.isEmpty ? sheetName : sheetName.replacing(known, with: "{department}")
        guard known.count >= Self.shortestDepartment else { return }
        for index in texts.preamble.indices { texts.preamble[index].name(known) }
        for index in texts.notes.indices { texts.notes[index].name(known) }
    }

    /// The department where its name is all that a row shows, in brackets or not; else empty.
    private func departmentAlone(_ learner: TitleLearner) -> String {
        let brackets = Set("（）()〔〕【】".unicodeScalars)
        for row in texts.preamble + texts.notes where !row.isHidden {
            let filled = row.cells.map(\.text).filter { !$0.showsNothing }
            guard filled.count == 1 else { continue }
            let name = filled[0].withoutWrapping.unicodeScalars.filter { !brackets.contains($0) }
            let text = String(String.UnicodeScalarView(name))
            if learner.isOffice(text) { return text }
        }
        return ""
    }

    /// The cell that stands alone in its row, is no label, and has the largest font; of several the
    /// first that is more than the name of an office.
    func titleSlot(of rows: TextRowLearner) -> SurveyedSheet.Slot? {
        let alone = rows.bands.compactMap { band -> SurveyedSheet.Slot? in
            let filled = band.slots.filter { !$0.isBlank }
            guard !isHidden(band), filled.count == 1, let slot = filled.first,
                slot.text.unicodeScalars.count <= 120, !slot.text.matchingKey.contains(":"),
                !labels.isNote(slot.text)
            else { return nil }
            return slot
        }
        func size(_ slot: SurveyedSheet.Slot) -> Double {
            sheet.look(slot.rows.lowerBound, slot.columns.lowerBound)?.fontSize ?? 0
        }
        let largest = alone.map(size).max() ?? 0
        let learner = TitleLearner(forms: forms, lexicon: lexicon)
        let candidates = alone.filter { size($0) == largest }
        return candidates.first { !learner.isOffice($0.text.withoutWrapping) } ?? candidates.first
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
        patterns.cellDateFormat = dateFormat(of: slot)
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

    /// How a cell that holds a day shows it.
    private func dateFormat(of slot: SurveyedSheet.Slot) -> String? {
        let (row, column) = (slot.rows.lowerBound, slot.columns.lowerBound)
        guard case .date = sheet.cell(row, column)?.value else { return nil }
        return sheet.look(row, column)?.numberFormat.flatMap(LearnedDate.format(ofNumberFormat:))
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
