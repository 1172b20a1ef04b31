import DisclosureCatalog

/// The entries of a ledger in JSON lines: an object in each line, with the headings or the names of
/// fields as keys; several channels may be an array.
struct LedgerLines {
    private let file: String
    private let limits: Limits
    private(set) var reader: LedgerRecordReader
    private var text: [UInt8] = []
    private var start = 0
    private var line = 0
    private var isComplete = false

    init(file: String, vocabulary: LedgerVocabulary, limits: Limits) {
        self.file = file
        self.limits = limits
        reader = LedgerRecordReader(vocabulary: vocabulary, file: file)
    }

    /// Takes the next piece of the text.
    mutating func append(_ piece: [UInt8], isLast: Bool) {
        text.removeSubrange(..<start)
        start = 0
        text += piece
        isComplete = isLast
    }

    /// The next entry; nil where more of the text is needed, or where it is over.
    mutating func next() throws(GongkaiError) -> LedgerEntry? {
        while start < text.endIndex {
            let end = text[start...].firstIndex(of: 0x0A)
            guard (end ?? text.endIndex) - start <= limits.ledgerRowBytes else {
                throw GongkaiError(
                    longLine: line + 1, limit: limits.ledgerRowBytes, source: file)
            }
            guard end != nil || isComplete else { return nil }
            let object = text[start..<(end ?? text.endIndex)]
            start = end.map { $0 + 1 } ?? text.endIndex
            line += 1
            guard object.contains(where: { $0 > 0x20 }) else { continue }
            if let entry = try entry(of: Array(object)) { return entry }
        }
        return nil
    }

    private mutating func entry(of object: [UInt8]) throws(GongkaiError) -> LedgerEntry? {
        var scanner = LedgerObject(object)
        do {
            return reader.entry(line: line, try scanner.values())
        } catch {
            let position = TextPosition(ofByte: error.offset, in: object)
            throw GongkaiError(
                JSONFileError(
                    error.code, file: file,
                    position: TextPosition(line: line, column: position.column),
                    path: error.path))
        }
    }
}

/// Reads the values of one JSON object as texts.
private struct LedgerObject {
    private var scanner: JSONScanner<NoJSONObserver>

    init(_ bytes: [UInt8]) {
        scanner = JSONScanner(bytes, maximumDepth: 2, observer: NoJSONObserver())
    }

    mutating func values() throws(JSONProblem) -> [(name: String, text: String)] {
        var values: [(name: String, text: String)] = []
        var names: Set<String> = []
        try scanner.skipSpace()
        guard scanner.next == UInt8(ascii: "{") else { throw wrongType(.object) }
        scanner.offset += 1
        try scanner.skipSpace()
        while scanner.next != UInt8(ascii: "}") {
            let start = scanner.offset
            let name = try scanner.name()
            guard names.insert(name).inserted else {
                throw scanner.problem(.duplicateKey(name), at: start)
            }
            try scanner.skipSpace()
            guard scanner.next == UInt8(ascii: ":") else { throw scanner.unexpected(.colon) }
            scanner.offset += 1
            scanner.path = [.key(name)]
            values.append((name, try value()))
            scanner.path = []
            try separator(before: UInt8(ascii: "}"), else: .commaOrBrace)
        }
        scanner.offset += 1
        try scanner.skipSpace()
        guard scanner.next == nil else { throw scanner.unexpected(.endOfFile) }
        return values
    }

    private mutating func value() throws(JSONProblem) -> String {
        try scanner.skipSpace()
        guard scanner.next == UInt8(ascii: "[") else { return try scalar() }
        scanner.offset += 1
        try scanner.skipSpace()
        var parts: [String] = []
        while scanner.next != UInt8(ascii: "]") {
            parts.append(try scalar())
            try separator(before: UInt8(ascii: "]"), else: .commaOrBracket)
        }
        scanner.offset += 1
        return parts.joined(separator: "、")
    }

    private mutating func scalar() throws(JSONProblem) -> String {
        let start = scanner.offset
        switch scanner.next {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return try scanner.string()
        case UInt8(ascii: "n"):
            try scanner.word("null")
            return ""
        case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "{"), UInt8(ascii: "["):
            throw wrongType(.text)
        default:
            try scanner.number()
            return String(decoding: scanner.bytes[start..<scanner.offset], as: UTF8.self)
        }
    }

    private mutating func separator(
        before end: UInt8, else expected: JSONFileError.Expected
    ) throws(JSONProblem) {
        try scanner.skipSpace()
        if scanner.next == end { return }
        guard scanner.next == UInt8(ascii: ",") else { throw scanner.unexpected(expected) }
        scanner.offset += 1
        try scanner.skipSpace()
    }

    private func wrongType(_ expected: JSONFileError.Kind) -> JSONProblem {
        scanner.problem(.wrongType(expected: expected, found: nil))
    }
}
