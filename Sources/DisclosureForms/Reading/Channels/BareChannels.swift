import DisclosureCatalog

/// Reads cells that name channels without boxes: what they name is chosen.
struct BareChannels {
    private static let ditto: Set<String> = ["同上", "〃", "\"", "″"]
    private static let separators = Set("，,；;、\n\r".unicodeScalars)
    /// A longer piece is a sentence, not a name.
    private static let longestName = 30

    private let names: ChannelName
    private let slashed: SlashedNames
    private let own: OwnNames
    /// Whether the form lists channels with boxes.
    private let hasBoxes: Bool

    /// `form` is set where the form lists channels without boxes.
    init(names: ChannelName, slashed: SlashedNames, form: ChannelTemplate?) {
        self.names = names
        self.slashed = slashed
        own = OwnNames(form)
        hasBoxes = form == nil
    }

    func read(_ cell: ChannelCell, log: inout SourceLog) -> ChannelList {
        var list = ChannelList()
        list.isMarked = false
        let text = cell.text.trimmed
        let key = text.matchingKey
        guard !key.isEmpty, !CellKind.isNothing(key) else { return list }
        guard !Self.ditto.contains(key) else {
            list.isDitto = true
            return list
        }
        let pieces = text.unicodeScalars.split(whereSeparator: Self.separates)
            .flatMap { own.parts(of: String($0)) ?? slashed.names(in: String($0)) }
        guard pieces.allSatisfy({ $0.unicodeScalars.count <= Self.longestName }) else {
            log.add(.channelsUnreadable, at: cell)
            return list
        }
        if hasBoxes { log.add(.namesWithoutBoxes, at: cell) }
        list.entries = pieces.map { piece in
            let reading = names.read(piece)
            return ChannelList.Entry(name: reading.name, note: reading.note, isChosen: true)
        }
        return list
    }

    /// Whether several names stand in a text, slashes apart.
    static func isSeparated(_ text: String) -> Bool {
        text.unicodeScalars.contains(where: separates)
    }

    private static func separates(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isBlank || separators.contains(scalar)
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
