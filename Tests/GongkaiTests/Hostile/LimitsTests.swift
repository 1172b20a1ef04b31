import DisclosureCatalog
import Foundation
import Gongkai
import TestSupport
import Testing

/// The limits are one value: each can be set, and what goes beyond is refused in one sentence.
@Suite struct LimitsTests {
    static let limits: [(String, @Sendable (inout Limits) -> Void)] = [
        ("file", { $0.inputBytes = 1_000 }),
        ("entries", { $0.workbook.entries = 5 }),
        ("part", { $0.workbook.partBytes = 1_000 }),
        ("all parts", { $0.workbook.totalBytes = 5_000 }),
        ("cells", { $0.workbook.cells = 10 }),
        ("text", { $0.workbook.textBytes = 50 }),
        ("sheets", { $0.workbook.sheets = 0 }),
        ("names", { $0.workbook.nameBytes = 10 }),
        ("depth", { $0.workbook.xmlDepth = 2 }),
        ("attributes", { $0.workbook.xmlAttributes = 1 }),
    ]

    @Test(arguments: limits.indices) func everyLimitCanBeSet(_ index: Int) throws {
        let form = Array(try FormExport().file(of: soundCatalog()).data)
        var job = CatalogImport()
        #expect(throws: Never.self) { try job.catalog(from: .bytes(form, name: "f.xlsx")) }
        try withTestFolder { folder in
            let path = folder.path("f.xlsx")
            try Data(form).write(to: URL(filePath: path))
            Self.limits[index].1(&job.limits)
            let error = thrownError { () throws(GongkaiError) in
                try job.catalog(from: .file(path))
            }
            #expect(error?.code == .inputNotUnderstood, "\(Self.limits[index].0)")
            #expect(error?.message.english.contains("f.xlsx") == true)
            #expect(error?.findings == [])
        }
    }

    /// A folder's forms are judged by the same limits, each for itself.
    @Test func limitsOfAnImportOfMany() throws {
        try ImportScene.with { scene in
            try scene.add("a.xlsx", namedCatalog("财政局"))
            try scene.add("b.csv", namedCatalog("教育局"), as: .csv)
            var job = scene.job
            job.limits.workbook.cells = 10
            let report = try job.run(from: [.folder(scene.input)], to: scene.output)
            #expect(report.entries.map(\.status) == [.failed, .done])
        }
    }
}
