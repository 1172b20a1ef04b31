import DisclosureCatalog
import DisclosureForms
import Foundation
import SheetModel
import TestSupport
import Testing

/// Whatever somebody writes anywhere in the body of a form is in the catalog, or a finding names
/// its cell.
@Suite struct NothingDroppedTests: BentSheetSuite {
    let form: BentSheet

    init() throws { form = try BentSheet() }

    /// A text somewhere on a sheet.
    private struct Mark {
        var text: String
        var row: Int
        var column: Int
        var cell: String { CellAddress(row: row, column: column).a1 }
    }

    /// Texts of every look: words, numbers, ticks with words, boxes, dates, citations, notes.
    private func text(_ number: Int, _ random: inout SplitMix64) -> String {
        let word = "标记\(number)号"
        let texts = [
            word, "\(word)。", "《\(word)》", "■\(word)", "□\(word)", "√\(word)", "\(word)、\(word)甲",
            "\(7000 + number)", "\(word)日内公开", "注：\(word)", "（\(word)）", "填表人：\(word)",
            "\(word)政务公开清单目录", "其他（注明）：\(word)", "一、\(word)", "\(word)\n\(word)乙", "2031年\(word)",
            "第\(number)页\(word)", "A-7\(number)", "同上\(word)", "\(word) \(word)丙", "■门户网站 ■\(word)",
        ]
        return texts.randomElement(using: &random) ?? word
    }

    /// Puts texts into the sheet, some of them under merged cells, beside and below the table.
    private func mark(_ grid: inout SheetGrid, _ random: inout SplitMix64) -> [Mark] {
        var marks: [Mark] = []
        for number in 1...Int.random(in: 1...4, using: &random) {
            let row = Int.random(in: 5...12, using: &random)
            let column = Int.random(in: 0...15, using: &random)
            while !grid.rows.contains(where: { $0.place == .row(row) }) {
                grid.rows.append(GridRow(place: .row(grid.rows.count), cells: []))
            }
            let text = text(number, &random)
            grid[row, column] = .text(text)
            marks.removeAll { $0.row == row && $0.column == column }
            marks.append(Mark(text: text, row: row, column: column))
        }
        return marks
    }

    private func bend(_ grid: inout SheetGrid, _ random: inout SplitMix64) {
        if Bool.random(using: &random) {
            let columns = Int.random(in: 0...1, using: &random)
            grid.merges.removeAll { $0.rows.lowerBound > 4 && $0.columns == columns...columns }
        }
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            let row = Int.random(in: 5...9, using: &random)
            let column = Int.random(in: 0...11, using: &random)
            let height = Int.random(in: 0...2, using: &random)
            let width = Int.random(in: 0...3, using: &random)
            let range = CellRange(rows: row...(row + height), columns: column...(column + width))
            let isFree = !grid.merges.contains {
                $0.rows.overlaps(range.rows) && $0.columns.overlaps(range.columns)
            }
            if isFree, height + width > 0 { grid.merges.append(range) }
        }
        if Int.random(in: 0..<4, using: &random) == 0 {
            grid.rows[Int.random(in: 5...9, using: &random)].isHidden = true
        }
    }

    /// What a text must leave behind: itself, or at least each run of its letters and figures.
    private func isKept(_ mark: Mark, in catalog: String) -> Bool {
        let words = mark.text.unicodeScalars.split { scalar in
            !(scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
        }.map { String(String.UnicodeScalarView($0)) }
        return words.allSatisfy { word in
            catalog.contains(word)
                // Marks, numerals and dates are read, not copied.
                || ["一", "第", "页", "口", "注", "注明", "其他", "填表人"].contains(word)
        }
    }

    /// Whether a finding names the cell of a text, or that to which a row that goes on with the item
    /// above adds it.
    private func isTold(_ mark: Mark, by findings: [Finding]) -> Bool {
        let cells = Set(findings.compactMap { Self.cell(of: $0) })
        guard !cells.contains(mark.cell) else { return true }
        let joined = Set(
            findings.filter { $0.rule == "import.item.continued" }.map { Self.row(of: $0) })
        guard joined.contains(mark.row) else { return false }
        let first = (0..<mark.row).last { !joined.contains($0) } ?? 0
        return cells.contains(Mark(text: "", row: first, column: mark.column).cell)
    }

    private static func cell(of finding: Finding) -> String? {
        guard case .cell(let cell) = finding.place.position else { return nil }
        return cell
    }

    private static func row(of finding: Finding) -> Int? {
        cell(of: finding).flatMap { Int($0.drop { !$0.isNumber }) }.map { $0 - 1 }
    }

    /// What is said of a row.
    private func told(_ findings: [Finding], _ mark: Mark) -> [String] {
        findings.filter { Self.row(of: $0) == mark.row }.map { finding in
            "\(finding.severity) \(finding.rule) \(Self.cell(of: finding) ?? "")"
        }
    }

    private func texts(of reading: FormReading) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        return String(decoding: try encoder.encode(reading.catalog), as: UTF8.self)
    }

    @Test(arguments: 0..<20) func everyTextIsKeptOrTold(block: Int) throws {
        for offset in 0..<50 {
            let seed = UInt64(block * 50 + offset)
            var random = SplitMix64(seed: seed)
            var grid = sheet
            bend(&grid, &random)
            let marks = mark(&grid, &random)
            let reading = try read(grid)
            let findings = reading.findings + reading.others.flatMap(\.findings)
            let catalog = try texts(of: reading) + reading.others.map(texts).joined()
            for mark in marks {
                let isThere = isKept(mark, in: catalog) || isTold(mark, by: findings)
                #expect(
                    isThere,
                    "seed \(seed): \(mark.text) in \(mark.cell); \(told(findings, mark))")
            }
        }
    }
}
