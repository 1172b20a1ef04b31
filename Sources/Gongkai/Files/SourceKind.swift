/// What the first bytes of a source say that it is.
enum SourceKind: Hashable, Sendable {
    /// A zip archive, as all new Office files are.
    case workbook
    /// The container of Office files before 2007.
    case oldOffice
    case document
    /// HTML, or a piece of it.
    case webPage
    /// JSON.
    case catalogFile
    /// Anything else; published text, if all is well.
    case text

    init(_ bytes: [UInt8]) {
        let start = JSONText.withoutMark(Array(bytes.prefix(4096)))
        let visible = start.drop { $0 <= 0x20 }
        let tag = visible.dropFirst().first.map { $0 | 0x20 } ?? 0
        let word = String(decoding: visible.prefix(14), as: UTF8.self).lowercased()
        if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            self = .workbook
        } else if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .oldOffice
        } else if word.hasPrefix("%pdf-") {
            self = .document
        } else if visible.first == UInt8(ascii: "<"),
            (0x61...0x7A).contains(tag) || tag == 0x21 || tag == 0x3F
        {
            self =
                Self.hasTable(bytes) || word.hasPrefix("<!doctype html") || word.hasPrefix("<html")
                ? .webPage : .text
        } else if word.hasPrefix("{") || word.hasPrefix("//") || word.hasPrefix("/*") {
            self = .catalogFile
        } else {
            self = .text
        }
    }

    /// Whether the tag of a table is somewhere; published text has other tags at most.
    private static func hasTable(_ bytes: [UInt8]) -> Bool {
        let name = Array("table".utf8)
        var rest = bytes[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(start + 1)...]
            if rest.prefix(name.count).elementsEqual(name, by: { $0 | 0x20 == $1 }) { return true }
        }
        return false
    }
}
