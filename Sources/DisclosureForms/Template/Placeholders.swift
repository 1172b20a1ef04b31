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
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            rest = rest[open...]
            guard let close = rest.firstIndex(of: "}") else { break }
            let name = String(rest[rest.index(after: open)..<close])
            result += value(name) ?? String(rest[...close])
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
