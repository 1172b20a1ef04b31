import DisclosureCatalog

/// What the text of a cell looks like, whatever column it stands in.
enum CellKind: Hashable {
    /// Blank.
    case empty
    /// A sign for "nothing", such as `/` or `无`.
    case nothing
    /// √ or another tick.
    case tick
    /// A letter or word that is a tick among ticks, such as `Y` or `TRUE`.
    case sign
    /// The number 1, which is a tick among ticks.
    case one
    /// A Chinese numeral, as heads a section.
    case numeral
    /// A counted number.
    case number
    /// Letters and figures, such as `0505` or `A-3`.
    case code
    /// A list of boxes.
    case boxes
    /// One box with a name.
    case box
    /// Wording of a deadline.
    case deadline
    /// A quotation of a document.
    case citation
    /// A few words.
    case words
    /// Running text.
    case prose

    /// The length from which text is prose rather than a name.
    private static let longestName = 40

    init(_ text: String) {
        let key = text.matchingKey
        let length = key.unicodeScalars.count
        if key.isEmpty {
            self = .empty
        } else if length <= 2, Self.nothings.contains(key) {
            self = .nothing
        } else if length <= 3, TickMark(key) != nil {
            self = .tick
        } else if key == "1" {
            self = .one
        } else if TickMark.isSign(key) {
            self = .sign
        } else if let kind = Self.figures(key) {
            self = kind
        } else if let kind = Self.boxes(text) {
            self = kind
        } else if key.unicodeScalars.contains(where: { $0 == "《" || $0 == "》" }) {
            self = .citation
        } else if length <= DeadlineWording.longest, DeadlineWording.matches(key) {
            self = .deadline
        } else {
            self = length <= Self.longestName ? .words : .prose
        }
    }

    static let nothings: Set<String> = ["/", "-", "—", "——", "无", "0", "\\"]

    private static func figures(_ key: String) -> CellKind? {
        let scalars = key.unicodeScalars
        guard scalars.count <= 12 else { return nil }
        let stops: Set<Unicode.Scalar> = [".", "、", ","]
        let bare = scalars.last.map(stops.contains) == true ? scalars.dropLast() : scalars[...]
        if !bare.isEmpty, bare.allSatisfy(\.isDigit) {
            return bare.count > 1 && bare.first == "0" ? .code : .number
        }
        if ChineseNumeral.sectionNumber(key) != nil { return .numeral }
        let isCode =
            scalars.contains(where: \.isDigit)
            && scalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || $0.isDigit)
                    || "-._".unicodeScalars.contains($0)
            }
        return isCode ? .code : nil
    }

    private static func boxes(_ text: String) -> CellKind? {
        let count = ChannelMarkup.markCount(text)
        return count == 0 ? nil : count == 1 ? .box : .boxes
    }
}
