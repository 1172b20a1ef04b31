import DisclosureCatalog
import SheetModel

/// What a form says to whoever fills it in, cell by cell; forms are Chinese in every language of
/// the program.
struct InputPrompts {
    let template: FormTemplate
    /// Whether the form knows which channels there are.
    let offersChannels: Bool

    /// Shown beside a cell of a column.
    ///
    /// The template's own wording comes first.
    func prompt(of column: ColumnTemplate, hasChoices: Bool) -> InputText {
        let texts = column.fields.compactMap { text(of: $0, column, hasChoices: hasChoices) }
        return Self.message(heading(of: column), column.prompt ?? texts.joined())
    }

    /// Shown where a value is none of the choices.
    func alert(of column: ColumnTemplate, kind: InputAlert.Kind, choices: [String]) -> InputAlert {
        let title: String
        let text: String
        switch kind {
        case .stop:
            let words = choices.map { "“\($0)”" }.joined(separator: "、")
            title = "不能这样填写"
            text = "这一格只能填\(words)，或留空。请从下拉列表中选择。"
        case .warning, .information:
            title = "不在列表中"
            text = "填写的内容不在列表中，请核对是否有误。"
        }
        return InputAlert(kind: kind, message: Self.message(title, text))
    }

    /// Shown beside a line above or below the table.
    static let line = InputText(title: "填写", text: "请在空白处填写，印好的文字不要改动。")

    private func text(
        of field: CatalogField, _ column: ColumnTemplate, hasChoices: Bool
    ) -> String? {
        switch field {
        case .sectionNumeral: "栏目的序号，如“一”“二”。同一栏目只在第一行填写，其余行留空。"
        case .sectionName: "栏目的名称。同一栏目只在第一行填写，其余行留空。"
        case .itemNumber: "事项的序号，已有的不必改动。"
        case .itemName: "事项的名称，不可缺少。空行不必删除；不够时可插入行。"
        case .content: "公开的具体内容（要素），分条写清。换行用 Alt+Enter。"
        case .basis: "写明法规或文件的全称和文号，名称加书名号。如：《中华人民共和国政府信息公开条例》（国务院令第711号）"
        case .deadline: "写明何时公开。如：信息形成（更改）之日起20个工作日内"
        case .responsibleBody:
            hasChoices ? "负责公开的单位，可从下拉列表中选择。" : "负责公开的单位，请写全称。"
        case .remarks: "需要说明的事项，没有可不填。"
        case .extra:
            hasChoices ? "按本栏标题填写，可从下拉列表中选择；没有可不填。" : "按本栏标题填写，没有可不填。"
        default: choiceText(of: field)
        }
    }

    private func choiceText(of field: CatalogField) -> String? {
        let (tick, words) = (template.marks.tick, template.words)
        return switch field {
        case .everyone: "向全社会公开的，选“\(tick)”。"
        case .groups: "向特定群体公开的，选“\(tick)”，或写明群体的名称。"
        case .proactive: "主动公开的，选“\(tick)”。"
        case .onRequest: "依申请公开的，选“\(tick)”。"
        case .level(let level): "在这一层级（\(level)）公开的，选“\(tick)”。"
        case .audience: "选“\(words.everyone)”，或写明公开对象；多个用“\(words.separator)”隔开。"
        case .disclosure: "从下拉列表中选择公开方式。"
        case .levels: "写明公开的层级；多个用“\(words.separator)”隔开。"
        case .channels: channelsText
        case .channel(let name): channelText(name)
        default: nil
        }
    }

    private var channelsText: String {
        let marks = template.marks
        let separator =
            template.channels.separator == "\n"
            ? "每行一个" : "用“\(template.channels.separator)”隔开"
        let note = "有说明的，在名称后写“\(marks.noteSeparator)”和说明。"
        switch (template.channels.shown, template.channels.meaning) {
        case (.all, _) where !offersChannels:
            return "写明选用的渠道，\(separator)，前面加“\(marks.chosen)”。" + note
        case (.all, .required):
            return "必须使用的渠道，把前面的“\(marks.notChosen)”改成“\(marks.chosen)”；可以使用的不改。" + note
        case (.all, .chosen):
            return "选用的渠道，把前面的“\(marks.notChosen)”改成“\(marks.chosen)”；不选的不改。" + note
        case (.chosen, _):
            return "写明选用的渠道，\(separator)，前面加“\(marks.chosen)”；一个的可从下拉列表中选择。" + note
        case (.names, _):
            return "写明选用的渠道，\(separator)；一个的可从下拉列表中选择。" + note
        }
    }

    private func channelText(_ name: String) -> String {
        let marks = template.marks
        let isRequired = template.channels.meaning == .required
        let mark = isRequired ? marks.chosen : marks.tick
        let choice =
            isRequired
            ? "必须使用这一渠道的选“\(marks.chosen)”，可以使用的选“\(marks.notChosen)”。"
            : "在这一渠道公开的，选“\(marks.tick)”。"
        let asksForNote = !marks.noteRequest.isEmpty && name.hasSuffix(marks.noteRequest)
        return choice + (asksForNote ? "说明写在后面：“\(mark)\(marks.noteSeparator)…”。" : "")
    }

    private func heading(of column: ColumnTemplate) -> String {
        let label = template.label(of: column.field) ?? ""
        return label.isEmpty ? column.recordLabel ?? "" : label
    }

    /// A message without line breaks in its title, and as long as Excel allows.
    private static func message(_ title: String, _ text: String) -> InputText {
        InputText(
            title: fitting(title.withoutWrapping, ExcelLimits.inputTitle),
            text: fitting(text, ExcelLimits.inputText))
    }

    private static func fitting(_ text: String, _ limit: Int) -> String {
        // A message is no formula; the file could not tell.
        let plain = text.utf8.first == UInt8(ascii: "=") ? "＝" + text.dropFirst() : text
        return plain.utf16.count > limit ? plain.cut(toUnits: limit) : plain
    }
}
