import DisclosureForms
import SheetModel
import Testing

@Suite struct BundledFontsTests {
    static let families = [
        "宋体", "仿宋", "仿宋_GB2312", "黑体", "楷体", "方正小标宋简体", "华文中宋", "Arial", "隶书",
    ]

    /// Heights of one line of 宋体 in Excel for Windows, in points.
    static let excelHeights: [(size: Double, height: Double)] = [
        (9, 11.25), (10, 12), (11, 13.5), (12, 14.25), (14, 18.75), (16, 20.25), (18, 22.5),
    ]

    /// Heights of 1, 2 and 10 lines of Noto Sans CJK SC in LibreOffice 7.4, in points; the least
    /// height of a row is 12.81.
    static let libreOfficeHeights: [(size: Double, heights: [Double])] = [
        (9, [14.14, 26.84, 128.35]), (10, [15.65, 29.85, 143.26]), (10.5, [16.41, 31.29, 150.69]),
        (11, [17.15, 32.8, 158.2]), (12, [19.39, 37.3, 180.54]), (14, [21.6, 41.75, 202.96]),
        (16, [23.84, 46.26, 225.35]), (18, [27.61, 53.69, 262.66]), (22, [32.8, 64.15, 314.9]),
    ]

    @Test(arguments: families)
    func noRowIsLowerThanInExcel(family: String) throws {
        let measure = TextMeasure(fonts: try BundledFonts.library())
        for (size, height) in Self.excelHeights {
            let style = CellStyle(fontName: family, fontSize: size)
            #expect(measure.height(lineCount: 1, of: style) >= height)
        }
    }

    @Test(arguments: families)
    func rowsAreAsHighAsLibreOfficeWantsAndLittleMore(family: String) throws {
        let measure = TextMeasure(fonts: try BundledFonts.library())
        for (size, heights) in Self.libreOfficeHeights {
            let style = CellStyle(fontName: family, fontSize: size)
            for (count, height) in zip([1, 2, 10], heights) {
                let ours = measure.height(lineCount: count, of: style)
                #expect(ours >= height)
                #expect(ours <= height * 1.04 + 0.75)
            }
        }
    }

    /// The digits of DejaVu Sans, which Linux draws for a missing Chinese font, are wider than the
    /// half em of Windows; Arial has digits of its own, but may be missing too.
    @Test(arguments: families)
    func everyFamilyLeavesRoomForItsSubstitutes(family: String) throws {
        let metrics = try BundledFonts.library().metrics(of: family)
        #expect(metrics.narrow[Int(UInt8(ascii: "0")) - 32] == 636)
        #expect(metrics.narrow.allSatisfy { (275...1100).contains($0) })
    }

    /// The fallbacks that the makers of official documents use.
    @Test(arguments: [
        ("方正小标宋简体", ["华文中宋", "宋体"]), ("仿宋_GB2312", ["仿宋", "宋体"]),
    ])
    func fallbacksAreDocumented(family: String, expected: [String]) throws {
        let fallbacks = try BundledFonts.library().fallbacks(of: family)
        #expect(expected.allSatisfy(fallbacks.contains))
    }
}
