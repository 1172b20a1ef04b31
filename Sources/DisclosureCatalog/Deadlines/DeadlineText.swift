/// Normalises the text of a deadline for matching; what is printed stays as it is.
enum DeadlineText {
    /// The text without blanks inside Chinese, with half-width digits and parentheses, Chinese
    /// separators, 或 for 或者, 变更 for 更改, and no full stop at the end.
    static func normalized(_ text: String) -> [Unicode.Scalar] {
        var scalars = folded(text)
        replace("或者", by: "或", in: &scalars)
        replace("更改", by: "变更", in: &scalars)
        while let last = scalars.last, DeadlineLexicon.separators.contains(last) || last == "." {
            scalars.removeLast()
        }
        return scalars
    }

    /// Folds single characters and drops blanks, except between Latin letters.
    private static func folded(_ text: String) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        var blankPending = false
        for scalar in text.unicodeScalars {
            if isIdeograph(scalar) {
                // The usual case, without a look into Unicode's tables.
                blankPending = false
                scalars.append(scalar)
                continue
            }
            if scalar.isWhite {
                blankPending = true
                continue
            }
            if scalar.properties.generalCategory == .format { continue }
            if blankPending, let last = scalars.last, isLatin(last), isLatin(scalar) {
                scalars.append(" ")
            }
            blankPending = false
            scalars.append(halfWidth(scalar))
        }
        return scalars
    }

    private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
        ("\u{4E00}"..."\u{9FFF}").contains(scalar)
    }

    private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "０"..."９": Unicode.Scalar(scalar.value - 0xFF10 + 0x30) ?? scalar
        case "（": "("
        case "）": ")"
        case ",": "，"
        case ";": "；"
        default: scalar
        }
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }

    private static func replace(
        _ word: String, by other: String, in scalars: inout [Unicode.Scalar]
    ) {
        let word = Array(word.unicodeScalars)
        guard let start = word.first, scalars.contains(start) else { return }
        var result: [Unicode.Scalar] = []
        var rest = scalars[...]
        while let first = rest.first {
            if rest.starts(with: word) {
                result.append(contentsOf: other.unicodeScalars)
                rest.removeFirst(word.count)
            } else {
                result.append(first)
                rest.removeFirst()
            }
        }
        scalars = result
    }
}
