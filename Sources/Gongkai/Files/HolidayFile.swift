import DelimitedText
public import DisclosureCatalog

/// Reads holiday files, which add years to the bundled arrangements or replace them.
///
///     let (own, findings) = try HolidayFile.read(.file("2027.csv"))
///     let calendar = WorkingDayCalendar(.bundled.overridden(by: own))
public enum HolidayFile {
    /// The years of a holiday file in UTF-8 or GB 18030, and what is doubtful about it.
    ///
    /// Throws `GongkaiError` for a file that cannot be read, and for one with mistakes: a due date
    /// that rests on half of a file would be wrong. Its findings then name every mistake.
    public static func read(
        _ source: CatalogSource, limits: Limits = .standard
    ) throws(GongkaiError) -> (table: HolidayTable, findings: [Finding]) {
        let bytes = try source.read(limits)
        let contents: DelimitedContents
        do {
            contents = try DelimitedReader().read(bytes) { rows in
                !HolidayTable.reading(rows: rows, file: nil).table.years.isEmpty
            }
        } catch {
            throw GongkaiError(error, destination: source.name)
        }
        let reading = HolidayTable.reading(rows: contents.rows, file: source.name)
        let mistakes = reading.findings.filter { $0.severity == .error }
        guard mistakes.isEmpty else {
            throw GongkaiError(holidayFile: source.name, mistakes: mistakes)
        }
        return reading
    }
}

extension GongkaiError {
    /// A holiday file with mistakes; `mistakes` is not empty.
    init(holidayFile name: String, mistakes: [Finding]) {
        let place = escapedQuote(name, limit: 200)
        self.init(
            .inputNotUnderstood,
            LocalizedText(
                zh: "\(place)：节假日文件有 \(mistakes.count) 处错误，没有使用，请逐一更正。",
                en: """
                    \(place): The holiday file was not used, because of mistakes in it: \
                    \(mistakes.count). Correct each.
                    """),
            findings: mistakes)
    }
}
