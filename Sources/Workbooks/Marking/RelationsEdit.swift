/// Adds relationships to the part that has those of another part.
struct RelationsEdit {
    private var edits: XMLEdits
    private var root: (start: XMLTag, end: XMLTag?)?
    private var prefix = ""
    private var ids: Set<String> = []

    static let empty = Array(
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        </Relationships>
        """.utf8)

    /// The name of the part that has the relationships of another.
    static func name(for part: String) -> String {
        var segments = part.split(separator: "/").map(String.init)
        let file = segments.popLast() ?? ""
        return (segments + ["_rels", file + ".rels"]).joined(separator: "/")
    }

    init(_ bytes: [UInt8]) {
        edits = XMLEdits(bytes)
        var tags = XMLTags(bytes)
        guard let start = tags.next() else { return }
        prefix = tags.prefix(of: start)
        root = (start, nil)
        while let tag = tags.next() {
            if let id = tags.string("Id", in: tag) { ids.insert(id) }
            if tag.kind == .end { root?.end = tag }
        }
    }

    /// Adds a relationship to a part and returns its identifier.
    mutating func add(type: String, part: String) -> String {
        guard let root else { return "" }
        var number = ids.count + 1
        while !ids.insert("rId\(number)").inserted { number += 1 }
        edits.append(
            "<\(prefix)Relationship Id=\"rId\(number)\" Type=\"\(type)\" "
                + "Target=\"/\(xmlText(part))\"/>", to: root.start, end: root.end)
        return "rId\(number)"
    }

    func made() -> [UInt8] { edits.made() }
}

/// Adds parts to the list of content types.
struct ContentTypesEdit {
    private var edits: XMLEdits
    private var root: (start: XMLTag, end: XMLTag?)?
    private var prefix = ""
    private var endings: Set<String> = []

    init(_ bytes: [UInt8]) {
        edits = XMLEdits(bytes)
        var tags = XMLTags(bytes)
        guard let start = tags.next() else { return }
        prefix = tags.prefix(of: start)
        root = (start, nil)
        while let tag = tags.next() {
            if let ending = tags.string("Extension", in: tag) {
                endings.insert(ending.lowercased())
            }
            if tag.kind == .end { root?.end = tag }
        }
    }

    /// Names the type of one part.
    mutating func add(_ part: String, _ type: String) {
        append("<\(prefix)Override PartName=\"/\(xmlText(part))\" ContentType=\"\(type)\"/>")
    }

    /// Names the type of all parts with an ending, unless it has one.
    mutating func addDefault(_ ending: String, _ type: String) {
        guard endings.insert(ending).inserted else { return }
        append("<\(prefix)Default Extension=\"\(ending)\" ContentType=\"\(type)\"/>")
    }

    private mutating func append(_ text: String) {
        guard let root else { return }
        edits.append(text, to: root.start, end: root.end)
    }

    func made() -> [UInt8] { edits.made() }
}
