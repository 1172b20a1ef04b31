import DisclosureCatalog
import DisclosureForms
import Foundation
import SheetModel
import Testing

@Suite struct FontLibraryDecodingTests {
    private static let head = "format: 'gongkai.fonts', version: 1,"
    private static let face = "Song: { ascent: 860, descent: 140, narrow: ['500'] }"

    private func library(_ body: String) throws -> FontLibrary {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        return try decoder.decode(FontLibrary.self, from: Data("{ \(body) }".utf8))
    }

    @Test func aSmallLibrary() throws {
        let library = try library(
            """
            \(Self.head) faces: { \(Self.face) }, substitutes: ['Song'],
            families: { '宋体': { faces: ['Song'] } },
            exceptions: [{ first: 0x2100, last: 0x213B, advance: 1200 }],
            """)
        #expect(library.metrics(of: "宋体").narrow == Array(repeating: 500, count: 95))
        #expect(
            library.metrics(of: "宋体").exceptions
                == [WideGlyphs(scalars: 0x2100...0x213B, advance: 1200)])
    }

    @Test(arguments: [
        ("\(head) faces: {}, substitutes: [], families: {}, fases: {}", "fases", "faces"),
        ("\(head) faces: { \(face) }, substitutes: ['Sung'], families: {}", "Sung", "Song"),
        (
            "\(head) faces: { \(face) }, substitutes: [], families: { A: { faces: ['Sonk'] } }",
            "Sonk", "Song"
        ),
        (
            "\(head) faces: {}, substitutes: [], families: { AB: { faces: [], fallbacks: ['AC'] } }",
            "AC", "AB"
        ),
        (
            "\(head) faces: { A: { ascent: 1, descent: 1, narrow: ['1'], wide: 1 } }, substitutes: [], families: {}",
            "wide", nil
        ),
    ])
    func unknownNamesAreRefused(body: String, key: String, nearest: String?) {
        do {
            _ = try library(body)
            Issue.record("decoded")
        } catch let error as UnknownKeyError {
            #expect(error.key == key)
            #expect(error.nearest == nearest)
        } catch {
            Issue.record(error)
        }
    }

    @Test(arguments: [
        "\(head) substitutes: [], families: {}",
        "\(head) faces: { A: { ascent: -1, descent: 0, narrow: ['1'] } }, substitutes: [], families: {}",
        "\(head) faces: { A: { ascent: 1, descent: 20000, narrow: ['1'] } }, substitutes: [], families: {}",
        "\(head) faces: { A: { ascent: 1, descent: 0, narrow: ['x'] } }, substitutes: [], families: {}",
        "\(head) faces: { A: { ascent: 1, descent: 0, narrow: [] } }, substitutes: [], families: {}",
        "\(head) faces: { A: { ascent: 1, descent: 0, narrow: ['1 2'] } }, substitutes: [], families: {}",
        "\(head) faces: { A: { ascent: 1, descent: 0, narrow: ['-1'] } }, substitutes: [], families: {}",
        "\(head) faces: {}, substitutes: [], families: {}, exceptions: [{ first: 2, last: 1, advance: 1 }]",
        "\(head) faces: {}, substitutes: [], families: {}, exceptions: [{ first: 1, last: 2, advance: 1e9 }]",
    ])
    func wrongMeasuresAreRefused(body: String) {
        #expect(throws: DecodingError.self) { try library(body) }
    }

    @Test(arguments: [
        "format: 'gongkai.form', version: 1,", "format: 'gongkai.fonts', version: 2,",
    ])
    func otherFilesAreRefused(head: String) {
        #expect(throws: InvalidValueError.self) {
            try library("\(head) faces: {}, substitutes: [], families: {}")
        }
    }
}
