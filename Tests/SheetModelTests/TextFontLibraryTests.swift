import SheetModel
import Testing

@Suite struct TextFontLibraryTests {
    private let library = FontLibrary(
        faces: [
            "Song": FontFace(ascent: 860, descent: 140, narrow: [500]),
            "Wide": FontFace(ascent: 900, descent: 300, narrow: [600], boldExtra: 50),
            "Tall": FontFace(ascent: 1200, descent: 100, narrow: (0..<95).map { $0 * 10 }),
        ],
        families: [
            "宋体": FontFamily(faces: ["Song"]),
            "仿宋": FontFamily(faces: ["Wide"], fallbacks: ["宋体"]),
        ],
        substitutes: ["Tall"],
        exceptions: [WideGlyphs(scalars: 0x2100...0x213B, advance: 1200)])

    @Test func aFamilyIsTheEnvelopeOfAllThatMayDrawIt() {
        let metrics = library.metrics(of: "仿宋")
        #expect(metrics.narrow[0] == 600)
        #expect(metrics.narrow[94] == 940)
        #expect(metrics.boldExtra == 50)
        #expect(metrics.extents.map(\.ascent) == [900, 860, 1200])
    }

    @Test func anUnknownFamilyIsDrawnByTheSubstitutes() {
        #expect(library.metrics(of: "隶书").narrow[50] == 500)
        #expect(library.metrics(of: "隶书") == library.metrics(of: ""))
    }

    @Test func noFaceAtAllIsASquare() {
        let metrics = FontLibrary(faces: [:], families: [:], substitutes: []).metrics(of: "宋体")
        #expect(metrics.narrow == Array(repeating: 1000, count: 95))
        #expect(metrics.extents.map(\.ascent) == [1000])
    }

    /// The tallest face decides, whichever that is at the size.
    @Test func theTallestFaceDecidesTheLine() {
        let measure = TextMeasure(fonts: library)
        let style = CellStyle(fontName: "仿宋", fontSize: 75)
        #expect(measure.height(lineCount: 1, of: style) == (130 + 2) * 0.75)
    }

    @Test func boldAndWideGlyphsTakeMoreRoom() {
        let measure = TextMeasure(fonts: library)
        var style = CellStyle(fontName: "仿宋", fontSize: 75)
        let width = (5 + 103 * 1.25) * 0.75
        #expect(measure.lines(of: "~A", in: style, width: width * 2).count == 1)
        style.bold = true
        #expect(measure.lines(of: "!!", in: style, width: width).count == 2)
        style.bold = false
        #expect(measure.lines(of: "!!", in: style, width: width).count == 1)
        #expect(measure.lines(of: "℃ ℃", in: style, width: (5 + 230) * 0.75).count == 2)
    }
}
