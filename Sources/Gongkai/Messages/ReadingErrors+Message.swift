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
            let text = FindingText(language: language, heading: template.words(for:))
            let finding = Finding(
                rule: "", severity: .error, place: error.place, message: error.message)
            return text.sentence(for: finding)
        }
        self.init(.inputNotUnderstood, LocalizedText(zh: text(.chinese), en: text(.english)))
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
