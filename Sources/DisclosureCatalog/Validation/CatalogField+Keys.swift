extension CatalogField {
    /// Where the field stands in a catalog file; empty for fields of sections and items.
    package var catalogKeys: [DocumentPath.Component] {
        switch self {
        case .title: [.key("title")]
        case .department: [.key("department")]
        case .preparedBy: [.key("signOff"), .key("preparedBy")]
        case .reviewedBy: [.key("signOff"), .key("reviewedBy")]
        case .approvedBy: [.key("signOff"), .key("approvedBy")]
        case .filledOn: [.key("signOff"), .key("filledOn")]
        case .declaredCounts: [.key("declaredCounts")]
        case .channelVocabulary: [.key("channelVocabulary")]
        default: []
        }
    }

    /// Where the field stands in an item of a catalog file; empty for other fields.
    package var itemKeys: [DocumentPath.Component] {
        switch self {
        case .itemNumber: [.key("number")]
        case .itemName: [.key("name")]
        case .content: [.key("content")]
        case .basis: [.key("basis")]
        case .deadline: [.key("deadline")]
        case .responsibleBody: [.key("responsibleBody")]
        case .channels, .channel: [.key("channels")]
        case .audience: [.key("audience")]
        case .disclosure: [.key("disclosure")]
        case .levels, .level: [.key("levels")]
        case .everyone: [.key("audience"), .key("everyone")]
        case .groups: [.key("audience"), .key("groups")]
        case .proactive, .onRequest: [.key("disclosure")]
        case .remarks: [.key("remarks")]
        case .extra(let heading): [.key("extra"), .key(heading)]
        default: []
        }
    }
}
