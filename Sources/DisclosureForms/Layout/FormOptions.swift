package import SheetModel

/// What the user may choose about a form that the template leaves open.
package struct FormOptions: Sendable, Hashable {
    /// How the form is cut into pages.
    package enum Pages: String, Sendable, Hashable, CaseIterable {
        /// For paper: an item stays on one page, merges end at the page's end, and the section's
        /// labels are repeated at the top of the next page.
        case split
        /// For the screen: no page breaks, each section label once.
        case continuous
    }

    /// The paper; nil is the template's.
    package var paper: PaperSize?
    package var pages: Pages
    /// Set for a form for filling in, which is that of one catalog.
    package var filling: FormFilling?

    package init(paper: PaperSize? = nil, pages: Pages = .split, filling: FormFilling? = nil) {
        self.paper = paper
        self.pages = pages
        self.filling = filling
    }
}
