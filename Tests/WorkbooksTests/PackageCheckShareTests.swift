import Foundation
import SheetModel
import TestSupport
import Testing

@testable import Workbooks

/// The check of a long table by several threads, which must see what one sees.
@Suite struct PackageCheckShareTests {
    private static let part = "xl/worksheets/sheet2.xml"
    /// Two heading rows, then two whole blocks and a short one.
    private static let rows = 2 * TableDigest.blockRows + 200
    /// The number of the row with which the second of two shares begins.
    private static let seam = TableDigest.blockRows + 3

    @Test(arguments: [
        (0, 4, 1), (1, 4, 1), (1_000, 4, 1), (1_001, 4, 2), (2_200, 2, 2), (2_200, 9, 3),
    ])
    func sharesAreWholeBlocks(rows: Int, most: Int, shares: Int) throws {
        let written = try WrittenTable(rows: rows)
        let found = PackageCheckShare.shares(of: written.workbook, atMost: most)
        #expect(found.count == shares)
        let ranges = try #require(written.workbook.sheets[1].table).ranges(atMost: most)
        #expect(ranges.count == shares)
        #expect(ranges.first?.lowerBound == 0 && ranges.last?.upperBound == rows)
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
        #expect(try written.failing(written.zip, of: most) == [])
    }

    /// A piece of a sheet, and what is in its place; `shares` are those of two that must see it.
    struct Change: Sendable {
        var old: String
        var new: String
        var shares: [Int]

        init(_ old: String, _ new: String, _ shares: [Int]) {
            self.old = old
            self.new = new
            self.shares = shares
        }
    }

    private static let changes = [
        // In the first half.
        Change("<c r=\"A500\" s=\"4\"><v>497</v>", "<c r=\"A500\" s=\"4\"><v>498</v>", [0]),
        Change("<row r=\"500\"", "<row r=\"501\"", [0]),
        Change("<row r=\"500\"", "<row hidden=\"1\" r=\"500\"", [0]),
        // At the seam.
        Change("<row r=\"\(seam)\"", "<row r=\"\(seam + 1)\"", [0, 1]),
        Change("<row r=\"\(seam)\"", "<row r=\"\(seam - 1)\"", [0, 1]),
        Change("</row><row r=\"\(seam)\"", "<row r=\"\(seam)\"", [0]),
        Change("<row r=\"\(seam)\"", "</row><row r=\"\(seam)\"", [0]),
        Change("<row r=\"\(seam)\"", "<!-- <row r=\"\(seam)\"", [0]),
        Change("<row r=\"\(seam)\"", "<![CDATA[ <row r=\"\(seam)\"", [0]),
        Change("<row r=\"\(seam)\"", "<x><row r=\"\(seam)\"", [0]),
        Change("<c r=\"A\(seam - 1)\"", "<c r=\"B\(seam - 1)\"", [0]),
        Change("<c r=\"A\(seam)\"", "<c r=\"B\(seam)\"", [1]),
        // In the second half.
        Change("<c r=\"A1500\" s=\"4\"><v>1497</v>", "<c r=\"A1500\" s=\"4\"><v>1498</v>", [1]),
        Change("<row r=\"1500\"", "<row r=\"1501\"", [1]),
        Change("<row r=\"1500\"", "<row <r=\"1500\"", [1]),
        Change("<row r=\"1500\"", "</sheetData><row r=\"1500\"", [0, 1]),
        Change("<v>2199</v>", "<v>2200</v>", [1]),
        // Before and after the rows.
        Change("<cols>", "<col>", [0]),
        Change("<dimension ref=\"A1:C2202\"", "<dimension ref=\"A1:C2201\"", [0]),
        Change("</sheetData>", "<row r=\"2203\"></row></sheetData>", [1]),
        Change("</sheetData>", "</sheetData><sheetData/><row r=\"2203\"></row>", [0]),
        Change("</sheetData>", "", [0, 1]),
        Change("<mergeCells", "<mergeCell", [0]),
        Change("A1:C1", "A1:B1", [0]),
        Change("</worksheet>", "", [0]),
        Change("</worksheet>", "</worksheet><x/>", [0]),
    ]

