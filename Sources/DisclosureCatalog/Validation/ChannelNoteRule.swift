/// A chosen channel that asks for a note has one.
///
/// Which names ask for a note is the form's to say: `ValidationOptions.noteRequests`.
struct ChannelNoteRule: CatalogRule {
    static let id = "channel.note"

    func findings(in outline: CatalogOutline) -> [Finding] {
        let endings = outline.options.noteRequests.filter { !$0.isEmpty }
        guard !endings.isEmpty else { return [] }
        return outline.items.flatMap { entry in
            entry.item.channels.enumerated().compactMap { index, channel in
                guard (channel.note ?? "").isBlank,
                    endings.contains(where: { channel.name.ends(in: $0) })
                else { return nil }
                return finding(
                    .error, at: entry.place(.channels, index: index), .noNote(channel.name))
            }
        }
    }
}

extension LocalizedText {
    fileprivate static func noNote(_ name: String) -> LocalizedText {
        let quoted = escapedQuote(name, limit: 30)
        return LocalizedText(
            zh: "选择了“\(quoted)”，但没有注明具体渠道。",
            en: "“\(quoted)” is chosen without the note that it asks for.")
    }
}
