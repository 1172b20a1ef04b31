extension PublicationRegister {
    /// Adds a row of the current ledger.
    package mutating func add(_ entry: LedgerEntry) {
        guard let source = ledgers.indices.last else { return }
        ledgers[source].rows += 1
        checkDates(entry)
        guard let department = department(of: entry) else {
            tally.rowsOfUnknownDepartments += 1
            reportUnknownDepartment(entry)
            return
        }
        var publication = Publication(department: department)
        publication.source = Int32(clamping: source)
        publication.line = Int32(clamping: entry.line)
        publication.formed = entry.formedOn.dayNumber
        publication.triggered = entry.triggeredOn.dayNumber
        publication.published = entry.publishedOn.dayNumber
        publication.hasUnreadableDate = entry.publishedOn == .unreadable
        publication.isProactive = entry.isProactive
        publication.titleHash = Int32(truncatingIfNeeded: entry.title.hashValue)
        publication.office = offices.number(of: entry.office)
        publication.kind = kinds.number(of: entry.kind)
        publication.item = item(of: entry, publication)
        publication.channels = channelSet(of: entry, publication)
        tally.hasKinds = tally.hasKinds || publication.kind != 0
        tally.hasAttributes = tally.hasAttributes || entry.attribute != nil
        check(entry, publication)
        keep(publication, entry)
    }

    /// The day that tells which catalog counts: that of the publication; for what is not public
    /// yet, the day on which it was formed.
    static func catalogDay(_ publication: Publication, otherwise end: Int32) -> Int32 {
        [publication.published, publication.formed, publication.triggered]
            .first { $0 != Publication.noDay } ?? end
    }

    private mutating func keep(_ publication: Publication, _ entry: LedgerEntry) {
        if entry.indexNumber.isEmpty { tally.rowsWithoutIndexNumber += 1 }
        let identity = Self.identity(of: entry, source: publication.source)
        let (number, isNew) = identities.number(
            department: publication.department, text: identity)
        if isNew {
            publications.append(publication)
        } else {
            merge(publication, entry, into: number)
        }
        let kept = publications[number]
        let key = Int32(clamping: number)
        if titles[key] == nil, mayBeListed(kept) { titles[key] = entry.title }
    }

    /// The identity of a row: its 索引号, or its place where it has none.
    static func identity(of entry: LedgerEntry, source: Int32) -> String {
        entry.indexNumber.isEmpty ? "\n\(source)\n\(entry.line)" : entry.indexNumber
    }

    private mutating func merge(
        _ other: Publication, _ entry: LedgerEntry, into number: Int
    ) {
        var kept = publications[number]
        reportDifferences(of: other, from: kept, line: entry.line)
        // The catalog that counts goes with the date; so does the row by which it is counted.
        let isEarlier =
            other.published != Publication.noDay
            && (kept.published == Publication.noDay || other.published < kept.published)
        let channels = channels.union(kept.channels, other.channels)
        if isEarlier {
            kept.published = other.published
            kept.item = other.item >= 0 ? other.item : kept.item
            (kept.line, kept.source) = (other.line, other.source)
        }
        kept.channels = channels
        if kept.item < 0 { kept.item = other.item }
        if kept.formed == Publication.noDay { kept.formed = other.formed }
        if kept.triggered == Publication.noDay { kept.triggered = other.triggered }
        if kept.office == 0 { kept.office = other.office }
        if kept.kind == 0 { kept.kind = other.kind }
        kept.isProactive = kept.isProactive || other.isProactive
        kept.hasUnreadableDate = kept.hasUnreadableDate || other.hasUnreadableDate
        publications[number] = kept
    }

    /// Whether a list of the report may name the publication: late, overdue or early ones.
    private func mayBeListed(_ publication: Publication) -> Bool {
        guard publication.isProactive, !publication.hasUnreadableDate else { return false }
        let published = publication.published
        if published == Publication.noDay || published > days.end { return true }
        guard days.period.contains(published) else { return false }
        return isEarly(publication) || due(of: publication).isBefore(published)
            || isRecurring(publication)
    }

    /// Whether the publication's item is due on fixed days.
    func isRecurring(_ publication: Publication) -> Bool {
        guard publication.item >= 0 else { return false }
        if case .recurring = index.items[Int(publication.item)].timing { return true }
        return false
    }

    /// The day on which the period of a publication starts.
    func start(of publication: Publication) -> Int32? {
        guard publication.item >= 0 else { return nil }
        return index.items[Int(publication.item)].timing.start(
            formed: publication.formed, triggered: publication.triggered)
    }

    /// The due date of a publication, but for items that are due on fixed days.
    func due(of publication: Publication) -> PublicationDue {
        guard publication.item >= 0 else { return .undetermined(.unknownItem) }
        let timing = index.items[Int(publication.item)].timing
        return calendar.due(timing, start: start(of: publication))
    }

    /// The day before which the publication was early, if it was.
    func earlyStart(of publication: Publication) -> Int32? {
        guard publication.published != Publication.noDay else { return nil }
        let starts = [start(of: publication) ?? Publication.noDay, publication.formed].filter {
            $0 != Publication.noDay && publication.published < $0
        }
        return starts.first
    }

    func isEarly(_ publication: Publication) -> Bool { earlyStart(of: publication) != nil }
}

extension LedgerDate {
    /// Days from 1970-01-01; `Publication.noDay` where there is no day.
    var dayNumber: Int32 { date?.dayNumber ?? Publication.noDay }
}

extension PublicationDue {
    func isBefore(_ day: Int32) -> Bool {
        if case .day(let due) = self { due < day } else { false }
    }
}
