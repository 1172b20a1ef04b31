import DisclosureCatalog

extension FormLibrary {
    /// The tables of one sheet that are read; towns stack up to twenty-six (form.md, 4).
    private static let mostTables = 100

    /// Reads a source that gives one catalog: the first filled form; what else is filled is told.
    ///
    /// Throws where no form fits, where several fit equally well, and as `FormReader` does.
    package func read(
        _ source: FormSource, fileName: String?
    ) throws(FormReadingError) -> Reading {
        let plan = try plan(for: source, fileName: fileName)
        var (tables, failure) = try readTables(of: source, plan.sheets[0], fileName: fileName)
        var reading = tables.removeFirst()
        reading.form.others = tables.map(\.form)
        if source.hasDefaultTitle { reading.form.forgetDefaultTitle(of: reading.template) }
        for other in tables {
            reading.form.findings.append(Finding(.anotherTable, at: other.form.place))
        }
        for other in plan.sheets.dropFirst() {
            let place = Place(file: fileName, sheet: source.sheets[other.index].name)
            reading.form.findings.append(Finding(.anotherForm, at: place))
        }
        reading.form.findings += plan.findings + (failure.map { [$0] } ?? [])
        reading.form.findings = reading.form.findings.inDocumentOrder()
        return reading
    }

    /// Reads all catalogs of a source: every table of every sheet, each by the form that fits it.
    ///
    /// Throws as `read` does, where nothing can be read.
    package func readAll(
        _ source: FormSource, fileName: String?
    ) throws(FormReadingError) -> [Reading] {
        let plan = try plan(for: source, fileName: fileName)
        var readings: [Reading] = []
        var findings = plan.findings
        var error: FormReadingError?
        for sheet in plan.sheets {
            do throws(FormReadingError) {
                let (tables, failure) = try readTables(of: source, sheet, fileName: fileName)
                readings += tables
                if let failure { findings.append(failure) }
            } catch let thrown {
                error = error ?? thrown
                findings.append(Finding(unreadable: thrown))
            }
        }
        guard !readings.isEmpty else {
            throw error ?? FormReadingError(.empty, at: Place(file: fileName))
        }
        if source.hasDefaultTitle, readings.count == 1 {
            readings[0].form.forgetDefaultTitle(of: readings[0].template)
        }
        readings[0].form.findings = (readings[0].form.findings + findings).inDocumentOrder()
        return readings
    }

    /// The sheets of a source that are read, and what there is to say about it as a whole.
    private struct Plan {
        /// At least one.
        var sheets: [(index: Int, choice: SheetChoice)] = []
        var findings: [Finding] = []
    }

    /// Chooses the sheets that are read: those that are as much a form as the best one.
    ///
    /// Throws where no sheet is one.
    private func plan(
        for source: FormSource, fileName: String?
    ) throws(FormReadingError) -> Plan {
        var plan = Plan(findings: source.identityFindings(in: fileName))
        let named = named(by: source, fileName: fileName, findings: &plan.findings)
        let choices = choices(for: source, named: named)
        let best = choices.lazy.compactMap { $0?.hasForm == true ? $0?.rank : nil }.max()
        guard let best else { throw refusal(of: source, choices, fileName: fileName) }
        for (index, choice) in choices.enumerated() {
            guard let choice else { continue }
            if choice.hasForm, choice.rank == best {
                plan.sheets.append((index, choice))
                continue
            }
            let sheet = source.sheets[index]
            if let remark = choice.remark(on: sheet) {
                plan.findings.append(
                    Finding(remark, at: Place(file: fileName, sheet: sheet.name)))
            }
        }
        return plan
    }

    /// Why nothing of a source can be read.
    private func refusal(
        of source: FormSource, _ choices: [SheetChoice?], fileName: String?
    ) -> FormReadingError {
        let doubtful = choices.indices.filter { choices[$0]?.candidate.score ?? 0 > 0 }
        let nearest = doubtful.max {
            (choices[$0]?.score ?? 0, -$0) < (choices[$1]?.score ?? 0, -$1)
        }
        if let nearest, let reason = choices[nearest]?.doubt {
            return FormReadingError(
                reason, at: Place(file: fileName, sheet: source.sheets[nearest].name))
        }
        guard let form = isGiven ? first.first : self.nearest(to: source) else {
            return FormReadingError(.empty, at: Place(file: fileName))
        }
        return refusal(of: source, by: form, fileName: fileName)
    }

    /// What a form lacks to be in a source.
    private func refusal(
        of source: FormSource, by form: Form, fileName: String?
    ) -> FormReadingError {
        let choices = source.sheets.map { SheetChoice(form, for: $0) }
        let best = choices.indices.max { (choices[$0].rank, -$0) < (choices[$1].rank, -$1) }
        guard let best else { return FormReadingError(.empty, at: Place(file: fileName)) }
        let sheet = source.sheets[best]
        let log = SourceLog(file: fileName, sheet: sheet.name)
        do throws(FormReadingError) {
            _ = try form.reader.readTable(
                sheet, header: choices[best].candidate.header, log: log
            ) { _, _ in false }
        } catch {
            return error
        }
        return form.reader.missingHeader(of: sheet.rows, log: log)
    }

    /// Reads the tables of a sheet, and tells what became of one that could not be read.
    private func readTables(
        of source: FormSource, _ chosen: (index: Int, choice: SheetChoice), fileName: String?
    ) throws(FormReadingError) -> (tables: [Reading], failure: Finding?) {
        var (sheet, choice) = (source.sheets[chosen.index], chosen.choice)
        var tables: [Reading] = []
        var start: TableDivision.Start?
        while true {
            var log = SourceLog(file: fileName, sheet: sheet.name)
            if tables.isEmpty, sheet.isHidden { log.add(.hiddenSheet, at: nil) }
            if !choice.isNamed, choice.score < 1 { log.add(.recognised(choice.match), at: nil) }
            do throws(FormReadingError) {
                let form = choice.form
                var (reading, next) = try form.reader.readTable(
                    sheet, header: choice.candidate.header, log: log
                ) { hasOtherHeader(than: form, in: $0, at: $1) }
                if let doubt = start?.doubt { reading.add(Finding(doubt, at: reading.place)) }
                tables.append(Reading(form: reading, template: form.template, match: choice.match))
                guard let next else { return (tables, nil) }
                sheet = sheet.from(next.row)
                start = next
            } catch {
                guard !tables.isEmpty else { throw error }
                return (tables, Finding(unreadable: error))
            }
            guard tables.count < Self.mostTables else {
                log.add(.tooManyTables(limit: Self.mostTables), at: sheet.rows.rows.first?.place)
                return (tables, log.inOrder.last)
            }
            choice = self.choice(for: sheet, below: choice)
        }
    }
}

extension FormReading {
    fileprivate mutating func add(_ finding: Finding) {
        findings = (findings + [finding]).inDocumentOrder()
    }
}
