extension CatalogField {
    /// What the field is called in English messages.
    package var englishWords: String {
        switch self {
        case .title: "title"
        case .department: "department"
        case .preparedBy: "prepared by"
        case .reviewedBy: "reviewed by"
        case .approvedBy: "approved by"
        case .filledOn: "date"
        case .declaredCounts: "declared counts"
        case .channelVocabulary: "list of channels"
        case .sectionNumeral(let level): "numeral of the section, level \(level)"
        case .sectionName(let level): "section, level \(level)"
        case .extra(let heading): "“\(heading)”"
        default: englishItemWords
        }
    }

    private var englishItemWords: String {
        switch self {
        case .itemNumber: "number"
        case .itemName: "name"
        case .content: "content"
        case .basis: "legal basis"
        case .deadline: "deadline"
        case .responsibleBody: "responsible body"
        case .channels: "channels"
        case .everyone: "for everyone"
        case .groups: "for particular groups"
        case .proactive: "proactive"
        case .onRequest: "on request"
        case .audience: "audience"
        case .disclosure: "way of disclosure"
        case .levels: "levels"
        case .level(let level): "level “\(level)”"
        case .channel(let channel): "channel “\(channel)”"
        case .remarks: "remarks"
        default: name
        }
    }

    /// What a field without a heading in the form is called in Chinese messages; nil for those
    /// that forms give a heading.
    package var chineseWords: String? {
        switch self {
        case .title: "标题"
        case .declaredCounts: "统计数"
        case .channelVocabulary: "渠道清单"
        case .extra(let heading): heading
        case .level(let level): level
        case .channel(let channel): channel
        default: nil
        }
    }
}
