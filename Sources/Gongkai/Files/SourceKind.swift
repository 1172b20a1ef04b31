/// What the first bytes of a source say that it is.
enum SourceKind: Hashable, Sendable {
    /// A zip archive, as all new Office files are.
    case workbook
    /// The container of Office files before 2007.
    case oldOffice
    case document
    case webPage
    /// JSON.
    case catalogFile
    /// Anything else; published text, if all is well.
    case text

    init(_ bytes: [UInt8]) {
        let start = JSONText.withoutMark(Array(bytes.prefix(4096)))
        let visible = start.drop { $0 <= 0x20 }
        let word = String(decoding: visible.prefix(14), as: UTF8.self).lowercased()
        if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            self = .workbook
        } else if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .oldOffice
        } else if word.hasPrefix("%pdf-") {
            self = .document
        } else if word.hasPrefix("<!doctype html") || word.hasPrefix("<html") {
            self = .webPage
        } else if word.hasPrefix("{") || word.hasPrefix("//") || word.hasPrefix("/*") {
            self = .catalogFile
        } else {
            self = .text
        }
    }
}
