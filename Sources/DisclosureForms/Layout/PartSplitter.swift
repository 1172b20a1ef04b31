import DisclosureCatalog
import SheetModel

/// Cuts an item that is taller than a page into pieces that are not, between lines of its texts.
///
/// The pieces of a text joined are the text again. Number and name of the item stand on every
/// piece, as long as they leave half of the page free.
struct PartSplitter {
    let measure: FormMeasure
    let levels: [Int]

    func pieces(of part: FormPart, firstRoom: Double, otherRoom: Double) -> [FormPart] {
        let repeated = part.values.indices.filter { isRepeated(part.values, $0, otherRoom) }
        var rest = part.values.indices.map { index in
            repeated.contains(index) ? [] : lines(of: part.values[index], column: index)
        }
        var pieces: [FormPart] = []
        while pieces.isEmpty || rest.contains(where: { !$0.isEmpty }) {
            let room = pieces.isEmpty ? firstRoom : otherRoom
            var piece = part
            piece.continuesEntry = !pieces.isEmpty
            piece.isPiece = true
            for index in part.values.indices where !repeated.contains(index) {
                let count = min(rest[index].count, lineCount(in: room, column: index))
                piece.values[index] = value(rest[index].prefix(count), was: part.values[index])
                rest[index].removeFirst(count)
            }
            piece.height = measure.height(of: piece.values)
            pieces.append(piece)
        }
        return pieces
    }

    private func isRepeated(_ values: [CellValue], _ index: Int, _ room: Double) -> Bool {
        let column = measure.geometry.columns[index]
        guard column.field == .itemNumber || column.field == .itemName else { return false }
        let text = FormMeasure.printed(values[index])
        return measure.height(of: text, role: column.style, columns: index...index) <= room / 2
    }

    private func lines(of value: CellValue, column: Int) -> [Substring] {
        guard let text = value.text else { return value == .blank ? [] : [""] }
        if measure.geometry.columns[column].isHidden { return [Substring(text)] }
        let style = measure.style(measure.geometry.columns[column].style)
        return measure.measure.lines(of: text, in: style, width: measure.geometry.widths[column])
    }

    /// How many lines fit, with a spare one because a line feed that ends a piece shows as an empty
    /// line; at least one, so that the work comes to an end.
    private func lineCount(in room: Double, column: Int) -> Int {
        let style = measure.style(measure.geometry.columns[column].style)
        func fits(_ count: Int) -> Bool {
            let height = measure.measure.height(lineCount: count, of: style)
            return FormGeometry.drawable(height) <= room
        }
        var count = 1
        while fits(count + 2) { count += 1 }
        return count
    }

    private func value(_ lines: ArraySlice<Substring>, was value: CellValue) -> CellValue {
        if lines.isEmpty { return .blank }
        guard value.text != nil else { return value }
        return .text(lines.joined())
    }
}
