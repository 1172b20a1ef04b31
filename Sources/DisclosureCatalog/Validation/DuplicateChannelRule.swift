/// No channel stands twice in the form's list, or twice in one item.
struct DuplicateChannelRule: CatalogRule {
    static let id = "channel.duplicate"

    func findings(in outline: CatalogOutline) -> [Finding] {
        let listed = repeats(in: outline.catalog.channelVocabulary).map { index, name in
            let path = DocumentPath(CatalogField.channelVocabulary.catalogKeys)
                .appending(index: index)
            let place = Place(
                file: outline.file, position: .keyPath(path.description),
                field: .channelVocabulary)
            return finding(.error, at: place, .listedTwice(name))
        }
        let chosen = outline.items.flatMap { entry in
            repeats(in: entry.item.channels.map(\.name)).map { index, name in
                finding(
                    .warning, at: entry.place(.channels, index: index), .chosenTwice(name))
            }
        }
        return listed + chosen
    }

    private func repeats(in names: [String]) -> [(index: Int, name: String)] {
        guard names.count > 1 else { return [] }
        var seen: Set<ExactText> = []
        return names.enumerated().compactMap { index, name in
            seen.insert(ExactText(name)).inserted ? nil : (index, name)
        }
    }
}

extension LocalizedText {
    fileprivate static func listedTwice(_ name: String) -> LocalizedText {
        let quoted = escapedQuote(name, limit: 30)
        return LocalizedText(
            zh: "渠道“\(quoted)”重复列出，请删去一个。",
            en: "The channel “\(quoted)” is listed twice; remove one.")
    }

    fileprivate static func chosenTwice(_ name: String) -> LocalizedText {
        let quoted = escapedQuote(name, limit: 30)
        return LocalizedText(
            zh: "渠道“\(quoted)”在此项中重复选择。",
            en: "The channel “\(quoted)” is chosen twice in this item.")
    }
}
