import DisclosureCatalog

/// Tells the names between slashes, which occur inside names too.
///
/// Known names decide: those of lists with boxes, and those of the form. In a source without boxes
/// whose lists have no other separator every slash is one, but for those between words that are
/// never apart, such as 发布会/听证会.
struct SlashedNames {
    private let names: ChannelName
    private let own: Set<String>
    private let separatesNames: Bool
    /// What stands behind and before each part in the lists of the source; "" is the end.
    private var next: [String: Set<String>] = [:]
    private var previous: [String: Set<String>] = [:]

    /// `own` are the names that the form knows.
    init(_ cells: [ChannelCell], names: ChannelName, own: [String]) {
        self.names = names
        let isNeeded = cells.contains { !$0.hasMarks && $0.text.utf8.contains(UInt8(ascii: "/")) }
        self.own = isNeeded ? Set(own.map(ChannelName.key)) : []
        let texts = isNeeded ? cells.map(\.text.trimmed) : []
        separatesNames =
            isNeeded && !cells.contains(where: \.hasMarks)
            && !texts.contains(where: BareChannels.isSeparated)
        guard separatesNames else { return }
        for text in texts where !Self.hasNote(text) {
            let ends = [""] + Self.parts(of: text).map(ChannelName.key) + [""]
            for (left, right) in zip(ends, ends.dropFirst()) {
                next[left, default: []].insert(right)
                previous[right, default: []].insert(left)
            }
        }
    }

    /// The names in a text; the text itself where there is no telling.
    func names(in text: String) -> [String] {
        let parts = Self.parts(of: text)
        guard parts.count > 1, !isKnown(text), !Self.hasNote(text) else { return [text] }
        var found: [String] = []
        var rest = parts[...]
        while !rest.isEmpty {
            let known = stride(from: rest.count, to: 0, by: -1)
                .first { isKnown(rest.prefix($0).joined(separator: "/")) }
            guard known != nil || separatesNames else { return [text] }
            let count = known ?? countTogether(rest)
            found.append(rest.prefix(count).joined(separator: "/"))
            rest = rest.dropFirst(count)
        }
        return found
    }

    private func isKnown(_ name: String) -> Bool {
        names.isKnown(name) || own.contains(ChannelName.key(of: name))
    }

    /// How many parts from the first on are never apart.
    private func countTogether(_ parts: ArraySlice<String>) -> Int {
        let pairs = zip(parts, parts.dropFirst())
        return 1 + pairs.prefix { !isKnown($1) && areTogether($0, $1) }.count
    }

    private func areTogether(_ left: String, _ right: String) -> Bool {
        let (left, right) = (ChannelName.key(of: left), ChannelName.key(of: right))
        return next[left] == [right] && previous[right] == [left]
    }

    private static func parts(of text: String) -> [String] {
        text.split(separator: "/").map(String.init)
    }

    /// Whether a note stands in the text, which may have slashes of its own, as addresses do.
    private static func hasNote(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.halfWidth == ":" }
    }
}
