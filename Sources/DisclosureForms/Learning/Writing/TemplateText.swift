import DisclosureCatalog
import SheetModel

/// A template as a JSON5 file that people go on to edit.
///
/// The same template always gives the same text, and the text read again gives the template.
package struct TemplateText {
    private let template: FormTemplate
    /// What stands above the file, and beside columns.
    private let remarks: [String]
    private let unplaced: [CatalogField: String]
    private var lines: [String] = []

    /// The file of a template, with remarks above it.
    package init(_ template: FormTemplate, remarks: [String] = []) {
        self.init(template, remarks: remarks, unplaced: [:])
    }

    /// The file of a template that was learned from a form.
    package init(_ learned: LearnedForm, file: String) {
        let sheet = escapedQuote(learned.sheet, limit: 40)
        self.init(
            learned.template,
            remarks: [
                "\(escapedQuote(file, limit: 200))!\(sheet) 的模板，由 gongkai template learn 生成。",
                "改好后请用 gongkai template check 检查；各键的含义见文档 FormTemplates，示例见",
                "gongkai template show national。",
            ], unplaced: learned.unplaced)
    }

    private init(
        _ template: FormTemplate, remarks: [String], unplaced: [CatalogField: String]
    ) {
        self.template = template
        self.remarks = remarks
        self.unplaced = unplaced
    }

    /// The text of the file, with a line break at its end.
    package var text: String {
        var writer = self
        writer.write()
        return writer.lines.joined(separator: "\n") + "\n"
    }

    private mutating func write() {
        lines = remarks.map { "// " + $0 } + ["{"]
        add("format: \(JSON5.string(FormTemplate.format)), version: \(FormTemplate.version),")
        add("name: \(JSON5.string(template.name)),")
        add("description: \(JSON5.string(template.description)),")
        add("sheetName: \(JSON5.string(template.sheetName)),")
        add("defaultTitle: \(JSON5.string(template.defaultTitle)),")
        add("dateFormat: \(JSON5.string(template.dateFormat)),")
        addOffset()
        addRows("preamble", template.preamble)
        if !template.notes.isEmpty { addRows("notes", template.notes) }
        add("")
        addPage()
        add("")
        addStyles()
        add("")
        addSigns()
        add("")
        addHeader()
        lines.append("}")
    }

    private mutating func add(_ line: String, depth: Int = 1) {
        lines.append(line.isEmpty ? "" : String(repeating: "    ", count: depth) + line)
    }

    private mutating func addOffset() {
        let offset = template.offset
        guard offset != OffsetTemplate() else { return }
        var object = JSON5Object()
        for (key, sizes) in [("columns", offset.columns), ("rows", offset.rows)]
        where !sizes.isEmpty {
            object.add(key, raw: "[" + sizes.map(JSON5.number).joined(separator: ", ") + "]")
        }
        add("// 表的左边和上面留空的列宽和行高；0 为隐藏。不需要时删去，表从 A1 开始。")
        add("offset: \(object.text),")
    }

    private mutating func addRows(_ key: String, _ rows: [TextRowTemplate], depth: Int = 1) {
        guard !rows.isEmpty else { return add("\(key): [],", depth: depth) }
        add("\(key): [", depth: depth)
        for row in rows {
            var object = JSON5Object()
            if row.cells.count == 1, let cell = row.cells.first, cell.columns == nil {
                object.add("style", cell.style)
            }
            if row.isHidden { object.add("hidden", raw: "true") }
            if row.omitsEmpty { object.add("omitEmpty", raw: "true") }
            if row.rowCount > 1 { object.add("rows", raw: String(row.rowCount)) }
            if let height = row.height { object.add("height", height) }
            if row.cells.count == 1, let cell = row.cells.first, cell.columns == nil {
                object.add("text", cell.text)
                add(object.text + ",", depth: depth + 1)
            } else {
                addCells(of: row, object, depth: depth + 1)
            }
        }
        add("],", depth: depth)
    }

    private mutating func addCells(
        of row: TextRowTemplate, _ start: JSON5Object, depth: Int
    ) {
        guard !row.cells.isEmpty else { return add(start.opening + "cells: [] },", depth: depth) }
        add(start.opening + "cells: [", depth: depth)
        for cell in row.cells {
            var object = JSON5Object()
            object.add("text", cell.text)
            object.add("style", cell.style)
            if let columns = cell.columns { object.add("columns", raw: String(columns)) }
            add(object.text + ",", depth: depth + 1)
        }
        add("] },", depth: depth)
    }

    private mutating func addStyles() {
        add("// 字号为缩放前的磅值；没有写的：不加粗、左对齐、垂直居中、横排、有边框、无底色。")
        add("styles: {")
        for (name, style) in template.styles.sorted(by: { $0.key < $1.key }) {
            add("\(JSON5.key(name)): \(Self.object(style).text),", depth: 2)
        }
        add("},")
    }

    private static func object(_ style: StyleTemplate) -> JSON5Object {
        var object = JSON5Object()
        object.add("font", style.font)
        object.add("size", style.size)
        if style.bold { object.add("bold", raw: "true") }
        object.add("align", style.horizontal.rawValue)
        if style.vertical != .center { object.add("verticalAlign", style.vertical.rawValue) }
        if style.direction != .horizontal { object.add("direction", style.direction.rawValue) }
        if !style.bordered { object.add("border", raw: "false") }
        if let fill = style.fill { object.add("fill", colour(fill)) }
        if style.color != 0 { object.add("color", colour(style.color)) }
        return object
    }

    private static func colour(_ rgb: UInt32) -> String {
        let digits = String(rgb & 0xFF_FFFF, radix: 16, uppercase: true)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }

    private mutating func addHeader() {
        add("// 表头：columns 为下一层标题；field 为这一栏的内容；width 为字符数。")
        if !template.headerHeights.isEmpty {
            let heights = template.headerHeights.map(JSON5.number).joined(separator: ", ")
            add("headerHeights: [\(heights)],")
        }
        add("header: [")
        for node in template.header { add(node, depth: 2) }
        add("],")
    }

    private mutating func add(_ node: HeaderNode, depth: Int) {
        var object = JSON5Object()
        if let label = node.label { object.add("label", label) }
        object.add("synonyms", node.synonyms)
        if node.style != "head" { object.add("headStyle", node.style) }
        if let rows = node.rowCount { object.add("rows", raw: String(rows)) }
        switch node.content {
        case .group(let nodes):
            add(object.opening + "columns: [", depth: depth)
            for node in nodes { add(node, depth: depth + 1) }
            add("] },", depth: depth)
        case .column(let column):
            object.add(column)
            let remark = unplaced[column.field].map { "   // \($0)：没有认出，请核对 field" } ?? ""
            add(object.text + "," + remark, depth: depth)
        }
    }
}

