import DisclosureCatalog

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
    static func runs(of parts: [FormPart], level: Int) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for index in parts.indices {
            if let run = runs.last,
                position(of: parts[index], level) == position(of: parts[run.lowerBound], level)
            {
                runs[runs.count - 1] = run.lowerBound...index
            } else {
                runs.append(index...index)
            }
        }
        return runs
    }

    /// The section of a part at a level; a part whose path ends above has the section it ends in.
    private static func position(of part: FormPart, _ level: Int) -> [Int] {
        part.path.prefix(level).last?.position ?? []
    }

    /// Makes the last part of a run taller where a section's label needs more room than its items;
    /// `levels` ascend.
    static func makingRoom(in parts: [FormPart], levels: [Int]) -> [FormPart] {
        var parts = parts
        for (index, level) in levels.enumerated().reversed() {
            for run in runs(of: parts, level: level) {
                let needed = parts[run.lowerBound].labelHeights[index]
                let missing = needed - parts[run].reduce(0) { $0 + $1.height }
                if missing > 0 { parts[run.upperBound].height += missing }
            }
        }
        return parts
    }
}
