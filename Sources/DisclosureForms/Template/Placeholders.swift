/// Placeholders such as `{department}` in the texts of templates.
package enum Placeholders {
    /// The text with the values in place of their names; an unknown name stays as it stands.
    ///
    /// One pass from left to right: a value that looks like a placeholder is not filled again.
    package static func filled(_ text: String, with values: [String: String]) -> String {
        filled(text) { values[$0] }
    }

    /// The same with values that are made when their names are met.
    package static func filled(_ text: String, value: (String) -> String?) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
            result += rest[..<open]
            rest = rest[open...]
            guard let close = rest.utf8.firstIndex(of: UInt8(ascii: "}")) else { break }
            let end = rest.utf8.index(after: close)
            let name = String(rest[rest.utf8.index(after: open)..<close])
            result += value(name) ?? String(rest[..<end])
            rest = rest[end...]
        }
        return result + rest
    }
}
