/// An option of a channel cell: a name, as written, with the state of its box.
struct ChannelOption: Hashable {
    var isChosen: Bool
    var text: String
}

/// The character 口, which some forms use for an open box.
///
/// It is a character of names too (口岸), hence a box only where a name begins, and only before a
/// name that is an option of the same source.
struct CharacterMark {
    private static let sign: Unicode.Scalar = "口"

    /// The character as text.
    static var text: String { String(Character(sign)) }

    private static let separators = Set("，,；;、".unicodeScalars)

    /// The names that are known to be options.
    private let known: Set<String>

    init(known: Set<String>) { self.known = known }

    /// Names behind a 口 at the beginning of a name, wherever there may be one.
    static func candidates(in segment: ChannelMarkup.Segment) -> [String] {
        pieces(of: segment).dropFirst().map { ChannelName.key(of: $0) }
    }

    /// A segment, cut before each 口 that stands for an open box.
    func split(_ segment: ChannelMarkup.Segment) -> [ChannelMarkup.Segment] {
        var result: [ChannelMarkup.Segment] = []
        for (index, piece) in Self.pieces(of: segment).enumerated() {
            if index == 0 {
                if segment.mark != nil || !piece.showsNothing {
                    result.append(ChannelMarkup.Segment(mark: segment.mark, text: piece))
                }
            } else if known.contains(ChannelName.key(of: piece)) {
                result.append(ChannelMarkup.Segment(mark: .open, text: piece))
            } else if let last = result.indices.last {
                result[last].text += String(Self.sign) + piece
            } else {
                result.append(ChannelMarkup.Segment(mark: nil, text: String(Self.sign) + piece))
            }
        }
        return result
    }

    /// The text before the first 口 at the beginning of a name, then the text behind each.
    private static func pieces(of segment: ChannelMarkup.Segment) -> [String] {
        var pieces: [String] = []
        var words = String.UnicodeScalarView()
        // Right behind a box a name begins, and the box is already there.
        var startsName = segment.mark == nil
        var hasText = segment.mark == nil
        for scalar in segment.text.unicodeScalars {
            if scalar == sign, startsName {
                pieces.append(String(words))
                words = String.UnicodeScalarView()
                startsName = false
                continue
            }
            words.append(scalar)
            let isBreak = scalar.isBlank || separators.contains(scalar)
            if !isBreak { hasText = true }
            startsName = isBreak && hasText
        }
        return pieces + [String(words)]
    }
}
