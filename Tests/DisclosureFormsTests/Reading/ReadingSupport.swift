import DisclosureCatalog
import DisclosureForms
import Foundation
import SheetModel
import TestSupport
import Testing

/// The published catalog among the samples.
func publishedSample() throws -> String {
    try String(
        contentsOfFile: packageRoot + "/Samples/zhongwei-miit/source.txt", encoding: .utf8)
}

/// Reads text by the municipal form, or by another.
func read(_ text: String, as template: FormTemplate? = nil) throws -> FormReading {
    let template = try template ?? municipal.get()
    return try FormReader(template: template)
        .read(SheetGrid(tabSeparated: text), fileName: "source.txt")
}

/// The template is decoded once, because property tests read some thousand texts.
private let municipal = Result { try municipalTemplate() }

extension FormReading {
    /// The rules of the findings at a line.
    func rules(atLine line: Int) -> [String] {
        findings.filter { $0.place.position == .line(line) }.map(\.rule)
    }

    /// The findings of a rule.
    func findings(_ rule: String) -> [Finding] { findings.filter { $0.rule == rule } }

    /// The lines of the findings of a rule.
    func lines(of rule: String) -> [Int] {
        findings(rule).compactMap { finding in
            if case .line(let line) = finding.place.position { line } else { nil }
        }
    }
}
