/// What the fixed days of catalogs, such as 每年1月31日前, mean for publications.
///
/// A publication after one fixed day and on or before the next is in time for the next. Where there
/// was none by a day, the first one after it is late for that day.
struct RecurringJudgements: Sendable {
    /// A fixed day that passed without a publication by the end of the quarter.
    struct Missed: Sendable {
        var row: Int
        var due: Int32
    }

    /// A day on or before which an item is to be published.
    struct FixedDay: Sendable {
        var day: Int32
        /// Whether its catalog still counts at the end of the quarter.
        var stands: Bool
    }

    /// The fixed day that each publication of a recurring item was for.
    private(set) var dueDays: [Int32: Int32] = [:]
    private(set) var missed: [Missed] = []

    /// Judges one line of the table of items.
    ///
    /// Its publications by the end of the quarter are given as day and number in order of time, and
    /// the fixed days from the start of the ledger on, some after the quarter too.
    mutating func judge(
        row: Int, _ publications: [(day: Int32, number: Int32)], dues: [FixedDay],
        in report: ReportDays
    ) {
        var next = 0
        for (position, fixed) in dues.enumerated() {
            let due = fixed.day
            let following = position + 1 < dues.count ? dues[position + 1].day : Int32.max
            let first = next
            while next < publications.count, publications[next].day <= due {
                dueDays[publications[next].number] = due
                next += 1
            }
            guard next == first, due <= report.end else { continue }
            if next < publications.count, publications[next].day <= following {
                dueDays[publications[next].number] = due
                next += 1
                // Others between the two days are in time for the following one.
                continue
            }
            // A missed day is told while it is of the quarter or nothing has taken its place.
            if report.period.contains(due) || (fixed.stands && following > report.end) {
                missed.append(Missed(row: row, due: due))
            }
        }
    }
}

extension PublicationRegister {
    /// Judges the publications of all items that are due on fixed days.
    func recurringJudgements(_ dates: ClosedRange<Int32>?) -> RecurringJudgements {
        var byRow: [Int: [(day: Int32, number: Int32)]] = [:]
        for (number, publication) in publications.enumerated()
        where publication.isProactive && publication.published != Publication.noDay
            && publication.published <= days.end
        {
            guard isRecurring(publication) else { continue }
            byRow[row(of: publication), default: []]
                .append((publication.published, Int32(clamping: number)))
        }
        var judgements = RecurringJudgements()
        for (row, line) in index.rows.enumerated() where isRecurring(row: row) && line.isProactive {
            let publications = (byRow[row] ?? []).sorted {
                ($0.day, $0.number) < ($1.day, $1.number)
            }
            judgements.judge(
                row: row, publications, dues: dueDays(of: line, since: dates), in: days)
        }
        return judgements
    }

    private func isRecurring(row: Int) -> Bool {
        index.rows[row].items.contains {
            if case .recurring = index.items[Int($0)].timing { true } else { false }
        }
    }

    /// The fixed days of an item, each by the catalog that counts on it, from the first year of the
    /// ledgers but not before last year, to a year after the quarter.
    private func dueDays(
        of row: ItemRow, since dates: ClosedRange<Int32>?
    ) -> [RecurringJudgements.FixedDay] {
        let year = options.quarter.year
        let firstYear =
            dates.flatMap { CalendarDate(daysSince1970: Int($0.lowerBound))?.year } ?? year
        guard
            let start = CalendarDate(year: min(year, max(firstYear, year - 1)), month: 1, day: 1),
            let end = CalendarDate(daysSince1970: Int(days.end))?.adding(days: 370)
        else { return [] }
        var found: [RecurringJudgements.FixedDay] = []
        for number in row.items {
            let item = index.items[Int(number)]
            guard case .recurring = item.timing else { continue }
            let stands = item.days.contains(days.end)
            found += item.deadline.dueDates(in: start...end, calendar: calendar)
                .map(\.date.dayNumber).filter(item.days.contains)
                .map { RecurringJudgements.FixedDay(day: $0, stands: stands) }
        }
        // Two items of one name may share a day.
        return Dictionary(found.map { ($0.day, $0) }) { first, _ in first }.values
            .sorted { $0.day < $1.day }
    }
}
