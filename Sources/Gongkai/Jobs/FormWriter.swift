import DelimitedText
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

    /// Writes the form and returns what was noticed on the way.
    func write(
        _ catalog: Catalog, to destination: OutputDestination
    ) throws(GongkaiError) -> [Finding] {
        switch export.format {
        case .xlsx: try writeWorkbook(of: catalog, to: destination)
        case .csv: try writeRecords(of: catalog, to: destination)
        case .html: try writePage(of: catalog, to: destination)
        }
    }

    private func writeWorkbook(
        of catalog: Catalog, to destination: OutputDestination
    ) throws(GongkaiError) -> [Finding] {
        // The pages of a long item each show a part of it, but read back it is one text again.
        let tooLong = CatalogValidator.textsTooLongForACell(in: catalog, file: source)
        guard tooLong.isEmpty else { throw GongkaiError(refusedPlanOf: source, faults: tooLong) }
        let layout = try FormLayout(template: template, options: export.page)
        let plan = layout.plan(catalog)
        let faults = layout.faults(in: plan.workbook)
        guard faults.isEmpty else { throw GongkaiError(refusedPlanOf: source, faults: faults) }
        try WorkbookOutput(plan: plan.workbook, temporaryFiles: export.temporaryFiles)
            .write(to: destination)
        return plan.findings.located(in: source)
    }

    private func writePage(
        of catalog: Catalog, to destination: OutputDestination
    ) throws(GongkaiError) -> [Finding] {
        var page = export.page
        page.pages = page.pages ?? .continuous
        let layout = try FormLayout(template: template, options: page)
        let plan = layout.plan(catalog)
        let names = Set(plan.workbook.styles.map(\.fontName))
        let fallbacks = names.reduce(into: [String: [String]]()) { fallbacks, name in
            fallbacks[name] = layout.fonts.fallbacks(of: name)
        }
        try destination.write(HTMLDocument(fontFallbacks: fallbacks).bytes(of: plan.workbook))
        return plan.findings.located(in: source)
    }

    private func writeRecords(
        of catalog: Catalog, to destination: OutputDestination
    ) throws(GongkaiError) -> [Finding] {
        let recorder = FormRecorder(template: template, channelStyle: export.csv.channelStyle)
        let records = recorder.records(of: catalog)
        let rows: [[DelimitedField]] =
            [records.headings.map(DelimitedField.text)]
            + records.rows.map { row in
                row.map { value in
                    switch value {
                    case .text(let text): .text(text)
                    case .number(let number): .number(String(number))
                    }
                }
            }
        let bytes: [UInt8]
        do {
            bytes = try export.csv.writer.write(rows)
        } catch {
            throw GongkaiError(error, destination: destination.name)
        }
        try destination.write(bytes)
        return ExcelCut.all(in: rows).map { finding($0, destination: destination) }
    }

    private func finding(_ cut: ExcelCut, destination: OutputDestination) -> Finding {
        let (chinese, english) = cut.sentence
        return Finding(
            rule: "csv.excelCut", severity: .warning, place: Place(file: destination.name),
            message: LocalizedText(zh: chinese, en: english))
    }
}

/// Writes a plan that has no faults as a workbook, and looks at the result before anyone else may.
struct WorkbookOutput {
    let plan: WorkbookPlan
    var temporaryFiles = TemporaryFiles.besideOutput

    func write(to destination: OutputDestination) throws(GongkaiError) {
        switch destination {
        case .file(let path, let replacing):
            let output = try GongkaiError.telling { () throws(FileError) in
                try ProducedFile(at: path, replacing: replacing)
            }
            try produce(at: output.path, output.temporaryFolder, for: destination)
            do {
                try output.commit()
            } catch {
                throw GongkaiError(error)
            }
        case .standardOutput(let folder):
            let output = try GongkaiError.telling { () throws(FileError) in
                try BufferedFile(in: folder)
            }
            try produce(at: output.path, output.temporaryFolder, for: destination)
            let bytes: [UInt8]
            do {
                bytes = try output.contents()
            } catch {
                throw GongkaiError(error)
            }
            try destination.write(bytes)
        }
    }

    private func produce(
        at path: String, _ temporaryFolder: String, for destination: OutputDestination
    ) throws(GongkaiError) {
        // Whatever goes wrong there is tried again here, and told if it goes wrong again.
        if let folder = memoryFolder, (try? produce(at: path, folder)) != nil { return }
        do {
            try produce(at: path, temporaryFolder)
        } catch {
            throw GongkaiError(error, destination: destination.name)
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
