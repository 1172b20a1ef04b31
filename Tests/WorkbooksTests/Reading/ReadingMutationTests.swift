import Foundation
import SheetModel
import TestSupport
import Testing
import Workbooks

/// Damaged files: read or refused, never a trap, and never more than the limits allow.
@Suite struct WorkbookMutationTests {
    private static func written() throws -> [UInt8] {
        let folder = try ScratchFolder()
        let path = folder.file("a.xlsx")
        try XLSXWriter.write(SmallPlan.workbook(), to: path, temporaryDirectory: folder.path)
        return try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    }

    private static let foreign = ForeignWorkbook(
        sheet: """
            <cols><col min="1" max="3" width="9"/></cols><sheetData><row r="1" ht="20">\
            <c r="A1" t="s" s="1"><v>0</v></c><c r="B1" t="inlineStr"><is><t>乙</t></is></c>\
            <c r="C1" t="b"><v>1</v></c><c r="D1"><f>1+1</f><v>2</v></c></row>\
            <row r="3"><c r="A3" t="e"><v>#REF!</v></c></row></sheetData>\
            <mergeCells><mergeCell ref="A3:B4"/></mergeCells>\
            <pageSetup paperSize="9"/><rowBreaks><brk id="2"/></rowBreaks>
            """,
        strings: "<si><r><t>甲</t></r><rPh><t>x</t></rPh></si><si><t>_x0041_</t></si>",
        styles: """
            <fonts><font><sz val="9"/></font></fonts><cellXfs><xf/><xf numFmtId="14"/></cellXfs>
            """)

    private static func mutated(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
            let index = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 1: bytes[index] = UInt8.random(in: 0...255, using: &random)
            case 2: bytes.remove(at: index)
            case 3: bytes.insert(UInt8.random(in: 0...255, using: &random), at: index)
            case 4: bytes.removeLast(min(bytes.count, Int.random(in: 1...40, using: &random)))
            default:
                let end = min(bytes.count, index + Int.random(in: 1...60, using: &random))
                bytes.insert(contentsOf: bytes[index..<end], at: index)
            }
        }
        return bytes
    }

    @Test func archives() throws {
        var random = SplitMix64(seed: 42)
        let seeds = [try Self.written(), Self.foreign.bytes]
        var refused = 0
        for round in 0..<2_000 {
            let bytes = Self.mutated(seeds[round % seeds.count], &random)
            if refusal(bytes) != nil { refused += 1 }
        }
        #expect(refused > 1_000)
    }

    /// Every hostile fixture, damaged once more.
    @Test func hostileFixtures() throws {
        var random = SplitMix64(seed: 45)
        let fixtures =
            ArchiveAttackTests.attacks.map(\.1) + ArchiveAttackTests.harmless.map(\.1)
            + ForeignFileTests.files.map(\.1) + WorkbookAttackTests.faults.map(\.1)
        for bytes in fixtures where bytes.count < 1 << 20 {
            for _ in 0..<20 { _ = refusal(Self.mutated(bytes, &random)) }
        }
        #expect(fixtures.count > 80)
    }

    /// Sound archives with damaged parts, so that the damage is met further in.
    @Test func parts() throws {
        var random = SplitMix64(seed: 43)
        var read = 0
        for _ in 0..<3_000 {
            var archive = Self.foreign.archive
            let index = Int.random(in: 1..<archive.entries.count, using: &random)
            let entry = archive.entries[index]
            archive.entries[index] = .init(
                String(decoding: entry.name, as: UTF8.self), Self.mutated(entry.packed, &random))
            if refusal(archive.bytes) == nil { read += 1 }
        }
        #expect(read > 50)
    }

    /// Numbers where numbers stand, as large and odd as they come.
    @Test func numbers() throws {
        var random = SplitMix64(seed: 44)
        let numbers = [
            "0", "-1", "1", "255", "65536", "1048576", "1048577", "2147483647", "2147483648",
            "4294967295", "4294967296", "9223372036854775807", "18446744073709551616", "1e308",
            "1e309", "-0", "nan", "0x7f", "", " ", "٣", "1.5", "00", "A1", "XFD1048576", "_xD800_",
        ]
        for _ in 0..<3_000 {
            var workbook = Self.foreign
            let index = Int.random(in: 2..<workbook.parts.count, using: &random)
            var text = workbook.parts[index].text
            let matches = text.ranges(of: /[0-9]+/)
            guard let range = matches.randomElement(using: &random),
                let number = numbers.randomElement(using: &random)
            else { continue }
            text.replaceSubrange(range, with: number)
            workbook.parts[index].text = text
            _ = refusal(workbook.bytes)
        }
    }
}
