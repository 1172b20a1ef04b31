import DisclosureCatalog
import SheetModel

/// The forms that a source may be.
///
///     let library = FormLibrary([municipal, national].map { FormLibrary.Form($0, hash: "") })
///     let reading = try library.read(FormSource(workbook), fileName: "form.xlsx")
///     print(reading.match.template, reading.match.score)
package struct FormLibrary: Sendable {
    /// A form, with what is made of its template once.
    package struct Form: Sendable {
        package var template: FormTemplate { reader.template }
        let reader: FormReader
        /// The hash of the template's file in hexadecimal figures, by which a form names it.
        let hash: String
        /// Whether it is taken where another one fits as well.
        let isPreferred: Bool

        package init(_ template: FormTemplate, hash: String, isPreferred: Bool = false) {
            reader = FormReader(template: template)
            self.hash = hash
            self.isPreferred = isPreferred
        }
    }

    /// A header that fits less well is no header of the form.
    static let enough = 0.6
    /// Forms that are closer than this cannot be told apart by their headers.
    static let margin = 0.02

    private let first: [Form]
    /// Forms that are asked for only if none of the first fits completely.
    private let more: @Sendable () -> [Form]
    /// Whether there is nothing to choose: the form is given.
    private let isGiven: Bool
    /// Beside a form that is given, those that a hidden sheet may name.
    private let identified: @Sendable () -> [Form]

    /// Forms, in the order of their importance; of equal ones the first is taken.
    ///
    /// `more` may name forms again; a form counts once.
    package init(_ forms: [Form], more: @escaping @Sendable () -> [Form] = { [] }) {
        first = forms
        self.more = more
        isGiven = false
        identified = { [] }
    }

    /// The form that a source is read by, whatever its header looks like.
    ///
    /// A form for filling in that says on its hidden sheet that it is another one, which `unless`
    /// has, is read by that one, with a warning: it cannot be what it was said to be.
    package init(given form: Form, unless others: @escaping @Sendable () -> [Form] = { [] }) {
        first = [form]
        more = { [] }
        isGiven = true
        identified = others
    }

    private var others: [Form] {
        more().filter { form in !first.contains { $0.hash == form.hash } }
    }

    /// A catalog, with the form that it was read by.
    package struct Reading: Sendable {
        package var form: FormReading
        package var template: FormTemplate
        package var match: FormMatch
    }

    /// Reads a source by the form that fits it.
    ///
    /// Throws where no form fits, where several fit equally well, and as `FormReader` does.
    package func read(
        _ source: FormSource, fileName: String?
    ) throws(FormReadingError) -> Reading {
        let choice = try choice(for: source, fileName: fileName)
        var reading = try choice.form.reader.read(
            source, choice.sheets, fileName: fileName)
        reading.findings = (reading.findings + choice.findings).inDocumentOrder()
        return Reading(
            form: reading, template: choice.form.template, match: choice.match)
    }

    /// Reads all catalogs of a source by the form that fits it: every table of every sheet.
    ///
    /// Throws as `read` does.
    package func readAll(
        _ source: FormSource, fileName: String?
    ) throws(FormReadingError) -> [Reading] {
        let choice = try choice(for: source, fileName: fileName)
        var readings = try choice.form.reader.readAll(
            source, choice.sheets, fileName: fileName)
        if var first = readings.first {
            first.findings = (first.findings + choice.findings).inDocumentOrder()
            readings[0] = first
        }
        return readings.map {
            Reading(form: $0, template: choice.form.template, match: choice.match)
        }
    }

    /// Whether some form's header is in the source.
    package func recognises(_ source: FormSource) -> Bool {
        func shows(_ form: Form) -> Bool {
            source.sheets.contains { form.reader.candidate($0).header != nil }
        }
        return first.contains(where: shows) || others.contains(where: shows)
    }

    /// Records of one of the forms as a source with its header; nil for any other table.
    ///
    /// Throws where the headings are those of several forms.
    package func records(
        in table: [[String]], fileName: String?
    ) throws(FormReadingError) -> (form: Form, source: FormSource)? {
        // Records of a form have a few columns at least; most other text has none.
        guard let headings = table.first, headings.count > 2 else { return nil }
        let isFirst = first.contains {
            FormRecordReader(template: $0.template).score(of: headings) >= 1
        }
        let forms = isFirst ? first : first + others
        let ranked = forms.enumerated().map { index, form in
            (index: index, score: FormRecordReader(template: form.template).score(of: headings))
        }.sorted { ($1.score, $0.index) < ($0.score, $1.index) }
        guard let best = ranked.first, best.score >= Self.enough else { return nil }
        let rivals = ranked.dropFirst().filter { rival in
            rival.score > best.score - Self.margin && !forms[best.index].isPreferred
                && forms[rival.index].template.header != forms[best.index].template.header
        }
        guard rivals.isEmpty else {
            let matches = ([best] + rivals).map {
                FormMatch(template: forms[$0.index].template.name, score: $0.score)
            }
            throw FormReadingError(.severalForms(matches), at: Place(file: fileName))
        }
        let form = forms[best.index]
        return FormSource(records: table, of: form.template).map { (form, $0) }
    }

    private struct Choice {
        var form: Form
        var sheets: [FormReader.Candidate]
        /// What there is to say about the choice.
        var findings: [Finding] = []

        init(_ form: Form, for source: FormSource) {
            self.form = form
            sheets = source.sheets.map(form.reader.candidate)
        }

        var match: FormMatch { FormMatch(template: form.template.name, score: score) }

        /// The sheet that is read.
        var best: Int? { FormReader.Candidate.best(of: sheets) }

        var score: Double { best.map { sheets[$0].score } ?? 0 }
    }

    private func choice(
        for source: FormSource, fileName: String?
    ) throws(FormReadingError) -> Choice {
        var findings: [Finding] = []
        if let form = named(by: source, fileName: fileName, findings: &findings) {
            var choice = Choice(form, for: source)
            choice.findings = findings
            return choice
        }
        var choices = first.map { Choice($0, for: source) }
        if isGiven, var given = choices.first {
            given.findings = findings
            return given
        }
        // Nothing fits better than completely.
        if !choices.contains(where: { $0.score >= 1 }) {
            for form in others where choices.last?.score ?? 0 < 1 {
                choices.append(Choice(form, for: source))
            }
        }
        var best = try best(of: choices, source: source, fileName: fileName)
        if best.score < 1 {
            let place = Place(file: fileName, sheet: best.best.flatMap { source.sheets[$0].name })
            findings.append(Finding(.recognised(best.match), at: place))
        }
        best.findings = findings
        return best
    }

    /// The form that a hidden sheet names; nil where there is none, where it is damaged, and where
    /// the form is not known in that version.
    private func named(
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

    private func best(
        of choices: [Choice], source: FormSource, fileName: String?
    ) throws(FormReadingError) -> Choice {
        let ranked = choices.enumerated().sorted {
            ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
        }.map(\.element)
        guard let best = ranked.first, best.score > 0 else {
            return try nearest(of: choices, source: source, fileName: fileName)
        }
        let preferred = ranked.filter { $0.form.isPreferred }
        let isPreferred =
            preferred.first.map {
                $0.score > 0 && ($0.score > best.score - Self.margin || best.score < Self.enough)
            } ?? false
        let candidates = isPreferred ? preferred : ranked
        let place = Place(file: fileName, sheet: best.best.flatMap { source.sheets[$0].name })
        let matches = ranked.filter { $0.score > 0 }.prefix(3).map {
            FormMatch(template: $0.form.template.name, score: $0.score)
        }
        guard isPreferred || best.score >= Self.enough else {
            throw FormReadingError(.noForm(matches), at: place)
        }
        let chosen = candidates[0]
        let rivals = candidates.dropFirst().filter { rival in
            rival.score > chosen.score - Self.margin
                && rival.form.template.header != chosen.form.template.header
        }
        guard rivals.isEmpty else { throw FormReadingError(.severalForms(matches), at: place) }
        return chosen
    }

    /// The form whose labels the source shows most of, for the error that its reader throws.
    private func nearest(
        of choices: [Choice], source: FormSource, fileName: String?
    ) throws(FormReadingError) -> Choice {
        let counts = choices.map { choice in
            source.sheets.map { choice.form.reader.nearestHeader(in: $0.rows) }.max() ?? 0
        }
        guard let most = counts.max(), let index = counts.firstIndex(of: most) else {
            throw FormReadingError(.empty, at: Place(file: fileName))
        }
        return choices[index]
    }
}
