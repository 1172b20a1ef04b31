import DisclosureCatalog
import DisclosureReports

extension GongkaiError {
    /// A year whose report had another form.
    init(noAnnualForm year: Int, first template: GridTemplate) {
        self.init(
            .usage,
            LocalizedText(
                zh: """
                    \(year) 年度报告不是 \(template.formVersion) 的格式，该格式自 \(template.firstYear) \
                    年度起使用；本程序没有更早的格式。
                    """,
                en: """
                    The report for \(year) does not have the form of \(template.formVersion), which \
                    is used from \(template.firstYear) on; there are no earlier forms here.
                    """))
    }

    /// A data file of another year than the one asked for.
    init(annualFile name: String, of year: Int, wanted: Int) {
        let place = escapedQuote(name, limit: 200)
        self.init(
            .inputNotUnderstood,
            LocalizedText(
                zh: "\(place)：这是 \(year) 年度的数据，需要 \(wanted) 年度的，请核对文件和年度。",
                en: """
                    \(place): This is the data for \(year), and \(wanted) is needed; check the file \
                    and the year.
                    """))
    }

    /// A table without the headings of a ledger of requests.
    init(noRequestLedger name: String, _ vocabulary: RequestVocabulary) {
        let place = escapedQuote(name, limit: 200)
        let headings = vocabulary.requiredLabels
        self.init(
            .inputNotUnderstood,
            LocalizedText(
                zh: "\(place)：没有找到依申请公开台账的表头，需要\(headings.joined(separator: "、"))这几列。",
                en: """
                    \(place): There are no headings of a ledger of requests; it needs the columns \
                    \(headings.joined(separator: ", ")).
                    """))
    }
}

extension GongkaiError {
    /// Reads a JSON file of ours or of the user's.
    static func reading<Result>(
        _ read: () throws(JSONFileError) -> Result
    ) throws(GongkaiError) -> Result {
        do {
            return try read()
        } catch {
            throw GongkaiError(error)
        }
    }
}
