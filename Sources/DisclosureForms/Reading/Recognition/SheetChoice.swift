import DisclosureCatalog

/// What a sheet of a source turned out to be: the form that fits it best, and how well.
struct SheetChoice {
    var form: FormLibrary.Form
    var candidate: FormReader.Candidate
    /// Why it is not read by that form: its header fits none well enough, or several equally well.
    var doubt: FormReadingError.Reason?
    /// Whether the form is given, or named by the source, whatever the header looks like.
    var isNamed = false

    init(_ form: FormLibrary.Form, for sheet: FormSource.Sheet, isNamed: Bool = false) {
        self.form = form
        self.isNamed = isNamed
        candidate = form.reader.candidate(sheet)
    }

    var score: Double { candidate.score }

    var match: FormMatch { FormMatch(template: form.template.name, score: score) }

    /// Whether it shows a form that is known.
    var hasForm: Bool { candidate.hasForm && doubt == nil }

    /// The higher, the more it is what is to be read.
    var rank: Int { candidate.rank - (candidate.hasForm && !hasForm ? 8 : 0) }
}

extension FormReader {
    /// Looks for the form in a sheet.
    func candidate(_ sheet: FormSource.Sheet) -> Candidate {
        if sheet.hasChannelColumns {
            let (reader, sheet) = inChannelColumns(sheet)
            return reader.candidate(sheet)
        }
        return Candidate(sheet, header: header(in: sheet.rows))
    }

    /// A sheet that may be the form.
    struct Candidate {
        let header: FoundHeader?
        let isEmpty: Bool
        private let isHidden: Bool
        private let hasItems: Bool

        fileprivate init(_ sheet: FormSource.Sheet, header: FoundHeader?) {
            self.header = header
            isHidden = sheet.isHidden
            let rows = sheet.rows.rows
            hasItems =
                header.map { rows[$0.rows.range.upperBound...].contains { !$0.showsNothing } }
                ?? false
            isEmpty = header == nil && sheet.isEmpty
        }

        var hasForm: Bool { header != nil }

        /// Whether it holds the form, with rows below the header.
        var isFilled: Bool { hasForm && hasItems }

        var score: Double { header?.score ?? 0 }

        /// The higher, the more it is the form.
        var rank: Int {
            (hasForm ? 8 : 0) + (hasItems ? 4 : 0) + (isHidden ? 0 : 2) + (isEmpty ? 0 : 1)
        }
    }
}
