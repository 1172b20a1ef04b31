/// A list in a styles part, to which items are added.
struct StyleList {
    /// The items as text, with those that were added.
    private(set) var items: [String]
    /// The numbers of items whose text is another one than the file's.
    private(set) var changed: Set<Int> = []
    /// How many the file has.
    let count: Int

    init(_ items: [String]) {
        self.items = items
        count = items.count
    }

    /// Adds an item unless it was added before; returns its number.
    mutating func add(_ item: String) -> Int {
        if let known = items[count...].firstIndex(of: item) { return known }
        items.append(item)
        return items.count - 1
    }

    mutating func change(_ index: Int, to item: String) {
        items[index] = item
        changed.insert(index)
    }
}

/// Where a styles part has its lists.
struct StylesLayout {
    /// The lists that are added to, as the file format calls them.
    enum Name: String, CaseIterable {
        case fonts
        case fills
        case borders
        case cellXfs

        /// What stands in a list that a file does not have, because numbers begin with it.
        fileprivate func defaults(_ p: String) -> [String] {
            switch self {
            case .fonts: ["<\(p)font/>"]
            case .fills:
                ["none", "gray125"].map {
                    "<\(p)fill><\(p)patternFill patternType=\"\($0)\"/></\(p)fill>"
                }
            case .borders: ["<\(p)border/>"]
            case .cellXfs:
                ["<\(p)xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"]
            }
        }
    }

    /// The elements of the part in the order of the schema (ECMA-376 part 1, 18.8.39).
    private static let order = [
        "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs",
        "tableStyles", "colors", "extLst",
    ]

    private struct Place {
        var start: XMLTag
        var end: XMLTag?
        var items: [Range<Int>] = []
    }

    private let bytes: [UInt8]
    /// The prefix of the part's elements with its colon, mostly empty.
    private(set) var prefix = ""
    private(set) var hasParents = false
    private var places: [String: Place] = [:]
    private var root: (start: XMLTag, end: XMLTag?)?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var tags = XMLTags(bytes)
        guard let start = tags.next() else { return }
        prefix = tags.prefix(of: start)
        root = (start, nil)
        guard start.kind == .start else { return }
        while let tag = tags.next() {
            if tag.kind == .end {
                root?.end = tag
                break
            }
            read(tag, &tags)
        }
        hasParents = places["cellStyleXfs"] != nil
    }

    private mutating func read(_ tag: XMLTag, _ tags: inout XMLTags) {
        let name = tags.local(tag)
        var place = Place(start: tag)
        if tag.kind == .start {
            while let inner = tags.next() {
                if inner.kind == .end {
                    place.end = inner
                    break
                }
                place.items.append(tags.element(from: inner))
            }
        }
        if places[name] == nil { places[name] = place }
    }

    /// What a list holds; one that is missing or empty holds what it must.
    func list(_ name: Name) -> StyleList {
        let items = places[name.rawValue]?.items ?? []
        return StyleList(items.map { String(decoding: bytes[$0], as: UTF8.self) })
            .withDefaults(name.defaults(prefix))
    }

    /// The part with changed lists.
    func bytes(with lists: [(name: Name, list: StyleList)]) -> [UInt8] {
        var edits = XMLEdits(bytes)
        for (name, list) in lists {
            let text = list.items[list.count...].joined()
            guard let place = places[name.rawValue] else {
                let element =
                    "<\(prefix)\(name.rawValue) count=\"\(list.items.count)\">\(text)"
                    + "</\(prefix)\(name.rawValue)>"
                insert(element, name, &edits)
                continue
            }
            for index in list.changed.sorted() where place.items.indices.contains(index) {
                edits.replace(place.items[index], with: list.items[index])
            }
            guard !text.isEmpty else { continue }
            edits.append(text, to: place.start, end: place.end)
            if XMLTags(bytes).value(of: "count", in: place.start) != nil {
                edits.set("count", of: place.start, to: String(list.items.count))
            }
        }
        return edits.made()
    }

    /// Puts a list where the schema has it.
    private func insert(_ element: String, _ name: Name, _ edits: inout XMLEdits) {
        let rank = Self.order.firstIndex(of: name.rawValue) ?? 0
        let later = Self.order[(rank + 1)...].compactMap { places[$0]?.start.range.lowerBound }
        if let next = later.min() {
            edits.insert(element, at: next)
        } else if let root {
            edits.append(element, to: root.start, end: root.end)
        }
    }
}

extension StyleList {
    /// With the items that come first, where the file has none.
    fileprivate func withDefaults(_ defaults: [String]) -> StyleList {
        guard items.isEmpty else { return self }
        var list = self
        for item in defaults { _ = list.add(item) }
        return list
    }
}
