import DisclosureCatalog

/// What the threads of a batch share: which input is next, and what is done with it.
final class BatchWork: Sendable {
    private let slots: [BatchSlot]
    private let folder: BatchFolder
    private let writer: DepartmentWriter
    private let earlier: BatchJournal.Contents
    private let committer: BatchCommitter
    private let tally: BatchTally
    private let stop: BatchStop
    private let isStrict: Bool
    private let indices: SharedIndices

    init(
        _ slots: [BatchSlot], writer: DepartmentWriter, earlier: BatchJournal.Contents,
        output: (folder: BatchFolder, committer: BatchCommitter, tally: BatchTally),
        ending: (stop: BatchStop, isStrict: Bool)
    ) {
        self.slots = slots
        indices = SharedIndices(slots.count)
        self.writer = writer
        self.earlier = earlier
        (folder, committer, tally) = output
        (stop, isStrict) = ending
    }

    /// Whether no further department is begun.
    private var hasStopped: Bool {
        stop.isRequested || isStrict && tally.progress.failed > 0
    }

    /// Does inputs until there is none left, or the run is stopped.
    func run() {
        var recent = RecentFile()
        while !hasStopped, let index = indices.next() {
            if tally.entry(index).status == .pending { work(on: index, &recent) }
        }
    }

    /// Notes what earlier runs have done of the inputs that a run did not come to before it
    /// ended.
    ///
    /// Only the sizes of the files are compared, so that a stop takes no time; the next run compares
    /// their content.
    func noteEarlierWork() {
        for (index, slot) in slots.enumerated() {
            let entry = tally.entry(index)
            guard entry.status == .pending,
                let finished = reused(slot, entry, comparing: .sizes)
            else { continue }
            tally.settle(index, finished, isReused: true)
        }
    }

    private func work(on index: Int, _ recent: inout RecentFile) {
        let slot = slots[index]
        let entry = tally.entry(index)
        if let finished = reused(slot, entry, comparing: .content) {
            return tally.settle(index, finished, isReused: true)
        }
        do throws(GongkaiError) {
            let staged = try GongkaiError.telling { () throws(FileError) in
                try StagedDepartment(in: folder, name: String(index))
            }
            do throws(GongkaiError) {
                let result = try writer.write(slot, entry, into: staged, recent: &recent)
                // Dropped rather than half done, so that a stop takes no time.
                committer.add(
                    .init(
                        index: index, entry: result.entry, items: result.items,
                        staged: staged.name, earlierNames: earlier.names(in: entry.folder ?? "")))
            } catch {
                staged.discard()
                throw error
            }
        } catch {
            tally.fail(index, error)
        }
    }

    /// The entry of a department that an earlier run has done in just the same way, and whose
    /// files are all there; nil if it has to be done.
    private func reused(
        _ slot: BatchSlot, _ entry: BatchManifest.Entry,
        comparing comparison: BatchFolder.Comparison
    ) -> BatchManifest.Entry? {
        guard let folderName = entry.folder, let record = earlier.records[folderName],
            record.recipe == writer.forms.recipe, record.entry.catalogHash == slot.hash,
            record.entry.department == entry.department,
            folder.hasFiles(of: record.entry, comparing: comparison)
        else { return nil }
        var finished = entry
        finished.status = .done
        finished.counts = record.entry.counts
        finished.files = record.entry.files
        return finished
    }
}
