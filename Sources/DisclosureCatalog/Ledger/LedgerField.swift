/// The columns of a publication ledger (公开台账).
///
/// The headings under which they are recognised are data: see `LedgerVocabulary`.
package enum LedgerField: String, Hashable, Sendable, CaseIterable {
    case indexNumber
    case department
    case itemNumber
    case itemName
    case title
    case documentNumber
    case kind
    case formedOn
    case publishedOn
    case channels
    case link
    case office
    case publisher
    case reviewer
    case attribute
    case triggeredOn
    case triggerEvent
    case remarks
}

extension LedgerEntry {
    /// Puts the text of a field where it belongs.
    mutating func set(_ field: LedgerField, to text: String, _ vocabulary: LedgerVocabulary) {
        switch field {
        case .indexNumber: indexNumber = text
        case .department: department = text
        case .itemNumber: itemNumber = text
        case .itemName: itemName = text
        case .title: title = text
        case .documentNumber: documentNumber = text
        case .kind: kind = text
        case .formedOn: formedOn = vocabulary.date(text)
        case .publishedOn: publishedOn = vocabulary.date(text)
        case .channels: channels = text
        case .link: link = text
        case .office: office = text
        case .publisher: publisher = text
        case .reviewer: reviewer = text
        case .attribute: attribute = vocabulary.attribute(text)
        case .triggeredOn: triggeredOn = vocabulary.date(text)
        case .triggerEvent: triggerEvent = text
        case .remarks: remarks = text
        }
    }
}
