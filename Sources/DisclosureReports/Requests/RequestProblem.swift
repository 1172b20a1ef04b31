import DisclosureCatalog

/// Why a row of the ledger of requests, or the review in it, counts nowhere.
///
/// The sentences name the column and never what stands in it: it may be about a person.
enum RequestProblem: String, CaseIterable {
    case received
    case replied
    case early
    case undated
    case applicant
    case answer
    case outcome
    case stage

    func finding(at place: Place, _ vocabulary: RequestVocabulary) -> Finding {
        Finding(
            rule: "requests.\(rawValue)", severity: .error, place: place,
            message: words(vocabulary))
    }

    private func words(_ vocabulary: RequestVocabulary) -> LocalizedText {
        func label(_ field: RequestField) -> String { "“\(vocabulary.label(of: field))”" }
        return switch self {
        case .received:
            LocalizedText(
                zh: "\(label(.receivedOn))空白或不是日期，这一行没有计入，请更正。",
                en: "\(label(.receivedOn)) holds no date, so the row was not counted; correct it.")
        case .replied:
            LocalizedText(
                zh: "\(label(.repliedOn))不是日期，这一行没有计入，请更正。",
                en: "\(label(.repliedOn)) is no date, so the row was not counted; correct it.")
        case .early:
            LocalizedText(
                zh: "\(label(.repliedOn))早于\(label(.receivedOn))，这一行没有计入，请更正。",
                en: """
                    \(label(.repliedOn)) is before \(label(.receivedOn)), so the row was not \
                    counted; correct it.
                    """)
        case .undated:
            LocalizedText(
                zh: "有\(label(.answer))而没有\(label(.repliedOn))，这一行没有计入，请补上日期。",
                en: """
                    There is \(label(.answer)) but no \(label(.repliedOn)), so the row was not \
                    counted; add the date.
                    """)
        case .applicant:
            LocalizedText(
                zh: "\(label(.applicant))空白或不是表三的类型，这一行没有计入，请更正。",
                en: """
                    \(label(.applicant)) is blank or no kind of table 三, so the row was not \
                    counted; correct it.
                    """)
        case .answer:
            LocalizedText(
                zh: "\(label(.answer))空白或不是表三的办理结果，这一行没有计入，请更正。",
                en: """
                    \(label(.answer)) is blank or no result of table 三, so the row was not \
                    counted; correct it.
                    """)
        case .outcome:
            LocalizedText(
                zh: "复议或诉讼结果不是表四的结果，表四没有计入，请更正。",
                en: """
                    How the review ended is none of the results of table 四, so it was not counted \
                    there; correct it.
                    """)
        case .stage:
            LocalizedText(
                zh: "\(label(.reviews))没有说明是复议还是诉讼，表四没有计入，请写明，如“复议：结果维持”。",
                en: """
                    \(label(.reviews)) does not say whether it is 复议 or 诉讼, so it was not \
                    counted in table 四; write “复议：结果维持”, for example.
                    """)
        }
    }
}
