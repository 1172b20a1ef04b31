/// Compares the relationships of a part with those that the plan makes, in their order.
final class RelationsHandler: XMLHandler {
    var fault: String?
    private let targets: [String]
    private var next = 0

    /// For relationships `rId1`, `rId2`, and so on to the targets.
    init(targets: [String]) {
        self.targets = targets
    }

    func startElement(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        guard name.equals("Relationship") else { return }
        defer { next += 1 }
        expect(
            next < targets.count && attributes.string("Id") == "rId\(next + 1)"
                && attributes.string("Target") == targets[next] && !attributes.has("TargetMode"),
            "a relationship that was not planned")
    }

    func endElement(_ name: Span<UInt8>) {
        if name.equals("Relationships") {
            expect(next == targets.count, "a relationship is missing")
        }
    }

    func text(_ text: Span<UInt8>) {}
}

/// Compares the list of content types with the parts that the plan makes.
final class ContentTypesHandler: XMLHandler {
    var fault: String?
    private var remaining: Set<String>

    init(parts: [String]) {
        remaining = Set(parts.map { "/" + $0 })
    }

    func startElement(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        guard name.equals("Override") else { return }
        expect(
            remaining.remove(attributes.string("PartName") ?? "") != nil,
            "the type of a part that was not planned")
    }

    func endElement(_ name: Span<UInt8>) {
        if name.equals("Types") { expect(remaining.isEmpty, "the type of a part is missing") }
    }

    func text(_ text: Span<UInt8>) {}
}
