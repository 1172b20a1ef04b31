/// How much of a source is looked at, so that no input takes unreasonable time.
enum SourceLimits {
    /// No form has more columns; a row with more cells is no header.
    static let cellsInHeader = 200
    /// More cells than a form can have; a row with more is refused.
    static let cellsInRow = 400
    /// The channels that all lists of a source may name; the longest known list has about twenty.
    static let channels = 400
}
