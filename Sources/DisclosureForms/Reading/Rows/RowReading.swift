import DisclosureCatalog
import SheetModel

/// A row of the table, its texts sorted into fields.
struct RowReading {
    var place: GridRowPlace
    /// The text of each filled field, as it stands in the source.
    var texts: [CatalogField: String] = [:]

    func text(_ field: CatalogField) -> String { texts[field] ?? "" }

    /// The item's number for findings, as printed.
    var item: String? {
        let number = text(.itemNumber).withoutWrapping
        return number.isEmpty ? nil : escapedQuote(number, limit: 12)
    }

    /// Whether the row shows the label of a section.
    var hasSectionLabel: Bool { texts.keys.contains(where: \.isSectionField) }

    /// Whether only the label of a section is filled.
    var isSectionLabel: Bool {
        !texts.isEmpty && texts.keys.allSatisfy(\.isSectionField)
    }
}

extension CatalogField {
    /// Whether the field belongs to a section.
    var isSectionField: Bool {
        switch self {
        case .sectionNumeral, .sectionName: true
        default: false
        }
    }
}
