import DisclosureCatalog
import DisclosureForms
import SheetModel
import Workbooks

/// Writes the consolidated workbook of an output folder: a sheet with one row for each department,
/// and one with all items of all departments, both to be filtered and printed.
///
/// The items are written one department at a time, while other threads read those of the next few.
/// The same manifest and the same items give the same bytes.
///
///     try BatchSummary(folder: "out", manifest: manifest, jobs: 2).write()
package struct BatchSummary {
    /// What the workbook is called in the output folder.
    package static let fileName = "汇总.xlsx"

    private let folder: String
    private let manifest: BatchManifest
    private let jobs: Int
    private let stop: BatchStop

    /// Works on that many threads.
    package init(
        folder: String, manifest: BatchManifest, jobs: Int, stop: BatchStop = BatchStop()
    ) {
        self.folder = folder
        self.manifest = manifest
        self.jobs = jobs
        self.stop = stop
    }

    /// Writes the workbook into the folder, in the place of an earlier one; not if it is stopped
    /// before the workbook is complete.
    ///
    /// Throws `GongkaiError` if the items cannot be read, or the workbook cannot be written; an
    /// earlier one is unchanged then.
    package func write() throws(GongkaiError) {
        let path = folder + "/" + Self.fileName
        let output = try GongkaiError.telling { () throws(FileError) in
            try ProducedFile(at: path, replacing: true)
        }
        try write(to: output.path, temporaryFolder: output.temporaryFolder, destination: path)
        guard !stop.isRequested else { return }
        do {
            try output.commit()
        } catch {
            throw GongkaiError(error)
        }
    }

    private func write(
        to path: String, temporaryFolder: String, destination: String
    ) throws(GongkaiError) {
        let template = try SummaryTemplate.bundled()
        var styles = SummaryStyles(template: template, measure: try Self.measure())
        let departments = SummaryDepartments(template: template, manifest: manifest)
        let items = try SummaryItems(folder: folder, manifest: manifest)
        let table = try SummaryTable(items, template: template, styles: &styles)
        var properties = DocumentProperties(
            title: template.title, created: Self.firstDayOfArchives)
        properties.subject = template.departmentSheet
        let sheet = departments.sheet(&styles)
        let plan = BulkWorkbookPlan(
            styles: styles.styles,
            sheets: [.whole(sheet), .table(table.plan(sentence: departments.sentence))],
            properties: properties)
        let faults = PlanCheck.faults(in: plan)
        guard faults.isEmpty else {
            throw GongkaiError(
                refusedPlanOf: destination,
                faults: faults.map { $0.finding(itemNumber: nil, field: nil) })
        }
        var rows = try SummaryRows(of: table, jobs: jobs)
        do throws(BulkWriteError<GongkaiError>) {
            let written = try LibraryNoise.silenced {
                () throws(BulkWriteError<GongkaiError>) in
                try BulkWriter.write(plan, to: path, temporaryDirectory: temporaryFolder) {
                    (_) throws(GongkaiError) in try rows.next()
                }
            }
            try check(written, at: path)
        } catch {
            throw GongkaiError(error, destination: destination)
        }
    }

    /// Reads the workbook back on as many threads as there are jobs.
    private func check(
        _ written: WrittenWorkbook, at path: String
    ) throws(BulkWriteError<GongkaiError>) {
        let shares = PackageCheckShare.shares(of: written, atMost: jobs)
        let results: OrderedWork<Result<Void, WorkbookError>>
        do {
            results = try OrderedWork(shares.count, jobs: jobs) { index in
                Result { () throws(WorkbookError) in try shares[index].check(path: path) }
            }
        } catch {
            throw .source(error)
        }
        defer { results.end() }
        while let result = results.next() {
            do {
                try result.get()
            } catch {
                throw .workbook(error)
            }
        }
    }

    /// 1 January 1980, the first day that a ZIP archive can name, in seconds.
    private static let firstDayOfArchives = 315_532_800

    private static func measure() throws(GongkaiError) -> TextMeasure {
        TextMeasure(fonts: try FormLayout.bundledFonts.get())
    }
}

extension GongkaiError {
    /// An error of writing a workbook with tables, worded.
    init(_ error: BulkWriteError<GongkaiError>, destination: String) {
        switch error {
        case .source(let error): self = error
        case .workbook(let error): self.init(error, destination: destination)
        case .row(let faults):
            self.init(
                refusedPlanOf: destination,
                faults: faults.map { $0.finding(itemNumber: nil, field: nil) })
        }
    }
}
