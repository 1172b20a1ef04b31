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
        let bytes = Array(text.utf8)
        let survey = CellSurvey(bytes)
        guard survey.length > 0 else {
            self = .empty
            return
        }
        if survey.length <= Self.longestShort {
            let key = ReadBytes.key(of: bytes).map { String(decoding: $0, as: UTF8.self) } ?? text
            if let kind = Self.shortKind(key, length: survey.length) {
                self = kind
                return
            }
        }
        if survey.mayHaveBoxes, let kind = Self.boxes(text) {
            self = kind
        } else if survey.hasTitleMarks {
            self = .citation
        } else if survey.length <= DeadlineWording.longest,
            DeadlineWording.matches(ReadBytes.key(of: bytes) ?? bytes)
        {
            self = .deadline
        } else {
            self = survey.length <= Self.longestName ? .words : .prose
        }
    }

    /// The kinds of marks, numbers and codes; all are short.
    private static func shortKind(_ key: String, length: Int) -> CellKind? {
        if key.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return digits(key) }
        if isNothing(key) { return .nothing }
        if length <= 3, TickMark(key: key) != nil { return .tick }
        return TickMark.isSign(key) ? .sign : figures(key)
    }

    private static func digits(_ key: String) -> CellKind {
        switch key {
        case "0": .nothing
        case "1": .one
        default: key.utf8.first == UInt8(ascii: "0") ? .code : .number
        }
    }

    private static let longestShort = 12

    private static let nothings = ["/", "-", "—", "——", "无", "0", "\\"]
    /// In bytes of UTF-8.
    private static let longestNothing = nothings.map(\.utf8.count).max() ?? 0

    /// Whether a matching key is a sign for "nothing".
    static func isNothing(_ key: String) -> Bool {
        key.utf8.count <= longestNothing && nothings.contains(key)
    }

    /// What may stand behind a number.
    static let stops: [Unicode.Scalar] = [".", "、", ","]

    private static func figures(_ key: String) -> CellKind? {
        let scalars = key.unicodeScalars
        guard scalars.count <= 12 else { return nil }
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

/// What there is to see in a text without understanding it, in one pass over its bytes.
private struct CellSurvey {
    /// The characters that are not blank.
    private(set) var length = 0
    /// Whether there is 《 or 》.
    private(set) var hasTitleMarks = false
    private(set) var mayHaveBoxes = false

    init(_ bytes: [UInt8]) {
        var index = 0
        while index < bytes.count {
            if ReadBytes.isIdeograph(bytes[index]) {
                length += 1
                index += 3
                continue
            }
            let (unit, count) = ReadBytes.unit(bytes, index)
            if unit != .blank { length += 1 }
            switch bytes[index] {
            case 0xE3:
                let isMark = bytes[index + 1] == 0x80 && (0x8A...0x8B).contains(bytes[index + 2])
                if isMark { hasTitleMarks = true }
            case 0xE2: if bytes[index + 1] >= 0x88 { mayHaveBoxes = true }
            case UInt8(ascii: "<"): mayHaveBoxes = true
            default: break
            }
            index += count
        }
    }
}
