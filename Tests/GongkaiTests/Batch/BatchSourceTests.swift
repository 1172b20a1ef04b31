import DisclosureCatalog
import Foundation
import Gongkai
import TestSupport
import Testing

/// Which forms a batch reads, and how.
@Suite struct BatchSourceTests {
    /// Adds the filled form of a catalog.
    private func addForm(
        _ name: String, _ catalog: Catalog, _ template: TemplateChoice = .standard,
        in scene: BatchScene
    ) throws {
        var export = FormExport()
        export.template = template
        if name.hasSuffix("html") { export.format = .html }
        _ = try export.run(
            catalog, name: "c.json", to: .file(scene.input + "/" + name, replacing: true))
    }

    private func file(_ scene: BatchScene, _ name: String) throws -> Catalog {
        let bytes = Array(
            try Data(contentsOf: URL(filePath: scene.output + "/\(name)/\(name).json")))
        return try CatalogFile.read(bytes, file: name)
    }

    private func catalogs(_ scene: BatchScene) -> BatchExport {
        var batch = scene.batch
        batch.formats = [.json]
        return batch
    }

    /// Each is recognised, whatever form is written.
    @Test func formsOfSeveralKindsAreRecognised() throws {
        try BatchScene.with { scene in
            var national = namedCatalog("教育局")
            national.sections[0].items[0].levels = ["县级"]
            try addForm("a.xlsx", national, .bundled("national"), in: scene)
            try addForm("b.html", namedCatalog("财政局"), in: scene)
            for template in [TemplateChoice.standard, .bundled("national")] {
                var batch = catalogs(scene)
                batch.templates = [template]
                let report = try scene.run(batch)
                #expect(report.exitStatus == 0)
                #expect(try scene.departments() == ["教育局", "财政局"])
                #expect(try file(scene, "教育局").items[0].levels == ["县级"])
                #expect(try file(scene, "财政局").items.count == 1)
            }
        }
    }

    /// What fits no form is refused rather than read by the form that is written.
    @Test func whatIsNoFormFails() throws {
        try BatchScene.with { scene in
            let lines = ["序号\t一级事项\t二级事项\t公开时限\t联系人\t电话\t地点", "1\t事故\t报告\t20日内\t张\t1\t一楼"]
            try scene.add("a.txt", text: lines.joined(separator: "\n"))
            try scene.add("b.json", namedCatalog("财政局"))
            let report = try scene.run(catalogs(scene))
            #expect(report.manifest.entries.map(\.status) == [.failed, .done])
        }
    }

    private func withOwnForm(
        level: String, in scene: BatchScene, _ body: (String) throws -> Void
    ) throws {
        let text = String(decoding: try BundledForm(named: "national").file, as: UTF8.self)
            .replacing("name: \"national\"", with: "name: \"own\"")
            .replacing("item.level.县级", with: "item.level.\(level)")
        let path = scene.folder.path("own.json5")
        try Data(text.utf8).write(to: URL(filePath: path))
        try body(path)
    }

