/// Where a finding is: as much of file, sheet, position, item and field as is known.
public struct Place: Hashable, Sendable {
    /// A position inside the file.
    public enum Position: Hashable, Sendable {
        /// A one-based line of a text file.
        case line(Int)
        /// A cell of a sheet, such as `G17`.
        case cell(String)
        /// A key path of a JSON file, such as `sections[0].items[1].basis`.
        case keyPath(String)
    }

    /// The file's name as the user gave it.
    public var file: String?
    /// The sheet's name.
    public var sheet: String?
    /// The position in the file or sheet.
    public var position: Position?
    /// The number of the item, as printed.
    public var itemNumber: String?
    /// The field of the catalog.
    public var field: CatalogField?

    /// Makes a place; what is not known stays nil.
    public init(
        file: String? = nil, sheet: String? = nil, position: Position? = nil,
        itemNumber: String? = nil, field: CatalogField? = nil
    ) {
        self.file = file
        self.sheet = sheet
        self.position = position
        self.itemNumber = itemNumber
        self.field = field
    }
}
