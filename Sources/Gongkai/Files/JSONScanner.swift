import DisclosureCatalog

/// What wants to know where the values of a JSON text stand.
protocol JSONObserver {
    /// Called before each value; `key` is the offset of its key, nil in arrays.
    mutating func value(at path: [DocumentPath.Component], key: Int?, offset: Int)
    /// Called behind each value, with the offset behind its last byte.
    mutating func end(offset: Int)
}

extension JSONObserver {
    mutating func end(offset: Int) {}
}

/// Nobody wants to know.
struct NoJSONObserver: JSONObserver {
    mutating func value(at path: [DocumentPath.Component], key: Int?, offset: Int) {}
}

/// One pass over a JSON5 text that checks its syntax, its depth, and that no key stands twice.
///
/// Of JSON5 it accepts what people write: comments, trailing commas, single quotes, names without
/// quotes, and free forms of finite numbers.
struct JSONScanner<Observer: JSONObserver> {
    /// Valid UTF-8 without a byte order mark.
    let bytes: [UInt8]
    let maximumDepth: Int
    var observer: Observer
    var offset = 0
    /// Where the scan stands.
    var path: [DocumentPath.Component] = []
    private let maximumValues: Int
    private var values = 0

    init(
        _ bytes: [UInt8], maximumDepth: Int, maximumValues: Int = .max, observer: Observer
    ) {
        self.bytes = bytes
        self.maximumDepth = maximumDepth
        self.maximumValues = maximumValues
        self.observer = observer
    }

    /// Scans the whole text.
    mutating func scan() throws(JSONProblem) {
        try skipSpace()
        try value(depth: 0, key: nil)
        try skipSpace()
        guard next == nil else { throw unexpected(.endOfFile) }
    }

    /// The byte at the offset; nil at the end.
    var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    mutating func value(depth: Int, key: Int?) throws(JSONProblem) {
        guard values < maximumValues else {
            throw problem(.tooManyValues(limit: maximumValues))
        }
        values += 1
        observer.value(at: path, key: key, offset: offset)
        switch next {
        case UInt8(ascii: "{"): try object(depth: depth + 1)
        case UInt8(ascii: "["): try array(depth: depth + 1)
        case UInt8(ascii: "\""), UInt8(ascii: "'"): try skipString()
        case UInt8(ascii: "t"): try word("true")
        case UInt8(ascii: "f"): try word("false")
        case UInt8(ascii: "n"): try word("null")
        default: try number()
        }
        observer.end(offset: offset)
    }

    private mutating func object(depth: Int) throws(JSONProblem) {
        try enter(depth)
        var keys = KeySet()
        while next != UInt8(ascii: "}") {
            let start = offset
            let key = try name()
            path.append(.key(key))
            guard keys.insert(key) else { throw problem(.duplicateKey(key), at: start) }
            try skipSpace()
            guard next == UInt8(ascii: ":") else { throw unexpected(.colon) }
            offset += 1
            try skipSpace()
            try value(depth: depth, key: start)
            path.removeLast()
            try separator(before: UInt8(ascii: "}"), else: .commaOrBrace)
        }
        offset += 1
    }

    private mutating func array(depth: Int) throws(JSONProblem) {
        try enter(depth)
        var index = 0
        while next != UInt8(ascii: "]") {
            path.append(.index(index))
            try value(depth: depth, key: nil)
            path.removeLast()
            index += 1
            try separator(before: UInt8(ascii: "]"), else: .commaOrBracket)
        }
        offset += 1
    }

    mutating func enter(_ depth: Int) throws(JSONProblem) {
        guard depth <= maximumDepth else { throw problem(.tooDeep(limit: maximumDepth)) }
        offset += 1
        try skipSpace()
    }

    /// A comma, or nothing before the closing bracket.
    mutating func separator(
        before end: UInt8, else expected: JSONFileError.Expected
    ) throws(JSONProblem) {
        try skipSpace()
        if next == end { return }
        guard next == UInt8(ascii: ",") else { throw unexpected(expected) }
        offset += 1
        try skipSpace()
    }
}

/// The keys of one object; few ones are compared faster than hashed.
private struct KeySet {
    private var few: [String] = []
    private var many: Set<String> = []
    /// A bit for each of the few: a key whose bit is missing is not among them.
    private var marks: UInt64 = 0
    /// Whether equal keys have equal bytes, as those of ASCII have.
    private var areASCII = true

    private static let fewAtMost = 16

    /// Adds a key; false if it is there already.
    mutating func insert(_ key: String) -> Bool {
        guard many.isEmpty else { return many.insert(key).inserted }
        var sum: UInt8 = 0
        for byte in key.utf8 {
            sum = sum &* 31 &+ byte
            if byte >= 0x80 { areASCII = false }
        }
        let mark: UInt64 = 1 << UInt64(sum & 63)
        if !areASCII || marks & mark != 0, few.contains(key) { return false }
        marks |= mark
        few.append(key)
        if few.count > Self.fewAtMost { many = Set(few) }
        return true
    }
}
