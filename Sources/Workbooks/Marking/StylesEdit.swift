import SheetModel

/// Adds looks to the styles part of a workbook.
struct StylesEdit {
    private var fonts: StyleList
    private var fills: StyleList
    private var borders: StyleList
    private var formats: StyleList
    private let layout: StylesLayout
    /// The numbers of looks that were made, so that each is there once.
    private var marked: [MarkedStyle: Int] = [:]
    private var added: [CellStyle: Int] = [:]

    private struct MarkedStyle: Hashable {
        var style: Int
        var fill: UInt32
    }

    init(_ bytes: [UInt8]) {
        layout = StylesLayout(bytes)
        fonts = layout.list(.fonts)
        fills = layout.list(.fills)
        borders = layout.list(.borders)
        formats = layout.list(.cellXfs)
        removeMarks()
    }

    /// Gives fills that earlier marks have made back what was there before.
    private mutating func removeMarks() {
        for index in fills.items.indices {
            let fill = StyleFill(fills.items[index])
            guard fill.isMark else { continue }
            fills.change(index, to: fill.unmarked(prefix: layout.prefix))
        }
    }

    /// The number of a look like the given one, with another fill.
    mutating func marked(_ style: Int, fill color: UInt32) -> Int {
        let key = MarkedStyle(style: style, fill: color)
        if let known = marked[key] { return known }
        let base = formats.items.indices.contains(style) ? formats.items[style] : plainFormat
        let before = XMLElementText(base).decimal("fillId")
        let original = before.flatMap { fills.items.indices.contains($0) ? fills.items[$0] : nil }
        let fill = fills.add(
            StyleFill(original ?? "").marked(color, prefix: layout.prefix))
        var format = XMLElementText(base)
        format.set("fillId", to: String(fill))
        format.set("applyFill", to: "1")
        let number = formats.add(format.text)
        marked[key] = number
        return number
    }

    private var plainFormat: String {
        "<\(layout.prefix)xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
    }

    /// The number of a planned look.
    mutating func number(of style: CellStyle) -> Int {
        if let known = added[style] { return known }
        let p = layout.prefix
        let bold = style.bold ? "<\(p)b/>" : ""
        let font = fonts.add(
            "<\(p)font>\(bold)<\(p)sz val=\"\(style.fontSize)\"/>"
                + "<\(p)color rgb=\"\(argb(style.color))\"/>"
                + "<\(p)name val=\"\(xmlText(style.fontName))\"/></\(p)font>")
        let fill = style.fill.map { fills.add(StyleFill("").marked($0, prefix: p)) } ?? 0
        let border = style.bordered ? borders.add(thinBorder) : 0
        let parent = layout.hasParents ? " xfId=\"0\"" : ""
        let wrap = style.wraps ? " wrapText=\"1\"" : ""
        let number = formats.add(
            "<\(p)xf numFmtId=\"0\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"\(border)\""
                + "\(parent) applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
                + "<\(p)alignment horizontal=\"\(style.horizontal.rawValue)\" "
                + "vertical=\"\(style.vertical.rawValue)\"\(wrap)/></\(p)xf>")
        added[style] = number
        return number
    }

    private var thinBorder: String {
        let p = layout.prefix
        let sides = ["left", "right", "top", "bottom"].map { side in
            "<\(p)\(side) style=\"thin\"><\(p)color rgb=\"FF000000\"/></\(p)\(side)>"
        }
        return "<\(p)border>\(sides.joined())<\(p)diagonal/></\(p)border>"
    }

    /// The part with what was added.
    func made() -> [UInt8] {
        layout.bytes(with: [
            (.fonts, fonts), (.fills, fills), (.borders, borders), (.cellXfs, formats),
        ])
    }
}

/// A colour as files write it, opaque.
func argb(_ color: UInt32) -> String {
    let digits = String(color & 0xFF_FFFF, radix: 16, uppercase: true)
    return "FF" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
}

/// The text of a fill.
struct StyleFill {
    /// The attributes of the colour of a solid fill; nil for other fills.
    private let solid: String?
    /// Those of the colour behind it, which nobody sees.
    private let behind: String?

    init(_ text: String) {
        var (solid, behind): (String?, String?) = (nil, nil)
        var isSolid = false
        var tags = XMLTags(Array(text.utf8))
        while let tag = tags.next() {
            guard tag.kind != .end else { continue }
            switch tags.local(tag) {
            case "patternFill": isSolid = tags.string("patternType", in: tag) == "solid"
            case "fgColor": solid = Self.attributes(of: tag, tags)
            case "bgColor": behind = Self.attributes(of: tag, tags)
            default: break
            }
        }
        self.solid = isSolid ? solid : nil
        self.behind = behind
    }

    private static func attributes(of tag: XMLTag, _ tags: XMLTags) -> String {
        let end = tag.range.upperBound - (tag.kind == .empty ? 2 : 1)
        return tags.text(in: tag.name.upperBound..<max(tag.name.upperBound, end))
    }

    /// Whether marks have made the fill.
    var isMark: Bool {
        WorkbookMarks.fills.contains { color in
            solid?.uppercased().contains("\"\(argb(color))\"") ?? false
        }
    }

    /// A solid fill that keeps the colour of this one where nobody sees it.
    func marked(_ color: UInt32, prefix: String) -> String {
        Self.text(" rgb=\"\(argb(color))\"", solid ?? " indexed=\"64\"", prefix)
    }

    /// The fill that was there before the mark.
    func unmarked(prefix: String) -> String {
        guard let behind, !behind.contains("indexed=\"64\"") else {
            return "<\(prefix)fill><\(prefix)patternFill patternType=\"none\"/></\(prefix)fill>"
        }
        return Self.text(behind, " indexed=\"64\"", prefix)
    }

    private static func text(_ front: String, _ back: String, _ p: String) -> String {
        "<\(p)fill><\(p)patternFill patternType=\"solid\"><\(p)fgColor\(front)/>"
            + "<\(p)bgColor\(back)/></\(p)patternFill></\(p)fill>"
    }
}

/// The text of one element, of whose start tag attributes are changed.
struct XMLElementText {
    private(set) var text: String

    init(_ text: String) {
        self.text = text
    }

    func decimal(_ attribute: StaticString) -> Int? {
        var tags = XMLTags(Array(text.utf8))
        return tags.next().flatMap { tags.decimal(attribute, in: $0) }
    }

    mutating func set(_ attribute: StaticString, to value: String) {
        var edits = XMLEdits(Array(text.utf8))
        var tags = XMLTags(edits.bytes)
        guard let tag = tags.next() else { return }
        edits.set(attribute, of: tag, to: value)
        text = String(decoding: edits.made(), as: UTF8.self)
    }
}
