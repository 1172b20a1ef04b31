import DisclosureCatalog

/// Reads a cell that names channels without boxes: what it names is chosen.
enum BareChannels {
    private static let ditto: Set<String> = ["同上", "〃", "\"", "″"]
    private static let separators = Set("，,；;、\n\r".unicodeScalars)
    /// A longer piece is a sentence, not a name.
    private static let longestName = 30

    static func read(
        _ cell: ChannelCell, names: ChannelName, log: inout SourceLog
    ) -> ChannelList {
        var list = ChannelList()
        list.isMarked = false
        let text = cell.text.trimmed
        let key = text.matchingKey
        guard !key.isEmpty, !CellKind.nothings.contains(key) else { return list }
        guard !ditto.contains(key) else {
            list.isDitto = true
            return list
        }
        let pieces = text.unicodeScalars
            .split { $0.isBlank || separators.contains($0) }
            .flatMap { parts(of: String($0), names: names) }
        guard pieces.allSatisfy({ $0.unicodeScalars.count <= longestName }) else {
            log.add(.channelsUnreadable, at: cell)
            return list
        }
        log.add(.namesWithoutBoxes, at: cell)
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
