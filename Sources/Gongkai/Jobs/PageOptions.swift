import DisclosureForms
import SheetModel

/// How a form is laid out on paper, where the template leaves it open.
public struct PageOptions: Hashable, Sendable {
    /// Paper sizes.
    public enum Paper: String, Hashable, Sendable, CaseIterable {
        /// 210 × 297 mm.
        case a4 = "A4"
        /// 297 × 420 mm.
        case a3 = "A3"
    }

    /// How the form is cut into pages.
    public enum Pages: String, Hashable, Sendable, CaseIterable {
        /// For paper: no item is split, and each page repeats the label of its section.
        case split
        /// For the screen: no page breaks, every section label once.
        case continuous
    }

    /// The paper; nil is the template's.
    public var paper: Paper?
    /// How the form is cut into pages; nil is for paper, but for web pages `continuous`, for a
    /// browser makes pages of its own.
    public var pages: Pages?

    /// Makes options; without any the form is cut into pages of the template's paper.
    public init(paper: Paper? = nil, pages: Pages? = nil) {
        self.paper = paper
        self.pages = pages
    }

    var formOptions: FormOptions {
        let size: PaperSize? =
            switch paper {
            case .a4: .a4
            case .a3: .a3
            case nil: nil
            }
        return FormOptions(paper: size, pages: pages == .continuous ? .continuous : .split)
    }
}
