/// A piece of an HTML page.
enum HTMLToken: Equatable {
    /// Text with its character references, and the line that it starts on.
    case text(Range<Int>, line: Int)
    case start(HTMLTag)
    /// The name in lower case.
    case end(String)
}

/// A start tag.
struct HTMLTag: Equatable {
    /// In lower case.
    var name: String
    /// Names in lower case; of one given twice the first counts, as the standard says.
    var attributes: [String: String] = [:]

    subscript(attribute: String) -> String? { attributes[attribute] }
}

/// Cuts a page into tags and text, as far as tables need it (HTML Living Standard, 13.2.5).
///
/// Every byte is looked at once, whatever the page holds: comments, declarations, scripts and style
/// sheets are passed over, and what is no tag is text, such as the `<` of a law's title. There are
/// no declarations to follow and no entities to expand.
struct HTMLTokenizer {
    private static let rawTexts: Set<String> = [
        "script", "style", "title", "xmp", "iframe", "noembed", "noframes",
    ]
    /// The tags whose attributes anyone asks for.
    private static let asked: Set<String> = [
        "table", "tr", "td", "th", "input", "img", "meta", "html",
    ]
    private static let mostAttributes = 64

    let bytes: [UInt8]
    private var index = 0
    private var line = 1

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next piece; nil at the end.
    mutating func next() -> HTMLToken? {
        while index < bytes.count {
            if bytes[index] != UInt8(ascii: "<") { return text() }
            switch byte(1) {
            case UInt8(ascii: "!"), UInt8(ascii: "?"): skipDeclaration()
            case UInt8(ascii: "/"):
                if byte(2).isLetter { return endTag() }
                skip(through: [UInt8(ascii: ">")])
            case let first where first.isLetter: return startTag()
            default: return text()
            }
        }
        return nil
    }

    private func byte(_ offset: Int) -> UInt8 {
        index + offset < bytes.count ? bytes[index + offset] : 0
    }

    private mutating func advance() {
        if bytes[index] == 0x0A { line += 1 }
        index += 1
    }

    /// Text up to the next tag; the first byte is text whatever it is.
    private mutating func text() -> HTMLToken {
        let (start, first) = (index, line)
        repeat { advance() } while index < bytes.count && !startsMarkup
        return .text(start..<index, line: first)
    }

    private var startsMarkup: Bool {
        guard bytes[index] == UInt8(ascii: "<") else { return false }
        let next = byte(1)
        return next.isLetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
            || next == UInt8(ascii: "?")
    }

    private mutating func skipDeclaration() {
        let isComment = byte(1) == UInt8(ascii: "!") && byte(2) == 0x2D && byte(3) == 0x2D
        skip(through: Array((isComment ? "-->" : ">").utf8))
    }

    /// Goes behind the next occurrence of some bytes, or to the end.
    private mutating func skip(through end: [UInt8]) {
        while index < bytes.count {
            let isEnd = bytes[index] == end[0] && bytes[index...].starts(with: end)
            advance()
            guard isEnd else { continue }
            index += end.count - 1
            return
        }
    }

    private mutating func name() -> String {
        let start = index
        while index < bytes.count, !bytes[index].endsName { index += 1 }
        return String(decoding: bytes[start..<index].map(\.lowercased), as: UTF8.self)
    }

    private mutating func endTag() -> HTMLToken {
        index += 2
        let name = name()
        skipAttributes()
        return .end(name)
    }

    private mutating func startTag() -> HTMLToken {
        index += 1
        var tag = HTMLTag(name: name())
        if Self.asked.contains(tag.name) {
            readAttributes(into: &tag)
        } else {
            skipAttributes()
        }
        if Self.rawTexts.contains(tag.name) { skipRawText(of: tag.name) }
        return .start(tag)
    }

    /// Goes to the end tag of an element whose content is no markup.
    private mutating func skipRawText(of name: String) {
        let name = Array(name.utf8)
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<"), byte(1) == UInt8(ascii: "/"),
                bytes[(index + 2)...].prefix(name.count).map(\.lowercased) == name,
                byte(2 + name.count).endsName
            {
                return
            }
            advance()
        }
    }

    private mutating func skipAttributes() {
        var tag = HTMLTag(name: "")
        readAttributes(into: &tag, keeping: 0)
    }

    private mutating func readAttributes(
        into tag: inout HTMLTag, keeping most: Int = HTMLTokenizer.mostAttributes
    ) {
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            guard !bytes[index].isSpace, bytes[index] != UInt8(ascii: "/") else {
                advance()
                continue
            }
            let start = index
            // A name may begin with an equals sign, and nothing else may.
            repeat {
                advance()
            } while index < bytes.count && !bytes[index].endsName
                && bytes[index] != UInt8(ascii: "=")
            let name = start..<index
            let value = value()
            guard tag.attributes.count < most else { continue }
            let key = String(decoding: bytes[name].map(\.lowercased), as: UTF8.self)
            if tag.attributes[key] == nil {
                tag.attributes[key] = HTMLCharacters.text(of: bytes[value])
            }
        }
        if index < bytes.count { index += 1 }
    }

    /// The value behind an attribute's name; empty where there is none.
    private mutating func value() -> Range<Int> {
        while index < bytes.count, bytes[index].isSpace { advance() }
        guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return index..<index }
        index += 1
        while index < bytes.count, bytes[index].isSpace { advance() }
        guard index < bytes.count else { return index..<index }
        let quote = bytes[index]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let start = index
            while index < bytes.count, !bytes[index].isSpace, bytes[index] != UInt8(ascii: ">") {
                advance()
            }
            return start..<index
        }
        index += 1
        let start = index
        while index < bytes.count, bytes[index] != quote { advance() }
        let end = index
        if index < bytes.count { index += 1 }
        return start..<end
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }

    fileprivate var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }

    /// White space of HTML's syntax.
    var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) && self != 0x0B }

    fileprivate var endsName: Bool {
        isSpace || self == UInt8(ascii: "/") || self == UInt8(ascii: ">") || self == 0
    }
}