    /// A form that was changed reads its inputs anew, and nothing else is done again for it.
    @Test func aChangedFormIsReadAgain() throws {
        try BatchScene.with { scene in
            var catalog = namedCatalog("教育局")
            catalog.sections[0].items[0].levels = ["县级"]
            try addForm("a.xlsx", catalog, .bundled("national"), in: scene)
            for level in ["区级", "旗级"] {
                try withOwnForm(level: level, in: scene) { path in
                    var batch = catalogs(scene)
                    batch.sourceTemplates = [.file(path)]
                    let first = try scene.run(batch)
                    #expect(first.progress.reused == 0)
                    #expect(try file(scene, "教育局").items[0].levels == [level])
                    #expect(try scene.run(batch).progress.reused == 1)
                    // Whoever checks the output needs the form too.
                    var check = BatchVerification()
                    check.templates = [.file(path)]
                    let verified = try check.run(scene.output, catalogs: .folder(scene.input))
                    #expect(!verified.hasDifferences)
                    check.templates = []
                    #expect(throws: GongkaiError.self) {
                        try check.run(scene.output, catalogs: .folder(scene.input))
                    }
                }
            }
            #expect(try scene.run(catalogs(scene)).progress.reused == 0)
            #expect(try file(scene, "教育局").items[0].levels == ["县级"])
        }
    }

    /// A file with several forms is several departments.
    @Test(arguments: [FormsExport.Arrangement.sheets, .stack])
    func aTownIsSeveralDepartments(_ arrangement: FormsExport.Arrangement) throws {
        try BatchScene.with { scene in
            let sources = try ["财政所", "民政办"].map {
                CatalogSource.bytes(
                    Array(try CatalogFile.bytes(of: namedCatalog($0))), name: "c.json")
            }
            _ = try FormsExport(arrangement: arrangement).run(
                from: sources, to: .file(scene.input + "/town.xlsx", replacing: false))
            let report = try scene.run(catalogs(scene))
            #expect(report.exitStatus == 0)
            #expect(try scene.departments() == ["民政办", "财政所"])
            #expect(try file(scene, "民政办").items.count == 1)
            #expect(report.manifest.entries.allSatisfy { $0.table != nil })
            #expect(try BatchManifest.read(folder: scene.output) == report.manifest)
            let table = String(
                decoding: try Data(contentsOf: URL(filePath: scene.output + "/manifest.csv")),
                as: UTF8.self)
            #expect(table.contains("town.xlsx!"))
            #expect(try scene.run(catalogs(scene)).progress.reused == 2)
            let check = BatchVerification()
            let verified = try check.run(scene.output, catalogs: .folder(scene.input))
            #expect(verified.lines(in: .english) == [])
            #expect(verified.catalogCount == 2)
        }
    }

    /// A file with many forms gives each department what a file of its own gives it, on one thread
    /// and on several, in a first run and in one that goes on.
    @Test(arguments: [FormsExport.Arrangement.sheets, .stack], [1, 3])
    func manyFormsInOneFile(_ arrangement: FormsExport.Arrangement, _ jobs: Int) throws {
        try BatchScene.with { scene in
            let names = (10..<22).map { "示例\($0)所" }
            let catalogs = names.map { name in
                var catalog = namedCatalog(name)
                catalog.sections[0].items[0].content = "\(name)的职能。"
                return catalog
            }
            let sources = try catalogs.map {
                CatalogSource.bytes(Array(try CatalogFile.bytes(of: $0)), name: "c.json")
            }
            _ = try FormsExport(arrangement: arrangement).run(
                from: sources, to: .file(scene.input + "/town.xlsx", replacing: false))
            try addForm("z.xlsx", namedCatalog("教育局"), in: scene)
            var batch = scene.batch
            batch.formats = [.json]
            batch.jobs = jobs
            #expect(try scene.run(batch).progress.done == 13)
            for catalog in catalogs {
                #expect(try file(scene, catalog.department).items == catalog.items)
            }
            try FileManager.default.removeItem(atPath: scene.output + "/" + names[5])
            let again = try scene.run(batch)
            #expect(again.progress.done == 13)
            #expect(again.progress.reused == 12)
            #expect(try file(scene, names[5]).items == catalogs[5].items)
        }
    }

    /// A catalog file says more than the form that was made from it.
    @Test func ofACatalogAndItsFormTheCatalogIsRead() throws {
        try BatchScene.with { scene in
            try scene.add("a.json", namedCatalog("财政局"))
            try addForm("a.xlsx", namedCatalog("财政局"), in: scene)
            let report = try scene.run(catalogs(scene))
            #expect(report.manifest.entries.map(\.status) == [.done, .skipped])
            #expect(try scene.departments() == ["财政局"])
        }
    }

    /// Records without the columns of the catalog are checked as they were written.
    @Test func recordsWithoutCatalogColumnsAreVerified() throws {
        try BatchScene.with { scene in
            try scene.add("a.json", namedCatalog("财政局"))
            var batch = scene.batch
            batch.csv.hasCatalogColumns = false
            _ = try scene.run(batch)
            let verified = try BatchVerification().run(
                scene.output, catalogs: .folder(scene.input))
            #expect(verified.lines(in: .english) == [])
        }
    }
}
