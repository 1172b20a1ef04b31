/// Reads the colours of a theme (ECMA-376 part 1, 20.1.6.2).
final class ThemeContent: PartContent {
    let fault: WorkbookReadError.Reason? = nil
    private var found: [UInt32?]
    private var current: Int?

    private static let root: StaticString = "theme"
    private static let namespaces: [StaticString] = [
        "http://schemas.openxmlformats.org/drawingml/2006/main",
        "http://purl.oclc.org/ooxml/drawingml/main",
    ]
    /// In the order in which the colours of cells count them (18.8.19 and its application in
    /// spreadsheet programs: light before dark).
    private static let names: [StaticString] = [
        "lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5",
        "accent6", "hlink", "folHlink",
    ]

    /// The colours as 0xRRGGBB by their numbers; empty where there is no theme that can be read, for
    /// no cell's content depends on it.
    static func colors(
        _ relationships: Relationships, of workbook: String, in package: inout PackageReader
    ) -> [UInt32?] {
        let content = ThemeContent()
        do {
            guard let found = relationships.first(ofType: "theme") else { return [] }
            try package.read(
                try package.target(of: found, from: workbook), content, root: root,
                namespaces: namespaces)
        } catch {
            return []
        }
        return content.found
    }

    private init() {
        found = Self.names.map { _ in nil }
    }

    func start(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        if name.equals("srgbClr") {
            take(attributes.string("val"))
        } else if name.equals("sysClr") {
            take(attributes.string("lastClr"))
        } else {
            current = Self.names.firstIndex { name.equals($0) } ?? current
        }
    }

    /// The first colour of a name counts: a file may have further schemes.
    private func take(_ text: String?) {
        guard let current, found[current] == nil,
            let text, text.utf8.count == 6, let color = UInt32(text, radix: 16)
        else { return }
        found[current] = color
    }

    func end(_ name: Span<UInt8>) {
        if let current, name.equals(Self.names[current]) { self.current = nil }
    }

    func text(_ text: Span<UInt8>) {}
}
