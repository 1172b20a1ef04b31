import DisclosureCatalog
import DisclosureForms
import SheetModel

/// The measures of fonts by which reports are laid out.
enum ReportFonts {
    static func library() throws(GongkaiError) -> FontLibrary {
        try FormLayout.bundledFonts.get()
    }

    /// What may stand in for the fonts of a plan.
    static func fallbacks(of plan: WorkbookPlan, in library: FontLibrary) -> [String: [String]] {
        Set(plan.styles.map(\.fontName)).reduce(into: [:]) { fallbacks, name in
            fallbacks[name] = library.fallbacks(of: name)
        }
    }
}
