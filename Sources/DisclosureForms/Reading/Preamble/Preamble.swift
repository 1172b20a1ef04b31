import DisclosureCatalog
import SheetModel

/// What stands above (or below) the table of a source.
struct Preamble {
    var title: String?
    var department = ""
    var signOff = SignOff()
    /// Texts of a local form, by name.
    var extra: [String: String] = [:]
    var declaredCounts: DeclaredCounts?
    /// Where each field was found.
    var places: [CatalogField: GridRowPlace] = [:]
    /// Where the labels of fields stand that were left blank.
    var blanks: [CatalogField: GridRowPlace] = [:]
}
