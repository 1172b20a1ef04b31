extension PublicationRegister {
    /// The figures, when all ledgers have been read; `indicators` are the rows of the 统计表.
    package mutating func statistics(_ indicators: [Indicator]) -> QuarterlyStatistics {
        let dates = publicationDates
        recurring = recurringJudgements(dates)
        var lists = ReportLists()
        let counter = count(&lists)
        return StatisticsMaker(register: self, counter: counter, lists: lists, dates: dates)
            .statistics(indicators)
    }

    /// A row that was published in the quarter, judged by its catalog; nil for other rows.
    ///
    /// To be asked after `statistics(_:)`, with the rows of the same ledgers in any order.
    package mutating func judge(_ entry: LedgerEntry, ledger: Int) -> JudgedEntry? {
        guard entry.isProactive, days.period.contains(entry.publishedOn.dayNumber),
            let department = department(of: entry)
        else { return nil }
        let source = Int32(clamping: ledger)
        let identity = Self.identity(of: entry, source: source)
        guard let number = identities.knownNumber(department: department, text: identity) else {
            return nil
        }
        let publication = publications[number]
        let row = index.rows[self.row(of: publication)]
        let isKnown = publication.item >= 0
        let due = finalDue(of: publication, Int32(clamping: number))
        return JudgedEntry(
            entry: entry, source: ledgers[ledger].name,
            department: index.departments[Int(department)].name,
            section: index.departments[Int(department)].sections[row.section],
            itemNumber: row.number, itemName: row.name,
            channels: channels[channels.set(in: entry.channels)].map { channels.names[Int($0)] },
            triggeredOn: isKnown ? start(of: publication).flatMap(Self.date) : nil,
            dueOn: due.day.flatMap(Self.date), standing: standing(of: publication, due),
            isCounted: publication.source == source
                && publication.line == Int32(clamping: entry.line))
    }

    private func standing(
        of publication: Publication, _ due: PublicationDue
    ) -> JudgedEntry.Standing {
        switch due {
        case .undetermined(let reason): return .undetermined(reason)
        case .day(let day):
            guard let date = Self.date(day), let published = Self.date(publication.published),
                published > date
            else { return .onTime }
            return .late(calendar.workingDays(after: date, through: published))
        }
    }

    private static func date(_ day: Int32) -> CalendarDate? {
        CalendarDate(daysSince1970: Int(day))
    }
}

extension PublicationDue {
    fileprivate var day: Int32? {
        if case .day(let day) = self { day } else { nil }
    }
}
