/// The way from the root of a JSON file to one of its values.
///
///     DocumentPath("sections[0].items[1].basis")?.components.count   // 5
package struct DocumentPath: Hashable, Sendable, CustomStringConvertible {
    /// One step: into an object by key, or into an array by zero-based index.
    package enum Component: Hashable, Sendable {
        case key(String)
        case index(Int)
    }

    package var components: [Component]

    package init(_ components: [Component] = []) {
        self.components = components
    }

    /// The way on to a key of this value.
    package func appending(key: String) -> DocumentPath {
        DocumentPath(components + [.key(key)])
    }

    /// The way on to an element of this value.
    package func appending(index: Int) -> DocumentPath {
        DocumentPath(components + [.index(index)])
    }

    /// The path as text; keys that are no plain names stand in brackets, as in `extra["a.b"]`.
    package var description: String {
        var text = ""
        for component in components {
            switch component {
            case .index(let index):
                text += "["
                text += String(index)
                text += "]"
            case .key(let key) where Self.isPlain(key):
                if !text.isEmpty { text += "." }
                text += key
            case .key(let key): text += "[\"\(Self.escaped(key))\"]"
            }
        }
        return text
    }

    private static func isPlain(_ key: String) -> Bool {
        let scalars = key.unicodeScalars
        guard let first = scalars.first, !("0"..."9").contains(first) else { return false }
        return scalars.allSatisfy { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "_", "$": true
            default: scalar.properties.isAlphabetic
            }
        }
    }

    private static func escaped(_ key: String) -> String {
        var text = ""
        for scalar in key.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { text.unicodeScalars.append("\\") }
            text.unicodeScalars.append(scalar)
        }
        return text
    }
}
