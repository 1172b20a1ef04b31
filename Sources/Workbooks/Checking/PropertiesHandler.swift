import SheetModel

/// Compares one of the two parts that hold the document's properties with the plan.
final class PropertiesHandler: XMLHandler {
    var fault: String?
    /// The elements to find with their texts; an empty text may be missing.
    private var expected: [String: String]
    private var current: String?
    private var value: [UInt8] = []

    private init(expected: [String: String]) {
        self.expected = expected
    }

    /// For `docProps/core.xml`.
    static func core(_ properties: DocumentProperties) -> PropertiesHandler {
        let created = DocumentTime.text(secondsSince1970: properties.created)
        return PropertiesHandler(expected: [
            "dc:title": properties.title, "dc:subject": properties.subject,
            "dc:creator": properties.author, "cp:keywords": properties.keywords,
            "dcterms:created": created,
            "dcterms:modified": created,
        ])
    }

    /// For `docProps/app.xml`.
    static func extended(_ properties: DocumentProperties) -> PropertiesHandler {
        PropertiesHandler(expected: ["Company": properties.company])
    }

    func startElement(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        current = name.string.flatMap { expected[$0] == nil ? nil : $0 }
        value.removeAll(keepingCapacity: true)
    }

    func text(_ text: Span<UInt8>) {
        if current != nil { text.append(to: &value) }
    }

    func endElement(_ name: Span<UInt8>) {
        if let current {
            let text = expected.removeValue(forKey: current) ?? ""
            expect(text.utf8.elementsEqual(value), "a property is not that planned")
            expect(text.utf16.count <= ExcelLimits.property, "a property is too long")
        } else if name.equals("cp:coreProperties") || name.equals("Properties") {
            expect(expected.values.allSatisfy(\.isEmpty), "a property is missing")
        }
        current = nil
    }
}
