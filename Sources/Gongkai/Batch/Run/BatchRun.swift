import DisclosureCatalog

/// One run of a batch, from the inputs to the manifest.
struct BatchRun {
    let export: BatchExport
    let forms: BatchForms
    let folder: BatchFolder
    let stop: BatchStop

    func run(
        from input: BatchInput, news: (BatchNews) -> Void
    ) throws(GongkaiError) -> BatchReport {
        let (slots, entries, names) = try census(of: input, news: news)
        let tally = BatchTally(entries)
        var report = BatchReport(manifest: forms.manifest(shard: export.shard), findings: names)
        // Before all inputs are known nothing was touched, so there is nothing to write down.
        if !stop.isRequested {
            let earlier = try work(on: slots, tally, news: news)
            report.manifest.entries = tally.entries
            try finish(&report, earlier: earlier) {
                news(.progress(tally.progress(in: .completing)))
            }
        }
        report.manifest.entries = tally.entries
        report.progress = tally.progress
        report.isStopped = stop.isRequested
        report.signal = stop.signal
        report.hasDiskTrouble = tally.hasDiskTrouble
        return report
    }

    /// Finds the inputs of this shard, with their entries and what is to be told about names.
    private func census(
        of input: BatchInput, news: (BatchNews) -> Void
    ) throws(GongkaiError) -> ([BatchSlot], [BatchManifest.Entry], [Finding]) {
        guard let loader = forms.forms.first?.loader else { return ([], [], []) }
        var census = BatchCensus(limits: export.limits, stop: stop)
        try census.find(input, output: folder)
        guard stop.isRequested || census.slots.contains(where: { $0.refusal?.status != .skipped })
        else { throw GongkaiError(nothingIn: input) }
        try census.read(with: loader, jobs: export.jobs) {
            news(.progress(BatchProgress(phase: .reading)))
            return true
        }
        let names = BatchNames(census.slots)
        var slots: [BatchSlot] = []
        var entries: [BatchManifest.Entry] = []
        for (index, slot) in census.slots.enumerated() {
            let key = slot.department ?? slot.hash?.hexadecimal ?? slot.name
            guard export.shard?.contains(key) ?? true else { continue }
            var entry = BatchManifest.Entry(slot, position: index + 1)
            entry.folder = names.folders[index]
            slots.append(slot)
            entries.append(entry)
        }
        return (slots, entries, names.findings)
    }

    /// How long the threads may take to end when the run is stopped, in tenths of a second.
    private static let patience = 7

    /// Has the threads do all the work; returns what earlier runs had done.
    private func work(
        on slots: [BatchSlot], _ tally: BatchTally, news: (BatchNews) -> Void
    ) throws(GongkaiError) -> BatchJournal.Contents {
        var earlier = BatchJournal.Contents()
        let committer = try BatchCommitter(
            folder: folder, recipe: forms.recipe, isReplacing: export.isReplacing, tally: tally
        ) { earlier = $0 }
        let work = BatchWork(
            slots, writer: DepartmentWriter(forms: forms, limits: export.limits),
            earlier: earlier, output: (folder, committer, tally),
            ending: (stop, export.isStrict))
        func tell() {
            for entry in tally.takeNews() { news(.entry(entry)) }
            news(.progress(tally.progress))
        }
        // While departments change, no manifest is better than one that is not true.
        try folder.removeManifest()
        var waited = 0
        try BatchThreads.run(export.jobs) {
            work.run()
        } committing: {
            committer.commit()
        } tick: {
            tell()
            waited += stop.isRequested ? 1 : 0
            return waited < Self.patience
        }
        committer.close()
        work.noteEarlierWork()
        tell()
        return earlier
    }

    /// Looks for what earlier runs left, and writes the manifest and what is made from it.
    private func finish(
        _ report: inout BatchReport, earlier: BatchJournal.Contents, tick: () -> Void
    ) throws(GongkaiError) {
        let entries = report.manifest.entries
        let expected = Set(entries.compactMap(\.folder))
        let present = earlier.records.keys.filter { folder.hasFolder($0) }.sorted()
        let failed = Set(entries.filter { $0.status == .failed }.compactMap(\.folder))
        report.outdated = present.filter(failed.contains)
        report.stale = present.filter { !expected.contains($0) }
        if export.prunesStale, !stop.isRequested {
            report.pruned = report.stale.filter {
                folder.removeDepartment($0, names: earlier.names(in: $0))
            }
            report.stale.removeAll(where: Set(report.pruned).contains)
        }
        try folder.write(report.manifest)
        guard !stop.isRequested else { return }
        try BatchCompletion(
            folder: folder.path, bundle: export.bundle, jobs: export.jobs, stop: stop
        ).run(report.manifest, tick: tick)
    }
}

extension BatchManifest.Entry {
    fileprivate init(_ slot: BatchSlot, position: Int) {
        self.init(
            position: position, source: slot.source, line: slot.line ?? slot.table?.place.line,
            status: slot.refusal?.status ?? .pending)
        table = slot.table?.place.name
        reason = slot.refusal?.reason
        department = slot.department
        catalogHash = slot.hash
    }
}
