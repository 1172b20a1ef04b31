/// The official arrangements of several years, as a holiday file states them.
///
/// The file is CSV with commas or tabs, one row per exception, each under the calendar year of its
/// day:
///
///     # lines that start with a number sign are comments
///     year,kind,day,number
///     2026,notice,2025-11-04,国办发明电〔2025〕7号
///     2026,off,2026-01-01
///     2026,work,2026-01-04
///
/// `off` (or 放假) is a weekday that is a day off, `work` (or 上班) a weekend day that is a working
/// day, `notice` (or 通知) names the source. A year that is in the file is there completely. Days may also
/// be written 2026/1/1, as spreadsheets save them.
public struct HolidayTable: Hashable, Sendable {
    /// The years by number.
    public private(set) var years: [Int: HolidayYear]

    /// Makes a table; where a year is given twice, the later one counts.
    public init(_ years: [HolidayYear] = []) {
        self.years = Dictionary(years.map { ($0.year, $0) }) { $1 }
    }

    /// Reads a holiday file; all problems are reported at once, each with its line.
    ///
    /// With a finding of severity error the file should not be used, because a due date that rests
    /// on it would be wrong; the table then holds what could be read.
    public static func reading(
        _ text: String, file: String? = nil
    ) -> (table: HolidayTable, findings: [Finding]) {
        var reader = HolidayReader(file: file)
        return reader.read(text)
    }

    /// Reads the rows of a holiday file, one a line, cut into fields where it has commas.
    package static func reading(
        rows: [[String]], file: String?
    ) -> (table: HolidayTable, findings: [Finding]) {
        var reader = HolidayReader(file: file)
        return reader.read(rows)
    }

    /// This table with the years of another one added; a year that both have is replaced whole by
    /// the other's.
    public func overridden(by other: HolidayTable) -> HolidayTable {
        var result = self
        result.years.merge(other.years) { $1 }
        return result
    }
}
