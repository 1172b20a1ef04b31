import SheetModel
import Testing
import Workbooks

/// Each limit is a number that may be reached, and no more.
@Suite struct ReadingLimitTests {
    private func limits(_ change: (inout ReadingLimits) -> Void) -> ReadingLimits {
        var limits = ReadingLimits.form
        change(&limits)
        return limits
    }

    private func expect(
        _ limit: ReadingLimit, reached: [UInt8], exceeded: [UInt8], _ limits: ReadingLimits = .form
    ) {
        #expect(refusal(reached, limits) == nil)
        #expect(refusal(exceeded, limits)?.reason == .limit(limit))
    }

    @Test func entries() {
        func bytes(_ count: Int) -> [UInt8] {
            var archive = ForeignWorkbook().archive
            while archive.entries.count < count {
                archive.entries.append(.init("x\(archive.entries.count)", ""))
            }
            return archive.bytes
        }
        expect(.entries, reached: bytes(1_000), exceeded: bytes(1_001))
        // A directory may also claim to have more than it has.
        var archive = ForeignWorkbook().archive
        archive.entryCount = 60_000
        #expect(refusal(archive.bytes)?.reason == .limit(.entries))
    }

    @Test func names() {
        func bytes(_ count: Int) -> [UInt8] {
            var archive = ForeignWorkbook().archive
            archive.entries.append(.init(String(repeating: "x", count: count), ""))
            return archive.bytes
        }
        expect(.nameBytes, reached: bytes(1_024), exceeded: bytes(1_025))
    }

    private func padded(_ count: Int) -> [UInt8] {
        var archive = ForeignWorkbook().archive
        archive.entries[4].packed += [UInt8](repeating: 0x20, count: count)
        archive.entries[4] = .init(ForeignWorkbook.sheetPart, archive.entries[4].packed)
        return archive.bytes
    }

    @Test func bytesOfAPart() {
        let size = ForeignWorkbook()[ForeignWorkbook.sheetPart].utf8.count + 1_000
        expect(
            .partBytes, reached: padded(1_000), exceeded: padded(1_001),
            limits { $0.archive.partBytes = size })
    }

    @Test func bytesOfAllParts() {
        let names = ["_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"]
        let workbook = ForeignWorkbook()
        let size = (names + [ForeignWorkbook.sheetPart]).reduce(0) { $0 + workbook[$1].utf8.count }
        expect(
            .totalBytes, reached: padded(0), exceeded: padded(1),
            limits { $0.archive.totalBytes = size })
    }

    /// A sheet with spaces before its end, packed as well as deflate can.
    private func bomb(_ spaces: Int) -> [UInt8] {
        var archive = ForeignWorkbook().archive
        let text = archive.entries[4].packed
        let packed = FixedDeflate.packed(text, run: (0x20, spaces), [])
        archive.entries[4].packed = packed
        archive.entries[4].method = 8
        archive.entries[4].unpackedBytes = text.count + spaces
        archive.entries[4].checksum = ArchiveBuilder.checksum(
            of: text + [UInt8](repeating: 0x20, count: spaces))
        return archive.bytes
    }

    @Test func ratio() {
        // Fixed codes pack 159 times at best; a megabyte is always allowed.
        let strict = limits { $0.archive.ratio = 50 }
        expect(.ratio, reached: bomb(1 << 19), exceeded: bomb(3 << 20), strict)
        #expect(refusal(bomb(3 << 20)) == nil)
    }

    @Test func sheets() {
        func bytes(_ count: Int) -> [UInt8] {
            var workbook = ForeignWorkbook()
            let more = (1..<count).map { "<sheet name=\"\($0)\" sheetId=\"9\" r:id=\"rId1\"/>" }
            workbook["xl/workbook.xml"] = workbook["xl/workbook.xml"]
                .replacing("</sheets>", with: more.joined() + "</sheets>")
            return workbook.bytes
        }
        expect(.sheets, reached: bytes(3), exceeded: bytes(4), limits { $0.sheets = 3 })
    }

