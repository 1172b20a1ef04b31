import DisclosureCatalog

/// What a cell under the heading of one channel says: nothing, `√`, or `√：` and the note.
///
/// A channel that is chosen twice, with two notes, has two such lines.
struct ChannelTicks {
    let marks: FormMarks

    func text(of chosen: [ChosenChannel]) -> String {
        chosen.map { marks.tick + ($0.note.map { marks.noteSeparator + $0 } ?? "") }
            .joined(separator: "\n")
    }

    /// The lines that a cell for all channels has for a cell in the column of one; a cell that says
    /// something else stands behind the name, for the reader of channels to judge.
    ///
    /// Records are written by programs, and have the form's own marks only.
    func lines(for cell: String, inColumnOf name: String, ofRecords: Bool = false) -> [String] {
        let mark = ofRecords ? nil : TickMark(cell)
        if mark == .open || !ofRecords && CellKind.isNothing(cell.matchingKey) {
            return [marks.notChosen + name]
        }
        guard let notes = mark == .ticked ? [nil] : notes(in: cell) ?? boxNotes(in: cell) else {
            return [name + cell]
        }
        guard !notes.isEmpty else { return [marks.notChosen + name] }
        return notes.map { note in
            marks.chosen + name + (note.map { marks.noteSeparator + $0 } ?? "")
        }
    }

    /// The notes behind the mark of a chosen channel, as forms have it whose marks say 必选.
    private func boxNotes(in cell: String) -> [String?]? {
        var boxes = marks
        boxes.tick = marks.chosen
        return ChannelTicks(marks: boxes).notes(in: cell)
    }

    /// The notes of a channel as often as it is chosen, nil where there is none; nil if the cell
    /// says something else.
    func notes(in text: String) -> [String?]? {
        var notes: [String?] = []
        for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
            if let note = note(in: line) {
                notes.append(note)
            } else if case .some(.some(let note)) = notes.last {
                // A note may have lines of its own.
                notes[notes.count - 1] = note + "\n" + String(line)
            } else {
                return text.isEmpty ? [] : nil
            }
        }
        return notes
    }

    /// The note of a line that starts with a tick; nil for any other line.
    private func note(in line: Substring.UnicodeScalarView) -> String?? {
        let tick = marks.tick.unicodeScalars
        guard line.starts(with: tick) else { return nil }
        let rest = line.dropFirst(tick.count)
        if rest.isEmpty { return .some(nil) }
        let separator = marks.noteSeparator.unicodeScalars
        guard rest.starts(with: separator) else { return nil }
        return String(rest.dropFirst(separator.count))
    }
}
