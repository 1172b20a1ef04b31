/// Widths of columns in pixels, from the plan's unit and from the file's.
///
/// Both count characters of the Normal style, 7 pixels wide; the file adds 5 pixels of padding
/// (ECMA-376 part 1, 18.3.1.13, `width`), which grow into their full size over the first character.
enum StoredWidth {
    private static let digit = 7.0
    private static let padding = 5.0

    /// The width in pixels that a column planned with so many characters is stored with; NaN where
    /// none can be.
    static func pixels(characters: Double) -> Double {
        let pixels =
            characters < 1
            ? (characters * (digit + padding) + 0.5).rounded(.down)
            : (characters * digit + 0.5).rounded(.down) + padding
        return characters > 0 ? pixels : .nan
    }

    static func pixels(stored: Double) -> Double { (stored * digit).rounded() }

    /// The pixels of a column of 255 characters.
    static let largest = 255 * digit + padding
}
