import DisclosureCatalog
import DisclosureForms
import DisclosureReports

extension Finding {
    /// What a decoder refuses in a template.
    init(templateProblem problem: JSONFileError) {
        let isColumn = problem.path.components.first == .key("header")
        let (rule, message): (String, LocalizedText) =
            switch problem.code {
            case .missingKey("field") where isColumn: ("unbound", .noField)
            case .unknownKey, .missingKey: ("key", problem.code.words)
            default: ("value", problem.code.words)
            }
        self.init(
            rule: "template.\(rule)", severity: .error,
            place: Place(position: .keyPath(problem.path.description)), message: message)
    }

    /// A file of a format that is no template's.
    static func wrongFormat(_ format: String) -> Finding {
        let known = [FormTemplate.format, IndicatorList.format, WorkbookTemplate.format]
        let quoted = escapedQuote(format, limit: 40)
        let nearest = nearestName(to: format, among: known)
        return Finding(
            rule: "template.value", severity: .error, place: Place(position: .keyPath("format")),
            message: LocalizedText(
                zh: """
                    “\(quoted)”不是模板的 format\(nearest.map { "，是否应为“\($0)”" } ?? "")；表格用 \
                    \(known[0])，季度统计表的指标用 \(known[1])，季度报告的工作簿用 \(known[2])。
                    """,
                en: """
                    “\(quoted)” is no format of templates\(nearest.map { "; was “\($0)” meant?" } ?? ".") \
                    Forms have \(known[0]), the rows of the quarterly table \(known[1]), the \
                    workbook of a quarterly report \(known[2]).
                    """))
    }
}

extension LocalizedText {
    fileprivate static let noField = LocalizedText(
        zh: "这一栏没有绑定内容，请写 field（如 \"item.basis\"），或用 columns 写下一层标题。",
        en: """
            The column is bound to nothing; give it a field such as "item.basis", or columns below \
            it.
            """)
}
