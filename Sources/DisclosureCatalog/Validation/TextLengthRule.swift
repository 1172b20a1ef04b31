/// No text is longer than a cell of a spreadsheet holds.
struct TextLengthRule: CatalogRule {
    static let id = "text.length"

    /// UTF-16 code units in one cell, as Excel and the file format count them.
    static let maximumUnits = 32_767

    func findings(in outline: CatalogOutline) -> [Finding] {
        var findings: [Finding] = []
        outline.visitTexts { text, place in
            // UTF-8 is never shorter than UTF-16, and its length costs nothing.
            guard text.utf8.count > Self.maximumUnits else { return }
            let units = text.utf16.count
            if units > Self.maximumUnits {
                findings.append(finding(.error, at: place(), .tooLong(units)))
            }
        }
        return findings + channelCells(in: outline)
    }

    /// The cell with the channels shows all of them, chosen or not, one to a line.
    private func channelCells(in outline: CatalogOutline) -> [Finding] {
        let offered = outline.catalog.channelVocabulary.reduce(0) { $0 + $1.utf16.count + 2 }
        guard offered <= Self.maximumUnits else {
            return [finding(.error, at: outline.place(.channelVocabulary), .tooLong(offered))]
        }
        return outline.items.compactMap { entry in
            let notes = entry.item.channels.reduce(0) { $0 + ($1.note?.utf16.count ?? 0) }
            let units = offered + notes
            guard units > Self.maximumUnits else { return nil }
            return finding(.error, at: entry.place(.channels), .tooLong(units))
        }
    }
}

extension LocalizedText {
    fileprivate static func tooLong(_ units: Int) -> LocalizedText {
        let most = TextLengthRule.maximumUnits
        return LocalizedText(
            zh: "文字有 \(units) 个字符，超过单元格 \(most) 个字符的上限，请缩短。",
            en: "The text has \(units) characters; a cell holds at most \(most). Shorten it.")
    }
}
