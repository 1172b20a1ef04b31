extension StatisticsMaker {
    /// Late and overdue publications: by department, then due date, then row of the ledger.
    func overdueEntries() -> [OverdueEntry] {
        lists.overdue.sorted { key(of: $0) < key(of: $1) }.compactMap(entry)
    }

    /// Early publications in the same order.
    func earlyPublications() -> [EarlyPublication] {
        lists.early.sorted { key(of: $0) < key(of: $1) }.compactMap(entry)
    }

    private typealias Key = (Int32, Int32, Int, Int32, Int32)

    private func key(of entry: ReportLists.Overdue) -> Key {
        let row = index.rows[entry.row]
        let publication = entry.number.map { register.publications[Int($0)] }
        return (
            row.department, entry.due, entry.row, publication?.source ?? -1,
            publication?.line ?? -1
        )
    }

    private func key(of entry: ReportLists.Early) -> Key {
        let publication = register.publications[Int(entry.number)]
        return (
            publication.department, publication.published, entry.row, publication.source,
            publication.line
        )
    }

    private func entry(_ listed: ReportLists.Overdue) -> OverdueEntry? {
        guard let due = CalendarDate(daysSince1970: Int(listed.due)) else { return nil }
        let row = index.rows[listed.row]
        let published = listed.published.flatMap { CalendarDate(daysSince1970: Int($0)) }
        let end = published ?? register.options.quarter.days.upperBound
        var entry = OverdueEntry(
            department: index.departments[Int(row.department)].name, itemNumber: row.number,
            itemName: row.name, dueOn: due,
            workingDaysLate: register.calendar.workingDays(after: due, through: end))
        entry.publishedOn = published
        guard let number = listed.number else { return entry }
        let publication = register.publications[Int(number)]
        entry.indexNumber = indexNumber(of: number)
        entry.title = register.titles[number] ?? ""
        entry.office = register.offices[publication.office]
        entry.place = place(of: publication)
        guard let start = register.start(of: publication) else { return entry }
        entry.triggeredOn = CalendarDate(daysSince1970: Int(start))
        if publication.item >= 0,
            case .relative(_, let trigger) = index.items[Int(publication.item)].timing
        {
            entry.trigger = trigger.name
        }
        return entry
    }

    private func entry(_ listed: ReportLists.Early) -> EarlyPublication? {
        let publication = register.publications[Int(listed.number)]
        guard let start = CalendarDate(daysSince1970: Int(listed.start)),
            let published = CalendarDate(daysSince1970: Int(publication.published))
        else { return nil }
        let row = index.rows[listed.row]
        return EarlyPublication(
            department: index.departments[Int(publication.department)].name,
            itemNumber: row.number, itemName: row.name, indexNumber: indexNumber(of: listed.number),
            title: register.titles[listed.number] ?? "", triggeredOn: start,
            publishedOn: published, place: place(of: publication))
    }

    /// The 索引号; empty where the row has none and its place stands for it.
    private func indexNumber(of number: Int32) -> String {
        let text = register.identities.text(of: Int(number))
        return text.hasPrefix("\n") ? "" : text
    }

    private func place(of publication: Publication) -> Place {
        register.ledgers[Int(publication.source)].place.place(line: Int(publication.line))
    }
}
