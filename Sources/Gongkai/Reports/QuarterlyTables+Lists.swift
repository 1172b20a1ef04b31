import DisclosureCatalog

extension QuarterlyTables {
    var overdue: ReportTable {
        ReportTable(
            .overdue, statistics.overdue,
            [
                TableColumn("department") { .text($0.department) },
                TableColumn("itemNumber") { .some($0.itemNumber) },
                TableColumn("itemName") { .some($0.itemName) },
                TableColumn("indexNumber") { .some($0.indexNumber) },
                TableColumn("title") { .some($0.title) },
                TableColumn("office") { .some($0.office) },
                TableColumn("trigger") { .some($0.trigger?[language] ?? "") },
                TableColumn("triggeredOn") { .day($0.triggeredOn) },
                TableColumn("dueOn") { .day($0.dueOn) },
                TableColumn("publishedOn") { .day($0.publishedOn) },
                TableColumn("workingDaysLate") { workingDays($0.workingDaysLate) },
                TableColumn("ledger") { Self.file($0.place) },
                TableColumn("line") { Self.line($0.place) },
            ])
    }

    var early: ReportTable {
        ReportTable(
            .early, statistics.early,
            [
                TableColumn("department") { .text($0.department) },
                TableColumn("itemNumber") { .some($0.itemNumber) },
                TableColumn("itemName") { .some($0.itemName) },
                TableColumn("indexNumber") { .some($0.indexNumber) },
                TableColumn("title") { .some($0.title) },
                TableColumn("triggeredOn") { .day($0.triggeredOn) },
                TableColumn("publishedOn") { .day($0.publishedOn) },
                TableColumn("ledger") { Self.file($0.place) },
                TableColumn("line") { Self.line($0.place) },
            ])
    }

    var unpublished: ReportTable {
        let rows = statistics.departments.flatMap { figures in
            figures.items.filter { $0.membership == .current && $0.isUnpublished }
                .map { (department: figures.department, item: $0) }
        }
        return ReportTable(
            .unpublished, rows,
            [
                TableColumn("department") { .text($0.department) },
                TableColumn("section") { .some($0.item.section) },
                TableColumn("number") { .some($0.item.number) },
                TableColumn("name") { .some($0.item.name) },
                TableColumn("deadline") { .some($0.item.deadline.text) },
            ])
    }

    var findingRows: ReportTable {
        let text = FindingText(language: language)
        return ReportTable(
            .findings, findings,
            [
                TableColumn("severity") { .text($0.severity.words[language]) },
                TableColumn("rule") { .text($0.rule) },
                TableColumn("file") { Self.file($0.place) },
                TableColumn("line") { Self.line($0.place) },
                TableColumn("message") { .text(text.message(of: $0)) },
            ])
    }

    var basis: ReportTable {
        let basis = statistics.basis
        var rows: [(topic: String, text: String)] = [
            ("quarter", statistics.quarter.title[language])
        ]
        if let compared = statistics.comparedQuarter {
            rows.append(("compared", compared.title[language]))
        }
        rows += basis.ledgers.map { ("ledger", words(of: $0)) }
        rows += basis.catalogs.map { ("catalog", words(of: $0)) }
        rows.append(("holidays", years(basis.holidayYears)))
        rows += basis.rules.map { ("rule", $0[language]) }
        rows += basis.undetermined.map {
            ("undetermined", "\($0.reason.text[language]) (\($0.count))")
        }
        rows += basis.notes.map { ("note", $0[language]) }
        return ReportTable(
            .basis, rows,
            [
                TableColumn("topic") { .text(headings.topics[$0.topic] ?? $0.topic) },
                TableColumn("text") { .some($0.text) },
            ])
    }

