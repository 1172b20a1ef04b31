package import DisclosureCatalog
package import SheetModel

/// A form laid out: the plan that writers follow, and what was noticed on the way.
package struct FormPlan: Sendable, Hashable {
    package var workbook: WorkbookPlan
    package var findings: [Finding]
    /// Those among the findings that are about one catalog, for each in order.
    package var findingsOfCatalogs: [[Finding]]
    /// The zero-based positions in the catalog of the items on each page.
    ///
    /// An item that needs more than one page is on each of them; a continuous form is one page.
    package var itemsOnPages: [[Int]]
}
