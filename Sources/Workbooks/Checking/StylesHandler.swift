import SheetModel

/// Reads the styles part, and tells whether a cell format looks as a style was planned.
final class StylesHandler: XMLHandler {
    var fault: String?
    private var cursor = StylesCursor()
    private(set) var fonts: [FoundFont] = []
    private var fills: [UInt32?] = []
    /// How many sides of each border are thin and black.
    private var borders: [Int] = []
    private var numberFormats: [Int: String] = [:]
    private var formats: [FoundFormat] = []
    private var isThin = false

    func startElement(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        if cursor.begins(name) { return }
        if name.equals("numFmt") {
            readNumberFormat(attributes)
        } else {
            switch cursor.list {
            case .none: break
            case .fonts: readFont(name, attributes)
            case .fills: readFill(name, attributes)
            case .borders: readBorder(name, attributes)
            case .cellFormats: readFormat(name, attributes)
            }
        }
    }

    func endElement(_ name: Span<UInt8>) {
        cursor.end(name)
        if name.equals("styleSheet") { checkLimits() }
    }

    func text(_ text: Span<UInt8>) {}

    /// Whether the cell format with the number looks as the style says.
    func isFormat(_ index: Int, equalTo style: CellStyle) -> Bool {
        guard formats.indices.contains(index) else { return false }
        let format = formats[index]
        guard fonts.indices.contains(format.font), fills.indices.contains(format.fill),
            borders.indices.contains(format.border)
        else { return false }
        let font = fonts[format.font]
        return font.name == style.fontName && font.size == style.fontSize
            && font.isBold == style.bold && font.color == style.color
            && fills[format.fill] == style.fill
            && borders[format.border] == (style.bordered ? 4 : 0)
            && numberFormats[format.numberFormat] == style.numberFormat
            && format.horizontal == style.horizontal.rawValue
            && (format.vertical ?? "bottom") == style.vertical.rawValue
            && format.isStacked == (style.direction == .stacked) && format.wraps == style.wraps
            && format.isLocked == style.isLocked
    }

    private func checkLimits() {
        expect(fonts.allSatisfy(\.isWithinLimits), "a font's name or size is not allowed")
        expect(
            numberFormats.values.allSatisfy(NumberFormatText.isWellFormed),
            "a number format is not well-formed")
        expect(formats.count <= ExcelLimits.formats, "too many cell formats")
        let normal = fonts.first
        expect(
            normal?.name == ColumnWidth.normalFont && normal?.size == ColumnWidth.normalFontSize
                && normal?.hasScheme == false, "the Normal style is another one")
    }

    private func readNumberFormat(_ attributes: borrowing XMLAttributes) {
        guard let id = attributes.decimal("numFmtId"), let code = attributes.string("formatCode")
        else { return object("a number format without a number or code") }
        numberFormats[id] = code
    }

    private func readFont(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        if name.equals("font") { return fonts.append(FoundFont()) }
        guard let last = fonts.indices.last else { return object("a font property without a font") }
        if name.equals("name") {
            fonts[last].name = attributes.string("val") ?? ""
        } else if name.equals("sz") {
            fonts[last].size = attributes.number("val") ?? 0
        } else if name.equals("b") {
            fonts[last].isBold = true
        } else if name.equals("color") {
            fonts[last].color = Self.color(attributes)
        } else if name.equals("scheme") {
            fonts[last].hasScheme = true
        }
    }

    private func readFill(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        if name.equals("fill") { return fills.append(nil) }
        guard name.equals("fgColor"), let last = fills.indices.last,
            let color = Self.color(attributes)
        else { return }
        fills[last] = color
    }

    /// A colour without its transparency; nil where it is none of its own.
    private static func color(_ attributes: borrowing XMLAttributes) -> UInt32? {
        attributes.string("rgb").flatMap { UInt32($0.dropFirst(2), radix: 16) }
    }

    private func readBorder(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        if name.equals("border") { return borders.append(0) }
        if name.equals("color") {
            guard isThin, attributes.has("rgb", "FF000000"), let last = borders.indices.last
            else { return }
            borders[last] += 1
        } else {
            isThin = attributes.has("style", "thin")
        }
    }

    private func readFormat(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        if name.equals("xf") {
            var format = FoundFormat()
            format.font = attributes.decimal("fontId") ?? -1
            format.fill = attributes.decimal("fillId") ?? -1
            format.border = attributes.decimal("borderId") ?? -1
            format.numberFormat = attributes.decimal("numFmtId") ?? -1
            formats.append(format)
        } else if name.equals("alignment"), let last = formats.indices.last {
            formats[last].horizontal = attributes.string("horizontal")
            formats[last].vertical = attributes.string("vertical")
            formats[last].isStacked = attributes.has("textRotation", "255")
            formats[last].wraps = attributes.has("wrapText", "1")
        } else if name.equals("protection"), let last = formats.indices.last {
            formats[last].isLocked = !attributes.has("locked", "0")
        }
    }
}
