import DisclosureCatalog
import SheetModel

// What cells of their own say of a catalog, as in records.
extension PreambleReader {
    /// Takes what a cell says of the catalog.
    mutating func take(_ statement: CatalogStatement, log: inout SourceLog) {
        let place = GridRowPlace.row(statement.row)
        switch statement.field {
        case .title?:
            if let title = preamble.title, title != statement.text {
                log.add(.statedTwice, at: place, field: .title)
            } else {
                preamble.title = statement.text
                preamble.places[.title] = place
            }
        case .extra(let name)?:
            if preamble.extra[name] != nil {
                log.add(.statedTwice, at: place, field: .extra(name))
            } else {
                preamble.extra[name] = statement.text
            }
        case .declaredCounts?: takeCount(statement, at: place, log: &log)
        case let field?: take(statement.text, as: field, at: place, log: &log)
        case nil: log.add(.statementUnknown(statement.key), at: place)
        }
    }

    private mutating func takeCount(
        _ statement: CatalogStatement, at place: GridRowPlace, log: inout SourceLog
    ) {
        guard let index = CatalogColumns.count(statement.key),
            let count = Int(statement.text.matchingKey), statedCounts[index] == nil
        else {
            log.add(.countsUnreadable, at: place, field: .declaredCounts)
            return
        }
        statedCounts[index] = count
        let counts = statedCounts.compactMap(\.self)
        guard counts.count == statedCounts.count else { return }
        preamble.declaredCounts = DeclaredCounts(
            proactiveTopLevel: counts[0], proactiveSecondLevel: counts[1],
            onRequestSecondLevel: counts[2])
        preamble.places[.declaredCounts] = place
    }
}
