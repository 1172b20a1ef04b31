import DisclosureCatalog

/// How well the header of a source fits a form.
package struct FormMatch: Hashable, Sendable {
    /// The name of the form's template.
    package var template: String
    /// 1 where every column of the form is there, under its own heading and in its order, and no
    /// other; 0 where nothing fits.
    package var score: Double

    package init(template: String, score: Double) {
        self.template = template
        self.score = score
    }

    /// Name and score, such as `national 0.96`.
    var words: String {
        let hundredths = Int((score * 100).rounded())
        let rest = String(hundredths % 100)
        return quoted(template) + " \(hundredths / 100)."
            + (rest.utf8.count < 2 ? "0" + rest : rest)
    }
}

/// Judges a recognised header.
///
/// What counts is how many columns of form and source are the same ones. Less weigh headings that
/// are only synonyms of the form's, columns in another order, and headings that cannot stand over
/// the form's columns; they decide between forms that share most of their columns.
struct HeaderScore {
    private static let synonyms = 0.2
    private static let order = 0.2
    private static let displaced = 0.1
    private static let assumed = 0.02
    /// Rows below a header of text that are looked at, and how much their cells may differ from
    /// what their columns say, in the units of `CellFit`, until it counts in full.
    private static let rows = 5
    private static let misfit = 4.0

    private let fields: [CatalogField]
    private let ownKeys: Set<String>
    /// Whether headings that are names of channels are the form's own.
    private let repeatsChannels: Bool

    init(template: FormTemplate) {
        fields = Self.unique(template.columns.map(\.field))
        repeatsChannels = template.columns.contains(where: \.repeatsChannels)
        ownKeys = Set(
            Self.labels(in: template.header).compactMap { HeadingLabel.keys(of: $0).first })
    }

    func score(
        of header: RecognisedHeader, _ rows: HeaderRows, in source: SourceRows
    ) -> Double {
        let unknown = Set(header.unknown.map(CatalogField.extra))
        let found = Self.unique(header.columns.fields)
        let known = found.filter { !unknown.contains($0) && fields.contains($0) }
        guard known.contains(.itemName) else { return 0 }
        var score = 2 * Double(known.count) / Double(fields.count + found.count)
        let headings = rows.tokens.count - header.unknown.count
        let channels = repeatsChannels ? Self.channels(in: header.columns.fields) : []
        let own = rows.tokens.count { token in
            channels.contains(token.text) || token.keys.first.map(ownKeys.contains) ?? false
        }
        if headings > 0 {
            score -= Self.synonyms * Double(max(0, headings - own)) / Double(headings)
        }
        let inOrder = Self.longestRise(known.compactMap { fields.firstIndex(of: $0) })
        score -= Self.order * Double(known.count - inOrder) / Double(known.count)
        score -= Self.displaced * displacement(of: header, rows, in: source)
        return max(0, score - Self.assumed * Double(header.assumed.count))
    }

    /// Whether headings of a sheet cannot stand over the form's columns, and how much the cells of
    /// a text contradict them; from 0 to 1.
    private func displacement(
        of header: RecognisedHeader, _ rows: HeaderRows, in source: SourceRows
    ) -> Double {
        if source.isSheet { return header.positions == nil ? 1 : 0 }
        var (cost, count) = (0, 0)
        let below = source.rows[rows.range.upperBound...].lazy.filter { $0.filledCells.count > 1 }
        for row in below.prefix(Self.rows) {
            for (cell, field) in zip(row.cells, header.columns.fields) where !cell.showsNothing {
                cost += CellFit.cost(of: CellKind(cell), in: field)
                count += 1
            }
        }
        return count == 0 ? 0 : min(1, Double(cost) / Double(count) / Self.misfit)
    }

    /// All columns of channels count as one.
    private static func unique(_ fields: [CatalogField]) -> [CatalogField] {
        var seen: Set<CatalogField> = []
        return fields.map { field in
            if case .channel = field { .channels } else { field }
        }.filter { seen.insert($0).inserted }
    }

    private static func channels(in fields: [CatalogField]) -> Set<String> {
        Set(
            fields.compactMap { field in
                if case .channel(let name) = field { name } else { nil }
            })
    }

    private static func labels(in nodes: [HeaderNode]) -> [String] {
        nodes.flatMap { node -> [String] in
            let own = node.label.map { [$0] } ?? []
            return if case .group(let below) = node.content { own + labels(in: below) } else { own }
        }
    }

    /// The length of the longest ascending part of some different numbers, not necessarily
    /// neighbours.
    private static func longestRise(_ numbers: [Int]) -> Int {
        var lengths: [Int] = []
        for (index, number) in numbers.enumerated() {
            let before = (0..<index).filter { numbers[$0] < number }.map { lengths[$0] }.max() ?? 0
            lengths.append(before + 1)
        }
        return lengths.max() ?? 0
    }
}
