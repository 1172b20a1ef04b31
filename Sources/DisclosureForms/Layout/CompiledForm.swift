import SheetModel

/// What of a form is the same for all catalogs with the same columns: its measures and its header.
///
/// It is made once for many forms; only a form with a column for each channel is another one for
/// other channels.
struct CompiledForm: Sendable {
    let template: FormTemplate
    let measure: FormMeasure
    let header: HeaderLayout
    /// The height in points of each of the header's rows.
    let headerHeights: [Double]

    /// `template` is one whose columns are known (`FormTemplate.expanded`).
    init(template: FormTemplate, measure: any TextMeasuring, options: FormOptions) {
        let measure = FormMeasure(
            template: template, geometry: FormGeometry(template: template, options: options),
            measure: measure)
        let header = HeaderLayout(header: template.header)
        self.template = template
        self.measure = measure
        self.header = header
        headerHeights = header.rowHeights(atLeast: template.headerHeights) { cell in
            measure.height(of: cell.label, role: cell.style, columns: cell.range.columns)
        }
    }
}
