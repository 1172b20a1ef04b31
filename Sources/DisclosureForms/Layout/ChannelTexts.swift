import DisclosureCatalog

/// What the cells for channels show.
struct ChannelTexts {
    private let marks: FormMarks
    private let channels: ChannelTemplate
    private let vocabulary: [String]
    /// A line for every channel of the vocabulary, none of them chosen.
    private let offeredLines: [String]
    /// Where a channel stands in the vocabulary; in a faulty one that may be twice.
    private let positions: [ExactText: [Int]]
    /// What was asked for last: most items have the channels of the one above.
    private var last: (chosen: [ChosenChannel], text: String)?

    init(template: FormTemplate, vocabulary: [String]) {
        marks = template.marks
        channels = template.channels
        self.vocabulary = vocabulary
        let notChosen = template.marks.notChosen
        offeredLines = vocabulary.map { notChosen + $0 }
        positions = vocabulary.enumerated().reduce(into: [:]) { positions, channel in
            positions[ExactText(channel.element), default: []].append(channel.offset)
        }
    }

    /// The cell for all channels; what was chosen beside the vocabulary stands at its end.
    mutating func text(of chosen: [ChosenChannel]) -> String {
        if let last, Self.areSame(last.chosen, chosen) { return last.text }
        let text = newText(of: chosen)
        last = (chosen, text)
        return text
    }

    /// Whether channels have the same names and notes, byte by byte.
    private static func areSame(_ first: [ChosenChannel], _ second: [ChosenChannel]) -> Bool {
        first.elementsEqual(second) { one, other in
            guard one.name.hasBytes(of: other.name) else { return false }
            guard let note = one.note, let otherNote = other.note else {
                return one.note == nil && other.note == nil
            }
            return note.hasBytes(of: otherNote)
        }
    }

    private func newText(of chosen: [ChosenChannel]) -> String {
        let isComplete = channels.shown == .all
        var lines: [String?] = isComplete ? offeredLines : offeredLines.map { _ in nil }
        var isChosen = [Bool](repeating: false, count: lines.count)
        for channel in chosen {
            let line = line(channel)
            guard let offered = positions[ExactText(channel.name)] else {
                lines.append(line)
                continue
            }
            for position in isComplete ? offered : Array(offered.prefix(1)) {
                let earlier = isChosen[position] ? lines[position] : nil
                lines[position] = earlier.map { $0 + channels.separator + line } ?? line
                isChosen[position] = true
            }
        }
        return joined(lines)
    }

    private func joined(_ lines: [String?]) -> String {
        var text = ""
        text.reserveCapacity(lines.reduce(0) { $0 + ($1?.utf8.count ?? 0) + 4 })
        var isFirst = true
        for case let line? in lines {
            if !isFirst { text += channels.separator }
            text += line
            isFirst = false
        }
        return text
    }

    /// The cell in the column of one channel.
    func text(of chosen: [ChosenChannel], inColumnOf name: String) -> String {
        let here = chosen.filter { $0.name == name }
        guard channels.meaning == .required else {
            return ChannelTicks(marks: marks).text(of: here)
        }
        if here.isEmpty { return positions[ExactText(name)] == nil ? "" : marks.notChosen }
        return here.map { marks.chosen + note(of: $0) }.joined(separator: "\n")
    }

    private func line(_ channel: ChosenChannel) -> String {
        let mark = channels.shown == .names ? "" : marks.chosen
        return mark + channel.name + note(of: channel)
    }

    private func note(of channel: ChosenChannel) -> String {
        channel.note.map { marks.noteSeparator + $0 } ?? ""
    }
}
