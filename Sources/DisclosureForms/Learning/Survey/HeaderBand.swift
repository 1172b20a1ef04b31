import DisclosureCatalog
import SheetModel

/// The rows of a sheet that hold the headings of the table, and its columns.
struct HeaderBand {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>

    /// A label of a row above the table must not make that row a header, hence not fewer.
    static let enoughHeadings = 3
    /// A heading is no longer than this, in bytes of UTF-8.
    static let longestHeading = 240

    /// The same so many rows further down.
    func moved(down count: Int) -> HeaderBand {
        HeaderBand(
            rows: (rows.lowerBound + count)...(rows.upperBound + count), columns: columns)
    }
}

/// Finds the header of a sheet by all headings that are known.
struct HeaderBandFinder {
    let sheet: SurveyedSheet
    let headings: HeadingIndex

    /// The first header; nil where there is none.
    func first() -> HeaderBand? { sheet.rows.indices.lazy.compactMap { band(at: $0) }.first }

    /// The row that looks most like a header, and how many known headings it shows.
    func nearest() -> (row: Int, headings: Int)? {
        sheet.rows.indices.map { (row: $0, headings: known(inRow: $0)) }
            .filter { $0.headings > 0 }
            .max { $0.headings == $1.headings ? $0.row > $1.row : $0.headings < $1.headings }
    }

    /// The header that begins at a row, if one does.
    func band(at row: Int) -> HeaderBand? {
        guard isHeading(row, needed: HeaderBand.enoughHeadings) else { return nil }
        let filled = sheet.filledSlots(inRow: row)
        var bottom = filled.map(\.rows.upperBound).max() ?? row
        while let next = lowerRow(below: row...bottom) {
            bottom = max(
                next, sheet.filledSlots(inRow: next).map(\.rows.upperBound).max() ?? next)
        }
        let top = upperRow(above: row)
        let all = (top...bottom).flatMap { sheet.filledSlots(inRow: $0) }
        return HeaderBand(rows: top...bottom, columns: columns(of: all))
    }

    /// The columns of some headings; hidden ones count where they stand between others or beside
    /// them.
    private func columns(of slots: [SurveyedSheet.Slot]) -> ClosedRange<Int> {
        let seen = slots.filter(sheet.isSeen)
        var first = seen.map(\.columns.lowerBound).min() ?? 0
        var last = seen.map(\.columns.upperBound).max() ?? 0
        let hidden = Set(slots.filter { !sheet.isSeen($0) }.flatMap(\.columns))
        while hidden.contains(first - 1) { first -= 1 }
        while hidden.contains(last + 1) { last += 1 }
        return first...last
    }

    /// How many known headings a row shows.
    private func known(inRow row: Int) -> Int {
        sheet.filledSlots(inRow: row).count { headings.knows($0.text) }
    }

    private func isHeading(_ row: Int, needed: Int) -> Bool {
        let filled = sheet.filledSlots(inRow: row).filter(sheet.isSeen)
        let known = filled.count { headings.knows($0.text) }
        return known >= needed && known * 2 >= filled.count
    }

    /// The next row, if it goes on with the header.
    private func lowerRow(below band: ClosedRange<Int>) -> Int? {
        let next = band.upperBound + 1
        guard sheet.rows.indices.contains(next) else { return nil }
        let filled = sheet.filledSlots(inRow: next)
        guard !filled.isEmpty, filled.allSatisfy(isShort) else { return nil }
        let upper = band.flatMap { sheet.filledSlots(inRow: $0) }
        let seen = Set(upper.map(\.text.matchingKey))
        guard !filled.contains(where: { seen.contains($0.text.matchingKey) }) else { return nil }
        // What merged headings from above reach past is none of the header.
        let groups = upper.filter {
            $0.columns.count > 1 && $0.rows.upperBound == band.upperBound
        }
        let isBelowGroups = filled.allSatisfy { slot in
            groups.contains { $0.columns.contains(slot.columns.lowerBound) }
        }
        if isHeading(next, needed: 1), isBelowGroups || hasBlanksAbove(filled, next) {
            return next
        }
        let looksLikeHeadings =
            filled.count >= 2 && filled.allSatisfy { CellKind($0.text) == .words }
        return isBelowGroups && looksLikeHeadings && !groups.isEmpty && isBordered(filled, next)
            ? next : nil
    }

    /// Whether all headings of a row stand below cells that are blank in the rows of the header, or
    /// below one that is merged over several columns.
    private func hasBlanksAbove(_ filled: [SurveyedSheet.Slot], _ row: Int) -> Bool {
        filled.allSatisfy { slot in
            sheet.text(row - 1, slot.columns.lowerBound).showsNothing
        }
    }

    /// A row of a blank form below a heading over several columns has nothing in it.
    private func isBordered(_ filled: [SurveyedSheet.Slot], _ row: Int) -> Bool {
        filled.allSatisfy { sheet.look(row, $0.columns.lowerBound)?.borders.isEmpty == false }
    }

    /// The first row of the header where headings that nobody knows stand above those known.
    private func upperRow(above row: Int) -> Int {
        var top = row
        while top > 0 {
            let upper = sheet.filledSlots(inRow: top - 1)
            let reachesDown = upper.contains { $0.rows.upperBound >= top }
            let isOverGroups =
                upper.count >= 2 && upper.contains { $0.columns.count > 1 }
                && upper.allSatisfy { isShort($0) && !isSignOff($0) }
                && isBordered(upper, top - 1) && !areCrossed(upper, by: top)
            guard reachesDown && upper.count >= 2 || isOverGroups else { break }
            top -= 1
        }
        return top
    }

    /// Whether a text belongs to the rows above a table: a label, or a label with its value.
    private func isSignOff(_ slot: SurveyedSheet.Slot) -> Bool {
        slot.text.matchingKey.contains(":") || headings.isLabel(slot.text)
    }

    /// Whether a heading of a row stands below several of the cells above it, as no heading does.
    private func areCrossed(_ upper: [SurveyedSheet.Slot], by row: Int) -> Bool {
        sheet.filledSlots(inRow: row).contains { slot in
            upper.contains {
                $0.columns.overlaps(slot.columns)
                    && $0.columns.clamped(to: slot.columns) != slot.columns
            }
        }
    }

    private func isShort(_ slot: SurveyedSheet.Slot) -> Bool {
        slot.text.utf8.count <= HeaderBand.longestHeading
    }
}
