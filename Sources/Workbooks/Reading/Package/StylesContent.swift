import SheetModel

/// Reads the styles part into the looks of cells.
final class StylesContent: PartContent {
    private struct Font {
        var name = ""
        var size = 0.0
        var isBold = false
        var color: UInt32 = 0
    }

    private(set) var fault: WorkbookReadError.Reason?
    private(set) var styles: [GridStyle] = []
    /// How each look shows numbers.
    private(set) var numberKinds: [NumberKind] = []
    private var cursor = StylesCursor()
    private var fonts: [Font] = []
    private var fills: [UInt32?] = []
    private var isSolid = false
    private var borders: [GridStyle.Borders] = []
    private var numberFormats: [Int: String] = [:]
    private let theme: [UInt32?]

    /// With the colours of the workbook's theme, where they count.
    init(theme: [UInt32?] = []) {
        self.theme = theme
    }

    func start(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        if cursor.begins(name) { return }
        if name.equals("numFmt") {
            startNumberFormat(attributes)
        } else {
            switch cursor.list {
            case .none: break
            case .fonts: startFont(name, attributes)
            case .fills: startFill(name, attributes)
            case .borders: startBorder(name, attributes)
            case .cellFormats: startFormat(name, attributes)
            }
        }
        let largest = max(fonts.count, fills.count, borders.count, numberFormats.count)
        if max(largest, styles.count) > ReadingLimits.listEntries { fault = .limit(.lists) }
    }

    func end(_ name: Span<UInt8>) {
        cursor.end(name)
    }

    func text(_ text: Span<UInt8>) {}

    private func startNumberFormat(_ attributes: borrowing XMLAttributes) {
        guard let id = attributes.decimal("numFmtId"), let code = attributes.string("formatCode")
        else { return }
        numberFormats[id] = code
    }

    private func startFont(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        if name.equals("font") { return fonts.append(Font()) }
        guard let last = fonts.indices.last else { return }
        if name.equals("name") {
            fonts[last].name = attributes.string("val") ?? ""
        } else if name.equals("sz") {
            fonts[last].size = attributes.number("val") ?? 0
        } else if name.equals("b") {
            fonts[last].isBold = !attributes.has("val", "0") && !attributes.has("val", "false")
        } else if name.equals("color") {
            fonts[last].color = CellColor.rgb(attributes, theme: theme) ?? 0
        }
    }

    private func startFill(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        if name.equals("fill") {
            fills.append(nil)
        } else if name.equals("patternFill") {
            isSolid = attributes.has("patternType", "solid")
        } else if name.equals("fgColor"), isSolid, let last = fills.indices.last {
            fills[last] = CellColor.rgb(attributes, theme: theme)
        }
    }

    private func startBorder(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        if name.equals("border") { return borders.append([]) }
        guard let last = borders.indices.last, attributes.has("style"),
            !attributes.has("style", "none")
        else { return }
        if name.equals("left") || name.equals("start") {
            borders[last].insert(.left)
        } else if name.equals("right") || name.equals("end") {
            borders[last].insert(.right)
        } else if name.equals("top") {
            borders[last].insert(.top)
        } else if name.equals("bottom") {
            borders[last].insert(.bottom)
        }
    }

    private func startFormat(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        if name.equals("xf") { return append(attributes) }
        guard let last = styles.indices.last else { return }
        if name.equals("alignment") {
            styles[last].horizontal = attributes.string("horizontal").flatMap(Self.horizontal)
            styles[last].vertical = attributes.string("vertical").flatMap(Self.vertical) ?? .bottom
            let rotation = attributes.decimal("textRotation") ?? 0
            if Self.stackedRotations.contains(rotation) { styles[last].direction = .stacked }
            styles[last].wraps = attributes.isOn("wrapText")
        } else if name.equals("protection") {
            styles[last].isLocked =
                !attributes.has("locked", "0") && !attributes.has("locked", "false")
        }
    }

    /// Stacked characters, and lines that run up or down, which Chinese text has stacked too.
    private static let stackedRotations = [255, 90, 180]

    /// What spreads text is nearest to what centres it.
    private static func horizontal(_ name: String) -> CellStyle.Horizontal? {
        switch name {
        case "centerContinuous", "distributed": .center
        case "justify": .left
        default: CellStyle.Horizontal(rawValue: name)
        }
    }

    private static func vertical(_ name: String) -> CellStyle.Vertical? {
        switch name {
        case "distributed", "justify": .center
        default: CellStyle.Vertical(rawValue: name)
        }
    }

    private func append(_ attributes: borrowing XMLAttributes) {
        var style = GridStyle()
        if let font = fonts.element(attributes.decimal("fontId")) {
            (style.fontName, style.fontSize, style.isBold) = (font.name, font.size, font.isBold)
            style.color = font.color
        }
        style.fill = fills.element(attributes.decimal("fillId")) ?? nil
        style.borders = borders.element(attributes.decimal("borderId")) ?? []
        let id = attributes.decimal("numFmtId") ?? 0
        style.numberFormat = numberFormats[id] ?? NumberKind.builtInFormats[id]
        styles.append(style)
        numberKinds.append(NumberKind(id: id, format: numberFormats[id]))
    }
}

extension Array {
    fileprivate func element(_ index: Int?) -> Element? {
        index.flatMap { indices.contains($0) ? self[$0] : nil }
    }
}
