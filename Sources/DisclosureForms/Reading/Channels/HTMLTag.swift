/// An HTML tag as it appears in a copied channel cell.
///
/// Only the tags that pages put around check boxes are known; everything else in angle brackets is
/// text, because titles of laws have them too.
struct HTMLTag: Hashable {
    enum Meaning: Hashable {
        case checkbox(isChecked: Bool)
        /// A tag around the options.
        case wrapper
        /// A known tag without its end, as a cut cell leaves it.
        case cut
    }

    var meaning: Meaning
    /// The index behind the tag.
    var end: Int

    private static let wrappers: Set<String> = [
        "ul", "ol", "li", "br", "p", "div", "span", "label", "input",
    ]
    private static let longest = 400

    /// The tag that starts at an index, if a known one does.
    init?(_ scalars: [Unicode.Scalar], at start: Int) {
        guard scalars[start] == "<" else { return nil }
        var index = start + 1
        if index < scalars.count, scalars[index] == "/" { index += 1 }
        let nameStart = index
        while index < scalars.count, scalars[index].isASCII, scalars[index].properties.isAlphabetic
        {
            index += 1
        }
        let name = Self.lowercased(scalars[nameStart..<index])
        guard let close = Self.close(scalars, from: index) else {
            let isCut = index >= scalars.count || Self.wrappers.contains(name)
            guard isCut, Self.wrappers.contains(where: { $0.hasPrefix(name) }) else { return nil }
            meaning = .cut
            end = scalars.count
            return
        }
        guard Self.wrappers.contains(name) else { return nil }
        end = close + 1
        let attributes = Self.attributes(scalars[index..<close])
        if name == "input" {
            guard attributes["type"] == "checkbox" else { return nil }
            meaning = .checkbox(isChecked: attributes["checked"] != nil)
        } else {
            meaning = .wrapper
        }
    }

    /// The index of the bracket that ends the tag, not counting those inside quotes.
    private static func close(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
        var quote: Unicode.Scalar?
        for index in start..<min(scalars.count, start + longest) {
            let scalar = scalars[index]
            if let open = quote {
                if scalar == open { quote = nil }
            } else if scalar == "\"" || scalar == "'" {
                quote = scalar
            } else if scalar == ">" {
                return index
            }
        }
        return nil
    }

    /// Names and values of attributes, in lower case; of one given twice the first counts.
    private static func attributes(_ scalars: ArraySlice<Unicode.Scalar>) -> [String: String] {
        var attributes: [String: String] = [:]
        var rest = scalars
        while let start = rest.firstIndex(where: { !$0.isBlank && $0 != "/" }) {
            rest = rest[start...]
            let nameEnd = rest.firstIndex { $0.isBlank || $0 == "=" || $0 == "/" } ?? rest.endIndex
            let name = lowercased(rest[..<nameEnd])
            rest = rest[nameEnd...].drop(while: \.isBlank)
            var value = ""
            if rest.first == "=" { value = takeValue(&rest) }
            attributes[name] = attributes[name] ?? value
            if name.isEmpty { rest = rest.dropFirst() }
        }
        return attributes
    }

    /// Takes `=` and the value behind it, quoted or not.
    private static func takeValue(_ rest: inout ArraySlice<Unicode.Scalar>) -> String {
        rest = rest.dropFirst().drop(while: \.isBlank)
        guard let quote = rest.first, quote == "\"" || quote == "'" else {
            let value = rest.prefix { !$0.isBlank }
            rest = rest[value.endIndex...]
            return lowercased(value)
        }
        let value = rest.dropFirst().prefix { $0 != quote }
        rest = rest[value.endIndex...].dropFirst()
        return lowercased(value)
    }

    private static func lowercased(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars)).lowercased()
    }
}
