import DelimitedText
import Testing

@Suite struct TextEncodingTests {
    private let headings = "序号,公开事项\r\n一,〔概况〕√■□\r\n"
    // The same text in GB18030, GBK and GB2312, byte by byte.
    private let headingsInGB: [UInt8] = [
        0xD0, 0xF2, 0xBA, 0xC5, 0x2C, 0xB9, 0xAB, 0xBF, 0xAA, 0xCA, 0xC2, 0xCF, 0xEE, 0x0D, 0x0A,
        0xD2, 0xBB, 0x2C, 0xA1, 0xB2, 0xB8, 0xC5, 0xBF, 0xF6, 0xA1, 0xB3, 0xA1, 0xCC, 0xA1, 0xF6,
        0xA1, 0xF5, 0x0D, 0x0A,
    ]
    private let rows = [["序号", "公开事项"], ["一", "〔概况〕√■□"]]

    @Test(arguments: [TextEncoding.gb18030, .gbk])
    func writesTheBytesOfTheStandard(encoding: TextEncoding) throws {
        #expect(try DelimitedWriter(encoding: encoding).write(texts(rows)) == headingsInGB)
    }

    @Test func readsGB18030OnlyIfTheHeadingsAreKnown() throws {
        let read = try DelimitedReader().read(headingsInGB) { $0.first?.first == "序号" }
        #expect(read == DelimitedContents(rows: rows, encoding: .gb18030))
        #expect(throws: DelimitedTextError(.unknownEncoding(line: 1))) {
            try DelimitedReader().read(headingsInGB) { $0.first?.first == "名称" }
        }
    }

    @Test func oneBrokenByteDoesNotTurnUTF8IntoGarbage() {
        var bytes = Array(headings.utf8)
        bytes[bytes.count - 4] = 0x41
        for mark in [[], [0xEF, 0xBB, 0xBF] as [UInt8]] {
            #expect(throws: DelimitedTextError(.unknownEncoding(line: 2))) {
                try DelimitedReader().read(mark + bytes) { $0.first?.first == "序号" }
            }
        }
    }

    @Test func aTruncatedGB18030FileIsRefused() {
        let cut = Array(headingsInGB.dropLast(3))
        #expect(throws: DelimitedTextError(.unknownEncoding(line: 1))) {
            try DelimitedReader().read(cut) { _ in true }
        }
    }

    @Test func utf8NeedsNoKnownHeadings() throws {
        let plain = try DelimitedReader().read(Array(headings.utf8)) { _ in false }
        #expect(plain == DelimitedContents(rows: rows, encoding: .utf8))
        let marked = try DelimitedReader().read(Array("\u{FEFF}\(headings)".utf8)) { _ in false }
        #expect(marked == DelimitedContents(rows: rows, encoding: .utf8WithMark))
    }

    @Test(
        arguments: [
            [0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61],
            [0x00, 0x00, 0xFE, 0xFF, 0, 0, 0, 0x61],
        ] as [[UInt8]])
    func namesWideEncodings(bytes: [UInt8]) {
        #expect(throws: DelimitedTextError(.wideEncoding)) {
            try DelimitedReader().read(bytes) { _ in true }
        }
    }

    @Test func gbkLacksRareCharactersAndSaysWhere() throws {
        let table = texts([["张三", "\u{2B8B8}☑a☑"], [], ["☑"]])
        let gaps = [
            UnencodableCharacter(place: .init(row: 1, column: 2), character: "\u{2B8B8}"),
            UnencodableCharacter(place: .init(row: 1, column: 2), character: "☑"),
            UnencodableCharacter(place: .init(row: 3, column: 1), character: "☑"),
        ]
        #expect(try TextEncoding.gbk.gaps(in: table) == gaps)
        #expect(throws: DelimitedTextError(.unencodable(gaps, encoding: .gbk))) {
            try DelimitedWriter(encoding: .gbk).write(table)
        }
        #expect(try TextEncoding.gb18030.gaps(in: table).isEmpty)
        #expect(try TextEncoding.utf8.gaps(in: table).isEmpty)
    }

    /// Every character of the basic plane and a sample of the others is refused or comes back.
    @Test(arguments: [TextEncoding.gb18030, .gbk])
    func everyCharacterIsKeptOrRefused(encoding: TextEncoding) throws {
        let values: [UInt32] =
            Array(1...0xFFFF) + Array(stride(from: 0x10000, through: 0x10FFFF, by: 29))
        let all = (values + Array(0xE0000...0xE007F)).compactMap { Unicode.Scalar($0) }
        let missing = Set(
            try encoding.gaps(in: all.map { [.text(String($0))] }).map(\.character))
        let kept = all.filter { !missing.contains($0) }.map { [String($0)] }
        let bytes = try DelimitedWriter(encoding: encoding).write(texts(kept))
        #expect(areIdentical(try DelimitedReader().read(bytes) { _ in true }.rows, kept))
        if encoding == .gb18030 {
            let arePrivate = missing.allSatisfy { (0xE000...0xF8FF).contains($0.value) }
            #expect(arePrivate && missing.count <= 24)
        } else {
            let areMissing = missing.isSuperset(of: ["☑", "\u{20AC}", "\u{E0041}"])
            #expect(areMissing && kept.count > 21_000)
        }
    }

    @Test func invisibleTagsAreNotLostSilently() throws {
        let place = FieldPlace(row: 1, column: 1)
        let gaps = [UnencodableCharacter(place: place, character: "\u{E0041}")]
        #expect(throws: DelimitedTextError(.unencodable(gaps, encoding: .gbk))) {
            try DelimitedWriter(encoding: .gbk).write([[.text("a\u{E0041}")]])
        }
    }
}
