package import DisclosureCatalog
package import SheetModel

/// A form laid out: the plan that writers follow, and what was noticed on the way.
package struct FormPlan: Sendable, Hashable {
    package var workbook: WorkbookPlan
    package var findings: [Finding]
    /// The numbers of the items on each page, in the plan's order; an item that needs more than
    /// one page is on each of them. One page for a continuous form.
    package var itemsOnPages: [[Int]]
}