extension TemplateText {
    private mutating func addPage() {
        let page = template.page
        var first = JSON5Object()
        first.add("paper", page.paper.rawValue)
        first.add("orientation", page.isLandscape ? "landscape" : "portrait")
        add("// 页边距单位为毫米；比例按各栏所需的宽度定，不超过 maximumScale。")
        add("page: {")
        add(first.members + ",", depth: 2)
        add("margins: \(Self.object(page.margins).text),", depth: 2)
        var second = JSON5Object()
        if let scale = page.scale { second.add("scale", raw: String(scale)) }
        second.add("maximumScale", raw: String(page.maximumScale))
        second.add("minimumBodySize", page.minimumBodySize)
        second.add("slack", page.slack)
        second.add("repeat", page.repeated.rawValue)
        second.add("center", raw: String(page.centersHorizontally))
        add(second.members + ",", depth: 2)
        var third = JSON5Object()
        third.add("header", page.header)
        third.add("footer", page.footer)
        add(third.members + ",", depth: 2)
        add("},")
    }

    private static func object(_ margins: PageMargins) -> JSON5Object {
        var object = JSON5Object()
        func add(_ key: String, _ points: Double) {
            object.add(key, (points * 25.4 / 72 * 100).rounded() / 100)
        }
        add("top", margins.top)
        add("bottom", margins.bottom)
        add("left", margins.left)
        add("right", margins.right)
        add("header", margins.header)
        add("footer", margins.footer)
        return object
    }

    private mutating func addSigns() {
        let marks = template.marks
        var object = JSON5Object()
        object.add("chosen", marks.chosen)
        object.add("notChosen", marks.notChosen)
        object.add("tick", marks.tick)
        object.add("noteSeparator", marks.noteSeparator)
        object.add("noteRequest", marks.noteRequest)
        add("marks: \(object.text),")
        addChannels()
        addWords()
        addStack(template.stack)
    }

    private mutating func addStack(_ stack: StackTemplate) {
        guard stack != StackTemplate() else { return }
        var object = JSON5Object()
        object.add("heading", stack.heading)
        if let style = stack.style { object.add("style", style) }
        if let height = stack.height { object.add("height", height) }
        object.add("preamble", raw: String(stack.repeatsPreamble))
        if !stack.gap.isEmpty {
            object.add("gap", raw: "[" + stack.gap.map(JSON5.number).joined(separator: ", ") + "]")
        }
        add("// 几张表上下排在一起（export --stack）：每张表的标题，以及 above 中排在最上面的行。")
        guard !stack.above.isEmpty else { return add("stack: \(object.text),") }
        add("stack: {")
        add(object.members + ",", depth: 2)
        addRows("above", stack.above, depth: 2)
        add("},")
    }

    private mutating func addChannels() {
        let channels = template.channels
        var object = JSON5Object()
        object.add("show", channels.shown.rawValue)
        object.add("meaning", channels.meaning.rawValue)
        object.add("separator", channels.separator)
        add("// 渠道：all 全部列出并加标记，chosen 只列选用的，names 只列名称；meaning 为 required 时 ■ 表示必选。")
        let lists = [("vocabulary", channels.vocabulary), ("blank", channels.blank)]
            .filter { !$0.1.isEmpty }
        guard !lists.isEmpty else { return add("channels: \(object.text),") }
        add("channels: {")
        add(object.members + ",", depth: 2)
        for (key, names) in lists {
            add("\(key): [", depth: 2)
            for name in names { add(JSON5.string(name) + ",", depth: 3) }
            add("],", depth: 2)
        }
        add("},")
    }

    private mutating func addWords() {
        guard template.words != FormWords() else { return }
        let words = template.words
        var object = JSON5Object()
        for (key, word) in [
            ("everyone", words.everyone), ("groups", words.groups),
            ("proactive", words.proactive), ("onRequest", words.onRequest),
        ] where !word.isEmpty { object.add(key, word) }
        object.add("separator", words.separator)
        add("words: \(object.text),")
    }
}
