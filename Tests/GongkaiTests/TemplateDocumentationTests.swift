import BundledTemplates
import DisclosureCatalog
import DisclosureForms
import DisclosureReports
import Foundation
import TestSupport
import Testing

@testable import Gongkai

/// The articles explain every key that the decoders of templates know, and no other.
@Suite struct TemplateDocumentationTests {
    /// A template with an object of each kind, and where each is explained.
    struct Language: CustomTestStringConvertible, Sendable {
        var article: String
        var text: String
        /// The headings of the sections with the keys of an object, by its path without indices.
        var sections: [String: String]
        var testDescription: String { article + " " + (sections[""] ?? "") }
    }

    private static let forms = Language(
        article: "FormTemplates",
        text: """
            { format: "gongkai.form", version: 2, page: { margins: {} }, styles: { a: {} },
              preamble: [ { cells: [ {} ] } ], marks: {}, channels: {}, words: {}, stack: {},
              offset: {}, header: [ { width: {} } ] }
            """,
        sections: [
            "": "## The file", "offset": "## The file",
            "preamble": "## Rows above and below the table",
            "preamble.cells": "## Rows above and below the table",
            "header": "## The header tree", "header.width": "## The header tree",
            "marks": "## Channels, marks and words", "channels": "## Channels, marks and words",
            "words": "## Channels, marks and words", "page": "## Page and looks",
            "page.margins": "## Page and looks", "styles.a": "## Page and looks",
            "stack": "## Several catalogs in one file",
        ])

    private static let workbooks = Language(
        article: "ReportWorkbooks",
        text: """
            { format: "gongkai.workbook", version: 1, alert: {}, nilStatement: {}, leftOut: {},
              sheets: [ { columns: [ {} ], lines: [ {} ], chart: {} } ] }
            """,
        sections: [
            "": "### The workbook", "alert": "### The workbook", "leftOut": "### The workbook",
            "nilStatement": "### The workbook", "sheets": "### The workbook",
            "sheets.columns": "### The workbook", "sheets.lines": "### The workbook",
            "sheets.chart": "### The workbook",
        ])

    private static let indicators = Language(
        article: "ReportWorkbooks",
        text: "{ format: \"gongkai.indicators\", version: 1, rows: [ {} ] }",
        sections: ["": "### The rows of the 统计表", "rows": "### The rows of the 统计表"])

    @Test func keysOfForms() throws { try check(Self.forms, as: FormTemplate.self) }

    @Test func keysOfWorkbooks() throws { try check(Self.workbooks, as: WorkbookTemplate.self) }

    @Test func keysOfIndicators() throws { try check(Self.indicators, as: IndicatorList.self) }

    private func check<Template: Decodable>(
        _ language: Language, as type: Template.Type
    ) throws {
        let known = try knownKeys(of: type, in: language.text)
        #expect(Set(known.keys) == Set(language.sections.keys))
        let article = try String(
            contentsOfFile: packageRoot + "/Sources/Gongkai/Gongkai.docc/\(language.article).md",
            encoding: .utf8)
        for (object, keys) in known {
            let section = try section(language.sections[object] ?? "", of: article)
            let words = Self.words(inCodeOf: section)
            #expect(Set(keys).subtracting(words) == [], "\(object)")
        }
        let all = Set(known.values.joined())
        for heading in Set(language.sections.values) {
            let told = Self.explainedKeys(in: try section(heading, of: article))
            #expect(!told.isEmpty && told.subtracting(all) == [], "\(heading)")
        }
    }

    /// The keys that the decoder of each object knows, which it tells where it meets another.
    private func knownKeys<Template: Decodable>(
        of type: Template.Type, in text: String
    ) throws -> [String: [String]] {
        let problems = DecodingProblems()
        let key = try #require(DecodingProblems.key)
        let document = try JSONDocument(
            Array(text.replacing("{", with: "{ \"\\u00a7\": 0, ").utf8), file: "t.json5",
            userInfo: [key: problems])
        _ = document.decode(type, collecting: problems)
        let errors = problems.all.compactMap { $0 as? UnknownKeyError }
        return Dictionary(
            errors.map { error in
                let path = error.path.filter { $0.intValue == nil }.map(\.stringValue)
                return (path.joined(separator: "."), error.known)
            }, uniquingKeysWith: { first, _ in first })
    }

    private func section(_ heading: String, of article: String) throws -> Substring {
        let start = try #require(article.range(of: "\n\(heading)\n"), "\(heading)").upperBound
        let rest = article[start...]
        let end = ["\n## ", "\n### "].compactMap { rest.range(of: $0)?.lowerBound }.min()
        return rest[..<(end ?? rest.endIndex)]
    }

    /// The words of all that is set as code.
    private static func words(inCodeOf text: Substring) -> Set<String> {
        let parts = text.split(separator: "`", omittingEmptySubsequences: false)
        let code = parts.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
        return Set(
            code.flatMap { $0.split { !($0.isLetter || $0.isNumber) } }.map(String.init))
    }

    /// The keys in the first column of tables.
    private static func explainedKeys(in text: Substring) -> Set<String> {
        let cells = text.split(separator: "\n").filter { $0.hasPrefix("| `") }
            .compactMap { $0.dropFirst().split(separator: "|").first }
        let keys = cells.flatMap { words(inCodeOf: $0) }
        // Fields of catalogs have tables too.
        return Set(keys).subtracting(["section", "item", "extra"])
    }
}
