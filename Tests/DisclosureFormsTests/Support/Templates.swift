import BundledTemplates
import DisclosureCatalog
import DisclosureForms
import Foundation
import SheetModel
import TestSupport
import Testing

/// A form as it is bundled.
func bundledTemplate(_ name: String) throws -> FormTemplate {
    try template(String(decoding: #require(BundledTemplates.form(named: name)), as: UTF8.self))
}

/// A template of a test's own, in JSON5.
func template(_ text: String) throws -> FormTemplate {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    return try decoder.decode(FormTemplate.self, from: Data(text.utf8))
}

/// A template with this header, and with keys beside it such as `channels: {…},`.
func template(header: String, _ others: String = "", version: Int = 2) throws -> FormTemplate {
    try template(
        """
        {
            format: "gongkai.form", version: \(version), name: "test", sheetName: "表",
            defaultTitle: "{department}目录", dateFormat: "{year}年{month}月{day}日",
            \(others.contains("preamble:") ? "" : #"preamble: [{ style: "title", text: "{title}" }],"#)
            \(others.contains("page:") ? "" : standardPage)
            styles: {
                title: { font: "黑体", size: 16, border: false }, head: { font: "黑体", size: 10 },
                text: { font: "宋体", size: 10 }, section: { font: "宋体", size: 10 },
            },
            marks: {
                chosen: "■", notChosen: "□", tick: "√", noteSeparator: "：", noteRequest: "（注明）",
            },
            \(others)
            header: [\(header)],
        }
        """)
}

private let standardPage = """
    page: {
        paper: "A4", orientation: "landscape",
        margins: { top: 10, bottom: 12, left: 10, right: 10, header: 5, footer: 5 },
    },
    """

/// The catalog of a sample.
func sample(_ name: String) throws -> Catalog {
    let file = URL(filePath: "\(packageRoot)/Samples/\(name)/catalog.json")
    return try JSONDecoder().decode(Catalog.self, from: Data(contentsOf: file))
}

/// The sample that shows a bundled form.
func sampleName(of form: String) -> String { form == "municipal" ? "shili-statistics" : form }

/// A plan by the uniform measure.
func plan(
    _ catalog: Catalog, _ template: FormTemplate, pages: FormOptions.Pages = .split
) -> FormPlan {
    FormPlanner(
        template: template, measure: UniformMeasure(), options: FormOptions(pages: pages)
    ).plan(catalog)
}

extension SheetPlan {
    /// The text of a cell, numbers as they are shown; nil for a blank.
    func text(_ row: Int, _ column: Int) -> String? {
        switch cell(at: CellAddress(row: row, column: column))?.value {
        case .text(let text): text
        case .number(let number): String(Int(number))
        case .blank, nil: nil
        }
    }

    /// The texts of a column, blanks left out.
    func texts(column: Int) -> [String] { rows.indices.compactMap { text($0, column) } }

    /// The sheet as it is pasted from a page: cells separated by tabs, rows by line ends.
    var tabSeparated: String {
        rows.indices.map { row in
            columnWidths.indices.map { column in
                let text = text(row, column) ?? ""
                guard text.contains(where: { "\n\t\"".contains($0) }) else { return text }
                return "\"" + text.replacing("\"", with: "\"\"") + "\""
            }.joined(separator: "\t")
        }
        .filter { !$0.allSatisfy { $0 == "\t" } }.joined(separator: "\n")
    }
}
