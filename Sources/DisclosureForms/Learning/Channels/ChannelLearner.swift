import DisclosureCatalog
import SheetModel

/// How a form shows channels: from the cells of the column for all of them.
struct ChannelLearner {
    private(set) var channels = ChannelTemplate()
    private(set) var marks: FormMarks
    private let lexicon: FormLexicon

    /// More cells tell nothing new.
    private static let mostCells = 2_000
    private static let separators = Set("、，,；;\n/".unicodeScalars)

    init(lexicon: FormLexicon) {
        self.lexicon = lexicon
        marks = lexicon.marks
    }

    /// Takes the cells of the column for all channels.
    mutating func read(_ texts: [(row: Int, text: String)]) {
        var cells = texts.prefix(Self.mostCells).map {
            ChannelCell(text: $0.text, use: .init(place: .row($0.row), item: nil))
        }
        guard !cells.isEmpty else { return }
        let hasCharacters = !cells.splitCharacterMarks().isEmpty
        let signs = cells.flatMap { $0.reading.marks.sorted { $0.value < $1.value } }
        if let chosen = Self.mostFrequent(signs.filter { Self.mark(of: $0) == .chosen }) {
            marks.chosen = String(Character(chosen))
        }
        if let open = Self.mostFrequent(signs.filter { Self.mark(of: $0) == .open }) {
            marks.notChosen = String(Character(open))
        } else if hasCharacters, cells.contains(where: \.hasOpenMarks) {
            marks.notChosen = String(Character(CharacterMark.openSign))
        }
        let hasMarks = cells.contains(where: \.hasMarks)
        channels.shown =
            cells.contains(where: \.hasOpenMarks) ? .all : hasMarks ? .chosen : .names
        channels.separator = separator(of: cells, hasMarks: hasMarks)
        var log = SourceLog(file: nil, sheet: nil)
        var reader = ChannelReader(marks: marks)
        for entry in texts.prefix(Self.mostCells) {
            reader.add(entry.text, at: .row(entry.row), item: nil)
        }
        channels.vocabulary = reader.finish(log: &log).vocabulary
            .map(LearnedText.withoutBraces)
    }

    /// Whether headings or notes say that one mark is for what must be done.
    mutating func readMeaning(of texts: [String]) {
        let isRequired = texts.contains { text in
            lexicon.required.contains { text.matchingKey.contains($0) }
                && text.unicodeScalars.contains { Self.mark(of: $0) != nil }
        }
        if isRequired { channels.meaning = .required }
    }

    /// Takes the cells of columns that are ticked.
    mutating func readTicks(_ texts: [String]) {
        let ticks = texts.prefix(Self.mostCells * 4).map(\.trimmed).filter {
            $0.unicodeScalars.count <= 2 && TickMark($0) == .ticked
        }
        if let tick = Self.mostFrequent(ticks) { marks.tick = tick }
    }

    private func separator(of cells: [ChannelCell], hasMarks: Bool) -> String {
        var found: [String] = []
        for cell in cells {
            guard hasMarks else {
                let sign = cell.text.trimmed.unicodeScalars.first(where: Self.separators.contains)
                if let sign { found.append(String(Character(sign))) }
                continue
            }
            for segment in cell.reading.segments.dropLast() where segment.mark != nil {
                let end = segment.text.unicodeScalars.reversed().prefix {
                    $0.isBlank || Self.separators.contains($0)
                }
                found.append(String(String.UnicodeScalarView(end.reversed())))
            }
        }
        return Self.mostFrequent(found) ?? channels.separator
    }

    private static func mark(of scalar: Unicode.Scalar) -> ChannelMarkup.Mark? {
        ChannelMarkup.read(String(Character(scalar))).segments.first?.mark
    }

    /// What occurs most often; of equally frequent ones the first.
    static func mostFrequent<Value: Hashable>(_ values: [Value]) -> Value? {
        var counts: [Value: Int] = [:]
        for value in values { counts[value, default: 0] += 1 }
        let most = counts.values.max() ?? 0
        return values.first { counts[$0] == most }
    }
}
