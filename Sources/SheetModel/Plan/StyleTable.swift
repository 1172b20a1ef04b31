/// Collects the styles of a workbook, each once, in order of first use.
package struct StyleTable: Sendable {
    package private(set) var styles: [CellStyle] = []
    private var known: [CellStyle: StyleID] = [:]

    package init() {}

    /// The identifier of a style, the same for equal styles.
    package mutating func id(of style: CellStyle) -> StyleID {
        if let id = known[style] { return id }
        let id = StyleID(index: styles.count)
        styles.append(style)
        known[style] = id
        return id
    }
}
