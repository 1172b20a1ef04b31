import DisclosureCatalog
import DisclosureForms
import Foundation
import SheetModel
import TestSupport
import Testing

/// Damaged and rearranged forms: read as the original, or reported at the right line.
@Suite struct ReadingVariantTests {
    let form = SmallForm()
    let original: FormReading

    init() throws { original = try read(SmallForm().text) }

    /// Expects that a damaged form gives the same catalog, or a new finding at the damaged line.
    func expectReadOrReported(
        _ text: String, damagedLines: ClosedRange<Int>, like original: FormReading,
        _ damage: String, location: SourceLocation = #_sourceLocation
    ) throws {
        let variant = try read(text)
        guard variant.catalog != original.catalog else { return }
        let known = Set(original.findings.map(\.message))
        let reported = variant.findings.contains { finding in
            guard case .line(let line) = finding.place.position else { return false }
            return damagedLines.contains(line)
                && (finding.severity > .note || !known.contains(finding.message))
        }
        #expect(reported, "\(damage): misread in silence", sourceLocation: location)
    }

    @Test func theOriginalIsReadWithoutRepairs() {
        #expect(original.findings.map(\.rule) == ["import.basis.missing"])
        #expect(original.catalog.sections.map(\.items.count) == [2, 2])
        #expect(original.catalog.computedCounts == original.catalog.declaredCounts)
        #expect(original.catalog.items[2].audience == Audience(groups: ["低保户"]))
        #expect(original.catalog.items[3].disclosure == [.onRequest])
        #expect(original.catalog.items[3].channels == [ChosenChannel("其他（注明）", note: "窗口")])
        #expect(original.catalog.items[1].remarks == "长期有效")
    }

    @Test func oneEmptyFieldMoreAnywhere() throws {
        for row in form.rows.indices {
            for position in 0...form.rows[row].count {
                var variant = form
                variant.rows[row].insert("", at: position)
                let line = form.line(ofRow: row)
                try expectReadOrReported(
                    variant.text, damagedLines: line...line, like: original,
                    "row \(row), empty field at \(position)")
            }
        }
    }

    @Test func oneEmptyFieldMoreAndTheLastCutOff() throws {
        for row in form.rows.indices {
            for position in 0..<form.rows[row].count where form.rows[row].last == "" {
                var variant = form
                variant.rows[row].insert("", at: position)
                variant.rows[row].removeLast()
                let line = form.line(ofRow: row)
                // From the tick columns on, such a row is a valid row with other ticks; then only
                // the declared counts tell.
                let variantReading = try read(variant.text)
                if position >= 9, variantReading.rules(atLine: line) == [] {
                    let catalog = variantReading.catalog
                    #expect(
                        catalog == original.catalog
                            || catalog.computedCounts != catalog.declaredCounts,
                        "row \(row), empty field at \(position), cut")
                    continue
                }
                try expectReadOrReported(
                    variant.text, damagedLines: line...line, like: original,
                    "row \(row), empty field at \(position), cut")
            }
        }
    }

    @Test func shiftedTextsAreRepairedNotOnlyReported() throws {
        for row in form.rows.indices {
            for position in 1..<9 {
                var variant = form
                variant.rows[row].insert("", at: position)
                #expect(
                    try read(variant.text).catalog == original.catalog,
                    "row \(row), empty field at \(position)")
            }
        }
    }

    @Test func oneEmptyFieldLess() throws {
        for row in form.rows.indices {
            for position in form.rows[row].indices where form.rows[row][position].isEmpty {
                var variant = form
                variant.rows[row].remove(at: position)
                let line = form.line(ofRow: row)
                try expectReadOrReported(
                    variant.text, damagedLines: line...line, like: original,
                    "row \(row), without field \(position)")
            }
        }
    }

    @Test func oneFilledFieldLess() throws {
        for row in form.rows.indices {
            for position in form.rows[row].indices where !form.rows[row][position].isEmpty {
                var variant = form
                variant.rows[row].remove(at: position)
                let line = form.line(ofRow: row)
                try expectReadOrReported(
                    variant.text, damagedLines: line...line, like: original,
                    "row \(row), without field \(position)")
            }
        }
    }

    @Test func theEndOfARowCutOff() throws {
        for row in form.rows.indices {
            for count in 1..<form.rows[row].count {
                var variant = form
                variant.rows[row].removeLast(count)
                guard variant.rows[row].contains(where: { !$0.isEmpty }) else { continue }
                let line = form.line(ofRow: row)
                try expectReadOrReported(
                    variant.text, damagedLines: line...line, like: original,
                    "row \(row), \(count) fields cut")
            }
        }
    }

    @Test func aLineCutInsideAText() throws {
        for row in form.rows.indices {
            let line = form.rows[row].joined(separator: "\t")
            for length in 1..<line.count {
                var variant = form
                variant.rows[row] = String(line.prefix(length)).components(separatedBy: "\t")
                guard variant.rows[row].contains(where: { !$0.isEmpty }) else { continue }
                // Of the last column nothing tells whether its text goes on.
                guard variant.rows[row].count < form.rows[row].count else { break }
                let number = form.line(ofRow: row)
                try expectReadOrReported(
                    variant.text, damagedLines: number...number, like: original,
                    "row \(row) cut after \(length) characters")
            }
        }
    }

    @Test func aLineBrokenAnywhere() throws {
        for row in form.rows.indices {
            let line = form.rows[row].joined(separator: "\t")
            for length in 1..<line.count {
                let index = line.index(line.startIndex, offsetBy: length)
                var lines = form.text.components(separatedBy: "\n")
                let number = form.line(ofRow: row)
                lines[number - 1] = String(line[..<index]) + "\n" + String(line[index...])
                try expectReadOrReported(
                    lines.joined(separator: "\n"), damagedLines: number...(number + 1),
                    like: original, "row \(row) broken after \(length) characters")
            }
        }
    }

    @Test func theFileTruncatedAtEveryLine() throws {
        let lines = form.text.components(separatedBy: "\n")
        for count in 0..<lines.count {
            let text = lines.prefix(count).joined(separator: "\n")
            let firstRow = form.line(ofRow: 0) - 1
            if count < firstRow - 1 {
                #expect(throws: FormReadingError.self) { try read(text) }
                continue
            }
            let reading = try read(text)
            let counts = reading.catalog.computedCounts
            let isCut = counts != reading.catalog.declaredCounts
            let reported = reading.findings.contains { $0.severity == .error }
            #expect(isCut || reported, "\(count) lines")
        }
    }

    @Test func fullWidthAndExtraBlanksInHeadings() throws {
        var variant = form
        variant.headings = form.headings.map { row in
            row.map { $0.map(String.init).joined(separator: "\u{3000}") }
        }
        variant.headings[0][4] = " 公开内容（要素） "
        #expect(try read(variant.text).catalog == original.catalog)
    }
}
