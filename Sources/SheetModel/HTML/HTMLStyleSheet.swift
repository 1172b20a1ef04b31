/// The CSS of an HTML document: the look of every style, the page, and how tables break.
struct HTMLStyleSheet {
    let plan: WorkbookPlan
    let fontFallbacks: [String: [String]]

    var text: String {
        var lines = [
            ":root { --scale: 1; }",
            "body { margin: 1em; }",
            "table { border-collapse: collapse; table-layout: fixed; width: 100%; }",
            "thead { display: table-header-group; }",
            "tr { break-inside: avoid; }",
            "tr.page { break-before: page; }",
            "h1 { margin: 0; }",
            "td, th { overflow-wrap: anywhere; padding: 2pt; }",
            "caption *, td, th { white-space: pre-wrap; }",
        ]
        lines += plan.styles.enumerated().flatMap { rules(of: $1, index: $0) }
        lines += plan.sheets.enumerated().flatMap { pageRules(of: $1, index: $0) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func rules(of style: CellStyle, index: Int) -> [String] {
        let vertical = style.vertical == .center ? "middle" : style.vertical.rawValue
        var declarations = [
            "font-family: \(fontFamily(of: style.fontName))",
            "font-size: calc(\(Self.decimal(style.fontSize))pt * var(--scale))",
            "font-weight: \(style.bold ? "bold" : "normal")",
            "text-align: \(style.horizontal.rawValue)",
            "vertical-align: \(vertical)",
        ]
        if style.bordered { declarations.append("border: 0.5pt solid #000") }
        if !style.wraps { declarations.append("white-space: pre") }
        if style.color != 0 { declarations.append("color: \(Self.color(style.color))") }
        if let fill = style.fill { declarations.append("background: \(Self.color(fill))") }
        let rule = ".s\(index) { \(declarations.joined(separator: "; ")); }"
        guard style.direction == .stacked else { return [rule] }
        return [
            rule,
            ".s\(index) span { display: inline-block; text-orientation: upright; "
                + "writing-mode: vertical-rl; }",
        ]
    }

    private static func color(_ rgb: UInt32) -> String {
        let digits = String(rgb & 0xFFFFFF, radix: 16)
        return "#" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    /// The first sheet sets the page of the document, every other one a page of its own.
    private func pageRules(of sheet: SheetPlan, index: Int) -> [String] {
        let page = sheet.page
        let name = index == 0 ? "" : " sheet\(index + 1)"
        let size = "\(page.paper.rawValue) \(page.isLandscape ? "landscape" : "portrait")"
        let margins = [
            page.margins.top, page.margins.right, page.margins.bottom, page.margins.left,
        ].map { Self.decimal($0) + "pt" }.joined(separator: " ")
        let width = sheet.columnWidths.reduce(0) { $0 + ColumnWidth.points(characters: $1) }
        let id = "#sheet\(index + 1)"
        var scaled = "--scale: \(Self.decimal(Double(page.scale) / 100)); min-width: 0;"
        if index > 0 { scaled += " break-before: page; page: sheet\(index + 1);" }
        return [
            "\(id) { min-width: \(Self.decimal(width))pt; }",
            "@page\(name) { size: \(size); margin: \(margins);\(marginBoxes(of: page)) }",
            "@media print { body { margin: 0; } \(id) { \(scaled) } }",
        ]
    }

    private func marginBoxes(of page: PageSetup) -> String {
        [("top", page.header), ("bottom", page.footer)].flatMap { edge, code in
            HeaderFooterCode(code).sections.map { side, content in
                " @\(edge)-\(side) { content: \(content.map(css).joined(separator: " ")); }"
            }
        }.joined()
    }

    private func css(_ part: HeaderFooterCode.Part) -> String {
        switch part {
        case .text(let text): Self.quoted(text)
        case .page: "counter(page)"
        case .pages: "counter(pages)"
        }
    }

    private func fontFamily(of name: String) -> String {
        let generic = ["serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui"]
        var names = [name] + (fontFallbacks[name] ?? [])
        if !names.contains(where: generic.contains) { names.append("serif") }
        return names.map { generic.contains($0) ? $0 : Self.quoted($0) }.joined(separator: ", ")
    }

    /// A CSS string that can end neither itself nor the style element.
    private static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"", "\\", "<", ">", "&", "\0"..."\u{1F}", "\u{7F}"..."\u{9F}":
                // CSS has no escape for U+0000; it and unprintable characters are left out.
                scalar.value < 0x20 || scalar.value > 0x7E
                    ? "" : "\\" + String(scalar.value, radix: 16) + " "
            case _ where scalar.properties.isNoncharacterCodePoint: ""
            default: String(scalar)
            }
        }
        return "\"" + escaped.joined() + "\""
    }

    /// A number with at most three decimals, never in exponential notation.
    static func decimal(_ number: Double) -> String {
        guard number.isFinite, abs(number) < 1e12 else { return "0" }
        let thousandths = Int((abs(number) * 1000).rounded())
        let (whole, rest) = thousandths.quotientAndRemainder(dividingBy: 1000)
        guard rest > 0 else { return (number < 0 && whole > 0 ? "-" : "") + String(whole) }
        var digits = String(rest + 1000).dropFirst()
        while digits.last == "0" { digits.removeLast() }
        return (number < 0 ? "-" : "") + "\(whole).\(digits)"
    }
}
