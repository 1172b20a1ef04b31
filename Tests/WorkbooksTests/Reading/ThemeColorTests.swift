import SheetModel
import Testing
import Workbooks

/// Colours that a workbook names by its theme or by a palette.
@Suite struct ThemeColorTests {
    private static let theme = """
        <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>\
        <a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>\
        <a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>\
        <a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2>\
        <a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements>\
        <a:extraClrSchemeLst><a:clrScheme name="B"><a:accent1><a:srgbClr val="000001"/></a:accent1>\
        </a:clrScheme></a:extraClrSchemeLst></a:theme>
        """

    private func style(
        fill: String, font: String = "", theme: String? = Self.theme, reads: Bool = true
    ) throws -> GridStyle {
        let styles = """
            <fonts><font><sz val="11"/><color \(font)/><name val="宋体"/></font></fonts>\
            <fills><fill><patternFill patternType="solid"><fgColor \(fill)/></patternFill></fill></fills>\
            <borders><border/></borders><cellXfs><xf fontId="0" fillId="0" borderId="0"/></cellXfs>
            """
        var workbook = ForeignWorkbook(styles: styles)
        if let theme {
            workbook["xl/theme/theme1.xml"] = theme
            workbook["xl/_rels/workbook.xml.rels"] = ForeignWorkbook.relationships([
                ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"),
                ("theme", "theme/theme1.xml"),
            ])
        }
        let contents = try WorkbookReader(readsTheme: reads).read(workbook.bytes)
        return try #require(contents.grid.styles.first)
    }

    /// As spreadsheet programs show them: Excel's palette has these values for its tints.
    @Test(
        arguments: [
            ("theme=\"0\"", 0xFFFFFF), ("theme=\"1\"", 0), ("theme=\"2\"", 0xE7E6E6),
            ("theme=\"3\"", 0x44546A), ("theme=\"4\"", 0x4472C4),
            ("theme=\"4\" tint=\"0.79998168889431442\"", 0xDAE3F3),
            ("theme=\"4\" tint=\"-0.249977111117893\"", 0x2F5597),
            ("theme=\"0\" tint=\"-0.14999847407452621\"", 0xD9D9D9),
            ("theme=\"1\" tint=\"0.249977111117893\"", 0x404040),
            ("indexed=\"22\"", 0xC0C0C0), ("indexed=\"2\"", 0xFF0000), ("indexed=\"10\"", 0xFF0000),
            ("rgb=\"FFD9E1F2\"", 0xD9E1F2), ("theme=\"4\" tint=\"7\"", 0x4472C4),
        ] as [(String, UInt32)]) func colors(attributes: String, rgb: UInt32) throws
    {
        let style = try style(fill: attributes, font: attributes)
        let fill = try #require(style.fill)
        let parts = [UInt32(16), 8, 0].map { shift in
            abs(Int(fill >> shift & 0xFF) - Int(rgb >> shift & 0xFF))
        }
        #expect(parts.allSatisfy { $0 <= 1 }, "\(String(fill, radix: 16))")
        #expect(style.color == style.fill)
    }

    @Test(arguments: [
        "indexed=\"64\"", "auto=\"1\"", "theme=\"99\"", "indexed=\"-1\"", "rgb=\"x\"",
    ])
    func colorsThatNobodyKnows(attributes: String) throws {
        let style = try style(fill: attributes, font: attributes)
        #expect(style.fill == nil && style.color == 0)
    }

    /// Nothing else depends on a theme, so that one that is broken or missing takes the colours only.
    @Test(arguments: [nil, "<a:theme", "<theme/>", ""])
    func themesThatCannotBeRead(theme: String?) throws {
        #expect(try style(fill: "theme=\"4\"", theme: theme).fill == nil)
    }

    @Test func whoDoesNotAskForColorsReadsNoTheme() throws {
        #expect(try style(fill: "theme=\"4\"", reads: false).fill == nil)
    }
}
