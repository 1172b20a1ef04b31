import BundledTemplates
import DisclosureCatalog
import DisclosureForms
import Foundation
import Gongkai
import SheetModel
import TestSupport
import Testing
import Workbooks

/// What LibreOffice makes of our forms: one run over the samples and many generated catalogs.
@Suite(
    .enabled(
        if: RenderingTools.isAvailable,
        "LibreOffice, python3-uno, poppler-utils or mupdf-tools is missing: see .ci/setup --tests"))
struct RenderingTests {
    /// Catalogs from nearly empty to several pages an item; the variable raises their number for a
    /// long run.
    private static let seeds =
        0..<(ProcessInfo.processInfo.environment["GONGKAI_RENDERED_FORMS"].flatMap { UInt64($0) }
        ?? 80)

    @Test func everyTextIsShownWholeOnItsPage() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let files = try writeForms(into: folder)
        let (status, output) = RenderingTools.script("printed_cells.py", files)
        #expect(status == 0, "\(output.prefix(3_000))")
    }

    @Test func rowsAreAsHighAsLibreOfficeWantsThemAndNotMuchHigher() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let files = try writeForms(into: folder)
        let (status, output) = RenderingTools.script(
            "optimal_heights.py", ["--max-ratio", "1.25"] + files)
        #expect(status == 0, "\(Self.remarkable(output))")
    }

    @Test(.enabled(if: RenderingTools.hasValidator, "there is no validator beside the repository"))
    func everyWorkbookIsValid() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let files = try writeForms(into: folder)
        let (status, output) = RenderingTools.run(
            RenderingTools.python, [RenderingTools.validator, "--strict", "--quiet"] + files)
        #expect(status == 0, "\(output.prefix(3_000))")
    }

    /// The files of the oracle's report with a violation or too tall rows.
    private static func remarkable(_ report: String) -> String {
        struct Report: Decodable {
            struct Violation: Decodable {
                var cell: String
                var ours: Double
                var theirs: Double
                var text: String
            }
            struct File: Decodable {
                var violations: [Violation]?
                var ratio: Double?
                var error: String?
            }
            var files: [String: File]
        }
        guard let report = try? JSONDecoder().decode(Report.self, from: Data(report.utf8)) else {
            return String(report.suffix(3_000))
        }
        let files = report.files.filter {
            $0.value.violations?.isEmpty != true || ($0.value.ratio ?? 9) > 1.25
        }
        return "\(files)"
    }

    /// Writes the forms of the samples on both papers and of the generated catalogs, each with the
    /// boxes of its texts, and returns the workbooks.
    private func writeForms(into folder: TemporaryFolder) throws -> [String] {
        var template = try #require(try TemplateFile.bundled("municipal"))
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        let measure = TextMeasure(
            fonts: try decoder.decode(FontLibrary.self, from: Data(BundledTemplates.fonts)))
        var files: [String] = []
        func write(_ catalog: Catalog, _ name: String, _ options: FormOptions) throws {
            let planner = FormPlanner(template: template, measure: measure, options: options)
            let plan = planner.plan(catalog).workbook
            let path = "\(folder.path)/\(name).xlsx"
            try XLSXWriter.write(plan, to: path, temporaryDirectory: folder.path)
            let boxes = PrintedBoxes(plan.sheets[0]).pages
            try JSONEncoder().encode(boxes)
                .write(to: URL(filePath: "\(folder.path)/\(name).json"))
            files.append(path)
        }
        for name in ["zhongwei-miit", "shili-statistics"] {
            let file = URL(filePath: "\(packageRoot)/Samples/\(name)/catalog.json")
            let catalog = try CatalogFile.read(Array(try Data(contentsOf: file)), file: name)
            try write(catalog, "\(name)-a4", FormOptions())
            try write(catalog, "\(name)-a3", FormOptions(paper: .a3))
        }
        for seed in Self.seeds {
            var generator = CatalogGenerator(seed: seed)
            let catalog = generator.catalog(items: 1 + Int(seed % 12))
            try write(
                catalog, "generated-\(seed)", FormOptions(paper: seed % 5 == 0 ? .a3 : .a4))
        }
        // The other forms, each with its sample, and one of them with generated catalogs.
        for (index, name) in BundledTemplates.formNames.enumerated().dropFirst() {
            template = try #require(try TemplateFile.bundled(name))
            let file = URL(filePath: "\(packageRoot)/Samples/\(name)/catalog.json")
            let catalog = try CatalogFile.read(Array(try Data(contentsOf: file)), file: name)
            try write(catalog, "\(name)-a4", FormOptions())
            var generator = CatalogGenerator(seed: UInt64(1_000 + index))
            try write(generator.catalog(items: 8), "\(name)-generated", FormOptions())
        }
        return files
    }
}

/// A folder of a test's own.
struct TemporaryFolder {
    let path: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "gongkai-rendering-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path(percentEncoded: false)
    }

    func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }
}
