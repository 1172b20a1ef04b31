/// Every item has a channel.
///
/// What is disclosed on request only may do without, because it is handed to the applicant. Where
/// a mark tells which channels are required, those without one may be used too.
struct ChannelChoiceRule: CatalogRule {
    static let id = "channel.none"

    func findings(in outline: CatalogOutline) -> [Finding] {
        guard outline.shows(.channels), !outline.options.channelsMayBeOptional else { return [] }
        return outline.items.filter { $0.item.channels.isEmpty }.map { entry in
            let isOnRequestOnly = entry.item.disclosure == [.onRequest]
            return finding(
                isOnRequestOnly ? .warning : .error, at: entry.place(.channels), .noChannel)
        }
    }
}

extension LocalizedText {
    fileprivate static let noChannel = LocalizedText(
        zh: "没有选择任何公开渠道，请至少选择一个。", en: "No channel is chosen; choose at least one.")
}
