import DisclosureCatalog
import SheetModel

/// Lays out one sheet: the form of one catalog, or the tables of several below each other.
struct FormSheet {
    private let form: CompiledForm
    private let options: FormOptions
    private(set) var sheet: SheetPlan
    private(set) var findings: [Finding] = []
    /// What each catalog says and the form does not show.
    private(set) var hidden: [[Finding]] = []
    private(set) var itemsOnPages: [[Int]] = []
    /// What the drop-down lists of a form for filling in offer.
    private(set) var lists = ChoiceLists()

    private var template: FormTemplate { form.template }
    private var measure: FormMeasure { form.measure }

    init(form: CompiledForm, options: FormOptions, name: String) {
        self.form = form
        self.options = options
        let geometry = form.measure.geometry
        sheet = SheetPlan(name: name, columnWidths: geometry.characters, page: geometry.page)
    }

    mutating func add(_ catalogs: [Catalog], styles: inout StyleTable) {
        var builder = FormSheetBuilder(
            form: form, sheet: sheet, styles: styles, isFilledIn: options.filling != nil)
        if catalogs.count == 1 {
            catalogs.forEach { addForm(of: $0, to: &builder) }
        } else {
            addStack(of: catalogs, to: &builder)
        }
        let (rules, protection) = (sheet.inputs, sheet.protection)
        (sheet, styles) = builder.finished()
        (sheet.inputs, sheet.protection) = (rules, protection)
        sheet = SheetFrame(measure.geometry, offset: template.offset).placed(sheet)
        let content = HiddenContent(template: template, columns: measure.geometry.columns)
        hidden = catalogs.map(content.findings)
    }

    private mutating func addForm(of catalog: Catalog, to builder: inout FormSheetBuilder) {
        let texts = PlaceholderText(
            catalog: catalog, template: template, leavesRoom: options.filling != nil)
        for row in texts.rows(template.preamble) { builder.addRow(row) }
        builder.addHeader(isRepeated: true)
        let room = PageRoom(sheet: builder.sheet, pageHeight: measure.geometry.pageHeight)
        let first = builder.sheet.rows.count
        let entries = entries(of: catalog)
        let pages = pages(of: entries, in: room)
        for (index, page) in pages.enumerated() {
            if index > 0 { builder.breakPage() }
            builder.addPage(page)
        }
        let end = builder.sheet.rows.count
        addNotes(texts, below: pages, in: room, to: &builder)
        if options.filling != nil { protect(first..<end, of: catalog, builder) }
        itemsOnPages = pages.map { page in page.parts.compactMap { entries[$0.entry].index } }
        report(pages, in: room)
    }

    /// Says what may be filled in, and where.
    private mutating func protect(
        _ rows: Range<Int>, of catalog: Catalog, _ builder: FormSheetBuilder
    ) {
        sheet.protection = FormInputs.protection
        sheet.inputs = FormInputs(template: template, catalog: catalog).rules(
            lines: builder.inputLines, rows: rows, lists: &lists)
    }

    private func addNotes(
        _ texts: PlaceholderText, below pages: [FormPage], in room: PageRoom,
        to builder: inout FormSheetBuilder
    ) {
        let notes = texts.rows(template.notes)
        guard !notes.isEmpty else { return }
        let needed = notes.reduce(0) { $0 + builder.height(of: $1) }
        let used = pages.last?.height ?? 0
        let isSplit = options.pages == .split
        if isSplit, used > 0, used + needed > (pages.count > 1 ? room.other : room.first) {
            builder.breakPage()
        }
        for row in notes { builder.addRow(row) }
    }

    private mutating func addStack(of catalogs: [Catalog], to builder: inout FormSheetBuilder) {
        let pageHeight = measure.geometry.pageHeight
        var firstItem = 0
        for (index, catalog) in catalogs.enumerated() {
            let texts = PlaceholderText(catalog: catalog, template: template)
            if index == 0 {
                texts.rows(template.stack.above).forEach { builder.addRow($0) }
            }
            let gap = index > 0 ? texts.gapRows : []
            var rows = gap + texts.stackRows(number: index + 1)
            var head = rows.reduce(0) { $0 + builder.height(of: $1) } + builder.headerHeight
            let entries = entries(of: catalog)
            var room = PageRoom(
                first: pageHeight - builder.heightOnPage - head,
                other: pageHeight - builder.headerHeight)
            var pages = pages(of: entries, in: room)
            // A heading without a row below it is left for the next page.
            if options.pages == .split, builder.heightOnPage > 0,
                pages.first?.parts.isEmpty != false || pages[0].height > room.first
            {
                builder.breakPage()
                head -= gap.reduce(0) { $0 + builder.height(of: $1) }
                rows.removeFirst(gap.count)
                room.first = pageHeight - head
                pages = self.pages(of: entries, in: room)
            }
            rows.forEach { builder.addRow($0) }
            for (page, content) in pages.enumerated() {
                if page > 0 { builder.breakPage() }
                builder.addHeader(isRepeated: false)
                builder.addPage(content)
            }
            addNotes(texts, below: pages, in: room, to: &builder)
            itemsOnPages += pages.map { page in
                page.parts.compactMap { entries[$0.entry].index.map { $0 + firstItem } }
            }
            firstItem += catalog.items.count
            report(pages, in: room)
        }
    }

    private func entries(of catalog: Catalog) -> [FormEntry] {
        let texts = CellTexts(template: template, catalog: catalog)
        let entries = FormEntry.entries(
            of: catalog, texts: texts, columns: measure.geometry.columns)
        guard let filling = options.filling else { return entries }
        return entries + SpareRows(texts: texts, catalog: catalog).entries(count: filling.rows)
    }

    private func pages(of entries: [FormEntry], in room: PageRoom) -> [FormPage] {
        let levels = Set(measure.geometry.columns.compactMap(\.field.sectionLevel))
        let paginator = FormPaginator(
            measure: measure, levels: levels.sorted(), firstRoom: room.first, otherRoom: room.other)
        return switch options.pages {
        case .split: paginator.pages(of: entries)
        case .continuous: [paginator.continuousPage(of: entries)]
        }
    }

    private mutating func report(_ pages: [FormPage], in room: PageRoom) {
        let all = LayoutFindings(template: template, geometry: measure.geometry, sheet: sheet.name)
            .findings(in: options.pages == .split ? pages : [], room: room)
        // What concerns the columns is the same for every table.
        findings += all.filter { !findings.contains($0) }
    }
}

/// The height in points that is left for items on the first and on every other page.
struct PageRoom {
    var first: Double
    var other: Double

    init(first: Double, other: Double) {
        self.first = first
        self.other = other
    }

    /// From a sheet that holds the preamble and the header, and nothing else yet.
    init(sheet: SheetPlan, pageHeight: Double) {
        let heights = sheet.rows.map(\.printedHeight)
        first = pageHeight - heights.reduce(0, +)
        other = pageHeight - (sheet.page.repeatedRows.map { heights[$0].reduce(0, +) } ?? 0)
    }
}

extension FormPage {
    /// In points, of all rows.
    var height: Double { parts.reduce(0) { $0 + $1.height } }
}