    private func sheet(cells count: Int, _ cell: String = "<c><v>1</v></c>") -> [UInt8] {
        let row = "<row>" + String(repeating: cell, count: 10) + "</row>"
        let rest = "<row>" + String(repeating: cell, count: count % 10) + "</row>"
        return ForeignWorkbook(
            sheet: "<sheetData>" + String(repeating: row, count: count / 10) + rest
                + "</sheetData>"
        ).bytes
    }

    @Test func cells() {
        expect(
            .cells, reached: sheet(cells: 25), exceeded: sheet(cells: 26), limits { $0.cells = 25 })
        #expect(refusal(sheet(cells: 500_001))?.reason == .limit(.cells))
    }

    /// Looks alone take little: beyond what a form can have they are left out.
    @Test func formattedCellsAndRowsWithoutContent() throws {
        let rows = String(
            repeating: "<row ht=\"20\" customHeight=\"1\"><c s=\"1\"/></row>", count: 200_000)
        let contents = try ForeignWorkbook(
            sheet: "<sheetData>\(rows)<row><c><v>1</v></c></row></sheetData>"
        ).read()
        let found = contents.grid.sheets[0].rows
        #expect(found.count <= 100_001)
        #expect(found.last?.place == .row(200_000))
    }

    @Test func charactersOfACell() {
        func bytes(_ count: Int, inline: Bool) -> [UInt8] {
            let text = String(repeating: "字", count: count)
            let cell =
                inline
                ? "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" : "<c t=\"s\"><v>0</v></c>"
            return ForeignWorkbook(
                sheet: "<sheetData><row>\(cell)</row></sheetData>",
                strings: "<si><t>\(inline ? "" : text)</t></si>"
            ).bytes
        }
        for inline in [true, false] {
            expect(
                .cellText, reached: bytes(32_767, inline: inline),
                exceeded: bytes(32_768, inline: inline))
        }
        // Escapes and characters of four bytes count by what they become.
        let escaped = String(repeating: "_x5B57_", count: 32_767)
        let strings = "<si><t>\(escaped)</t></si>"
        #expect(refusal(ForeignWorkbook(strings: strings).bytes) == nil)
        let faces = String(repeating: "😀", count: 16_384)
        #expect(
            refusal(ForeignWorkbook(strings: "<si><t>\(faces)</t></si>").bytes)?.reason
                == .limit(.cellText))
    }

    @Test func bytesOfAllTexts() {
        func bytes(_ count: Int) -> [UInt8] {
            ForeignWorkbook(
                strings: "<si><t>" + String(repeating: "x", count: count) + "</t></si>"
            ).bytes
        }
        // A text takes sixteen bytes beside its own.
        expect(.text, reached: bytes(84), exceeded: bytes(85), limits { $0.textBytes = 100 })
    }

    @Test func listsOfMergesAndStyles() {
        func merges(_ count: Int) -> [UInt8] {
            let items = (0..<count).map { "<mergeCell ref=\"A\($0 * 2 + 1):A\($0 * 2 + 2)\"/>" }
            return ForeignWorkbook(sheet: "<mergeCells>\(items.joined())</mergeCells>").bytes
        }
        expect(.lists, reached: merges(100_000), exceeded: merges(100_001))
        let fonts = String(repeating: "<font/>", count: 100_001)
        #expect(
            refusal(ForeignWorkbook(styles: "<fonts>\(fonts)</fonts>").bytes)?.reason
                == .limit(.lists))
    }

    /// Counts and dimensions that a file states reserve nothing.
    @Test func whatAFileClaimsCostsNothing() throws {
        var workbook = ForeignWorkbook(
            sheet: """
                <dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9"/></cols>\
                <sheetData><row r="1048576" spans="1:16384"><c r="XFD1048576"><v>1</v></c></row>\
                </sheetData><mergeCells><mergeCell ref="A1:XFC1048575"/></mergeCells>
                """,
            strings: "<si><t>x</t></si>")
        workbook["xl/sharedStrings.xml"] = workbook["xl/sharedStrings.xml"].replacing(
            "<sst ", with: "<sst count=\"4294967295\" uniqueCount=\"4294967295\" ")
        let sheet = try workbook.read().grid.sheets[0]
        #expect(sheet.rows.map { $0.cells.count } == [1])
        #expect(sheet.rows[0].cells[0].column == 16_383)
    }
}
