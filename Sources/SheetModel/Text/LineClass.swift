/// What a character means for breaking a line, after Unicode Standard Annex #14.
///
/// Fewer classes than the annex has: those that East Asian text, numbers and Latin words need.
enum LineClass: UInt8 {
    case lineFeed
    case space
    /// Stays with the character before it.
    case attached
    /// No break on either side, such as the no-break space.
    case glue
    /// A break after it wherever it stands (U+200B).
    case opportunity
    case ideograph
    case letter
    case digit
    /// A sign of no script, such as ■ or →.
    case symbol
    case opening
    /// A closing bracket, comma or stop: does not begin a line and holds a word that follows.
    case closing
    /// Does not begin a line either, but lets one begin after it, such as ： or ！.
    case nonstarter
    /// Quotation marks, straight or curved; the Unicode algorithm holds both neighbours.
    case openingQuote
    case closingQuote
    case straightQuote
    case hyphen
    case solidus
    /// Stands before a number, such as ¥.
    case prefix
    /// Stands behind a number, such as %.
    case postfix

    /// Whether the class never begins a line.
    var isKeptFromStart: Bool {
        switch self {
        case .closing, .nonstarter, .closingQuote, .straightQuote, .postfix, .hyphen: true
        default: false
        }
    }

    /// Whether the class never ends a line.
    var isKeptFromEnd: Bool {
        switch self {
        case .opening, .openingQuote, .straightQuote, .prefix: true
        default: false
        }
    }

    /// The class of a scalar.
    static func of(_ value: UInt32) -> LineClass {
        if value < 0x80 { return ascii[Int(value)] }
        if isPlainIdeograph(value) { return .ideograph }
        if value <= 0xFFFF, let special = special[Int(value)] { return special }
        if EastAsianWidth.isAttached(value) { return .attached }
        if hangul.contains(where: { $0.contains(value) }) { return .letter }
        if EastAsianWidth.isWide(value) { return .ideograph }
        let isSign = value >= 0x2010 && value <= 0x2BFF || value < 0xC0
        return isSign || value == 0xD7 || value == 0xF7 ? .symbol : .letter
    }

    /// Whether it is one of the usual Chinese characters: ideographs as wide as any, of three bytes.
    static func isPlainIdeograph(_ value: UInt32) -> Bool { value >= 0x4E00 && value <= 0x9FFF }

    /// Korean words are not cut, although their syllables are wide.
    private static let hangul: [ClosedRange<UInt32>] = [
        0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF,
    ]

    private static let ascii: [LineClass] = (UInt8(0)..<0x80).map { value in
        switch UnicodeScalar(value) {
        case "\n", "\r", "\u{B}", "\u{C}": .lineFeed
        case " ", "\t": .space
        case "0"..."9": .digit
        case "(", "[", "{": .opening
        case ")", "]", "}", ",", ".", ":", ";": .closing
        case "!", "?", "|", "\\": .nonstarter
        case "\"", "'": .straightQuote
        case "-": .hyphen
        case "/": .solidus
        case "$", "+": .prefix
        case "%": .postfix
        default: .letter
        }
    }

    /// By scalar: this is asked for every sign of every text.
    private static let special: [LineClass?] = {
        var classes = [LineClass?](repeating: nil, count: 0x1_0000)
        for (members, lineClass) in members {
            for scalar in members.unicodeScalars { classes[Int(scalar.value)] = lineClass }
        }
        return classes
    }()

    /// The signs of GB/T 15834 in their full, half and vertical forms, those that LibreOffice's
    /// table for simplified Chinese adds, and small kana.
    private static let members: [(String, LineClass)] = [
        ("\u{85}\u{2028}\u{2029}", .lineFeed),
        ("\u{A0}\u{2007}\u{202F}\u{2011}\u{2060}\u{FEFF}", .glue),
        ("\u{200B}", .opportunity),
        ("（〔［｛《〈「『【〖〘〚｟〝︵︷︹︻︽︿﹁﹃﹙﹛﹝｢", .opening),
        ("“‘«‹", .openingQuote),
        ("”’»›", .closingQuote),
        ("），。、》〉」』】〗〙〛〕］｝｠〞〟．＇＂〃·•‧ˇˉ‖｜", .closing),
        ("︶︸︺︼︾﹀﹂﹄﹚﹜﹞︰︱︳︴﹏﹐﹑﹒﹔﹕﹖﹗｡､｣･", .closing),
        ("\u{3000}：；？！・…‥—–―─～￣〜々〻ーゝゞヽヾ‐", .nonstarter),
        ("ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ", .nonstarter),
        ("％‰‱℃℉°′″￠¢﹪", .postfix),
        ("￥¥£￡＄€№§﹩＋±", .prefix),
    ]
}
