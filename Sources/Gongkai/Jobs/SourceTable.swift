import DisclosureCatalog

/// One of several tables of a source, by the place where it begins.
struct SourceTable: Hashable, Sendable {
    /// The sheet, and if there are more tables on it, the first cell: `目录`, `目录!A30`; nil for a
    /// table of a text.
    var name: String?
    /// The line in which a table of a text begins; one-based.
    var line: Int?
    /// The name of the sheet alone.
    var sheet: String?
    /// Whether it is the first of its source.
    var isFirst = false

    /// What tells the tables of a source apart; nil for each where there is only one.
    static func tables(at places: [Place]) -> [SourceTable?] {
        guard places.count > 1 else { return places.map { _ in nil } }
        return places.enumerated().map { index, place in
            let isAlone = place.sheet != nil && places.count { $0.sheet == place.sheet } == 1
            var table = SourceTable(sheet: place.sheet, isFirst: index == 0)
            switch place.position {
            case .line(let line): table.line = line
            case .cell(let cell):
                table.name = [place.sheet, isAlone ? nil : cell].compactMap(\.self)
                    .joined(separator: "!")
            default: table.name = place.sheet
            }
            return table
        }
    }

    /// The table of a source, as findings name it: `town.xlsx!目录!A30`, `town.txt:30`.
    func name(in source: String) -> String {
        if let line { return "\(source):\(line)" }
        return name.map { "\(source)!\($0)" } ?? source
    }
}
