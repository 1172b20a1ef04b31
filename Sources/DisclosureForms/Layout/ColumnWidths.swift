import SheetModel

/// The widths of a form's columns in characters of the Normal style.
enum ColumnWidths {
    /// The width of each column; `room` are the points that all together may take.
    static func characters(of columns: [ColumnTemplate], in room: Double) -> [Double] {
        var widths = columns.map { column -> Double? in
            switch column.width {
            case .characters(let characters): characters
            case .parts(let parts): together(parts)
            case .share(_, let minimum): column.isHidden ? max(minimum, 1) : nil
            }
        }
        var open = widths.indices.filter { widths[$0] == nil }
        var left = zip(columns, widths).reduce(room) { left, entry in
            left - (entry.0.isHidden ? 0 : entry.1.map(points) ?? 0)
        }
        // Columns whose part would be below their minimum get that; the others divide the rest.
        while true {
            let shares = open.reduce(0) { $0 + share(of: columns[$1]) }
            guard shares > 0 else { break }
            // What one of them gets leaves less for the others, so that they all get their minimum.
            let small = open.filter { index in
                left * share(of: columns[index]) / shares < points(minimum(of: columns[index]))
            }
            if small.isEmpty { break }
            for index in small {
                widths[index] = minimum(of: columns[index])
                left -= points(minimum(of: columns[index]))
            }
            open.removeAll { widths[$0] != nil }
        }
        let shares = open.reduce(0) { $0 + share(of: columns[$1]) }
        for index in open {
            let part = shares > 0 ? left * share(of: columns[index]) / shares : 0
            widths[index] = part.isFinite ? max(ColumnWidth.characters(points: part), 1) : 1
        }
        return widths.map { $0 ?? 1 }
    }

    /// The width that is drawn as wide as several columns.
    static func together(_ parts: [Double]) -> Double {
        guard parts.count > 1 else { return parts.first ?? 1 }
        return ColumnWidth.characters(points: parts.reduce(0) { $0 + points($1) })
    }

    private static func points(_ characters: Double) -> Double {
        ColumnWidth.points(characters: characters)
    }

    private static func share(of column: ColumnTemplate) -> Double {
        if case .share(let share, _) = column.width { max(share, 0) } else { 0 }
    }

    private static func minimum(of column: ColumnTemplate) -> Double {
        if case .share(_, let minimum) = column.width { max(minimum, 1) } else { 1 }
    }
}
