import DisclosureCatalog
import DisclosureForms
import Foundation
import SheetModel
import TestSupport
import Testing

/// Any bytes are read, refused or reported, never fatal and always alike.
@Suite struct ReadingMutationTests {
    /// Reads bytes as a file reader does: what is not UTF-8 becomes replacement characters.
    func outcome(_ bytes: [UInt8]) throws -> String {
        do {
            let reading = try read(String(decoding: bytes, as: UTF8.self))
            return "\(reading.catalog.items.count) \(reading.findings.count)"
        } catch let error as FormReadingError {
            return "\(error.reason)"
        }
    }

    @Test func mutatedForms() throws {
        var random = SplitMix64(seed: 21)
        let original = Array(SmallForm().text.utf8)
        let special = Array("\t\n\r\"<>/口■□√《》（）：0a\u{FEFF}".utf8)
        for _ in 0..<300 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                let index = Int.random(in: bytes.indices, using: &random)
                switch Int.random(in: 0..<5, using: &random) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: index)
                case 2: bytes.insert(special.randomElement(using: &random) ?? 9, at: index)
                case 3:
                    let end = Int.random(
                        in: index...min(index + 80, bytes.count - 1), using: &random)
                    bytes.insert(contentsOf: bytes[index...end], at: index)
                default:
                    let end = Int.random(
                        in: index...min(index + 80, bytes.count - 1), using: &random)
                    bytes.removeSubrange(index..<end)
                }
                if bytes.isEmpty { bytes = original }
            }
            #expect(try outcome(bytes) == outcome(bytes))
        }
    }

    @Test func randomBytesAreNoForm() throws {
        var random = SplitMix64(seed: 22)
        for _ in 0..<50 {
            let bytes = (0..<2000).map { _ in UInt8.random(in: 0...255, using: &random) }
            #expect(throws: FormReadingError.self) {
                try read(String(decoding: bytes, as: UTF8.self))
            }
        }
    }

    @Test func randomCellsUnderAGoodHeader() throws {
        var random = SplitMix64(seed: 23)
        let special: [Unicode.Scalar] = [
            "\t", "\t", "\t", "\n", "√", "■", "□", "一", "1", "<", "口", "\"",
        ]
        for _ in 0..<60 {
            var form = SmallForm()
            form.rows = []
            let text = form.text + "\n" + random.text(upTo: 200, favouring: special)
            let reading = try read(text)
            let lines = Set(
                reading.findings.compactMap { finding -> Int? in
                    if case .line(let line) = finding.place.position { line } else { nil }
                })
            // Nothing is dropped silently: a filled line is an item's or has a finding.
            let filled = SheetGrid(tabSeparated: text).rows.dropFirst(5).filter { row in
                !row.texts.allSatisfy { cell in
                    cell.unicodeScalars.allSatisfy {
                        $0.properties.isWhitespace || $0.properties.generalCategory == .format
                    }
                }
            }
            let reported = filled.count { row in
                if case .line(let line) = row.place { lines.contains(line) } else { false }
            }
            #expect(reported + reading.catalog.items.count >= filled.count)
        }
    }

    @Test(arguments: [
        String(repeating: "\t", count: 100_000), String(repeating: "√\t", count: 50_000),
        String(repeating: "■", count: 50_000), String(repeating: "<", count: 20_000),
        String(repeating: "\"", count: 50_001), String(repeating: "口 ", count: 20_000),
        String(repeating: "\"\t\"\"", count: 20_000), String(repeating: "《", count: 50_000),
        String(repeating: "1、甲\n", count: 3_000), String(repeating: "<input type=\"", count: 5_000),
    ])
    func longLinesTakeNoUnreasonableTime(_ line: String) throws {
        let form = SmallForm()
        let first = form.rows[0].prefix(4).joined(separator: "\t")
        let reading = try read(form.text + "\n" + first + "\t" + line)
        #expect(reading.catalog.items.count >= 4)
        #expect(reading.findings.count < 20_000)
    }
}
