import DisclosureCatalog

/// Values as JSON5 writes them.
enum JSON5 {
    /// A text in double quotes.
    static func string(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            case _
            where scalar.value < 0x20 || scalar == "\u{2028}" || scalar == "\u{2029}"
                || scalar.properties.generalCategory == .format:
                result += units(of: scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private static func units(of scalar: Unicode.Scalar) -> String {
        String(scalar).utf16.map { unit in
            let digits = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }

    /// A number without needless decimals.
    static func number(_ value: Double) -> String {
        guard value.isFinite else { return "0" }
        return Int(exactly: value).map(String.init) ?? String(value)
    }

    /// A key, in quotes where it needs them.
    static func key(_ name: String) -> String {
        let isPlain =
            !name.isEmpty && name.first?.isNumber == false
            && name.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || $0.isDigit)
            }
        return isPlain ? name : string(name)
    }
}

/// An object on one line, its members in the order in which they were added.
struct JSON5Object {
    private var entries: [String] = []

    var members: String { entries.joined(separator: ", ") }
    var text: String { entries.isEmpty ? "{}" : "{ \(members) }" }
    /// The beginning of an object that goes on.
    var opening: String { entries.isEmpty ? "{ " : "{ \(members), " }

    mutating func add(_ key: String, raw value: String) {
        entries.append("\(JSON5.key(key)): \(value)")
    }

    mutating func add(_ key: String, _ text: String) { add(key, raw: JSON5.string(text)) }

    mutating func add(_ key: String, _ number: Double) { add(key, raw: JSON5.number(number)) }

    /// Nothing where the list is empty.
    mutating func add(_ key: String, _ texts: [String]) {
        guard !texts.isEmpty else { return }
        add(key, raw: "[" + texts.map(JSON5.string).joined(separator: ", ") + "]")
    }

    /// What a column says of itself.
    mutating func add(_ column: ColumnTemplate) {
        if column.repeatsChannels {
            add("repeat", "channels")
        } else {
            add("field", column.field.name)
        }
        add("joined", column.joined.map(\.name))
        if column.numbering != .catalog { add("numbering", column.numbering.rawValue) }
        if let numeral = column.numeral { add("numeral", numeral) }
        switch column.width {
        case .characters(let characters): add("width", characters)
        case .parts(let parts):
            add("width", raw: "[" + parts.map(JSON5.number).joined(separator: ", ") + "]")
        case .share(let share, let minimum):
            add(
                "width",
                raw: "{ share: \(JSON5.number(share)), minimum: \(JSON5.number(minimum)) }")
        }
        add("style", column.style)
        if column.hasRowForEachLine { add("lineRows", raw: "true") }
        if column.isHidden { add("hidden", raw: "true") }
        if column.merge != .none { add("merge", column.merge.rawValue) }
        if let label = column.recordLabel { add("recordLabel", label) }
        if let prompt = column.prompt { add("prompt", prompt) }
    }
}
