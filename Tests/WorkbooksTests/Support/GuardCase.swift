import SheetModel
import Testing
import Workbooks

/// A plan that breaks one rule, and what stops it.
struct GuardCase: Sendable, CustomTestStringConvertible {
    /// What happens to the plan if nobody asks `PlanCheck`.
    enum WithoutPreflight: Sendable {
        /// The writer throws.
        case refused
        /// The writer does not see it, and `PackageCheck` throws for the part.
        case caught(part: String)
        /// The file obeys the format all the same; why the rule is there nevertheless.
        case valid(why: String)
        /// Not tried, and why.
        case skipped(why: String)
    }

    let name: String
    let rule: PlanRule
    let place: PlanPlace
    let isOfSheet: Bool
    let withoutPreflight: WithoutPreflight
    let change: @Sendable (inout WorkbookPlan) -> Void
    /// Whether the plan that is changed has charts and a filter.
    var usesCharts = false
    /// Whether it is one of a form to be filled in.
    var usesInputs = false

    init(
        _ name: String, _ rule: PlanRule, at place: PlanPlace, isOfSheet: Bool = true,
        _ withoutPreflight: WithoutPreflight,
        _ change: @escaping @Sendable (inout WorkbookPlan) -> Void
    ) {
        self.name = name
        self.rule = rule
        self.place = place
        self.isOfSheet = isOfSheet
        self.withoutPreflight = withoutPreflight
        self.change = change
    }

    var testDescription: String { name }

    var plan: WorkbookPlan {
        var plan =
            usesInputs
            ? SmallPlan.inputWorkbook()
            : usesCharts ? SmallPlan.chartWorkbook() : SmallPlan.workbook()
        change(&plan)
        return plan
    }

    static let sheetPart = "xl/worksheets/sheet1.xml"
    static let workbookPart = "xl/workbook.xml"
    static let stylesPart = "xl/styles.xml"
    static let stringsPart = "xl/sharedStrings.xml"
    static let chartPart = "xl/charts/chart1.xml"
    static let drawingPart = "xl/drawings/drawing1.xml"
    static let corePart = "docProps/core.xml"

    static let all =
        names + texts + numbers + dimensions + cells + merges + pages + filters + charts + series
        + styles
        + properties + inputs
}
