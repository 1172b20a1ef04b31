import DisclosureCatalog
import DisclosureForms
import Foundation
import SheetModel
import TestSupport
import Testing

/// Damaged variants of the published sample.
@Suite struct ReadingSeedVariantTests {
    let lines: [String]
    let original: FormReading

    init() throws {
        let source = try publishedSample()
        lines = source.components(separatedBy: "\n")
        original = try read(source)
    }

    /// The sample's rows with an item: plain, shifted, with a label, of both kinds of boxes.
    static let rows = [11, 12, 14, 15, 22, 27, 31, 47]

    /// Head and the rows around one, to keep the many variants cheap.
    func excerpt(around line: Int, _ change: (inout [String]) -> Void) -> (text: String, line: Int)
    {
        var cells = lines[line - 1].components(separatedBy: "\t")
        change(&cells)
        let others = [11, 12, 14].filter { $0 != line }.map { lines[$0 - 1] }
        let text = lines[..<10] + others + [cells.joined(separator: "\t")]
        return (text.joined(separator: "\n"), text.count)
    }

    func expectReadOrReported(
        _ variant: (text: String, line: Int), like original: FormReading, _ damage: String
    ) throws {
        let reading = try read(variant.text)
        guard reading.catalog != original.catalog else { return }
        let known = Set(original.findings.map { [$0.rule, $0.message.english] })
        let reported = reading.findings.contains { finding in
            // The row that is shifted already may be reported as before: the finding asks to
            // check all that follows.
            finding.place.position == .line(variant.line)
                && (!known.contains([finding.rule, finding.message.english])
                    || finding.rule == "import.row.shifted")
        }
        #expect(reported, "\(damage): misread in silence")
    }

    @Test(arguments: rows) func oneEmptyFieldMore(_ line: Int) throws {
        let plain = try read(excerpt(around: line) { _ in }.text)
        for position in 0..<14 {
            let variant = excerpt(around: line) { $0.insert("", at: position) }
            try expectReadOrReported(variant, like: plain, "line \(line), field at \(position)")
        }
    }

    @Test(arguments: rows) func oneEmptyFieldLess(_ line: Int) throws {
        let plain = try read(excerpt(around: line) { _ in }.text)
        let cells = lines[line - 1].components(separatedBy: "\t")
        for position in cells.indices where cells[position].isEmpty {
            let variant = excerpt(around: line) { $0.remove(at: position) }
            try expectReadOrReported(variant, like: plain, "line \(line), without \(position)")
        }
    }

    @Test(arguments: rows) func fieldsCutOff(_ line: Int) throws {
        let plain = try read(excerpt(around: line) { _ in }.text)
        for count in 1..<13 {
            let variant = excerpt(around: line) { $0.removeLast(count) }
            guard variant.text.last != "\t" || count < 11 else { continue }
            try expectReadOrReported(variant, like: plain, "line \(line), \(count) cut")
        }
    }

    @Test func labelsAtEveryPageTop() throws {
        var section = ("", "")
        var repeated = lines
        for index in 10..<lines.count where lines[index].contains("\t") {
            var cells = lines[index].components(separatedBy: "\t")
            if cells[0].isEmpty {
                cells[0] = section.0
                cells[1] = section.1
            }
            section = (cells[0], cells[1])
            repeated[index] = cells.joined(separator: "\t")
        }
        let reading = try read(repeated.joined(separator: "\n"))
        #expect(reading.catalog == original.catalog)
        #expect(reading.findings("import.section.repeated").count == 29 - 6)
    }

    @Test func pagesWithHeadersAndNumbers() throws {
        var pages: [String] = []
        var page = 0
        for (index, line) in lines.enumerated() {
            if index > 12, line.isEmpty {
                page += 1
                pages += ["— \(page) —", ""] + lines[2...9]
            } else {
                pages.append(line)
            }
        }
        let reading = try read(pages.joined(separator: "\n"))
        #expect(reading.catalog == original.catalog)
        #expect(reading.findings("import.header.repeated").count == page)
        #expect(reading.findings("import.page.number").count == page)
    }

    @Test func theFileTruncatedAtEveryLine() throws {
        for count in 0...lines.count {
            let text = lines.prefix(count).joined(separator: "\n")
            guard count > 8 else {
                #expect(throws: FormReadingError.self) { try read(text) }
                continue
            }
            let reading = try read(text)
            let isWhole = reading.catalog == original.catalog
            let catalog = reading.catalog
            #expect(
                isWhole || catalog.computedCounts != catalog.declaredCounts, "\(count) lines")
        }
    }
}
