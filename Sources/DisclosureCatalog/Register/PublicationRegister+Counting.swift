extension PublicationRegister {
    /// The first and last publication dates by which anything is counted, as numbers.
    var publicationDates: ClosedRange<Int32>? {
        var first = Int32.max
        var last = Int32.min
        for publication in publications where publication.published != Publication.noDay {
            first = min(first, publication.published)
            last = max(last, publication.published)
        }
        return first <= last ? first...last : nil
    }

    /// Counts all publications, and lists those that are late, overdue or early.
    func count(_ lists: inout ReportLists) -> FigureCounter {
        var counter = FigureCounter(
            lines: index.rows.count, departments: index.departments.count)
        for (number, publication) in publications.enumerated() {
            countIssued(publication, &counter)
            guard publication.isProactive else {
                lists.notProactive += 1
                continue
            }
            let number = Int32(clamping: number)
            if publication.published == Publication.noDay, publication.hasUnreadableDate {
                lists.unreadable += 1
            } else if publication.published == Publication.noDay
                || publication.published > days.end
            {
                judgeUnpublished(publication, number, &counter, &lists)
            } else {
                countPublished(publication, number, &counter, &lists)
            }
        }
        for missed in recurring.missed {
            counter.lines[missed.row].timeliness.overdue += 1
            lists.overdue.append(
                ReportLists.Overdue(
                    number: nil, row: missed.row, due: missed.due, published: nil))
        }
        return counter
    }

    /// Documents of a kind that were made, whether public or not, by the day of their formation.
    private func countIssued(_ publication: Publication, _ counter: inout FigureCounter) {
        guard publication.kind != 0, publication.formed != Publication.noDay else { return }
        let spans = days.spans(of: publication.formed)
        if spans.isInAny {
            counter.issuedKinds[publication.kind, default: .init()].add(spans)
        }
    }

    private func countPublished(
        _ publication: Publication, _ number: Int32, _ counter: inout FigureCounter,
        _ lists: inout ReportLists
    ) {
        let row = row(of: publication)
        let day = publication.published
        counter.lines[row].last = max(counter.lines[row].last, day)
        countMonth(publication, &counter)
        let spans = days.spans(of: day)
        guard spans.isInAny else { return }
        let department = publication.department
        counter.lines[row].counts.add(spans)
        counter.channelSets[
            .init(owner: department, number: publication.channels), default: .init()
        ].add(spans)
        counter.offices[.init(owner: department, number: publication.office), default: .init()]
            .add(spans)
        if publication.kind != 0 {
            counter.kinds[publication.kind, default: .init()].add(spans)
        }
        if spans.isInYearToDate {
            counter.usedSets.insert(
                .init(owner: Int32(clamping: row), number: publication.channels))
        }
        let due = finalDue(of: publication, number)
        if spans.isInPeriod { judge(publication, number, due, &counter, &lists) }
        if spans.isInCompared, case .day(let due) = due {
            if day <= due {
                counter.lines[row].comparedOnTime += 1
            } else {
                counter.lines[row].comparedLate += 1
            }
        }
    }

    private func countMonth(_ publication: Publication, _ counter: inout FigureCounter) {
        guard let date = CalendarDate(daysSince1970: Int(publication.published)) else { return }
        let year = date.year - options.quarter.year + 1
        guard (0...1).contains(year) else { return }
        counter.months[Int(publication.department) * 24 + year * 12 + date.month - 1] += 1
    }

    /// The due date, that of items on fixed days included.
    func finalDue(of publication: Publication, _ number: Int32) -> PublicationDue {
        if let day = recurring.dueDays[number] { return .day(day) }
        return due(of: publication)
    }

    private func judge(
        _ publication: Publication, _ number: Int32, _ due: PublicationDue,
        _ counter: inout FigureCounter, _ lists: inout ReportLists
    ) {
        let row = row(of: publication)
        switch due {
        case .day(let day) where publication.published <= day:
            counter.lines[row].timeliness.onTime += 1
        case .day(let day):
            counter.lines[row].timeliness.late += 1
            lists.overdue.append(
                ReportLists.Overdue(
                    number: number, row: row, due: day, published: publication.published))
        case .undetermined(let reason): counter.note(reason, line: row)
        }
        if let start = earlyStart(of: publication) {
            counter.lines[row].timeliness.early += 1
            lists.early.append(ReportLists.Early(number: number, row: row, start: start))
        } else if let start = start(of: publication),
            let taken = workingDays(start, publication.published)
        {
            counter.lines[row].timeliness.workingDays += taken
            counter.lines[row].timeliness.measured += 1
        }
    }

    /// What was not public at the end of the quarter: overdue if it should have been.
    private func judgeUnpublished(
        _ publication: Publication, _ number: Int32, _ counter: inout FigureCounter,
        _ lists: inout ReportLists
    ) {
        guard case .day(let due) = due(of: publication), due <= days.end else { return }
        let row = row(of: publication)
        counter.lines[row].timeliness.overdue += 1
        lists.overdue.append(
            ReportLists.Overdue(number: number, row: row, due: due, published: nil))
    }

    private func workingDays(_ start: Int32, _ end: Int32) -> Int? {
        guard let start = CalendarDate(daysSince1970: Int(start)),
            let end = CalendarDate(daysSince1970: Int(end))
        else { return nil }
        return calendar.workingDays(after: start, through: end).value
    }
}

/// The publications that lists of the report name, before they are put into words.
struct ReportLists {
    struct Overdue {
        /// The publication; nil for a fixed day that passed without one.
        var number: Int32?
        var row: Int
        var due: Int32
        var published: Int32?
    }

    struct Early {
        var number: Int32
        var row: Int
        var start: Int32
    }

    var overdue: [Overdue] = []
    var early: [Early] = []
    var notProactive = 0
    var unreadable = 0
}
