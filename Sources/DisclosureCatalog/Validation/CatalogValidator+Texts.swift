extension CatalogValidator {
    /// The texts that no cell of a spreadsheet can hold, for those who have to refuse them.
    package static func textsTooLongForACell(in catalog: Catalog, file: String?) -> [Finding] {
        let outline = CatalogOutline(catalog, file: file, readsTexts: false)
        return TextLengthRule().findings(in: outline).inDocumentOrder()
    }
}
