import DisclosureForms
import SheetModel

/// The styles of a report: the roles of its template, with what single cells change.
struct StyleBook {
    private var table = StyleTable()
    private let roles: [String: CellStyle]

    init(_ templates: [String: StyleTemplate]) {
        roles = templates.mapValues(\.cellStyle)
    }

    var styles: [CellStyle] { table.styles }

    /// The look of a role; a template with an unknown role does not decode.
    func style(_ role: String) -> CellStyle {
        roles[role] ?? CellStyle(fontName: ColumnWidth.normalFont, fontSize: 10)
    }

    /// The identifier of a role's look after a change.
    mutating func id(
        _ role: String, _ change: (inout CellStyle) -> Void = { _ in }
    ) -> StyleID {
        var style = style(role)
        change(&style)
        return table.id(of: style)
    }
}
