/// What the code of number formats means.
package enum NumberFormatText {
    /// Whether quotes and brackets are closed and there are at most four sections.
    package static func isWellFormed(_ format: String) -> Bool {
        var closing: Unicode.Scalar?
        var isLiteral = false
        var sections = 1
        for scalar in format.unicodeScalars {
            if isLiteral {
                isLiteral = false
            } else if let end = closing {
                if scalar == end { closing = nil }
            } else {
                switch scalar {
                case "\\", "_", "*": isLiteral = true
                case "\"": closing = "\""
                case "[": closing = "]"
                case ";": sections += 1
                default: break
                }
            }
        }
        return closing == nil && !isLiteral && sections <= ExcelLimits.numberFormatSections
    }
}
