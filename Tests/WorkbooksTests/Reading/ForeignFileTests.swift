import Testing
import Workbooks

/// Files that people send instead of a workbook are called by their names.
@Suite struct ForeignFileTests {
    private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    private static func compound(_ stream: String) -> [UInt8] {
        compoundFile + [UInt8](repeating: 0, count: 1_000)
            + stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    private static func package(_ part: String) -> [UInt8] {
        var workbook = ForeignWorkbook()
        workbook["_rels/.rels"] = ForeignWorkbook.relationships([("officeDocument", part)])
        workbook[part] = "<x/>"
        return workbook.bytes
    }

    static let files: [(ForeignFile, [UInt8])] = [
        (.empty, []),
        (.encrypted, compound("EncryptedPackage")),
        (.oldWorkbook, compound("Workbook")),
        (.oldWorkbook, compound("Book")),
        (.oldWorkbook, [0x09, 0x02, 0x06, 0x00, 0, 0, 0x10, 0]),
        (.oldOffice, compound("WordDocument")),
        (.webPage, Array("\n<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">".utf8)),
        (.webPage, Array("<meta charset=\"gbk\"><TABLE><tr><td>1".utf8)),
        (.text, Array("序号\t公开事项\n".utf8)),
        (.legacyText, [0xD0, 0xF2, 0xBA, 0xC5, 0x2C, 0xB9, 0xAB, 0xBF, 0xAA, 0x0D, 0x0A]),
        (.unknown, [0x89, 0x50, 0x00, 0x47]),
        (.otherArchive, ArchiveBuilder([]).bytes),
        (.otherArchive, ArchiveBuilder(parts: [("readme.txt", "x")]).bytes),
        (.otherArchive, ArchiveBuilder(parts: [("form.xlsx", "x")]).bytes),
        (
            .openDocument,
            ArchiveBuilder(parts: [
                ("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            ]).bytes
        ),
        (.binaryWorkbook, package("xl/workbook.bin")),
        (.wordDocument, package("word/document.xml")),
        (.presentation, package("ppt/presentation.xml")),
        (.cutArchive, Array(ForeignWorkbook().bytes.prefix(300))),
    ]

    @Test(arguments: files)
    func isRecognised(kind: ForeignFile, bytes: [UInt8]) {
        #expect(refusal(bytes)?.reason == .otherKind(kind))
    }

    /// A character that is cut at the end of the first bytes makes no other encoding.
    @Test(arguments: 0..<6)
    func longTextIsText(shift: Int) {
        let text = String(repeating: "a", count: shift) + String(repeating: "公开", count: 2_000)
        #expect(refusal(Array(text.utf8))?.reason == .otherKind(.text))
    }
}
