import Foundation
import SheetModel
import TestSupport
import Testing

@Suite struct HTMLPropertyTests {
    private static let tricky: [Unicode.Scalar] =
        [Unicode.Scalar(0xFDD0 as UInt16) ?? "?"] + [
            "<", ">", "&", "\"", "'", "\n", "\r", "\t", "\0", "\u{1B}", "\u{85}", "\u{2028}",
            "\u{FFFE}",
            "\u{10FFFF}", "\u{FFFD}", "-", "!", "/", ";", "#", " ", "\u{202E}", "√",
        ]

    /// What a reader of the document sees where the text stood.
    private func shown(_ text: String) -> String {
        var shown = ""
        var previous: Unicode.Scalar = "x"
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            switch scalar.value {
            case 0x0A where previous == "\r": continue
            case 0x0A, 0x0D: shown += "\n"
            case 0x09: shown += "\t"
            case 0..<0x20, 0x7F...0x9F: shown += "\u{FFFD}"
            default:
                shown += scalar.properties.isNoncharacterCodePoint ? "\u{FFFD}" : String(scalar)
            }
        }
        return shown
    }

    private func unescaped(_ markup: Substring) -> String {
        var text = String(markup).replacing("<br>", with: "\n")
        for (entity, character) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
        ] { text = text.replacing(entity, with: character) }
        return text
    }

    @Test func anyTextIsShownAsItIs() throws {
        var random = SplitMix64(seed: 17)
        for _ in 0..<2_000 {
            let text = random.text(upTo: 12, favouring: Self.tricky)
            var maker = HTMLSheetMaker(columns: 1)
            maker.add(["x\(text)x"])
            let document = html(maker.workbook)
            let cell = try #require(
                document.firstMatch(of: /<td class="s0">(.*)<\/td>/.dotMatchesNewlines())
            ).output.1
            #expect(Array(unescaped(cell).utf8) == Array(shown("x\(text)x").utf8))
            let inner = cell.replacing("<br>", with: "")
            #expect(!inner.contains("<") && !inner.contains("\""))
        }
    }

    private func randomPlan(_ random: inout SplitMix64) -> WorkbookPlan {
        let columns = Int.random(in: 1...6, using: &random)
        var maker = HTMLSheetMaker(columns: columns)
        for _ in 0..<Int.random(in: 0...9, using: &random) {
            maker.add((0..<columns).map { _ in Bool.random(using: &random) ? "字" : "" })
            maker.sheet.rows[maker.sheet.rows.count - 1].cells.removeAll { _ in
                Int.random(in: 0..<8, using: &random) == 0
            }
        }
        let scopes: [HeadingScope?] = [nil, nil, nil, .row, .rowGroup, .column, .columnGroup]
        for row in maker.sheet.rows.indices {
            for cell in maker.sheet.rows[row].cells.indices {
                maker.sheet.rows[row].cells[cell].heading =
                    scopes.randomElement(using: &random) ?? nil
            }
        }
        for _ in 0..<Int.random(in: 0...6, using: &random) {
            let row = Int.random(in: 0...9, using: &random)
            let column = Int.random(in: 0...6, using: &random)
            maker.merge(
                row...(row + Int.random(in: 0...4, using: &random)),
                column...(column + Int.random(in: 0...3, using: &random)))
        }
        return maker.workbook
    }

    /// Whatever the merges, overlapping and outside ones included.
    @Test func everySlotIsCoveredOnce() {
        var random = SplitMix64(seed: 23)
        for _ in 0..<1_500 {
            let document = html(randomPlan(&random))
            #expect(HTMLGrid(document).isWhole, "\(document)")
        }
    }

    /// The parser of the HTML standard finds no fault in documents of any text and merges.
    @Test(.enabled(if: ExternalTool.pythonHas("html5lib"))) func documentsAreValid() throws {
        var random = SplitMix64(seed: 29)
        let documents = (0..<60).map { _ in
            var plan = randomPlan(&random)
            plan.properties.title = random.text(upTo: 12, favouring: Self.tricky)
            for row in plan.sheets[0].rows.indices {
                for cell in plan.sheets[0].rows[row].cells.indices {
                    let text = random.text(upTo: 12, favouring: Self.tricky)
                    plan.sheets[0].rows[row].cells[cell].value = .text(text)
                }
            }
            return html(plan)
        }
        #expect(try faults(in: documents) == "")
        #expect(try faults(in: [documents[0] + "<td>"]) != "")
    }
}

/// The first fault that the reference parser finds in strict mode, or nothing.
private func faults(in documents: [String]) throws -> String {
    let script = """
        import sys, json, html5lib
        for document in json.load(sys.stdin):
            try:
                html5lib.HTMLParser(strict=True).parse(document.encode('utf-8'))
            except html5lib.html5parser.ParseError as error:
                print(error)
                break
        """
    let output = try ExternalTool.python(
        having: "html5lib", script, input: JSONEncoder().encode(documents))
    return String(decoding: output, as: UTF8.self)
}
