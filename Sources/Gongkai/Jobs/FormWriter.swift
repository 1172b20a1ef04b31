import DisclosureCatalog
import DisclosureForms
import SheetModel
import Workbooks

/// Writes one form in the format of an export.
struct FormWriter {
    let export: FormExport
    let template: FormTemplate
    /// The name of the catalog in findings.
    let source: String
    /// Set for a form for filling in.
    var fillIn: FillInRecipe?

    /// Writes the form and returns what was noticed on the way.
    func write(
        _ catalog: Catalog, to destination: OutputDestination
    ) throws(GongkaiError) -> [Finding] {
        let (product, findings) = try product(of: catalog, destination: destination.name)
        switch product {
        case .bytes(let bytes): try destination.write(bytes)
        case .workbook(let plan):
            try WorkbookOutput(plan: plan, temporaryFiles: export.temporaryFiles)
                .write(to: destination)
        }
        return findings
    }

    /// Makes the form in memory; a workbook is a file in a folder on the way.
    func bytes(
        of catalog: Catalog, temporaryFolder: String
    ) throws(GongkaiError) -> (bytes: [UInt8], findings: [Finding]) {
        let (product, findings) = try product(of: catalog, destination: source)
        switch product {
        case .bytes(let bytes): return (bytes, findings)
        case .workbook(let plan):
            let output = WorkbookOutput(plan: plan, temporaryFiles: export.temporaryFiles)
            let bytes = try WorkbookOutput.bytes(in: temporaryFolder) {
                path, folder throws(GongkaiError) in
                try output.produce(at: path, folder, for: source)
            }
            return (bytes, findings)
        }
    }

    private func product(
        of catalog: Catalog, destination: String
    ) throws(GongkaiError) -> (FormProduct, [Finding]) {
        let producer = try FormProducer(
            template: template, page: export.page, csv: export.csv, formats: [export.format],
            fillIn: fillIn)
        return try producer.product(
            of: catalog, as: export.format, source: source, destination: destination)
    }
}

/// Writes a plan that has no faults as a workbook, and looks at the result before anyone else may.
struct WorkbookOutput {
    let plan: WorkbookPlan
    var temporaryFiles = TemporaryFiles.besideOutput

    func write(to destination: OutputDestination) throws(GongkaiError) {
        try Self.write(to: destination) { path, folder throws(GongkaiError) in
            try produce(at: path, folder, for: destination.name)
        }
    }

    /// Puts what `produce` writes at a path, with a folder for temporary files, in its place.
    static func write(
        to destination: OutputDestination,
        produce: (_ path: String, _ temporaryFolder: String) throws(GongkaiError) -> Void
    ) throws(GongkaiError) {
        switch destination {
        case .file(let path, let replacing):
            let output = try GongkaiError.telling { () throws(FileError) in
                try ProducedFile(at: path, replacing: replacing)
            }
            try produce(output.path, output.temporaryFolder)
            do {
                try output.commit()
            } catch {
                throw GongkaiError(error)
            }
        case .standardOutput(let folder):
            try destination.write(try bytes(in: folder, produce: produce))
        }
    }

    /// What `produce` writes at a path within a folder, where nothing of it stays.
    static func bytes(
        in folder: String,
        produce: (_ path: String, _ temporaryFolder: String) throws(GongkaiError) -> Void
    ) throws(GongkaiError) -> [UInt8] {
        let output = try GongkaiError.telling { () throws(FileError) in
            try BufferedFile(in: folder)
        }
        try produce(output.path, output.temporaryFolder)
        do {
            return try output.contents()
        } catch {
            throw GongkaiError(error)
        }
    }

    /// Writes the workbook at a path and checks it; errors show `destination`.
    func produce(
        at path: String, _ temporaryFolder: String, for destination: String
    ) throws(GongkaiError) {
        // Whatever goes wrong there is tried again here, and told if it goes wrong again.
        if let folder = memoryFolder, (try? produce(at: path, folder)) != nil { return }
        do {
            try produce(at: path, temporaryFolder)
        } catch {
            throw GongkaiError(error, destination: destination)
        }
    }

    private func produce(at path: String, _ temporaryFolder: String) throws(WorkbookError) {
        try LibraryNoise.silenced { () throws(WorkbookError) in
            try XLSXWriter.write(plan, to: path, temporaryDirectory: temporaryFolder)
        }
        try PackageCheck.check(path: path, against: plan)
    }

    private var memoryFolder: String? {
        switch temporaryFiles {
        case .besideOutput: nil
        case .inMemory:
            MemoryFolder.path(withRoomFor: XLSXWriter.mostTemporaryBytes(of: plan))
        }
    }
}
