/// How a sheet that was read is printed; nil is what the source leaves to the program.
package struct GridPage: Hashable, Sendable {
    /// The number by which the file format names the paper: 8 is A3, 9 is A4.
    package var paperCode: Int?
    package var isLandscape: Bool?
    package var margins: PageMargins?
    /// In percent.
    package var scale: Int?
    /// Pages side by side and below each other into which the sheet is fitted; 0 is any number.
    package var fittedPages: FittedPages?
    /// Zero-based rows printed at the top of every page.
    package var repeatedRows: ClosedRange<Int>?
    package var printArea: CellRange?
    /// The zero-based first row of every page that a manual break begins.
    package var rowBreaks: [Int] = []
    package var header = ""
    package var footer = ""
    package var centersHorizontally = false

    package init() {}

    package struct FittedPages: Hashable, Sendable {
        package var wide: Int
        package var tall: Int

        package init(wide: Int, tall: Int) {
            self.wide = wide
            self.tall = tall
        }
    }
}
