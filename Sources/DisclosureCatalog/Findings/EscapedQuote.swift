/// Text from a file as it may appear in a message: one line, no control or direction characters,
/// at most 80 characters.
///
///     escapedQuote("a\u{1B}[31m")   // a\u{1B}[31m as visible text
package func escapedQuote(_ text: String, limit: Int = 80) -> String {
    var safe = 0
    for scalar in text.unicodeScalars {
        guard safe < limit, !isUnsafeToPrint(scalar) else {
            return escaped(text.unicodeScalars, after: safe, limit: limit)
        }
        safe += 1
    }
    return text
}

/// The text, its first characters as they are and the others as far as the limit allows.
private func escaped(
    _ scalars: String.UnicodeScalarView, after safe: Int, limit: Int
) -> String {
    var result = String(scalars.prefix(safe))
    var count = safe
    for scalar in scalars.dropFirst(safe) {
        guard count < limit else { return result + "…" }
        result +=
            isUnsafeToPrint(scalar)
            ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
        count += 1
    }
    return result
}

/// Whether a terminal or a reader of messages could be misled by a character.
package func isUnsafeToPrint(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Nearly every character of a message; asking for its category costs a table search.
    case 0x20...0x7E, 0x2010...0x2027, 0x2070...0xD7FF, 0xFF01...0xFFEF: return false
    default: break
    }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: true
    default: false
    }
}
