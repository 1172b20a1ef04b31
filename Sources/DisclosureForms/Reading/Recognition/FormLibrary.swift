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

        /// The form that a reader reads.
        init(reader: FormReader) {
            self.reader = reader
            hash = ""
            isPreferred = false
        }
    }

    /// A header that fits less well is no header of the form.
    static let enough = 0.6
    /// Forms that are closer than this cannot be told apart by their headers.
    static let margin = 0.02

    let first: [Form]
    /// Forms that are asked for only if none of the first fits completely.
    private let more: @Sendable () -> [Form]
    /// Whether there is nothing to choose: the form is given.
    let isGiven: Bool
    /// Beside a form that is given, those that a hidden sheet may name.
    let identified: @Sendable () -> [Form]

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

    /// Those of the further forms that are none of the first.
    var others: [Form] {
        more().filter { form in !first.contains { $0.hash == form.hash } }
    }

    /// A catalog, with the form that it was read by.
    package struct Reading: Sendable {
        package var form: FormReading
        package var template: FormTemplate
        package var match: FormMatch
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
}
