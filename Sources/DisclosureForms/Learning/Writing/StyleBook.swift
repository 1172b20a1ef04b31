import SheetModel

/// The looks of a form under names, each look once.
struct StyleBook {
    /// What a look is for, which names it.
    enum Role {
        case title
        case line
        case head
        case section
        case body
    }

    private(set) var styles: [(name: String, style: StyleTemplate)] = []
    private var names: [StyleTemplate: String] = [:]
    private let font: String
    private let fontSize: Double

    /// - Parameter lexicon: has the font of cells that name none.
    init(lexicon: FormLexicon) {
        font = lexicon.font
        fontSize = lexicon.fontSize
    }

    /// The name of a look, which is added where it is new.
    mutating func name(of style: StyleTemplate, for role: Role) -> String {
        if let known = names[style] { return known }
        let base = Self.base(style, role)
        var name = base
        var number = 2
        while styles.contains(where: { $0.name == name }) {
            name = "\(base)\(number)"
            number += 1
        }
        styles.append((name, style))
        names[style] = name
        return name
    }

    /// The look of a cell that was read; one that is nil is that of plain text.
    func style(_ look: GridStyle?, bordered: Bool, isNumber: Bool = false) -> StyleTemplate {
        let look = look ?? GridStyle()
        let isUsable =
            !look.fontName.isEmpty && look.fontName.utf16.count <= ExcelLimits.fontName
            && look.fontName.utf8.count <= ExcelLimits.fontNameBytes
        let hasSize = ExcelLimits.fontSize.contains(look.fontSize)
        return StyleTemplate(
            font: isUsable ? look.fontName : font, size: hasSize ? look.fontSize : fontSize,
            bold: look.isBold, horizontal: look.horizontal ?? (isNumber ? .right : .left),
            vertical: look.vertical, direction: look.direction, bordered: bordered,
            fill: look.fill, color: look.color)
    }

    private static func base(_ style: StyleTemplate, _ role: Role) -> String {
        switch role {
        case .title: "title"
        case .line: "line"
        case .head: style.direction == .stacked ? "narrowHead" : "head"
        case .section: "section"
        case .body:
            switch style.horizontal {
            case .left: "text"
            case .center: "centered"
            case .right: "figures"
            }
        }
    }
}
