import DisclosureCatalog

/// An option of a channel cell: a name, as written, with the state of its box.
struct ChannelOption: Hashable {
    var isChosen: Bool
    let text: String
    /// The text without wrapping and without the separator behind it.
    let name: String
    /// What the name is compared by.
    let key: String

    init(isChosen: Bool, text: String) {
        self.isChosen = isChosen
        self.text = text
        name = ChannelName.cleaned(text)
        key = name.matchingKey
    }
}

/// Characters that stand for boxes: 口 for an open one, and letters where a symbol font was lost.
///
/// They are characters of names too (口岸), hence boxes only where a name begins, and only before a
/// name that is an option of the same source.
struct CharacterMark {
    private static let separators = Set("，,；;、".unicodeScalars)

    /// The character that stands for an open box.
    static let openSign: Unicode.Scalar = "口"

    /// The names that are known to be options.
    private let known: Set<String>

    init(known: Set<String>) { self.known = known }

    /// The box that a character stands for (form.md, 2: `口` for □, `t` for ■).
    private static func mark(_ scalar: Unicode.Scalar) -> ChannelMarkup.Mark? {
        switch scalar {
        case openSign: .open
        case "t": .chosen
        default: nil
        }
    }

    static func mayOccur(in text: String) -> Bool {
        text.unicodeScalars.contains { mark($0) != nil }
    }

    /// Names behind such a character at the beginning of a name, wherever there may be one.
    static func candidates(in segment: ChannelMarkup.Segment) -> [String] {
        pieces(of: segment).dropFirst().map { ChannelName.key(of: $0.text) }
    }

    /// A segment, cut before each character that stands for a box.
    func split(_ segment: ChannelMarkup.Segment) -> [ChannelMarkup.Segment] {
        var result: [ChannelMarkup.Segment] = []
        for (index, piece) in Self.pieces(of: segment).enumerated() {
            if index == 0 {
                if segment.mark != nil || !piece.text.showsNothing {
                    result.append(ChannelMarkup.Segment(mark: segment.mark, text: piece.text))
                }
            } else if known.contains(ChannelName.key(of: piece.text)) {
                let mark = piece.sign.flatMap(Self.mark)
                result.append(ChannelMarkup.Segment(mark: mark, text: piece.text))
            } else {
                let text = (piece.sign.map { String($0) } ?? "") + piece.text
                if let last = result.indices.last {
                    result[last].text += text
                } else {
                    result.append(ChannelMarkup.Segment(mark: nil, text: text))
                }
            }
        }
        return result
    }

    /// The text before the first such character at the beginning of a name, then the text behind
    /// each.
    private static func pieces(
        of segment: ChannelMarkup.Segment
    ) -> [(sign: Unicode.Scalar?, text: String)] {
        var pieces: [(sign: Unicode.Scalar?, text: String)] = []
        var sign: Unicode.Scalar?
        var words = String.UnicodeScalarView()
        // Right behind a box a name begins, and the box is already there.
        var startsName = segment.mark == nil
        var hasText = segment.mark == nil
        for scalar in segment.text.unicodeScalars {
            if startsName, mark(scalar) != nil {
                pieces.append((sign, String(words)))
                words = String.UnicodeScalarView()
                sign = scalar
                startsName = false
                continue
            }
            words.append(scalar)
            let isBreak = scalar.isBlank || separators.contains(scalar)
            if !isBreak { hasText = true }
            startsName = isBreak && hasText
        }
        return pieces + [(sign, String(words))]
    }
}

/// The character 口 for an open box with nothing before it that would separate it.
enum GluedMarks {
    static func split(_ segment: ChannelMarkup.Segment) -> [ChannelMarkup.Segment] {
        let pieces = segment.text.unicodeScalars
            .split(separator: CharacterMark.openSign, omittingEmptySubsequences: false)
            .map { String(String.UnicodeScalarView($0)) }
        return pieces.enumerated().map { index, text in
            ChannelMarkup.Segment(mark: index == 0 ? segment.mark : .open, text: text)
        }
    }
}
