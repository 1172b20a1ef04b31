import DisclosureCatalog
import SheetModel

/// Makes the parts of a template of a surveyed sheet.
struct TemplateMaker {
    let sheet: SurveyedSheet
    let band: HeaderBand
    let forms: [FormTemplate]
    let lexicon: FormLexicon
    let measure: any TextMeasuring
    private let body: BodySurvey
    private let leaves: [LeafDraft]
    private let surveys: [ColumnSurvey]
    private let bindings: [FieldBinder.Binding]
    private let items: ItemRows
    private let labels: RowLabels
    private let drafts: [HeaderDraft]
    private var styles: StyleBook
    private var widths: ColumnWidthLearner
    private(set) var remarks: [(remark: Remark, cell: CellAddress)] = []
    private(set) var unplaced: [CatalogField: String] = [:]
    /// How the table stands among those of other catalogs, if it does.
    var stack: StackSurvey?

    init(
        sheet: SurveyedSheet, found: TableSearch.Found, forms: [FormTemplate],
        headings: HeadingIndex, measure: any TextMeasuring
    ) {
        self.sheet = sheet
        self.forms = forms
        self.measure = measure
        band = found.band
        lexicon = headings.lexicon
        labels = RowLabels(forms: forms, lexicon: lexicon)
        body = BodySurvey(
            sheet: sheet, band: band, repeats: found.repeats, rowLabels: labels)
        var builder = HeaderDraftBuilder(sheet: sheet, band: band)
        drafts = builder.build()
        leaves = LeafDraft.leaves(of: drafts).map { leaf in
            var leaf = leaf
            leaf.isHidden = sheet.hiddenColumns.contains(leaf.column)
            return leaf
        }
        let body = body
        surveys = leaves.map { ColumnSurvey(body, column: $0.column) }
        var binder = FieldBinder(headings: headings, leaves: leaves, surveys: surveys)
        bindings = binder.bind()
        let name = bindings.firstIndex { $0.field == .itemName }
        items = ItemRows(body, nameColumn: name.map { [leaves] in leaves[$0].column })
        styles = StyleBook(lexicon: lexicon)
        widths = ColumnWidthLearner(sheet.grid, normal: sheet.looks.first, lexicon: lexicon)
        for cell in builder.crossing { add(.headingCrosses, cell) }
        for band in found.repeats { add(.headerAgain, band.first) }
        addSheetRemarks()
    }

    /// The whole template.
    mutating func template(name: String) -> FormTemplate {
        let page = PageLearner(sheet, band: band)
        for doubt in page.doubts { add(Remark(doubt), band.first) }
        let texts = rows()
        let header = header()
        var channels = ChannelLearner(lexicon: lexicon)
        var words = WordLearner(lexicon: lexicon)
        read(into: &channels, &words, notes: texts.notes)
        var template = FormTemplate(
            name: name, description: texts.description, sheetName: texts.sheetName,
            defaultTitle: texts.title, dateFormat: texts.dateFormat, page: page.page,
            styles: [:], preamble: texts.preamble, notes: texts.notes, marks: channels.marks,
            channels: channels.channels, words: words.words, stack: texts.stack,
            header: header)
        template.styles = Dictionary(
            uniqueKeysWithValues: styles.styles.map { ($0.name, $0.style) })
        template.headerHeights = headerHeights(of: template)
        if let offset = OffsetLearner(sheet: sheet, band: band, widths: widths).offset {
            template.offset = offset
        }
        return template
    }

    private mutating func add(_ remark: Remark, _ cell: CellAddress) {
        remarks.append((remark, sheet.address(row: cell.row, column: cell.column)))
    }

    private mutating func addSheetRemarks() {
        let start = sheet.address(row: 0, column: band.columns.lowerBound)
        if start != CellAddress(row: 0, column: 0) {
            let isKept = OffsetLearner(sheet: sheet, band: band, widths: widths).offset != nil
            remarks.append((isKept ? .offset(start.a1) : .farOffset(start.a1), start))
        }
        for column in sheet.hiddenColumns.sorted() {
            let isKept = band.columns.contains(column)
            let isFilled = sheet.rows.indices.contains { !sheet.text($0, column).showsNothing }
            guard isKept || isFilled else { continue }
            let cell = CellAddress(row: band.rows.lowerBound, column: column)
            add(isKept ? .hiddenColumnKept : .hiddenColumnLeft, cell)
        }
        for leaf in leaves where sheet.sheetColumns(of: leaf.column).count > 1 {
            add(.spreadColumn(sheet.sheetColumns(of: leaf.column).count), leaf.address)
        }
        if !bindings.contains(where: { $0.field == .itemName }) { add(.noItemName, band.first) }
        for row in sheet.keptHiddenRows.sorted() where !sheet.filledSlots(inRow: row).isEmpty {
            add(.hiddenRowKept, CellAddress(row: row, column: band.columns.lowerBound))
        }
        if let row = sheet.hiddenRows.first {
            let count = sheet.hiddenRows.count
            remarks.append((.hiddenRowsLeft(count), CellAddress(row: row, column: start.column)))
        }
        if body.rows.isEmpty { add(.noBody, band.first) }
    }

