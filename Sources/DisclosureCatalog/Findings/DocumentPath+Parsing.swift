extension DocumentPath {
    /// Reads what `description` writes; nil for anything else.
    package init?(_ text: String) {
        var scanner = Scanner(rest: Substring(text).unicodeScalars)
        var components: [Component] = []
        while !scanner.rest.isEmpty {
            guard let component = scanner.component(isFirst: components.isEmpty) else {
                return nil
            }
            components.append(component)
        }
        self.init(components)
    }

    private struct Scanner {
        var rest: Substring.UnicodeScalarView

        mutating func component(isFirst: Bool) -> Component? {
            if rest.first == "[" {
                rest.removeFirst()
                let found = rest.first == "\"" ? quotedKey() : index()
                guard let found, rest.first == "]" else { return nil }
                rest.removeFirst()
                return found
            }
            if !isFirst {
                guard rest.first == "." else { return nil }
                rest.removeFirst()
            }
            let name = rest.prefix { $0 != "." && $0 != "[" }
            rest = rest[name.endIndex...]
            return name.isEmpty ? nil : .key(String(name))
        }

        private mutating func index() -> Component? {
            let digits = rest.prefix { ("0"..."9").contains($0) }
            rest = rest[digits.endIndex...]
            return Int(String(digits)).map(Component.index)
        }

        private mutating func quotedKey() -> Component? {
            rest.removeFirst()
            var key = String.UnicodeScalarView()
            while let scalar = rest.popFirst() {
                switch scalar {
                case "\"": return .key(String(key))
                case "\\":
                    guard let escaped = rest.popFirst() else { return nil }
                    key.append(escaped)
                default: key.append(scalar)
                }
            }
            return nil
        }
    }
}
