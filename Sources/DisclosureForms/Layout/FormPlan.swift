package import DisclosureCatalog
package import SheetModel

/// A form laid out: the plan that writers follow, and what was noticed on the way.
package struct FormPlan: Sendable, Hashable {
    package var workbook: WorkbookPlan
    package var findings: [Finding]
    /// The zero-based positions in the catalog of the items on each page.
    ///
    /// An item that needs more than one page is on each of them; a continuous form is one page.
    package var itemsOnPages: [[Int]]
}