    private func read(
        into channels: inout ChannelLearner, _ words: inout WordLearner, notes: [TextRowTemplate]
    ) {
        var ticks: [String] = []
        for (binding, survey) in zip(bindings, surveys) {
            let texts = survey.texts.map(\.text)
            switch binding.field {
            case .channels: channels.read(survey.texts)
            case .audience: words.readAudience(texts)
            case .disclosure: words.readDisclosure(texts)
            case .levels: words.readLevels(texts)
            case .everyone, .groups, .proactive, .onRequest, .level, .channel: ticks += texts
            default: break
            }
        }
        channels.readTicks(ticks)
        let headings = leaves.flatMap { $0.upper + [$0.label ?? ""] }
        channels.readMeaning(of: headings + notes.map(\.text))
    }

    private mutating func rows() -> FormTexts {
        var learner = FormTextsLearner(
            sheet: sheet, band: band, forms: forms, lexicon: lexicon, labels: labels,
            measure: measure)
        learner.stack = stack
        learner.widths = (0..<band.columns.count).map { index in
            let column = band.columns.lowerBound + index
            return sheet.hiddenColumns.contains(column)
                ? 0 : widths.characters(ofColumns: sheet.sheetColumns(of: column))
        }
        learner.learn(
            notes: body.notes,
            counts: CountWordings(
                forms: forms, lexicon: lexicon, actual: counts), styles: &styles)
        for (remark, cell) in learner.remarks { add(remark, cell) }
        return learner.texts
    }

    /// What the table has; nil for a blank form.
    private var counts: [String: Int]? {
        guard !items.firsts.isEmpty else { return nil }
        var counts = ["items": items.firsts.count]
        let top = bindings.firstIndex { $0.field == .sectionName(level: 1) }
        // Labels stand again on every page.
        if let top { counts["sections1"] = Set(surveys[top].texts.map(\.text)).count }
        return counts
    }

    private mutating func header() -> [HeaderNode] {
        var learner = HeaderLearner(sheet: sheet, band: band, styles: styles)
        learner.nameStyles(drafts)
        var position = 0
        let nodes = learner.nodes(drafts) { _ in
            position += 1
            return position - 1
        } column: { index, learner in
            column(index, styles: &learner.styles)
        }
        styles = learner.styles
        for (binding, leaf) in zip(bindings, leaves) {
            if binding.isPart || !binding.joined.isEmpty {
                add(.combinedColumn(leaf.heading, [binding.field] + binding.joined), leaf.address)
            }
            guard binding.isUnplaced else { continue }
            add(.unplacedColumn(leaf.heading, binding.field), leaf.address)
            unplaced[binding.field] =
                sheet.address(row: leaf.address.row, column: leaf.address.column).a1
        }
        return HeaderLearner.simplified(nodes)
    }

    private func column(
        _ index: Int, styles: inout StyleBook
    ) -> (column: ColumnTemplate, synonyms: [String]) {
        let (binding, survey, leaf) = (bindings[index], surveys[index], leaves[index])
        let habits = ColumnHabits(items: items)
        let row = body.rows.first ?? band.rows.upperBound
        let isBordered = sheet.isBordered(sheet.slot(at: row, leaf.column), sides: 2)
        let look = survey.look ?? sheet.look(band.rows.upperBound, leaf.column).map(Self.plain)
        let style = styles.style(look, bordered: isBordered, isNumber: survey.isNumeric)
        let isSection = binding.field.sectionLevel != nil
        var column = ColumnTemplate(
            field: binding.field,
            width: widths.width(ofColumns: sheet.sheetColumns(of: leaf.column)),
            style: styles.name(of: style, for: isSection ? .section : .body))
        column.joined = binding.joined
        column.isHidden = leaf.isHidden
        column.merge = habits.merge(of: survey, binding.field)
        column.hasRowForEachLine = habits.hasRowForEachLine(survey, binding.field)
        switch binding.field {
        case .itemNumber: column.numbering = habits.numbering(of: survey)
        case .sectionNumeral: column.numeral = ColumnHabits.numeral(of: survey)
        default: break
        }
        if leaf.label == nil, leaf.place != nil, let upper = leaf.upper.last {
            let isNumber = binding.field == .itemNumber || isNumeral(binding.field)
            column.recordLabel =
                isNumber
                ? Placeholders.filled(
                    lexicon.numberHeading, with: ["label": upper.withoutWrapping])
                : upper.withoutWrapping
        }
        return (column, binding.synonyms)
    }

    private func isNumeral(_ field: CatalogField) -> Bool {
        if case .sectionNumeral = field { true } else { false }
    }

    /// The look of a heading as that of text below it.
    private static func plain(_ look: GridStyle) -> GridStyle {
        var look = look
        look.isBold = false
        look.direction = .horizontal
        look.fill = nil
        look.color = 0
        return look
    }

    /// The heights of header rows that are more than the headings need; empty where none is.
    private func headerHeights(of template: FormTemplate) -> [Double] {
        let layout = HeaderLayout(header: template.header)
        let form = FormMeasure(
            template: template, geometry: FormGeometry(template: template, options: FormOptions()),
            measure: measure)
        let needed = layout.rowHeights(atLeast: []) { cell in
            form.height(of: cell.label, role: cell.style, columns: cell.range.columns)
        }
        let found = band.rows.map { (sheet.height(ofRow: $0) * 100).rounded() / 100 }
        guard found.count == needed.count,
            zip(found, needed).contains(where: { $0 > $1 + 0.5 })
        else { return [] }
        return found.map { min(max($0, 0), ExcelLimits.rowHeight) }
    }
}

extension HeaderBand {
    /// The first cell.
    var first: CellAddress { CellAddress(row: rows.lowerBound, column: columns.lowerBound) }
}
