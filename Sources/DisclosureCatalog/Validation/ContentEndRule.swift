/// Contents end alike: where nearly all end with a mark, the others seem to break off.
struct ContentEndRule: CatalogRule {
    static let id = "content.end"

    /// Fewer items show no habit.
    private static let enoughItems = 4
    private static let marks = Set("。！？；.!?;…）)”".unicodeScalars)

    func findings(in outline: CatalogOutline) -> [Finding] {
        let filled = outline.items.filter { !$0.item.content.isBlank }
        let open = filled.filter { !Self.hasEnd($0.item.content) }
        guard filled.count >= Self.enoughItems, open.count * 4 <= filled.count else { return [] }
        return open.map { finding(.warning, at: $0.place(.content), .noEnd) }
    }

    private static func hasEnd(_ text: String) -> Bool {
        text.unicodeScalars.last { !$0.isWhite }.map(marks.contains) ?? false
    }
}

extension LocalizedText {
    fileprivate static let noEnd = LocalizedText(
        zh: "末尾没有标点，内容可能不完整，请核对。",
        en: "The text has no mark at its end, as the others have; it may be incomplete. Check it.")
}
