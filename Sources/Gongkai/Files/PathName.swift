/// The name at the end of a path, as text; no file is looked at.
///
///     PathName("town/form.XLSX").text    // "form.XLSX"
///     PathName("town/form.XLSX").stem    // "form"
///     PathName("town/form.XLSX").ending  // "xlsx"
package struct PathName {
    /// What stands after the last folder; empty where the path is nothing but slashes.
    package let text: String
    private let dot: String.Index?

    package init(_ path: String) {
        text = path.split(separator: "/").last.map(String.init) ?? ""
        dot = text.lastIndex(of: ".").flatMap { [text] in $0 > text.startIndex ? $0 : nil }
    }

    /// The name without its ending; a dot that begins the name, as that of a hidden file, begins no
    /// ending.
    package var stem: String { String(text[..<(dot ?? text.endIndex)]) }

    /// What stands after the last dot, in small letters; nil where there is no ending.
    package var ending: String? {
        dot.map { text[text.index(after: $0)...].lowercased() }
    }

    /// The ending as it is written, with its dot; nil where there is none.
    package var writtenEnding: String? { dot.map { String(text[$0...]) } }
}
