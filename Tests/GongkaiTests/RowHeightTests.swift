import BundledTemplates
import DisclosureCatalog
import DisclosureForms
import Foundation
import SheetModel
import TestSupport
import Testing
import Workbooks

@testable import Gongkai

/// Holds the row heights of written forms against LibreOffice's own, by
/// `Tests/Rendering/optimal_heights.py`.
@Suite struct RowHeightTests {
    private static let python = "/usr/bin/python3"
    private static let canRun =
        ExternalTool.isInstalled("soffice")
        && (try? ExternalTool.run([python, "-c", "import uno"])) != nil

    /// How many generated catalogs are checked; the variable raises it for a long run.
    private static let count =
        ProcessInfo.processInfo.environment["GONGKAI_ROW_HEIGHT_FORMS"].flatMap { Int($0) } ?? 8

    @Test(.enabled(if: canRun), .timeLimit(.minutes(15)))
    func libreOfficeWantsNoRowHigher() throws {
        try ExternalTool.withTemporaryFolder { folder in
            let files = try Self.writeForms(to: folder)
            let script = "\(packageRoot)/Tests/Rendering/optimal_heights.py"
            let report = try ExternalTool.run([Self.python, script] + files)
            #expect(String(decoding: report, as: UTF8.self).contains("\"violations\": 0"))
        }
    }

    /// Writes generated catalogs in turn on A4 and A3, cut into pages and continuous.
    private static func writeForms(to folder: URL) throws -> [String] {
        let names = BundledTemplates.formNames
        let templates = try names.map { try #require(try TemplateFile.bundled($0)) }
        let fonts = try JSONFile.read(
            FontLibrary.self, from: BundledTemplates.fonts, file: "fonts.json5", limits: .standard)
        return try (0..<count).map { number in
            var generator = CatalogGenerator(seed: UInt64(number))
            let options = FormOptions(
                paper: number % 3 == 0 ? .a3 : .a4, pages: number % 4 == 1 ? .continuous : .split)
            let planner = FormPlanner(
                template: templates[number % templates.count], measure: TextMeasure(fonts: fonts),
                options: options)
            let plan = planner.plan(generator.catalog(items: number % 12)).workbook
            let path = folder.appendingPathComponent("\(number).xlsx").path
            try XLSXWriter.write(plan, to: path, temporaryDirectory: folder.path)
            return path
        }
    }
}
