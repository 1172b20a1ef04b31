import DisclosureCatalog
import SheetModel

/// Makes rows of a template of the rows above and below a table.
struct TextRowLearner {
    /// Several rows of the sheet that merged cells hold together, and what stands in them.
    struct Band {
        var rows: ClosedRange<Int>
        var slots: [SurveyedSheet.Slot]
    }

    let sheet: SurveyedSheet
    let columns: ClosedRange<Int>
    let bands: [Band]
    /// The rows whose cells do not stand beside each other, so that only the first row was taken.
    private(set) var uneven: [Int] = []

    /// More rows above or below a table are no form's.
    static let maximumRows = 200
    /// So many blank rows say no more than a gap.
    private static let mostBlankRows = 5

    init(_ rows: [Int], of sheet: SurveyedSheet, columns: ClosedRange<Int>) {
        self.sheet = sheet
        self.columns = columns
        var bands: [Band] = []
        var uneven: [Int] = []
        var index = 0
        var blanks = 0
        while index < rows.count, bands.count < Self.maximumRows {
            let row = rows[index]
            let filled = sheet.filledSlots(inRow: row)
            let last =
                filled.map(\.rows.upperBound).filter { $0 <= rows[rows.count - 1] }.max() ?? row
            blanks = filled.isEmpty ? blanks + 1 : 0
            let band = row...max(row, last)
            if blanks <= Self.mostBlankRows {
                bands.append(Band(rows: band, slots: Self.slots(of: row, sheet, columns)))
            }
            if band.count > 1, filled.contains(where: { $0.rows != band }) { uneven.append(row) }
            while index < rows.count, rows[index] <= band.upperBound { index += 1 }
        }
        self.bands = bands
        self.uneven = uneven
    }

    /// The cells of a row over the columns of the table, without gaps; what stands left or right of
    /// the table belongs to its first or last column.
    private static func slots(
        of row: Int, _ sheet: SurveyedSheet, _ columns: ClosedRange<Int>
    ) -> [SurveyedSheet.Slot] {
        var result: [SurveyedSheet.Slot] = []
        var outside = ""
        for slot in sheet.slots(inRow: row) {
            let lower = max(slot.columns.lowerBound, columns.lowerBound)
            let upper = min(slot.columns.upperBound, columns.upperBound)
            guard lower <= upper else {
                if !slot.isBlank { outside += (outside.isEmpty ? "" : "  ") + slot.text }
                continue
            }
            var slot = slot
            slot.columns = lower...upper
            if !outside.isEmpty {
                slot.text = outside + (slot.isBlank ? "" : "  " + slot.text)
                outside = ""
            }
            result.append(slot)
        }
        if !outside.isEmpty, let last = result.indices.last {
            result[last].text += (result[last].isBlank ? "" : "  ") + outside
        }
        return result
    }

    /// The same with every text as wide as it was drawn: one that is too wide for its cell was
    /// drawn over the blank cells behind it.
    func drawnSlots(
        of band: Band, fits: (SurveyedSheet.Slot) -> Bool
    ) -> [SurveyedSheet.Slot] {
        var result: [SurveyedSheet.Slot] = []
        var isWider = false
        for slot in band.slots {
            guard let last = result.last, slot.isBlank, !last.isBlank, last.rows.count == 1,
                !sheet.wraps(last), isWider || !fits(last)
            else {
                result.append(slot)
                isWider = false
                continue
            }
            isWider = true
            result[result.count - 1].columns =
                last.columns.lowerBound...slot.columns.upperBound
        }
        return result
    }

    /// The height of a band in points.
    func height(of band: Band) -> Double {
        band.rows.reduce(0) { $0 + sheet.height(ofRow: $1) }
    }
}

extension SurveyedSheet {
    /// Whether the text of a cell is broken into lines, so that it does not run over others.
    fileprivate func wraps(_ slot: Slot) -> Bool {
        look(slot.rows.lowerBound, slot.columns.lowerBound)?.wraps ?? false
    }

    /// Whether lines stand around a cell or merged range.
    func isBordered(_ slot: Slot, sides: Int) -> Bool {
        var borders: GridStyle.Borders = []
        for row in slot.rows.prefix(50) {
            for column in slot.columns { borders.formUnion(look(row, column)?.borders ?? []) }
        }
        let all: [GridStyle.Borders] = [.left, .right, .top, .bottom]
        return all.count { borders.contains($0) } >= sides
    }
}
