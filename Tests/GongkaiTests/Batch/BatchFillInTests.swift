import DisclosureCatalog
import Foundation
import Gongkai
import TestSupport
import Testing

/// Forms for the departments of a city to fill in.
@Suite struct BatchFillInTests {
    private func batch(_ scene: BatchScene, _ options: FillInOptions?) -> BatchExport {
        var batch = scene.batch
        batch.formats = [.xlsx]
        batch.fillIn = options
        return batch
    }

    private func twoDepartments(_ body: (BatchScene) throws -> Void) throws {
        try BatchScene.with { scene in
            for name in ["甲局", "乙局"] { try scene.add("\(name).json", namedCatalog(name)) }
            try body(scene)
        }
    }

    @Test func eachDepartmentGetsItsForm() throws {
        try twoDepartments { scene in
            let report = try scene.run(batch(scene, FillInOptions(rows: 2)))
            #expect(report.manifest.settings["fillIn"] == "rows=2,channels=cell")
            var export = FormExport()
            export.fillIn = FillInOptions(rows: 2)
            for name in ["甲局", "乙局"] {
                let own = try export.file(of: namedCatalog(name)).data
                #expect(try scene.result()["\(name)/\(name).xlsx"] == own)
            }
        }
    }

    /// Other options are other files, and equal ones are not made again.
    @Test func optionsDecideWhatIsDoneAgain() throws {
        try twoDepartments { scene in
            let filing = try scene.run(batch(scene, nil))
            #expect(filing.manifest.settings["fillIn"] == nil)
            let options: [FillInOptions?] = [
                FillInOptions(), FillInOptions(rows: 3),
                FillInOptions(rows: 3, hasChannelColumns: true), nil,
            ]
            for option in options {
                #expect(try scene.run(batch(scene, option)).progress.reused == 0)
                #expect(try scene.run(batch(scene, option)).progress.reused == 2)
            }
        }
    }

    @Test(arguments: [FillInOptions(), FillInOptions(rows: 3, hasChannelColumns: true)])
    func areVerifiedAgainstTheirCatalogs(options: FillInOptions) throws {
        try twoDepartments { scene in
            _ = try scene.run(batch(scene, options))
            let report = try BatchVerification().run(
                scene.output, catalogs: .folder(scene.input))
            #expect(report.catalogCount == 2)
            #expect(report.differences.map(\.rule) == [])
        }
    }

    @Test(arguments: [BatchFormat.csv, .html])
    func otherFormatsAreRefused(format: BatchFormat) throws {
        try twoDepartments { scene in
            var batch = batch(scene, FillInOptions())
            batch.formats = [.xlsx, format, .json]
            let error = thrownError { () throws(GongkaiError) in
                try batch.run(from: .folder(scene.input), to: scene.output)
            }
            #expect(error?.code == .usage)
            #expect(error?.message.chinese.contains(format.rawValue) == true)
        }
    }
}
