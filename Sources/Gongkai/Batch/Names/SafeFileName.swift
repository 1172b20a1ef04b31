/// A name made into one component of a path that Linux, macOS and Windows all take, and that looks
/// the same on each.
///
///     SafeFileName("某市/财政局").text        // "某市_财政局"
///     SafeFileName("CON").text               // "_CON"
///     SafeFileName("\u{202E}gpj.局").text    // "gpj.局"
///
/// The name is in NFC, is never empty, and is the same when it is made safe again.
package struct SafeFileName: Hashable, Sendable {
    /// What had to be changed, in the order in which messages tell it.
    package enum Change: Int, Hashable, Sendable, CaseIterable {
        /// A character that some system keeps for itself, or that cannot be seen.
        case character
        /// Blanks at an end, or dots at the end, which Windows drops.
        case edge
        /// No name was left, or `.` or `-` at its beginning hides a file or looks like an option.
        case beginning
        /// The name of a device of Windows, such as `NUL`, whatever follows a dot.
        case device
        /// More bytes than fit.
        case length
    }

    /// The longest name in UTF-8: file systems allow 255 bytes, of which an ending such as `.xlsx`,
    /// and what tells names apart, take some.
    package static let longest = 200

    /// The safe name.
    package let text: String
    /// What was changed; empty where only the form of the characters (NFC) was.
    package let changes: [Change]

    /// Makes a name safe.
    ///
    /// - Parameters:
    ///   - name: any text.
    ///   - limit: the most bytes that the name may have, eight at least.
    package init(_ name: String, limit: Int = longest) {
        var changes: Set<Change> = []
        var scalars = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            switch FileNameCharacters.treatment(of: scalar) {
            case .kept: scalars.append(scalar)
            case .replaced: scalars.append("_")
            case .removed: break
            }
            if FileNameCharacters.treatment(of: scalar) != .kept { changes.insert(.character) }
        }
        var text = Self.composed(String(scalars))
        Self.trim(&text, &changes)
        Self.prefix(&text, &changes)
        if text.utf8.count > max(8, limit) {
            changes.insert(.length)
            text = Self.cut(text, to: max(8, limit))
            var ignored: Set<Change> = []
            Self.trim(&text, &ignored)
            Self.prefix(&text, &ignored)
        }
        self.text = text
        self.changes = Change.allCases.filter(changes.contains)
    }

    /// The canonical composition (NFC, UAX 15), for which the standard library has no public name.
    private static func composed(_ text: String) -> String {
        String(decoding: text._nfcCodeUnits, as: UTF8.self)
    }

    private static func trim(_ text: inout String, _ changes: inout Set<Change>) {
        let blank = \Unicode.Scalar.Properties.isWhitespace
        let scalars = text.unicodeScalars
        let start = scalars.firstIndex { !$0.properties[keyPath: blank] } ?? scalars.endIndex
        let end =
            scalars.lastIndex { !$0.properties[keyPath: blank] && $0 != "." }
            .map(scalars.index(after:)) ?? start
        let trimmed = String(scalars[start..<max(start, end)])
        if trimmed.utf8.count < text.utf8.count {
            changes.insert(.edge)
            text = trimmed
        }
    }

    private static func prefix(_ text: inout String, _ changes: inout Set<Change>) {
        let first = text.unicodeScalars.first
        if first == nil || first == "." || first == "-" {
            changes.insert(.beginning)
        } else if FileNameCharacters.isDevice(text) {
            changes.insert(.device)
        } else {
            return
        }
        text = "_" + text
    }

    /// As many whole characters as fit; where not even one does, as many Unicode scalars as fit.
    static func cut(_ text: String, to limit: Int) -> String {
        var result = ""
        var count = 0
        for character in text {
            count += character.utf8.count
            guard count <= limit else { break }
            result.append(character)
        }
        guard result.isEmpty else { return result }
        var scalars = String.UnicodeScalarView()
        count = 0
        for scalar in text.unicodeScalars {
            count += UTF8.width(scalar)
            guard count <= limit else { break }
            scalars.append(scalar)
        }
        return String(scalars)
    }
}
