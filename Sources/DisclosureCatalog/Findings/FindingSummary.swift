/// How many findings of each severity there are.
package struct FindingSummary: Hashable, Sendable {
    package var errors = 0
    package var warnings = 0
    package var notes = 0

    package init(_ findings: some Sequence<Finding>) {
        for finding in findings {
            switch finding.severity {
            case .error: errors += 1
            case .warning: warnings += 1
            case .note: notes += 1
            }
        }
    }

    /// One sentence; severities without findings are left out.
    package var words: LocalizedText {
        let counts = [
            (errors, "个错误", "error"), (warnings, "个警告", "warning"), (notes, "条说明", "note"),
        ].filter { $0.0 > 0 }
        guard !counts.isEmpty else {
            return LocalizedText(zh: "没有发现问题。", en: "Nothing found.")
        }
        let chinese = counts.map { "\($0.0) \($0.1)" }.joined(separator: "，")
        let english = counts.map { "\($0.0) \($0.2)\($0.0 == 1 ? "" : "s")" }
        return LocalizedText(zh: "\(chinese)。", en: english.joined(separator: ", ") + ".")
    }
}
