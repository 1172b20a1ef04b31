import SheetModel
import Testing

@Suite struct HTMLStyleTests {
    private func document(
        _ change: (inout CellStyle) -> Void, fallbacks: [String: [String]] = [:]
    ) -> String {
        var maker = HTMLSheetMaker(columns: 1)
        maker.add(["全社会"])
        var workbook = maker.workbook
        change(&workbook.styles[0])
        let bytes = HTMLDocument(fontFallbacks: fallbacks).bytes(of: workbook)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func aStyleBecomesAClass() {
        let text = document {
            $0.bold = true
            $0.bordered = true
            $0.wraps = false
            $0.fill = 0x00_FFEE
            $0.color = 0xC0
            $0.horizontal = .center
            $0.fontSize = 10.5
        }
        #expect(
            text.contains(
                ".s0 { font-family: \"宋体\", serif; font-size: calc(10.5pt * var(--scale)); "
                    + "font-weight: bold; text-align: center; vertical-align: middle; "
                    + "border: 0.5pt solid #000; white-space: pre; color: #0000c0; background: #00ffee; }"
            ))
    }

    @Test func stackedTextStandsUpright() {
        let text = document { $0.direction = .stacked }
        #expect(text.contains(".s0 span { display: inline-block; text-orientation: upright;"))
        #expect(text.contains("<td class=\"s0\"><span>全社会</span></td>"))
    }

    @Test func fallbacksFollowTheFont() {
        let text = document({ _ in }, fallbacks: ["宋体": ["SimSun", "Noto Serif CJK SC", "serif"]])
        #expect(text.contains("font-family: \"宋体\", \"SimSun\", \"Noto Serif CJK SC\", serif;"))
    }

    @Test func theFontLibraryKnowsTheFallbacks() {
        let library = FontLibrary(
            faces: [:],
            families: [
                "仿宋": FontFamily(faces: ["FangSong"], fallbacks: ["宋体"]),
                "宋体": FontFamily(faces: ["SimSun"], fallbacks: ["仿宋"]),
            ],
            substitutes: ["Noto Serif CJK SC", "SimSun"])
        #expect(library.fallbacks(of: "仿宋") == ["FangSong", "宋体", "SimSun", "Noto Serif CJK SC"])
        #expect(library.fallbacks(of: "隶书") == ["Noto Serif CJK SC", "SimSun"])
    }

    @Test func aFontNameCannotLeaveItsString() {
        let text = document { $0.fontName = "a\"; } </style><script>\\\n\u{0}\u{FFFE}&" }
        #expect(
            text.contains(
                "font-family: \"a\\22 ; } \\3c /style\\3e \\3c script\\3e \\5c \\26 \", serif;"))
    }

    @Test(arguments: [
        (
            "&C第 &P 页，共 &N 页",
            "@bottom-center { content: \"第 \" counter(page) \" 页，共 \" counter(pages) \" 页\"; }"
        ),
        (
            "&La&&b&R&P",
            "@bottom-left { content: \"a\\26 b\"; } @bottom-right { content: counter(page); }"
        ),
        ("plain", "@bottom-center { content: \"plain\"; }"),
        ("&C&D&", "margin: 36pt 28.35pt 36pt 28.35pt; }"),
    ])
    func footersBecomeMarginBoxes(code: String, css: String) {
        var maker = HTMLSheetMaker(columns: 1)
        maker.sheet.page.footer = code
        #expect(html(maker.workbook).contains(css))
    }

    @Test func headersStandAtTheTop() {
        var maker = HTMLSheetMaker(columns: 1)
        maker.sheet.page.header = "&R&P"
        #expect(html(maker.workbook).contains("@top-right { content: counter(page); }"))
    }
}
