import SheetModel

/// Changes to a part, in any order, which are made together.
struct XMLEdits {
    let bytes: [UInt8]
    private var edits: [(range: Range<Int>, text: [UInt8])] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func insert(_ text: String, at position: Int) {
        edits.append((position..<position, Array(text.utf8)))
    }

    mutating func replace(_ range: Range<Int>, with text: String) {
        edits.append((range, Array(text.utf8)))
    }

    /// Gives an attribute of a tag a value, which stands in the file as it is.
    mutating func set(_ attribute: StaticString, of tag: XMLTag, to value: String) {
        if let range = XMLTags(bytes).value(of: attribute, in: tag) {
            replace(range, with: value)
        } else {
            insert(" \(attribute)=\"\(value)\"", at: tag.name.upperBound)
        }
    }

    /// Puts text at the end of an element; `end` is its end tag, and nil where the start tag is
    /// all there is of it.
    mutating func append(_ text: String, to start: XMLTag, end: XMLTag?) {
        if let end { return insert(text, at: end.range.lowerBound) }
        let slash = start.range.upperBound - 2
        let name = XMLTags(bytes).text(in: start.name)
        replace(slash..<start.range.upperBound, with: ">\(text)</\(name)>")
    }

    /// The bytes with all changes; those at one place are in the order in which they were made.
    func made() -> [UInt8] {
        let ordered = edits.enumerated().sorted { left, right in
            let (first, second) = (left.element.range, right.element.range)
            if first.lowerBound != second.lowerBound {
                return first.lowerBound < second.lowerBound
            }
            if first.isEmpty != second.isEmpty { return first.isEmpty }
            return left.offset < right.offset
        }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.text.count })
        var position = 0
        for (_, edit) in ordered where edit.range.lowerBound >= position {
            result += bytes[position..<edit.range.lowerBound]
            result += edit.text
            position = edit.range.upperBound
        }
        return result + bytes[position...]
    }
}

/// Text as XML holds it, in attributes too; what no part can hold is replaced by U+FFFD.
func xmlText(_ text: String) -> String {
    var result = ""
    for scalar in SpreadsheetText.printable(text).text.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case "\n": result += "&#10;"
        case "\t": result += "&#9;"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}
