import DisclosureForms
import Foundation
import SheetModel
import Testing

/// Measures texts for `Tests/Rendering/calibrate.py`, which compares them with LibreOffice.
@Suite struct MeasuredCasesTests {
    private struct Case: Decodable {
        var text: String
        var font: String
        var size: Double
        var bold: Bool
        var stacked: Bool
        /// The column's width in characters.
        var characters: Double
    }

    private static let folder = ProcessInfo.processInfo.environment["GONGKAI_MEASURE_CASES"]

    /// Reads `cases.json` in the folder that the variable names and writes `heights.json` there.
    @Test(.enabled(if: folder != nil))
    func measuresTheCasesOfACalibration() throws {
        let folder = URL(fileURLWithPath: try #require(Self.folder))
        let data = try Data(contentsOf: folder.appendingPathComponent("cases.json"))
        let cases = try JSONDecoder().decode([Case].self, from: data)
        let measure = TextMeasure(fonts: try BundledFonts.library())
        let heights = cases.map { each in
            var style = CellStyle(fontName: each.font, fontSize: each.size)
            style.bold = each.bold
            style.direction = each.stacked ? .stacked : .horizontal
            let width = ColumnWidth.points(characters: each.characters)
            return measure.height(of: each.text, in: style, width: width)
        }
        try JSONEncoder().encode(heights)
            .write(to: folder.appendingPathComponent("heights.json"))
        #expect(heights.allSatisfy { $0 > 0 })
    }
}
