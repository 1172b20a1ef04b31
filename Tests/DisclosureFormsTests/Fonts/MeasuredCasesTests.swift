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

    private struct Measured: Encodable {
        var height: Double
        var lines: [String]
    }

    private static let folder = ProcessInfo.processInfo.environment["GONGKAI_MEASURE_CASES"]

    /// Reads `cases.json` in the folder that the variable names and writes `measured.json` there.
    @Test(.enabled(if: folder != nil))
    func measuresTheCasesOfACalibration() throws {
        let folder = URL(fileURLWithPath: try #require(Self.folder))
        let data = try Data(contentsOf: folder.appendingPathComponent("cases.json"))
        let cases = try JSONDecoder().decode([Case].self, from: data)
        let measure = TextMeasure(fonts: try BundledFonts.library())
        let measured = cases.map { each in
            var style = CellStyle(fontName: each.font, fontSize: each.size)
            style.bold = each.bold
            style.direction = each.stacked ? .stacked : .horizontal
            let width = ColumnWidth.points(characters: each.characters)
            return Measured(
                height: measure.height(of: each.text, in: style, width: width),
                lines: measure.lines(of: each.text, in: style, width: width).map(String.init))
        }
        try JSONEncoder().encode(measured)
            .write(to: folder.appendingPathComponent("measured.json"))
        #expect(measured.allSatisfy { $0.height > 0 && !$0.lines.isEmpty })
    }
}
