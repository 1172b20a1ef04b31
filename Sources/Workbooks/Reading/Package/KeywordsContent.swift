/// Reads what the properties of a document say to programs (ECMA-376 part 2, 11).
final class KeywordsContent: PartContent {
    let fault: WorkbookReadError.Reason? = nil
    private var text: [UInt8] = []
    private var isInKeywords = false

    private static let root: StaticString = "coreProperties"
    private static let namespaces: [StaticString] = [
        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    ]
    private static let longest = 1_024

    /// The keywords; empty where there are none, or no properties that can be read, for no cell
    /// depends on them.
    static func keywords(in package: inout PackageReader) -> String {
        let content = KeywordsContent()
        do {
            guard let found = try package.relationships(of: "").first(ofType: "core-properties")
            else { return "" }
            try package.read(
                try package.target(of: found, from: ""), content, root: root,
                namespaces: namespaces)
        } catch {
            return ""
        }
        return String(decoding: content.text, as: UTF8.self)
    }

    func start(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        isInKeywords = name.equals("keywords")
    }

    func text(_ piece: Span<UInt8>) {
        guard isInKeywords, text.count + piece.count <= Self.longest else { return }
        piece.append(to: &text)
    }

    func end(_ name: Span<UInt8>) { isInKeywords = false }
}
