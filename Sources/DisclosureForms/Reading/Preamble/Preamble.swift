import DisclosureCatalog
import SheetModel

/// What stands above (or below) the table of a source.
struct Preamble {
    var title: String?
    var department = ""
    var signOff = SignOff()
    var declaredCounts: DeclaredCounts?
    /// Where each field was found.
    var places: [CatalogField: GridRowPlace] = [:]
}
