import DisclosureCatalog
import SheetModel

extension CatalogField {
    /// The level of a section column, one-based; nil for the columns of items.
    var sectionLevel: Int? {
        switch self {
        case .sectionNumeral(let level), .sectionName(let level): level
        default: nil
        }
    }
}

/// Neighbouring parts on one page that stand under the same section.
struct SectionRuns {
    /// The runs of a level as ranges of positions in `parts`.
    static func runs(
        of parts: [FormPart], level: Int, sections: SectionTexts
    ) -> [ClosedRange<Int>] {
        let depth = sections.depth(at: level)
        return runs(of: parts) { position(of: $0, depth) == position(of: $1, depth) }
    }

    /// The runs of one section whose cells in a column are equal, and not blank.
    static func equalRuns(of parts: [FormPart], column: Int) -> [ClosedRange<Int>] {
        runs(of: parts) { first, second in
            first.values[column] == second.values[column] && first.values[column] != .blank
                && !first.isPiece && !second.isPiece
                && first.path.last?.position == second.path.last?.position
        }
    }

    private static func runs(
        of parts: [FormPart], while isSame: (FormPart, FormPart) -> Bool
    ) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for index in parts.indices {
            if let run = runs.last, isSame(parts[run.lowerBound], parts[index]) {
                runs[runs.count - 1] = run.lowerBound...index
            } else {
                runs.append(index...index)
            }
        }
        return runs
    }

    /// The section of a part at a level; a part whose path ends above has the section it ends in.
    private static func position(of part: FormPart, _ depth: Int) -> [Int] {
        part.path.prefix(depth).last?.position ?? []
    }

    /// Makes the last part of a run taller where the text of a merged cell, or a section's label,
    /// needs more room than its items; `levels` ascend.
    static func makingRoom(
        for measure: FormMeasure, in parts: [FormPart], levels: [Int]
    ) -> [FormPart] {
        var parts = parts
        func makeRoom(_ needed: Double, in run: ClosedRange<Int>) {
            let missing = needed - parts[run].reduce(0) { $0 + $1.height }
            if missing > 0 { parts[run.upperBound].height += missing }
        }
        for column in measure.equalColumns {
            for run in equalRuns(of: parts, column: column) {
                let value = parts[run.lowerBound].values[column]
                makeRoom(measure.height(of: value, column: column), in: run)
            }
        }
        for (index, level) in levels.enumerated().reversed() {
            for run in runs(of: parts, level: level, sections: measure.sections) {
                makeRoom(parts[run.lowerBound].labelHeights[index], in: run)
            }
        }
        return parts
    }
}
