/// Answers how much room text needs.
///
/// The planner asks through this protocol, so that layout tests can use a measure of their own.
package protocol TextMeasuring: Sendable {
    /// The lines that text is broken into within `width` points, the padding of a cell included.
    ///
    /// The pieces joined are the text again: a line feed stays at the end of its line.
    func lines(of text: String, in style: CellStyle, width: Double) -> [Substring]

    /// The height in points of a cell that shows so many lines of the style.
    func height(lineCount: Int, of style: CellStyle) -> Double

    /// The height in points that a cell of the given drawn width needs to show the text whole,
    /// in the direction that the style says.
    func height(of text: String, in style: CellStyle, width: Double) -> Double

    /// The same as a function of the text alone, for the many cells of a column.
    func heights(in style: CellStyle, width: Double) -> @Sendable (String) -> Double
}

extension TextMeasuring {
    package func heights(in style: CellStyle, width: Double) -> @Sendable (String) -> Double {
        { height(of: $0, in: style, width: width) }
    }
}
