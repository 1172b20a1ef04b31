import DisclosureCatalog

/// The values of a JSON text in the order in which they begin, as one scan found them.
///
/// An object, so that the many decoders that share it are small.
final class JSONTape: Sendable {
    struct Node: Sendable {
        /// The offset of the key; `JSONTape.none` where there is none.
        var key: UInt32
        /// The offset of the first byte.
        var start: UInt32
        /// The offset behind the last byte.
        var end = JSONTape.none
        /// The number of the first node that is not within this one.
        var next = JSONTape.none
    }

    static let none = UInt32.max
    /// The longest text whose offsets a tape can hold, in bytes.
    static let longest = Int(UInt32.max) - 1

    let bytes: [UInt8]
    let nodes: [Node]
    /// What ended the scan early; nil for a sound text.
    let problem: JSONProblem?

    /// What the types that are decoded from the tape find in their decoder.
    let userInfo: [CodingUserInfoKey: any Sendable]

    /// Scans a text; of one with errors the tape has what stands before the first.
    init(
        _ bytes: [UInt8], maximumDepth: Int, maximumValues: Int = .max,
        userInfo: [CodingUserInfoKey: any Sendable] = [:]
    ) {
        var scanner = JSONScanner(
            bytes, maximumDepth: maximumDepth, maximumValues: maximumValues,
            observer: Recorder())
        do {
            try scanner.scan()
            problem = nil
        } catch {
            problem = error
        }
        self.bytes = bytes
        self.userInfo = userInfo
        nodes = scanner.observer.nodes
    }

    /// The first node within an array or object; the end of the value where it is empty.
    func firstChild(of node: Int) -> Int { node + 1 }

    /// The node behind a value.
    func next(after node: Int) -> Int {
        nodes[node].next == Self.none ? nodes.count : Int(nodes[node].next)
    }

    /// The first byte of a value, which tells what it is; nil at the end of a broken text.
    func firstByte(of node: Int) -> UInt8? {
        let start = Int(nodes[node].start)
        return start < bytes.count ? bytes[start] : nil
    }

    /// The bytes of a value.
    func text(of node: Int) -> ArraySlice<UInt8> {
        bytes[Int(nodes[node].start)..<Int(nodes[node].end)]
    }

    /// The values within an array or object, in their order.
    func children(of node: Int) -> JSONTapeChildren { JSONTapeChildren(tape: self, node: node) }

    /// The value of an object's key; nil if it has no such key.
    func member(_ key: String, of node: Int) -> Int? {
        children(of: node).first { isKey(of: $0, equalTo: key) }
    }

    /// The values of an object by their keys; nil where it has no more than a number of them.
    func members(of node: Int, moreThan few: Int) -> [String: Int]? {
        let children = Array(children(of: node))
        guard children.count > few else { return nil }
        return Dictionary(children.map { (key(of: $0), $0) }) { first, _ in first }
    }

    /// The keys of an object that are none of the known ones, in the object's order.
    func keys(of node: Int, outside known: [String]) -> [String] {
        var unknown: [String] = []
        // Most objects have their keys in the order in which the known ones stand.
        var expected = 0
        for child in children(of: node) {
            if let index = index(of: child, in: known, from: expected) {
                expected = index + 1
            } else {
                unknown.append(key(of: child))
            }
        }
        return unknown
    }

    /// Which of some names the key of a member is, looked for from one of them on and then from the
    /// first.
    private func index(of node: Int, in names: [String], from start: Int) -> Int? {
        for offset in names.indices {
            let index = (start + offset) % names.count
            if isKey(of: node, equalTo: names[index]) { return index }
        }
        return nil
    }

    /// The key of a member.
    func key(of node: Int) -> String {
        let start = Int(nodes[node].key)
        if bytes[start] == UInt8(ascii: "\"") {
            // The usual key, without escapes.
            let end = bytes[(start + 1)...].firstIndex {
                $0 == bytes[start] || $0 == Self.backslash
            }
            if let end, bytes[end] == bytes[start] {
                return String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
            }
        }
        var scanner = scanner(at: start)
        return (try? scanner.name()) ?? ""
    }

    /// The characters of a text.
    func string(of node: Int) -> String {
        let (start, end) = (Int(nodes[node].start) + 1, Int(nodes[node].end) - 1)
        let text = bytes[start..<end]
        if !text.contains(Self.backslash) { return String(decoding: text, as: UTF8.self) }
        var scanner = scanner(at: start - 1)
        return (try? scanner.string()) ?? ""
    }

    /// Compares without making a string, which the usual key, without escapes, does not need.
    private func isKey(of node: Int, equalTo wanted: String) -> Bool {
        let key = Int(nodes[node].key)
        let isQuoted = bytes[key] == UInt8(ascii: "\"") || bytes[key] == UInt8(ascii: "'")
        var offset = isQuoted ? key + 1 : key
        for byte in wanted.utf8 {
            guard bytes[offset] == byte, isQuoted ? byte != bytes[key] : isNameByte(byte) else {
                // Keys that are equal need not be written with the same bytes.
                let mayBeEqual = max(byte, bytes[offset]) >= 0x80 || bytes[offset] == Self.backslash
                return mayBeEqual && self.key(of: node) == wanted
            }
            offset += 1
        }
        if isQuoted ? bytes[offset] == bytes[key] : !isNameByte(bytes[offset]) { return true }
        return bytes[offset] == Self.backslash && self.key(of: node) == wanted
    }

    private static let backslash = UInt8(ascii: "\\")

    private func scanner(at offset: Int) -> JSONScanner<NoJSONObserver> {
        var scanner = JSONScanner(bytes, maximumDepth: 0, observer: NoJSONObserver())
        scanner.offset = offset
        return scanner
    }
}

/// The numbers of the values within an array or object.
struct JSONTapeChildren: Sequence, IteratorProtocol {
    private let tape: JSONTape
    private var child: Int
    private let end: Int

    init(tape: JSONTape, node: Int) {
        self.tape = tape
        child = tape.firstChild(of: node)
        end = tape.next(after: node)
    }

    mutating func next() -> Int? {
        guard child < end else { return nil }
        defer { child = tape.next(after: child) }
        return child
    }
}

/// Takes down where values begin and end.
private struct Recorder: JSONObserver {
    private(set) var nodes: [JSONTape.Node] = []
    /// The numbers of the values that have not ended.
    private var open: [Int] = []

    mutating func value(at path: [DocumentPath.Component], key: Int?, offset: Int) {
        open.append(nodes.count)
        nodes.append(
            JSONTape.Node(
                key: key.flatMap(UInt32.init(exactly:)) ?? JSONTape.none,
                start: UInt32(clamping: offset)))
    }

    mutating func end(offset: Int) {
        guard let node = open.popLast() else { return }
        nodes[node].end = UInt32(clamping: offset)
        nodes[node].next = UInt32(clamping: nodes.count)
    }
}