    @Test func everyShareSeesItsDamage() throws {
        let written = try WrittenTable(rows: Self.rows)
        let text = written.zip.text(of: Self.part)
        for change in Self.changes {
            let place = text.range(of: change.old)
            let range = try #require(place, "\(change.old)")
            var changed = written.zip
            changed[Self.part] = Array(
                text.replacingCharacters(in: range, with: change.new).utf8)
            #expect(try written.failing(changed, of: 1) == [0], "\(change)")
            #expect(try written.failing(changed, of: 2) == change.shares, "\(change)")
            #expect(try !written.failing(changed, of: 3).isEmpty, "\(change)")
        }
    }

    /// Rows that are gone, come twice, or have changed places, in each half and across the seam.
    @Test func rowsAreCounted() throws {
        let written = try WrittenTable(rows: Self.rows)
        let text = written.zip.text(of: Self.part)
        func place(_ row: Int) throws -> String.Index {
            let place = text.range(of: "<row r=\"\(row)\"")
            return try #require(place).lowerBound
        }
        for row in [3, 500, Self.seam - 1, Self.seam, 1_500, Self.rows + 1] {
            let range = try place(row)..<place(row + 1)
            for replacement in ["", text[range] + text[range]] {
                var changed = written.zip
                changed[Self.part] = Array(
                    text.replacingCharacters(in: range, with: replacement).utf8)
                #expect(try !written.failing(changed, of: 2).isEmpty, "row \(row)")
            }
        }
    }

    /// A part that is cut, as by a full folder for temporary files, wherever it is.
    @Test func cutPartIsCaught() throws {
        let written = try WrittenTable(rows: Self.rows)
        let whole = written.zip[Self.part]
        let seam = try #require(whole.firstRange(of: Array("<row r=\"\(Self.seam)\"".utf8)))
        let end = try #require(whole.firstRange(of: Array("</sheetData>".utf8)))
        let places =
            [0, 1, 400, whole.count / 4, 3 * whole.count / 4, whole.count - 1]
            + [seam, end].flatMap { Array(($0.lowerBound - 2)...($0.upperBound + 2)) }
        for place in places {
            var cut = written.zip
            cut[Self.part].removeLast(whole.count - place)
            #expect(try !written.failing(cut, of: 2).isEmpty, "cut at \(place)")
        }
    }

    /// Whatever one thread objects to, several object to.
    @Test func sharesSeeWhatOneSees() throws {
        let written = try WrittenTable(rows: Self.rows)
        let whole = written.zip[Self.part]
        let seam = try #require(whole.firstRange(of: Array("<row r=\"\(Self.seam)\"".utf8)))
        var random = SplitMix64(seed: 11)
        var caught = 0
        for round in 0..<30 {
            let around =
                round % 2 == 0 ? 0..<whole.count : seam.lowerBound - 40..<seam.upperBound + 40
            let place = Int.random(in: around, using: &random)
            var changed = written.zip
            switch round % 3 {
            case 0: changed[Self.part][place] ^= 1 << UInt8.random(in: 0..<7, using: &random)
            case 1: changed[Self.part].remove(at: place)
            default: changed[Self.part].insert(changed[Self.part][place], at: place)
            }
            guard try !written.failing(changed, of: 1).isEmpty else { continue }
            caught += 1
            #expect(try !written.failing(changed, of: 2).isEmpty, "byte \(place), round \(round)")
        }
        #expect(caught > 10)
    }
}

/// A workbook with a long table whose parts are changed and put to the check again.
private struct WrittenTable: ~Copyable {
    private let folder: ScratchFolder
    let workbook: WrittenWorkbook
    let zip: StoredZip

    init(rows: Int) throws {
        let folder = try ScratchFolder()
        let file = folder.file("table.xlsx")
        var counter = RowCounter(count: rows)
        let workbook = try BulkWriter.write(
            SmallTable.workbook(), to: file, temporaryDirectory: folder.path
        ) { _ in counter.row() }
        zip = try StoredZip(reading: file)
        self.workbook = workbook
        self.folder = folder
    }

    /// The numbers of the shares, of at most so many, that do not accept the parts.
    func failing(_ changed: StoredZip, of count: Int) throws -> [Int] {
        let file = folder.file("changed.xlsx")
        try changed.write(to: file)
        var failing: [Int] = []
        for share in PackageCheckShare.shares(of: workbook, atMost: count) {
            do throws(WorkbookError) {
                try share.check(path: file)
            } catch {
                #expect(error.code == .packageCheckFailed(part: "xl/worksheets/sheet2.xml"))
                failing.append(share.number)
            }
        }
        return failing
    }
}
