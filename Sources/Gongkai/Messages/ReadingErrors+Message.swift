import DelimitedText
import DisclosureCatalog
import DisclosureForms

extension GongkaiError {
    /// An error of a catalog or template file, worded.
    init(_ error: JSONFileError) {
        self.init(.inputNotUnderstood, error.message)
    }

    /// An error of published text, worded; the template tells what columns are called.
    init(_ error: FormReadingError, template: FormTemplate) {
        func text(_ language: MessageLanguage) -> String {
            let text = FindingText(
                language: language, heading: { $0.field.flatMap(template.words(for:)) })
            let finding = Finding(
                rule: "", severity: .error, place: error.place, message: error.message)
            return text.sentence(for: finding)
        }
        self.init(.inputNotUnderstood, LocalizedText(zh: text(.chinese), en: text(.english)))
    }

    /// Why no template can be learned, worded.
    init(_ error: FormLearningError) {
        func text(_ language: MessageLanguage) -> String {
            let finding = Finding(
                rule: "", severity: .error, place: error.place, message: error.message)
            return FindingText(language: language).sentence(for: finding)
        }
        self.init(.inputNotUnderstood, LocalizedText(zh: text(.chinese), en: text(.english)))
    }

    /// A source to learn from that is no workbook.
    init(noWorkbook source: String) {
        let place = escapedQuote(source, limit: 200)
        self.init(
            .inputNotUnderstood,
            LocalizedText(
                zh: "\(place)：这不是 XLSX 表格，其中没有合并、列宽和字体；请在表格程序中另存为 XLSX。",
                en: """
                    \(place): This is no XLSX workbook, so there are no merges, widths and fonts to \
                    learn; save the form as XLSX in a spreadsheet program.
                    """))
    }

    /// An error of delimited text for a destination, worded; an encoding that lacks characters has
    /// a finding for each.
    init(_ error: DelimitedTextError, destination: String) {
        let place = escapedQuote(destination, limit: 200)
        let sentence = error.sentence
        var findings: [Finding] = []
        if case .unencodable(let characters, let encoding) = error.code, characters.count > 1 {
            findings = characters.map { character in
                let (chinese, english) = character.sentence(in: encoding)
                return Finding(
                    rule: "csv.encoding", severity: .error, place: Place(file: destination),
                    message: LocalizedText(zh: chinese, en: english))
            }
        }
        self.init(
            .inputNotUnderstood,
            LocalizedText(
                zh: "\(place)：\(sentence.chinese)", en: "\(place): \(sentence.english)"),
            findings: findings)
    }
}
