/// A tag in the bytes of a part.
struct XMLTag {
    enum Kind {
        case start
        case end
        case empty
    }

    var kind: Kind
    /// From `<` up to behind `>`.
    var range: Range<Int>
    /// The name with its prefix.
    var name: Range<Int>
}

/// Finds the tags of a part that a parser has read to its end already.
///
/// A parser tells what a part says, and these tell where it says that, so that a few places can be
/// changed and all other bytes stay as they are.
struct XMLTags {
    let bytes: [UInt8]
    private(set) var position: Int
    private let end: Int

    init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
        self.bytes = bytes
        position = range?.lowerBound ?? 0
        end = min(range?.upperBound ?? bytes.count, bytes.count)
    }

    /// The next tag; nil after the last.
    mutating func next() -> XMLTag? {
        while let start = find(UInt8(ascii: "<"), from: position) {
            guard start + 1 < end else { break }
            switch bytes[start + 1] {
            case UInt8(ascii: "!"):
                if starts(with: "<!--", at: start) {
                    position = after("-->", from: start + 4)
                } else if starts(with: "<![CDATA[", at: start) {
                    position = after("]]>", from: start + 9)
                } else {
                    position = after(">", from: start)
                }
            case UInt8(ascii: "?"): position = after("?>", from: start)
            default: return tag(at: start)
            }
        }
        position = end
        return nil
    }

    private mutating func tag(at start: Int) -> XMLTag? {
        let isEnd = bytes[start + 1] == UInt8(ascii: "/")
        let nameStart = start + (isEnd ? 2 : 1)
        var index = nameStart
        while index < end, !Self.endsName(bytes[index]) { index += 1 }
        let name = nameStart..<index
        var quote: UInt8?
        while index < end {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                let isEmpty = bytes[index - 1] == UInt8(ascii: "/")
                position = index + 1
                return XMLTag(
                    kind: isEnd ? .end : isEmpty ? .empty : .start, range: start..<position,
                    name: name)
            }
            index += 1
        }
        position = end
        return nil
    }

    /// Whether the name behind its prefix is the given one.
    func has(_ tag: XMLTag, local name: StaticString) -> Bool {
        let local = localName(of: tag)
        guard local.count == name.utf8CodeUnitCount else { return false }
        return bytes.span.extracting(local).equals(name)
    }

    /// The prefix with its colon; empty where there is none.
    func prefix(of tag: XMLTag) -> String {
        text(in: tag.name.lowerBound..<localName(of: tag).lowerBound)
    }

    func local(_ tag: XMLTag) -> String { text(in: localName(of: tag)) }

    private func localName(of tag: XMLTag) -> Range<Int> {
        let colon = bytes[tag.name].firstIndex(of: UInt8(ascii: ":"))
        return (colon.map { $0 + 1 } ?? tag.name.lowerBound)..<tag.name.upperBound
    }

    /// Where the value of an attribute stands, without its quotation marks.
    ///
    /// With `ignoringPrefix`, an attribute of that name with some prefix.
    func value(
        of attribute: StaticString, in tag: XMLTag, ignoringPrefix: Bool = false
    ) -> Range<Int>? {
        var index = tag.name.upperBound
        while index < tag.range.upperBound {
            while index < tag.range.upperBound, Self.isBlank(bytes[index]) { index += 1 }
            let start = index
            while index < tag.range.upperBound, !Self.endsName(bytes[index]) { index += 1 }
            let name = start..<index
            while index < tag.range.upperBound, bytes[index] != UInt8(ascii: "\""),
                bytes[index] != UInt8(ascii: "'")
            {
                index += 1
            }
            guard index < tag.range.upperBound else { return nil }
            let quote = bytes[index]
            let valueStart = index + 1
            guard let valueEnd = find(quote, from: valueStart) else { return nil }
            index = valueEnd + 1
            if isName(name, attribute, ignoringPrefix) { return valueStart..<valueEnd }
        }
        return nil
    }

    private func isName(_ name: Range<Int>, _ wanted: StaticString, _ ignoringPrefix: Bool) -> Bool
    {
        var start = name.lowerBound
        if ignoringPrefix {
            guard let colon = bytes[name].firstIndex(of: UInt8(ascii: ":")) else { return false }
            start = colon + 1
        }
        return bytes.span.extracting(start..<name.upperBound).equals(wanted)
    }

    func decimal(_ attribute: StaticString, in tag: XMLTag) -> Int? {
        value(of: attribute, in: tag).flatMap { bytes.span.extracting($0).decimal }
    }

    func string(_ attribute: StaticString, in tag: XMLTag) -> String? {
        value(of: attribute, in: tag).map(text(in:))
    }

    func text(in range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The range of an element from its start tag on; the tags up to its end tag are passed.
    mutating func element(from tag: XMLTag) -> Range<Int> {
        guard tag.kind == .start else { return tag.range }
        var depth = 1
        while let inner = next() {
            switch inner.kind {
            case .start: depth += 1
            case .end: depth -= 1
            case .empty: break
            }
            if depth == 0 { return tag.range.lowerBound..<inner.range.upperBound }
        }
        return tag.range.lowerBound..<end
    }

    private func find(_ byte: UInt8, from start: Int) -> Int? {
        var index = start
        while index < end {
            if bytes[index] == byte { return index }
            index += 1
        }
        return nil
    }

    private func after(_ text: StaticString, from start: Int) -> Int {
        var index = start
        while index < end {
            if starts(with: text, at: index) { return index + text.utf8CodeUnitCount }
            index += 1
        }
        return end
    }

    private func starts(with text: StaticString, at index: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        return index + count <= end && bytes.span.extracting(index..<(index + count)).equals(text)
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        isBlank(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
            || byte == UInt8(ascii: "=")
    }
}