    /// The columns of the rows of the ledgers.
    var rowColumns: [TableColumn<JudgedEntry>] {
        [
            TableColumn("indexNumber") { .some($0.entry.indexNumber) },
            TableColumn("department") { .text($0.department) },
            TableColumn("section") { .some($0.section) },
            TableColumn("itemNumber") { .some($0.itemNumber) },
            TableColumn("itemName") { .some($0.itemName) },
            TableColumn("title") { .some($0.entry.title) },
            TableColumn("documentNumber") { .some($0.entry.documentNumber) },
            TableColumn("kind") { .some($0.entry.kind) },
            TableColumn("formedOn") { .day($0.entry.formedOn.date) },
            TableColumn("triggeredOn") { .day($0.triggeredOn) },
            TableColumn("publishedOn") { .day($0.entry.publishedOn.date) },
            TableColumn("dueOn") { .day($0.dueOn) },
            TableColumn("standing") { .some(standing($0.standing)) },
            TableColumn("workingDaysLate") { daysLate($0.standing) },
            TableColumn("reason") { .some(reason($0.standing)) },
            TableColumn("isCounted") { .number($0.isCounted ? 1 : 0) },
            TableColumn("channels") { .some($0.channels.joined(separator: "、")) },
            TableColumn("link") { .some($0.entry.link) },
            TableColumn("office") { .some($0.entry.office) },
            TableColumn("publisher") { .some($0.entry.publisher) },
            TableColumn("reviewer") { .some($0.entry.reviewer) },
            TableColumn("remarks") { .some($0.entry.remarks) },
            TableColumn("ledger") { .text($0.source) },
            TableColumn("line") { .number($0.entry.line) },
        ]
    }

    private func standing(_ standing: JudgedEntry.Standing) -> String {
        switch standing {
        case .onTime: headings.standing["onTime"] ?? ""
        case .late: headings.standing["late"] ?? ""
        case .undetermined: headings.standing["undetermined"] ?? ""
        }
    }

    private func daysLate(_ standing: JudgedEntry.Standing) -> ReportValue {
        if case .late(let days) = standing { workingDays(days) } else { .empty }
    }

    private func reason(_ standing: JudgedEntry.Standing) -> String {
        if case .undetermined(let reason) = standing { reason.text[language] } else { "" }
    }

    private func workingDays(_ answer: CalendarAnswer<Int>) -> ReportValue {
        switch answer {
        case .known(let days): .number(days)
        case .unknown(let missingYear):
            .text(LocalizedText.missingArrangement(of: missingYear)[language])
        }
    }

    /// The file, and its sheet if it has any.
    private static func file(_ place: Place?) -> ReportValue {
        .some([place?.file, place?.sheet].compactMap(\.self).joined(separator: "!"))
    }

    /// The line of a text file, or the cell of a sheet.
    private static func line(_ place: Place?) -> ReportValue {
        switch place?.position {
        case .line(let line): .number(line)
        case .cell(let address): .text(address)
        case .keyPath, nil: .empty
        }
    }

    private func words(of ledger: LedgerSummary) -> String {
        let normalised = ledger.normalisedDates.map { "\($0.form.example) (\($0.count))" }
        let dates = normalised.joined(separator: language == .chinese ? "、" : ", ")
        let name = escapedQuote(ledger.name, limit: 200)
        return LocalizedText(
            zh: "\(name)：\(ledger.rows) 行" + (dates.isEmpty ? "" : "，已统一日期写法：\(dates)"),
            en: "\(name): \(ledger.rows) rows"
                + (dates.isEmpty ? "" : ", dates normalised: \(dates)")
        )[language]
    }

    private func words(of use: CatalogUse) -> String {
        let file = use.file.map { " (\(escapedQuote($0, limit: 200)))" } ?? ""
        let filledOn = use.filledOn?.description
        return LocalizedText(
            zh: "\(use.department)\(file)：\(use.items) 项，填表时间 \(filledOn ?? "未填写")",
            en: "\(use.department)\(file): \(use.items) items, filled in on \(filledOn ?? "no day")"
        )[language]
    }

    /// Years as ranges, such as 2004–2026.
    private func years(_ years: [Int]) -> String {
        var ranges: [ClosedRange<Int>] = []
        for year in years {
            if let last = ranges.last, last.upperBound + 1 == year {
                ranges[ranges.count - 1] = last.lowerBound...year
            } else {
                ranges.append(year...year)
            }
        }
        return ranges.map {
            $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
        }.joined(separator: ", ")
    }
}

extension LedgerDate.Form {
    /// A date written in this way.
    fileprivate var example: String {
        switch self {
        case .iso: "2021-06-21"
        case .separated: "2021/6/21"
        case .chinese: "2021年6月21日"
        case .compact: "20210621"
        case .serial: "44368"
        case .withTime: "2021-06-21 09:30"
        }
    }
}
