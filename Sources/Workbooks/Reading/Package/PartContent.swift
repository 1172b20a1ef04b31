/// Takes what a part of a workbook says in its own namespace, names without prefixes.
protocol PartContent: AnyObject {
    /// The first thing that is wrong; reading stops soon after it is set.
    var fault: WorkbookReadError.Reason? { get }
    /// Whether something is wrong.
    var isFaulty: Bool { get }

    func start(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes)
    func end(_ name: Span<UInt8>)
    func text(_ text: Span<UInt8>)
}

extension PartContent {
    var isFaulty: Bool { fault != nil }
}

/// Stands between the parser and the content of a part: takes prefixes off, and leaves out what
/// is of other namespaces or stands in an extension.
final class NamespaceFilter: XMLHandler {
    var fault: String?
    /// Whether the root is another element than that of such a part.
    private(set) var hasWrongRoot = false
    private let content: any PartContent
    private let root: StaticString
    private let namespaces: [StaticString]
    private var prefix: [UInt8] = []
    private var isInside = false
    private var skippedDepth = 0
    /// Whether there is a fault; every event asks, and a fault itself is asked for more slowly.
    private var isStopped = false

    init(_ content: any PartContent, root: StaticString, namespaces: [StaticString]) {
        self.content = content
        self.root = root
        self.namespaces = namespaces
    }

    func startElement(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        // The parser goes on until the end of what it was given.
        guard !isStopped else { return }
        guard skippedDepth == 0 else {
            skippedDepth += 1
            return
        }
        if !isInside { return startRoot(name, attributes) }
        guard let start = localStart(name), !name.extracting(start...).equals("extLst") else {
            skippedDepth = 1
            return
        }
        content.start(name.extracting(start...), attributes)
        if content.isFaulty { stop("content") }
    }

    func endElement(_ name: Span<UInt8>) {
        guard !isStopped else { return }
        guard skippedDepth == 0 else {
            skippedDepth -= 1
            return
        }
        if let start = localStart(name) { content.end(name.extracting(start...)) }
        if content.isFaulty { stop("content") }
    }

    func text(_ text: Span<UInt8>) {
        guard skippedDepth == 0, !isStopped else { return }
        content.text(text)
        if content.isFaulty { stop("content") }
    }

    private func stop(_ reason: String) {
        isStopped = true
        fault = reason
    }

    private func startRoot(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        isInside = true
        if let colon = name.firstIndex(of: UInt8(ascii: ":")) {
            prefix = name.extracting(...colon).bytes
        }
        let local = name.extracting(prefix.count...)
        let declaration =
            prefix.isEmpty ? "xmlns" : "xmlns:" + String(decoding: prefix.dropLast(), as: UTF8.self)
        let isKnown =
            attributes.with(nameOf: declaration) { value in
                namespaces.contains { value.equals($0) }
            } ?? false
        guard local.equals(root), isKnown else {
            hasWrongRoot = true
            return stop("root")
        }
        content.start(local, attributes)
    }

    /// Where the name begins behind the prefix of the root; nil for a name of another prefix.
    private func localStart(_ name: Span<UInt8>) -> Int? {
        guard !prefix.isEmpty else {
            return name.firstIndex(of: UInt8(ascii: ":")) == nil ? 0 : nil
        }
        guard name.count > prefix.count, name.extracting(..<prefix.count).equals(prefix) else {
            return nil
        }
        return prefix.count
    }
}

extension Span where Element == UInt8 {
    func firstIndex(of byte: UInt8) -> Int? {
        for index in indices where self[index] == byte { return index }
        return nil
    }
}
