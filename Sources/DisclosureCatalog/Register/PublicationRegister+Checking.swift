extension PublicationRegister {
    mutating func checkDates(_ entry: LedgerEntry) {
        let dates: [(LedgerField, LedgerDate)] = [
            (.formedOn, entry.formedOn), (.publishedOn, entry.publishedOn),
            (.triggeredOn, entry.triggeredOn),
        ]
        for (field, date) in dates {
            switch date {
            case .blank, .day(_, .iso): continue
            case .day(_, let form):
                ledgers[ledgers.count - 1].dateForms[form, default: 0] += 1
            case .unreadable:
                let label = vocabulary.label(of: field)
                report(.unreadableDate, line: entry.line, field: field) {
                    .unreadableDate(label, field)
                }
            }
        }
        if let today = options.today, let date = entry.publishedOn.date, date > today {
            report(.futureDate, line: entry.line) { .futureDate(date) }
        }
    }

    mutating func reportUnknownDepartment(_ entry: LedgerEntry) {
        let name = entry.department
        let known = index.departments.map(\.name)
        report(
            .unknownDepartment, line: entry.line,
            suggestion: {
                name.isEmpty
                    ? nil : nearestName(to: name, among: known).map { .nearestDepartment($0) }
            },
            { .unknownDepartment(name) })
    }

    /// The item of a row in the catalog that counts on its day; -1 if it has none.
    mutating func item(of entry: LedgerEntry, _ publication: Publication) -> Int32 {
        guard let found = lookUp(entry, publication) else {
            report(.unknownItem, line: entry.line) {
                .unknownItem(entry.itemNumber, entry.itemName)
            }
            return -1
        }
        let name = index.items[Int(found)].name
        if !entry.itemName.isEmpty, entry.itemName != name,
            LedgerText.nameKey(entry.itemName) != index.items[Int(found)].nameKey
        {
            report(.itemName, line: entry.line) { .itemName(entry.itemName, name) }
        }
        return found
    }

    /// The item of a row by its number; by its name where there is no number, or where several
    /// items have it.
    func lookUp(_ entry: LedgerEntry, _ publication: Publication) -> Int32? {
        let day = Self.catalogDay(publication, otherwise: days.end)
        let department = index.departments[Int(publication.department)]
        guard let version = department.version(on: day) else { return nil }
        if !entry.itemNumber.isEmpty {
            if case .some(.some(let item)) = version.byNumber[entry.itemNumber] { return item }
            let key = LedgerText.numberKey(entry.itemNumber)
            if case .some(.some(let item)) = version.byNumber[key] { return item }
        }
        guard !entry.itemName.isEmpty,
            let item = version.byName[LedgerText.nameKey(entry.itemName)]
        else { return nil }
        // A number that no item has is no reason to believe the name, but one that several have is.
        let key = LedgerText.numberKey(entry.itemNumber)
        return key.isEmpty || version.byNumber[key] != nil ? item : nil
    }

    /// The channels on which the row says that the information is public.
    mutating func channelSet(of entry: LedgerEntry, _ publication: Publication) -> Int32 {
        guard publication.published != Publication.noDay else { return 0 }
        let set = channels.set(in: entry.channels)
        guard set != 0 else {
            report(.missingChannel, line: entry.line) { .missingChannel }
            return 0
        }
        let day = Self.catalogDay(publication, otherwise: days.end)
        let department = index.departments[Int(publication.department)]
        let known = department.version(on: day)?.channels ?? []
        for channel in channels[set] where !known.contains(channel) {
            let name = channels.names[Int(channel)]
            report(.unknownChannel, line: entry.line) { .unknownChannel(name) }
        }
        // A channel that came after the quarter is none of its channels.
        return publication.published > days.end ? 0 : set
    }

    mutating func check(_ entry: LedgerEntry, _ publication: Publication) {
        if entry.indexNumber.isEmpty {
            report(.missingIndexNumber, line: entry.line) { .missingIndexNumber }
        }
        if entry.title.isEmpty { report(.missingTitle, line: entry.line) { .missingTitle } }
        if entry.attribute == .unknown {
            report(.unknownAttribute, line: entry.line) { .unknownAttribute }
        }
        if let start = earlyStart(of: publication), let published = entry.publishedOn.date,
            let date = CalendarDate(daysSince1970: Int(start))
        {
            report(.early, line: entry.line) { .early(published, date) }
        }
        guard publication.item >= 0, publication.isProactive else { return }
        let timing = index.items[Int(publication.item)].timing
        if case .relative(_, let trigger) = timing, start(of: publication) == nil {
            report(.missingTrigger, line: entry.line) { .missingTrigger(trigger) }
        }
    }

    mutating func reportDifferences(of other: Publication, from kept: Publication, line: Int) {
        let first = Int(kept.line)
        let file = kept.source == other.source ? nil : ledgers[Int(kept.source)].name
        let days: [(LedgerField, Int32, Int32)] = [
            (.publishedOn, kept.published, other.published),
            (.formedOn, kept.formed, other.formed),
            (.triggeredOn, kept.triggered, other.triggered),
        ]
        for (field, left, right) in days
        where left != right && left != Publication.noDay && right != Publication.noDay {
            let label = vocabulary.label(of: field)
            report(.duplicateDate, line: line, field: field) {
                .duplicateDate(label, firstLine: first, file: file)
            }
        }
        if kept.item >= 0, other.item >= 0, row(of: kept) != row(of: other) {
            report(.duplicateItem, line: line) { .duplicateItem(firstLine: first, file: file) }
        }
        if kept.titleHash != other.titleHash {
            report(.duplicateTitle, line: line) { .duplicateTitle(firstLine: first, file: file) }
        }
    }

    /// The line of the table of items in which a publication is counted.
    func row(of publication: Publication) -> Int {
        publication.item >= 0
            ? Int(index.items[Int(publication.item)].row)
            : index.departments[Int(publication.department)].unknownRow
    }
}
