import DisclosureCatalog

// Every sheet of a source is recognised for itself.
extension FormLibrary {
    /// The form that a hidden sheet names; nil where there is none, where it is damaged, and where
    /// the form is not known in that version.
    func named(
        by source: FormSource, fileName: String?, findings: inout [Finding]
    ) -> Form? {
        guard let (identity, sheet) = source.identity else { return nil }
        let place = Place(file: fileName, sheet: sheet)
        func isNamed(_ form: Form) -> Bool { form.hash == identity.templateHash }
        if let form = first.first(where: isNamed) { return form }
        guard let given = isGiven ? first.first : nil else {
            if let form = others.first(where: isNamed) { return form }
            findings.append(Finding(.otherVersion(identity.template), at: place))
            return nil
        }
        // A form that is known by nothing but its template cannot be compared.
        guard !given.hash.isEmpty else { return nil }
        let form = identified().first(where: isNamed)
        findings.append(
            Finding(
                .otherThanGiven(
                    identity.template, given: given.template.name, isKnown: form != nil),
                at: place))
        return form
    }

    /// What each sheet of a source is; nil for one that holds nothing.
    ///
    /// A form that the source names on a hidden sheet, or that is given, is that of all sheets that
    /// show its header. Of a source that names one, a sheet that fits another form completely, and
    /// the named one worse than other sheets do, is that other form.
    func choices(for source: FormSource, named: Form?) -> [SheetChoice?] {
        guard let form = named ?? (isGiven ? first.first : nil) else {
            return source.sheets.map { $0.isEmpty ? nil : choice(for: $0) }
        }
        let choices = source.sheets.map { sheet in
            sheet.isFront ? nil : SheetChoice(form, for: sheet, isNamed: true)
        }
        guard !isGiven else { return choices }
        let best = choices.lazy.compactMap { $0?.score }.max() ?? 0
        return zip(source.sheets, choices).map { sheet, choice in
            guard let choice, choice.score < best || !choice.hasForm, !sheet.isEmpty else {
                return choice
            }
            let other = self.choice(for: sheet)
            let isBetter = choice.hasForm ? other.score >= 1 : other.hasForm
            return isBetter && other.hasForm ? other : choice
        }
    }

    /// The form that fits the first table of a sheet best.
    func choice(for sheet: FormSource.Sheet) -> SheetChoice {
        var choices = first.map { SheetChoice($0, for: sheet) }
        // Nothing fits better than completely.
        func isDone(_ choice: SheetChoice) -> Bool {
            choice.score >= 1 && !choice.hasTableAbove(in: sheet)
        }
        if !choices.contains(where: isDone) {
            for form in others where choices.last.map(isDone) != true {
                choices.append(SheetChoice(form, for: sheet))
            }
        }
        return best(of: choices.topmost(fittingBy: Self.enough))
    }

    /// The form of the next table on a sheet: the same as above, if that fits completely.
    func choice(for rest: FormSource.Sheet, below above: SheetChoice) -> SheetChoice {
        let same = SheetChoice(above.form, for: rest, isNamed: above.isNamed)
        if isGiven || same.score >= 1 && !same.hasTableAbove(in: rest) { return same }
        let other = choice(for: rest)
        return other.hasForm ? other : same
    }

    /// Whether the header of a form other than this one stands at a row.
    func hasOtherHeader(than form: Form, in source: SourceRows, at row: Int) -> Bool {
        guard !isGiven else { return false }
        return (first + others).contains { other in
            other.template.header != form.template.header
                && other.reader.header(in: source, at: row).map { $0.score >= Self.enough } ?? false
        }
    }

    private func best(of choices: [SheetChoice]) -> SheetChoice {
        let ranked = choices.enumerated().sorted {
            ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
        }.map(\.element)
        let best = ranked[0]
        let preferred = ranked.filter { $0.form.isPreferred }
        let isPreferred =
            preferred.first.map {
                $0.score > 0 && ($0.score > best.score - Self.margin || best.score < Self.enough)
            } ?? false
        let matches = ranked.filter { $0.score > 0 }.prefix(3).map(\.match)
        let candidates = isPreferred ? preferred : ranked
        var chosen = candidates[0]
        if !isPreferred, best.score < Self.enough {
            chosen.doubt = .noForm(matches)
            return chosen
        }
        let hasRivals = candidates.dropFirst().contains { rival in
            rival.score > chosen.score - Self.margin
                && rival.form.template.header != chosen.form.template.header
        }
        if hasRivals { chosen.doubt = .severalForms(matches) }
        return chosen
    }

    /// The form whose labels the source shows most of, for the error that its reader throws.
    func nearest(to source: FormSource) -> Form? {
        let forms = first + others
        let counts = forms.map { form in
            source.sheets.map { form.reader.nearestHeader(in: $0.rows) }.max() ?? 0
        }
        return counts.max().flatMap { counts.firstIndex(of: $0) }.map { forms[$0] }
    }
}

extension SheetChoice {
    private static let fewestRows = 2
    private static let fewestCells = 3

    /// Whether rows of several cells stand above the header, which may be another table.
    fileprivate func hasTableAbove(in sheet: FormSource.Sheet) -> Bool {
        guard let header = candidate.header?.rows.range.lowerBound else { return false }
        return sheet.rows.rows[..<header].lazy.filter { $0.filledCells.count >= Self.fewestCells }
            .prefix(Self.fewestRows).count == Self.fewestRows
    }
}

extension [SheetChoice] {
    /// Those whose header is the first that fits well enough; all of them where none does.
    fileprivate func topmost(fittingBy enough: Double) -> [SheetChoice] {
        let headers = filter { $0.score >= enough }.compactMap(\.candidate.header?.rows.range)
        guard let first = headers.min(by: { $0.lowerBound < $1.lowerBound }) else { return self }
        return filter { choice in
            choice.candidate.header.map { $0.rows.range.lowerBound <= first.upperBound } ?? false
        }
    }
}
