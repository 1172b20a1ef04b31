import DisclosureCatalog

/// Reads a cell that names channels without boxes: what it names is chosen.
enum BareChannels {
    private static let ditto: Set<String> = ["同上", "〃", "\"", "″"]
    private static let separators = Set("，,；;、\n\r".unicodeScalars)
    /// A longer piece is a sentence, not a name.
    private static let longestName = 30

    static func read(
        _ cell: ChannelCell, names: ChannelName, form: ChannelTemplate?, log: inout SourceLog
    ) -> ChannelList {
        var list = ChannelList()
        list.isMarked = false
        let text = cell.text.trimmed
        let key = text.matchingKey
        guard !key.isEmpty, !CellKind.isNothing(key) else { return list }
        guard !ditto.contains(key) else {
            list.isDitto = true
            return list
        }
        let own = OwnNames(form)
        let pieces = text.unicodeScalars
            .split { $0.isBlank || separators.contains($0) }
            .flatMap { own.parts(of: String($0)) ?? parts(of: String($0), names: names) }
        guard pieces.allSatisfy({ $0.unicodeScalars.count <= longestName }) else {
            log.add(.channelsUnreadable, at: cell)
            return list
        }
        if form == nil { log.add(.namesWithoutBoxes, at: cell) }
        list.entries = pieces.map { piece in
            let reading = names.read(piece)
            return ChannelList.Entry(name: reading.name, note: reading.note, isChosen: true)
        }
        return list
    }

    /// A slash separates bare names, and occurs inside names: known names decide.
    private static func parts(of piece: String, names: ChannelName) -> [String] {
        let parts = piece.split(separator: "/").map(String.init)
        guard parts.count > 1, !names.isKnown(piece) else { return [piece] }
        var found: [String] = []
        var start = 0
        while start < parts.count {
            // The longest name that begins here.
            let ends = stride(from: parts.count, to: start, by: -1)
            let name = ends.lazy.map { parts[start..<$0].joined(separator: "/") }
                .first(where: names.isKnown)
            guard let name else { return [piece] }
            found.append(name)
            start += name.split(separator: "/").count
        }
        return found
    }
}

/// The names of a form that lists channels without boxes, between separators of its own.
private struct OwnNames {
    private let separator: Unicode.Scalar?
    private let known: Set<String>

    init(_ form: ChannelTemplate?) {
        let text = form?.separator.trimmed ?? ""
        separator = text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
        known = Set(form?.vocabulary.map(ChannelName.key) ?? [])
    }

    /// The names in a text, the longest that the form knows first; nil where none is separated.
    func parts(of text: String) -> [String]? {
        guard let separator else { return nil }
        let pieces = text.unicodeScalars.split(separator: separator).map { String($0) }
        guard pieces.count > 1 else { return nil }
        var names: [String] = []
        var start = 0
        while start < pieces.count {
            let ends = stride(from: pieces.count, to: start + 1, by: -1)
            let end = ends.first { known.contains(ChannelName.key(of: joined(pieces[start..<$0]))) }
            names.append(joined(pieces[start..<(end ?? start + 1)]))
            start = end ?? start + 1
        }
        return names
    }

    private func joined(_ pieces: ArraySlice<String>) -> String {
        pieces.joined(separator: separator.map { String($0) } ?? "")
    }
}
