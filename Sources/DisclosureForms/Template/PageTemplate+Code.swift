extension PageTemplate {
    /// A header or footer with `{page}` and `{pages}` in Excel's code: centred, `&` doubled, page
    /// numbers as fields; empty for an empty text.
    package static func code(of text: String) -> String {
        guard !text.isEmpty else { return "" }
        let escaped = text.split(separator: "&", omittingEmptySubsequences: false)
            .joined(separator: "&&")
        return "&C" + Placeholders.filled(escaped, with: ["page": "&P", "pages": "&N"])
    }
}
