import SheetModel
import TestSupport
import Testing

@Suite struct TextMeasureTests {
    /// 12 points are 16 pixels; the line 16 + 4; the cell two more; a pixel is 0.75 points.
    @Test(arguments: [(1, 16.5), (2, 31.5), (10, 151.5), (0, 16.5)])
    func aCellIsAsHighAsItsLines(count: Int, height: Double) {
        #expect(halfEmMeasure.height(lineCount: count, of: twelvePoints) == height)
    }

    @Test func heightFollowsTheLines() {
        let height = halfEmMeasure.height(
            of: "公开内容公开依据", in: twelvePoints, width: width(holding: 4))
        #expect(height == halfEmMeasure.height(lineCount: 2, of: twelvePoints))
    }

    @Test func smallTextKeepsTheLeastRowHeight() {
        let style = CellStyle(fontName: "半", fontSize: 5)
        #expect(halfEmMeasure.height(of: "公开", in: style, width: 100) == 13.5)
    }

    @Test func textThatDoesNotWrapHasOnlyItsOwnLines() {
        var style = twelvePoints
        style.wraps = false
        #expect(halfEmMeasure.lines(of: "公开内容\n公开依据", in: style, width: 20).count == 2)
    }

    @Test(arguments: [("全社会", 3), ("A1", 2), ("", 1), ("e\u{301}", 1)])
    func stackedTextHasALineForEachCharacter(text: String, count: Int) {
        var style = twelvePoints
        style.direction = .stacked
        #expect(
            halfEmMeasure.height(of: text, in: style, width: 30)
                == halfEmMeasure.height(lineCount: count, of: style))
    }

    /// Ambiguous signs fill the em square in Chinese fonts, ballot boxes no less.
    @Test(arguments: ["■", "□", "√", "“", "…", "①", "☐", "☑", "℃", "　", "０", "𠮷", "한", "é"])
    func signsBeyondASCIIAreAnEmWide(sign: String) {
        #expect(lines("中\(sign)", 1).count == 2 || !lines("中中\(sign)", 2).joined().isEmpty)
        let text = String(repeating: "\(sign) ", count: 2)
        #expect(lines(text, 1).count == 2)
        #expect(lines(text, 3).count == 1)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, -5, 0, 1e300])
    func strangeSizesAndWidthsAreSurvived(value: Double) {
        let style = CellStyle(fontName: "半", fontSize: value)
        let text = "公开 abc\n依据"
        #expect(halfEmMeasure.height(of: text, in: style, width: value) > 0)
        #expect(halfEmMeasure.height(of: text, in: twelvePoints, width: value) > 0)
        #expect(halfEmMeasure.lines(of: text, in: style, width: value).joined() == text)
    }

    @Test func aMillionLinesDoNotOverflow() {
        #expect(halfEmMeasure.height(lineCount: .max, of: twelvePoints) == .greatestFiniteMagnitude)
    }

    @Test(arguments: 0..<40)
    func linesJoinedAreTheText(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let special = Array("，。“”（）《》 \r\n\t公开\u{301}\u{200B}\u{200D}🏳️‍🌈é𠮷/-1a".unicodeScalars)
        for _ in 0..<50 {
            let text = random.text(upTo: 80, favouring: special)
            let width = Double.random(in: 0...200, using: &random)
            let lines = halfEmMeasure.lines(of: text, in: twelvePoints, width: width)
            #expect(Array(lines.joined().unicodeScalars) == Array(text.unicodeScalars))
            #expect(
                halfEmMeasure.height(of: text, in: twelvePoints, width: width)
                    == halfEmMeasure.height(lineCount: lines.count, of: twelvePoints))
        }
    }

    /// A wider column never needs more lines of ordinary text, and no line is wider than the column.
    @Test(arguments: 0..<20)
    func noLineIsWiderThanTheColumn(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let alphabet = Array("公开政府信息条例，。；（）《》“”12ab 、")
        let text = String((0..<200).compactMap { _ in alphabet.randomElement(using: &random) })
        for room in 1..<20 {
            let lines = halfEmMeasure.lines(
                of: text, in: twelvePoints, width: width(holding: room))
            for line in lines {
                let visible = line.last == " " ? line.dropLast() : line
                let advance = visible.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
                #expect(advance <= room * 2)
            }
        }
    }

    /// Whole pixels, 7 a unit and 5 of padding, as the writer's library rounds them.
    @Test(arguments: [(3.4, 21.75), (4.2, 25.5), (10, 56.25), (33, 177), (0, 3.75)])
    func columnsAreDrawnInWholePixels(characters: Double, points: Double) {
        #expect(ColumnWidth.points(characters: characters) == points)
    }
}
