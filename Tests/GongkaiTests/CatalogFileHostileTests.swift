import DisclosureCatalog
import Testing

@testable import Gongkai

/// Whatever the bytes, the answer is an error with a place and never a trap.
@Suite struct CatalogFileHostileTests {
    @Test func everyTruncationIsAnError() throws {
        let bytes = Array(smallCatalogText.utf8)
        #expect(readingError(bytes) == nil)
        for length in 0..<bytes.count {
            let error = try #require(readingError(Array(bytes.prefix(length))))
            #expect(!error.message[.chinese].isEmpty)
        }
    }

    @Test func everyChangedByteIsReadOrRefused() {
        let bytes = Array(smallCatalogText.utf8)
        for index in stride(from: 0, to: bytes.count, by: 3) {
            for byte: UInt8 in [0x00, 0x22, 0x27, 0x2C, 0x5C, 0x5D, 0x7B, 0x80, 0xFF] {
                var changed = bytes
                changed[index] = byte
                if let error = readingError(changed) { #expect(error.code != .invalid) }
            }
        }
    }

    @Test(arguments: ["[", "{\"a\":", "[{\"a\":"]) func refusesDeepNesting(_ opening: String) throws
    {
        let text = String(repeating: opening, count: 100_000)
        let error = try #require(readingError(text))
        #expect(error.code == .tooDeep(limit: 100))
        #expect(error.position?.line == 1)
    }

    @Test func countsTheValues() {
        var limits = Limits.standard
        limits.jsonValues = 4
        #expect(readingError("[1, [2, 3]]", limits: limits)?.code == .tooManyValues(limit: 4))
        #expect(readingError("[1, [2]]", limits: limits)?.code != .tooManyValues(limit: 4))
    }

    @Test func acceptsNestingAtTheLimit() {
        let limits = Limits(inputBytes: 1000, jsonDepth: 3)
        #expect(readingError("[[[]]]", limits: limits)?.code != .tooDeep(limit: 3))
        #expect(readingError("[[[[]]]]", limits: limits)?.code == .tooDeep(limit: 3))
        #expect(readingError("[[[[]]]]", limits: limits)?.position?.column == 4)
    }

    @Test(arguments: ["", " \n\t", "\u{FEFF}", "\u{FEFF}\n"]) func refusesAnEmptyFile(
        _ text: String
    ) {
        #expect(readingError(text)?.code == .empty)
    }

    @Test func refusesInvalidUTF8EvenWhereNobodyLooks() {
        let bytes = Array("{ // \n  ".utf8) + [0xC3, 0x28] + Array("\n}".utf8)
        let error = readingError(bytes)
        #expect(error?.code == .notUTF8(suspected: nil))
        #expect(error?.position == TextPosition(line: 2, column: 3))
    }

    @Test(arguments: [[0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE4, 0xBD]])
    func refusesWhatOnlyLooksLikeUTF8(_ bytes: [UInt8]) {
        let text = Array(#"{"department": ""#.utf8) + bytes + Array(#""}"#.utf8)
        let error = readingError(text)
        #expect(error?.position == TextPosition(line: 1, column: 17))
    }

    @Test func suspectsGB18030AndUTF16() {
        // "示例" in GBK, and a rare character in four bytes.
        let start = Array(#"{"department": ""#.utf8)
        let gbk = start + [0xCA, 0xBE, 0xC0, 0xFD, 0x82, 0x30, 0x81, 0x30] + Array(#""}"#.utf8)
        #expect(readingError(gbk)?.code == .notUTF8(suspected: .gb18030))
        for mark: [UInt8] in [[0xFF, 0xFE], [0xFE, 0xFF], []] {
            let wide = mark + "{}".utf8.flatMap { mark == [0xFE, 0xFF] ? [0, $0] : [$0, 0] }
            #expect(readingError(wide)?.code == .notUTF8(suspected: .utf16))
        }
    }

    @Test func standsHugeNumbersAndNames() {
        let digits = String(repeating: "9", count: 100_000)
        #expect(readingError("[\(digits)]")?.code == .numberOutOfRange)
        #expect(readingError("[0.\(digits)]")?.code == .numberOutOfRange)
        let error = readingError("{\"format\": \"gongkai.catalog\", \"\(digits)\": 1}")
        #expect(error?.code == .unknownKey(digits, nearest: nil))
        #expect((error?.message[.english].count ?? .max) < 500)
    }

    @Test func finishesSoonWithManyKeys() {
        let keys = (0..<100_000).map { "\"k\($0)\": 0" }.joined(separator: ",")
        let error = readingError("{\(keys)}")
        #expect(error?.code == .unknownKey("k0", nearest: nil))
    }
}
