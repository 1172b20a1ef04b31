/// Every chosen channel is one that the form offers.
///
/// Where the catalog lists no channels, the form shows only chosen ones: a warning.
struct UnknownChannelRule: CatalogRule {
    static let id = "channel.unknown"

    /// Suggestions cost time, so a catalog gets only so many.
    private static let maximumSuggestions = 50

    func findings(in outline: CatalogOutline) -> [Finding] {
        let vocabulary = outline.catalog.channelVocabulary
        guard !vocabulary.isEmpty else { return emptyVocabulary(in: outline) }
        let known = Set(vocabulary.map(ExactText.init))
        var nearest: [String: String?] = [:]
        var findings: [Finding] = []
        for entry in outline.items {
            for (index, channel) in entry.item.channels.enumerated()
            where !known.contains(ExactText(channel.name)) {
                if nearest.count < Self.maximumSuggestions, nearest[channel.name] == nil {
                    nearest[channel.name] = nearestName(to: channel.name, among: vocabulary)
                }
                let hint = (nearest[channel.name] ?? nil).map(LocalizedText.meant)
                findings.append(
                    finding(
                        .error, at: entry.place(.channels, index: index), .unknown(channel.name),
                        suggestion: hint))
            }
        }
        return findings
    }

    private func emptyVocabulary(in outline: CatalogOutline) -> [Finding] {
        guard outline.items.contains(where: { !$0.item.channels.isEmpty }) else { return [] }
        return [finding(.warning, at: outline.place(.channelVocabulary), .emptyVocabulary)]
    }
}

extension LocalizedText {
    fileprivate static func unknown(_ name: String) -> LocalizedText {
        let quoted = escapedQuote(name, limit: 30)
        return LocalizedText(
            zh: "表中没有“\(quoted)”这一渠道。", en: "The form offers no channel “\(quoted)”.")
    }

    fileprivate static func meant(_ name: String) -> LocalizedText {
        let quoted = escapedQuote(name, limit: 30)
        return LocalizedText(zh: "是否应为“\(quoted)”？", en: "Was “\(quoted)” meant?")
    }

    fileprivate static let emptyVocabulary = LocalizedText(
        zh: "没有列出表中的全部渠道，表格将只显示已选的渠道。",
        en: "The list of the form's channels is empty, so only chosen channels are shown.")
}
