package import DisclosureCatalog

/// Finds the places of values in a JSON5 text by their key paths.
package struct JSONLocator {
    private let tape: JSONTape

    init(_ tape: JSONTape) {
        self.tape = tape
    }

    /// A text with errors is looked through up to the first.
    package init(_ bytes: [UInt8]) {
        tape = JSONTape(bytes, maximumDepth: Limits.standard.jsonDepth)
    }

    /// Where the value of a path stands, or of the nearest value around it; nil in an empty text.
    package func position(of path: DocumentPath) -> TextPosition? {
        nearest(path).map { position(Int(tape.nodes[$0.node].start)) }
    }

    /// Where the key of a path stands, or the value where it has no key.
    package func keyPosition(of path: DocumentPath) -> TextPosition? {
        nearest(path).map { found in
            let node = tape.nodes[found.node]
            return position(Int(node.key == JSONTape.none ? node.start : node.key))
        }
    }

    /// The first byte of the value of a path; nil if there is no such value.
    func firstByte(of path: DocumentPath) -> UInt8? {
        guard let found = nearest(path), found.steps == path.components.count else { return nil }
        return tape.firstByte(of: found.node)
    }

    /// The lines in which findings are; those without a key path are left out.
    func lines(of findings: [Finding]) -> [Place: Int] {
        var offsets: [Place: Int] = [:]
        var lists = Lists()
        for finding in findings {
            guard case .keyPath(let text) = finding.place.position, let path = DocumentPath(text),
                let found = nearest(path, &lists)
            else { continue }
            offsets[finding.place] = Int(tape.nodes[found.node].start)
        }
        guard !offsets.isEmpty else { return [:] }
        let positions = TextPosition.positions(ofBytes: Array(offsets.values), in: tape.bytes)
        return offsets.compactMapValues { positions[$0]?.line }
    }

    private func position(_ offset: Int) -> TextPosition {
        TextPosition(ofByte: offset, in: tape.bytes)
    }

    /// The value of a path, or the nearest around it, and how many steps lead there.
    private func nearest(_ path: DocumentPath) -> (node: Int, steps: Int)? {
        var lists = Lists()
        return nearest(path, &lists)
    }

    private func nearest(
        _ path: DocumentPath, _ lists: inout Lists
    ) -> (node: Int, steps: Int)? {
        guard !tape.nodes.isEmpty, tape.firstByte(of: 0) != nil else { return nil }
        var node = 0
        for (steps, component) in path.components.enumerated() {
            guard let child = child(component, of: node, &lists), tape.firstByte(of: child) != nil
            else {
                return (node, steps)
            }
            node = child
        }
        return (node, path.components.count)
    }

    private func child(
        _ component: DocumentPath.Component, of node: Int, _ lists: inout Lists
    ) -> Int? {
        switch (component, tape.firstByte(of: node)) {
        case (.key(let key), UInt8(ascii: "{")): tape.member(key, of: node)
        case (.index(let index), UInt8(ascii: "[")): lists.element(index, of: node, in: tape)
        default: nil
        }
    }

    /// The elements of lists that were looked through before.
    private struct Lists {
        private var elements: [Int: [Int]] = [:]

        mutating func element(_ index: Int, of node: Int, in tape: JSONTape) -> Int? {
            let known = elements[node] ?? Array(tape.children(of: node))
            elements[node] = known
            return known.indices.contains(index) ? known[index] : nil
        }
    }
}
