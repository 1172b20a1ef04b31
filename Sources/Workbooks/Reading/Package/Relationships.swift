/// What parts a part refers to.
struct Relationships {
    struct Relationship: Hashable {
        var id: String
        /// The last word of the type, such as `worksheet`; both editions of the standard share it.
        var type: String
        var target: String
        var isExternal: Bool
    }

    private(set) var all: [Relationship] = []

    func first(ofType type: String) -> Relationship? { all.first { $0.type == type } }

    func withID(_ id: String) -> Relationship? { all.first { $0.id == id } }

    fileprivate mutating func append(_ relationship: Relationship) { all.append(relationship) }
}

/// Reads a relationships part (ECMA-376 part 2, 9.3).
final class RelationshipsContent: PartContent {
    static let root: StaticString = "Relationships"
    static let namespaces: [StaticString] = [
        "http://schemas.openxmlformats.org/package/2006/relationships",
        "http://purl.oclc.org/ooxml/package/relationships",
    ]

    private(set) var fault: WorkbookReadError.Reason?
    private(set) var relationships = Relationships()
    private var ids: Set<String> = []

    func start(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        guard name.equals("Relationship"), let id = attributes.string("Id"),
            let type = attributes.with("Type", { $0.lastSegment }),
            let target = attributes.string("Target")
        else { return }
        guard ids.insert(id).inserted else {
            fault = .content(.duplicateRelationship)
            return
        }
        guard ids.count <= ReadingLimits.listEntries else {
            fault = .limit(.lists)
            return
        }
        relationships.append(
            Relationships.Relationship(
                id: id, type: type, target: target,
                isExternal: attributes.has("TargetMode", "External")))
    }

    func end(_ name: Span<UInt8>) {}
    func text(_ text: Span<UInt8>) {}
}

extension Span where Element == UInt8 {
    /// The text behind the last slash; nil if the bytes are not UTF-8.
    fileprivate var lastSegment: String? {
        var start = count
        while start > 0, self[start - 1] != UInt8(ascii: "/") { start -= 1 }
        return extracting(start...).string
    }
}
