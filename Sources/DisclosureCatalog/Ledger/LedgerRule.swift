/// What can be wrong with a ledger.
package enum LedgerRule: Hashable, Sendable, CaseIterable {
    case missingColumn
    case unusedColumn
    case skippedRow
    case skippedSheet
    case hiddenSheet
    case tooManyFields
    case unknownDepartment
    case unknownItem
    case itemName
    case unreadableDate
    case futureDate
    case early
    case missingTrigger
    case missingIndexNumber
    case missingTitle
    case missingChannel
    case unknownChannel
    case unknownAttribute
    case duplicateDate
    case duplicateItem
    case duplicateTitle

    /// The identifier in findings.
    package var id: String {
        switch self {
        case .missingColumn: "ledger.column.missing"
        case .unusedColumn: "ledger.column.unused"
        case .skippedRow: "ledger.row.skipped"
        case .skippedSheet: "ledger.sheet.skipped"
        case .hiddenSheet: "ledger.sheet.hidden"
        case .tooManyFields: "ledger.row.long"
        case .unknownDepartment: "ledger.department"
        case .unknownItem: "ledger.item"
        case .itemName: "ledger.item.name"
        case .unreadableDate: "ledger.date"
        case .futureDate: "ledger.date.future"
        case .early: "ledger.early"
        case .missingTrigger: "ledger.trigger"
        case .missingIndexNumber: "ledger.indexNumber"
        case .missingTitle: "ledger.title"
        case .missingChannel: "ledger.channel.missing"
        case .unknownChannel: "ledger.channel"
        case .unknownAttribute: "ledger.attribute"
        case .duplicateDate: "ledger.duplicate.date"
        case .duplicateItem: "ledger.duplicate.item"
        case .duplicateTitle: "ledger.duplicate.title"
        }
    }

    /// The field that is wrong; nil where it is the row or the table, or one that the finding names.
    var field: LedgerField? {
        switch self {
        case .missingColumn, .unusedColumn, .skippedRow, .skippedSheet, .hiddenSheet,
            .tooManyFields, .unreadableDate, .duplicateDate:
            nil
        case .unknownDepartment: .department
        case .unknownItem, .duplicateItem: .itemNumber
        case .itemName: .itemName
        case .futureDate, .early: .publishedOn
        case .missingTrigger: .triggeredOn
        case .missingIndexNumber: .indexNumber
        case .missingTitle, .duplicateTitle: .title
        case .missingChannel, .unknownChannel: .channels
        case .unknownAttribute: .attribute
        }
    }

    /// Errors make a figure wrong; warnings are doubtful; notes only tell what was done.
    package var severity: Finding.Severity {
        switch self {
        case .missingColumn, .unknownDepartment, .unknownItem, .unreadableDate, .futureDate,
            .missingIndexNumber, .unknownAttribute, .duplicateDate, .duplicateItem:
            .error
        case .tooManyFields, .itemName, .early, .missingTrigger, .missingTitle, .missingChannel,
            .unknownChannel, .duplicateTitle, .hiddenSheet:
            .warning
        case .unusedColumn, .skippedRow, .skippedSheet: .note
        }
    }
}
