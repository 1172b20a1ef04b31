package import DisclosureCatalog
package import SheetModel

/// Lays a catalog out as the form of a template: cells, merges, heights and pages.
///
///     let plan = FormPlanner(template: municipal, measure: measure).plan(catalog)
///     print(plan.workbook.sheets[0].pageBreaks)
package struct FormPlanner: Sendable {
    private let template: FormTemplate
    private let measure: any TextMeasuring
    private let options: FormOptions

    package init(
        template: FormTemplate, measure: any TextMeasuring, options: FormOptions = FormOptions()
    ) {
        self.template = template
        self.measure = measure
        self.options = options
    }

    /// The whole form.
    ///
    /// Nothing of the catalog is left out; what could not be laid out well is a finding.
    package func plan(_ catalog: Catalog) -> FormPlan {
        let printable = PrintableCatalog(catalog)
        let catalog = printable.catalog
        let texts = PlaceholderText(catalog: catalog, template: template)
        let formMeasure = FormMeasure(
            template: template, geometry: FormGeometry(template: template, options: options),
            measure: measure)
        var builder = FormSheetBuilder(template: template, measure: formMeasure)
        for row in template.preamble {
            builder.addPreamble(texts.filled(row.text), role: row.style)
        }
        builder.addHeader()
        let room = PageRoom(sheet: builder.sheet, pageHeight: formMeasure.geometry.pageHeight)
        let entries = FormEntry.entries(
            of: catalog, texts: CellTexts(template: template, catalog: catalog))
        let pages = pages(of: entries, measure: formMeasure, room: room)
        for (index, page) in pages.enumerated() { builder.addPage(page, isFirst: index == 0) }
        let (sheet, styles) = builder.finished()
        return FormPlan(
            workbook: WorkbookPlan(
                styles: styles, sheets: [sheet], properties: properties(of: catalog, texts)),
            findings: printable.findings
                + LayoutFindings(template: template, geometry: formMeasure.geometry)
                .findings(in: options.pages == .split ? pages : [], room: room),
            itemsOnPages: pages.map { page in page.parts.compactMap { entries[$0.entry].index } })
    }

    private func pages(
        of entries: [FormEntry], measure: FormMeasure, room: PageRoom
    ) -> [FormPage] {
        let levels = Set(measure.geometry.columns.compactMap(\.field.sectionLevel))
        let paginator = FormPaginator(
            measure: measure, levels: levels.sorted(), firstRoom: room.first, otherRoom: room.other)
        return switch options.pages {
        case .split: paginator.pages(of: entries)
        case .continuous: [paginator.continuousPage(of: entries)]
        }
    }

    /// The date of the form is the date of the file, so that equal forms are equal files.
    private func properties(of catalog: Catalog, _ texts: PlaceholderText) -> DocumentProperties {
        let day = catalog.signOff.filledOn?.daysSince1970 ?? 0
        var properties = DocumentProperties(
            title: Self.property(texts.title),
            created: max(day, Self.firstDayOfArchives) * Self.secondsOfDay)
        properties.company = Self.property(catalog.department)
        properties.subject = Self.property(template.sheetName)
        return properties
    }

    private static let secondsOfDay = 86_400
    /// 1 January 1980, the first day that a ZIP archive can name.
    private static let firstDayOfArchives = 3_652

    /// Document properties are shorter than cells; the form itself shows the whole text.
    private static func property(_ text: String) -> String {
        guard text.utf16.count > ExcelLimits.property else { return text }
        var shortened = ""
        var units = 1
        for character in text {
            units += character.utf16.count
            if units > ExcelLimits.property { break }
            shortened.append(character)
        }
        return shortened + "…"
    }
}

/// The height in points that is left for items on the first and on every other page.
struct PageRoom {
    let first: Double
    let other: Double

    /// From a sheet that holds the preamble and the header, and nothing else yet.
    init(sheet: SheetPlan, pageHeight: Double) {
        let heights = sheet.rows.map(\.height)
        first = pageHeight - heights.reduce(0, +)
        other = pageHeight - (sheet.page.repeatedRows.map { heights[$0].reduce(0, +) } ?? 0)
    }
}
