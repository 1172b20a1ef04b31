import DisclosureCatalog
import DisclosureForms
import SheetModel

/// Lays one table of a report out on its sheet, with the lines and the chart below.
struct QuarterlySheet {
    private let sheet: SheetTemplate
    private let template: WorkbookTemplate
    private let measure: any TextMeasuring

    init(_ sheet: SheetTemplate, of template: WorkbookTemplate, measure: any TextMeasuring) {
        self.sheet = sheet
        self.template = template
        self.measure = measure
    }

    func plan(
        _ table: SheetContent, _ content: WorkbookContent, _ styles: inout StyleBook
    ) -> SheetPlan {
        var (builder, sources) = headed(table, content, &styles)
        for row in table.rows {
            builder.addRow(cells(of: row, in: builder.columns, from: sources), &styles)
        }
        if table.rows.isEmpty, !sheet.empty.isEmpty {
            builder.addLine(
                Placeholders.filled(sheet.empty, with: content.placeholders), role: "note",
                &styles)
        }
        if sheet.isFilterable { builder.addFilter() }
        for line in sheet.lines {
            builder.addLine(
                Placeholders.filled(line.text, with: content.placeholders), role: line.style,
                &styles)
        }
        if let chart = sheet.chart { add(chart, to: &builder, content) }
        return builder.finished()
    }

    /// The sheet of a table whose rows come one by one, without lines and charts below.
    func stream(
        _ table: SheetContent, _ content: WorkbookContent, _ styles: inout StyleBook
    ) -> StreamedSheet {
        let (builder, sources) = headed(table, content, &styles)
        let values = Self.specimens.map { value in
            cells(of: [value], in: builder.columns, from: builder.columns.map { _ in 0 })
        }
        // A workbook has all its styles before its first row.
        for cells in values { _ = builder.row(cells, &styles) }
        return StreamedSheet(
            sheet: self, builder: builder, sources: sources, styles: styles,
            isFiltered: sheet.isFilterable)
    }

    /// A value of each look that a column can have.
    private static let specimens: [SheetValue] =
        [.empty, .text("文"), .number(0), .number(1), .share(0)]
        + [CalendarDate(year: 2021, month: 1, day: 1)].compactMap { $0.map(SheetValue.day) }

    /// The sheet with its head, and where in a row of the table the value of each column is.
    private func headed(
        _ table: SheetContent, _ content: WorkbookContent, _ styles: inout StyleBook
    ) -> (builder: TableSheetBuilder, sources: [Int?]) {
        var builder = TableSheetBuilder(
            layout(for: table), hiding: hiddenKeys(table, content), measure: measure)
        builder.addHead(content.placeholders, &styles)
        let sources = builder.columns.map { column in
            table.columns.firstIndex { $0.key == column.key }
        }
        return (builder, sources)
    }

    func cells(
        of row: [SheetValue], in columns: [TableColumn], from sources: [Int?]
    ) -> [TableCell] {
        zip(columns, sources).map { column, source in
            cell(source.map { row[$0] } ?? .empty, in: column)
        }
    }

    /// The template's columns under the headings of the table.
    private func layout(for table: SheetContent) -> TableTemplate {
        var layout = sheet.layout
        for index in layout.columns.indices {
            let key = layout.columns[index].key
            let heading = table.columns.first { $0.key == key }?.heading
            layout.columns[index].heading = heading ?? layout.columns[index].heading
        }
        return layout
    }

    /// Columns that the table does not have, such as those of a comparison, and those that say the
    /// same in every row.
    private func hiddenKeys(_ table: SheetContent, _ content: WorkbookContent) -> Set<String> {
        let present = Set(table.columns.map(\.key))
        return Set(
            sheet.layout.columns.filter {
                !present.contains($0.key) || ($0.isOnlyForSeveral && !content.isForSeveral)
                    || ($0.isHiddenIfEmpty && isEmpty($0, in: table))
            }.map(\.key))
    }

    private func isEmpty(_ column: TableColumn, in table: SheetContent) -> Bool {
        // Nobody knows what rows to come have in it.
        guard !table.isStreamed else { return false }
        guard let index = table.columns.firstIndex(where: { $0.key == column.key }) else {
            return true
        }
        return table.rows.allSatisfy { $0[index] == .empty }
    }

    private func cell(_ value: SheetValue, in column: TableColumn) -> TableCell {
        var cell = TableCell.blank
        switch value {
        case .empty: if column.isName { cell = .text(template.unnamed) }
        case .text(let text): cell = .text(text)
        case .number(let number):
            if column.suffix.isEmpty {
                cell = .number(number)
            } else {
                cell = .text(AnnualFigure.text(of: number) + column.suffix)
            }
            cell.isAlert = column.isAlert && number > 0
        case .share(let share):
            cell = .number(share)
            cell.format = template.shareFormat
        case .day(let day):
            if let number = SerialDay.number(of: day) {
                cell = .number(number)
                cell.format = template.dateFormat
            } else {
                cell = .text(day.description)
            }
        }
        if column.isAlert, cell.value.text != nil { cell.isAlert = true }
        if cell.isAlert { cell.alert = (template.alertColor, template.alertFill) }
        return cell
    }

    /// A chart of the first rows, below the table.
    private func add(
        _ chart: ChartTemplate, to builder: inout TableSheetBuilder, _ content: WorkbookContent
    ) {
        let rows = builder.body.prefix(chart.most)
        let keys = builder.columns.map(\.key)
        guard let first = rows.first, let last = rows.last,
            let categories = keys.firstIndex(of: chart.categories)
        else { return }
        // Lower bars, and programs leave out the names of some categories.
        let others = Double(chart.values.count - 1)
        let barHeight = 18 + 12 * max(others, 0)
        let legend = others > 0 ? 24.0 : 0
        let height =
            chart.kind == .bar ? 90 + legend + Double(rows.count) * barHeight : 300
        var plan = builder.addChart(
            chart.kind, title: Placeholders.filled(chart.title, with: content.placeholders),
            height: height)
        plan.fontName = template.chartFont
        plan.valueTitle = chart.unit
        plan.numberFormat = "0"
        let name = builder.sheet.name
        for (index, key) in chart.values.enumerated() {
            guard let column = keys.firstIndex(of: key), !template.colors.isEmpty else { continue }
            plan.series.append(
                ChartSeries(
                    name: ChartRange(sheet: name, row: builder.headingRow, column: column),
                    categories: ChartRange(sheet: name, rows: first...last, column: categories),
                    values: ChartRange(sheet: name, rows: first...last, column: column),
                    color: template.colors[index % template.colors.count]))
        }
        if !plan.series.isEmpty { builder.insert(plan) }
    }
}
