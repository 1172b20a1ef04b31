import DisclosureCatalog

/// The columns of a source, left to right, as its headings tell.
struct SourceColumns: Hashable {
    /// The fields, in the order of the source.
    var fields: [CatalogField]

    func index(of field: CatalogField) -> Int? { fields.firstIndex(of: field) }
}

/// What the header of a source says.
struct RecognisedHeader {
    var columns: SourceColumns
    /// Columns of the template that the source does not have.
    var missing: [CatalogField]
    /// Groups whose own headings are not in the source: their columns stand in the template's order.
    var assumed: [CatalogField]
    /// Headings that the template does not know.
    var unknown: [String]
    /// Whether headings have blanks inside, as narrow cells wrap them.
    var hasBlanks: Bool
    /// The first column whose heading does not stand over its data, position by position.
    var displaced: CatalogField?
    /// Where each column stands by its headings, one position a field; nil where headings and
    /// columns cannot stand so.
    var positions: [Int]?
}
