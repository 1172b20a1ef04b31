package import DisclosureCatalog

/// Finds the places of values in a JSON5 text by their key paths.
package struct JSONLocator {
    private struct Place {
        var key: TextPosition?
        var value: TextPosition
        var firstByte: UInt8
    }

    private let places: [DocumentPath: Place]

    /// Looks for all the paths in one pass; a text with errors is looked through up to the first.
    package init(_ bytes: [UInt8], paths: some Sequence<DocumentPath>) {
        var wanted: Set<DocumentPath> = []
        for path in paths {
            // Values that are absent are looked for where they would stand.
            for length in 0...path.components.count {
                wanted.insert(DocumentPath(Array(path.components.prefix(length))))
            }
        }
        var scanner = JSONScanner(
            bytes, maximumDepth: Limits.standard.jsonDepth, observer: PathObserver(wanted: wanted))
        try? scanner.scan()
        let found = scanner.observer.places
        let offsets = found.values.flatMap { [$0.key, $0.value].compactMap(\.self) }
        let positions = TextPosition.positions(ofBytes: offsets, in: bytes)
        places = found.compactMapValues { place in
            guard place.value < bytes.count, let value = positions[place.value] else { return nil }
            return Place(
                key: place.key.flatMap { positions[$0] }, value: value,
                firstByte: bytes[place.value])
        }
    }

    /// Where the value of a path stands, or of the nearest value around it; nil in an empty text.
    package func position(of path: DocumentPath) -> TextPosition? {
        nearest(path)?.value
    }

    /// Where the key of a path stands, or the value where it has no key.
    package func keyPosition(of path: DocumentPath) -> TextPosition? {
        nearest(path).map { $0.key ?? $0.value }
    }

    /// The first byte of the value of a path; nil if there is no such value.
    func firstByte(of path: DocumentPath) -> UInt8? {
        places[path]?.firstByte
    }

    private func nearest(_ path: DocumentPath) -> Place? {
        var components = path.components
        while true {
            if let place = places[DocumentPath(components)] { return place }
            guard components.popLast() != nil else { return nil }
        }
    }
}

/// Notes where the wanted paths stand.
private struct PathObserver: JSONObserver {
    struct Place {
        var key: Int?
        var value: Int
    }

    let wanted: Set<DocumentPath>
    private(set) var places: [DocumentPath: Place] = [:]

    init(wanted: Set<DocumentPath>) {
        self.wanted = wanted
    }

    mutating func value(at path: [DocumentPath.Component], key: Int?, offset: Int) {
        let path = DocumentPath(path)
        // The first of two equal keys is the one that the decoder takes.
        if wanted.contains(path), places[path] == nil {
            places[path] = Place(key: key, value: offset)
        }
    }
}
