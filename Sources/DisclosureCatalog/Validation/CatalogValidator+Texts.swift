extension CatalogValidator {
    /// The texts that no cell of a spreadsheet can hold, for those who have to refuse them.
    package static func textsTooLongForACell(in catalog: Catalog, file: String?) -> [Finding] {
        TextLengthRule().findings(in: CatalogOutline(catalog, file: file)).inDocumentOrder()
    }
}
