package import DisclosureCatalog
package import SheetModel

/// Lays catalogs out as the form of a template: cells, merges, heights and pages.
///
///     let plan = FormPlanner(template: municipal, measure: measure).plan(catalog)
///     print(plan.workbook.sheets[0].pageBreaks)
package struct FormPlanner: Sendable {
    /// Where the forms of several catalogs stand.
    package enum Arrangement: String, Sendable, Hashable, CaseIterable {
        /// Each on a sheet of its own.
        case sheets
        /// Below each other on one sheet, each under its heading.
        case stack
    }

    private let template: FormTemplate
    private let measure: any TextMeasuring
    private let options: FormOptions
    /// The form of every catalog; nil where its columns are those of the catalog's channels.
    private let compiled: CompiledForm?

    package init(
        template: FormTemplate, measure: any TextMeasuring, options: FormOptions = FormOptions()
    ) {
        self.template = template
        self.measure = measure
        self.options = options
        compiled =
            options.filling == nil && !template.hasChannelColumns
            ? CompiledForm(template: template, measure: measure, options: options) : nil
    }

    /// The whole form.
    ///
    /// Nothing of the catalog is left out without a finding; what could not be laid out well is a
    /// finding too. A form for filling in has hidden sheets behind it.
    package func plan(_ catalog: Catalog) -> FormPlan { plan([catalog], as: .sheets) }

    /// The forms of several catalogs in one workbook, in their order.
    package func plan(_ catalogs: [Catalog], as arrangement: Arrangement) -> FormPlan {
        let printable = catalogs.map { PrintableCatalog($0) }
        let isStack = arrangement == .stack && catalogs.count > 1
        let groups = isStack ? [printable.map(\.catalog)] : printable.map { [$0.catalog] }
        var names = SheetNames(template: template, isOnly: groups.count == 1)
        var plan = FormPlan(
            workbook: WorkbookPlan(
                styles: [], sheets: [],
                properties: FormProperties(template: template).properties(
                    of: printable.map(\.catalog))),
            findings: printable.flatMap(\.findings),
            findingsOfCatalogs: printable.map(\.findings), itemsOnPages: [])
        var hidden: [[Finding]] = []
        var styles = StyleTable()
        for group in groups {
            let name = names.name(of: group)
            var sheet = FormSheet(form: form(of: group), options: options, name: name)
            sheet.add(group, styles: &styles)
            plan.workbook.sheets.append(sheet.sheet)
            if let filling = options.filling {
                plan.workbook.sheets += HelperSheets(
                    page: sheet.sheet.page, identity: filling.identity, lists: sheet.lists
                ).plans(styles: &styles)
            }
            plan.findings += sheet.findings
            hidden += sheet.hidden
            plan.itemsOnPages += sheet.itemsOnPages
        }
        plan.workbook.styles = styles.styles
        plan.findings += hidden.flatMap(\.self)
        plan.findingsOfCatalogs = zip(plan.findingsOfCatalogs, hidden).map { $0 + $1 }
        return plan
    }

    /// The form with the columns that these catalogs need.
    private func form(of catalogs: [Catalog]) -> CompiledForm {
        if let compiled { return compiled }
        let channels = template.allChannels(of: catalogs)
        let form = options.filling.map { template.forFilling($0, channels: channels) } ?? template
        return CompiledForm(
            template: form.expanded(channels: channels), measure: measure, options: options)
    }
}
