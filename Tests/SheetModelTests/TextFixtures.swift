import SheetModel

/// A library of one invented font: Chinese one em, Latin half an em, lines of 1.25 em.
let halfEmFonts = FontLibrary(
    faces: ["Half": FontFace(ascent: 1000, descent: 250, narrow: [500])],
    families: ["半": FontFamily(faces: ["Half"])], substitutes: ["Half"])

let halfEmMeasure = TextMeasure(fonts: halfEmFonts)

/// A style of 12 points: 16 pixels on the screen, each a little wide for LibreOffice's sake.
let twelvePoints = CellStyle(fontName: "半", fontSize: 12)

/// The width of a cell whose lines hold so many Chinese characters of 12 points.
func width(holding characters: Int) -> Double {
    (Double(characters) * 16.48 + 5 + 0.1) * 0.75
}

/// The lines of a text in a column that holds so many Chinese characters.
func lines(_ text: String, _ characters: Int) -> [String] {
    halfEmMeasure.lines(of: text, in: twelvePoints, width: width(holding: characters))
        .map(String.init)
}
