/// Text from a file as it may appear in a message: one line, no control or direction characters,
/// at most 80 characters.
///
///     escapedQuote("a\u{1B}[31m")   // a\u{1B}[31m as visible text
package func escapedQuote(_ text: String, limit: Int = 80) -> String {
    var result = ""
    var count = 0
    for scalar in text.unicodeScalars {
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
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: true
    default: false
    }
}
