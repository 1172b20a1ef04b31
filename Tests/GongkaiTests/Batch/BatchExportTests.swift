import DisclosureCatalog
import Foundation
import Gongkai
import TestSupport
import Testing

@Suite struct BatchExportTests {
    @Test func everyFormatOfEveryDepartment() throws {
        try BatchScene.with { scene in
            try scene.add("b/乙.json", namedCatalog("乙局"))
            try scene.add("甲.json", namedCatalog("甲局"))
            var batch = scene.batch
            batch.formats = BatchFormat.allCases
            let report = try scene.run(batch)
            #expect(report.exitStatus == 0)
            let names = ["xlsx", "csv", "html", "json"]
            let expected = ["甲局", "乙局"].flatMap { name in
                [name] + names.map { "\(name)/\(name).\($0)" }
            }
            let files = try scene.result()
            #expect(Set(files.keys) == BatchScene.ownFiles.union(expected))
            let manifest = try BatchManifest.read(folder: scene.output)
            #expect(manifest == report.manifest)
            #expect(manifest.entries.map(\.source) == ["b/乙.json", "甲.json"])
            for file in manifest.entries.flatMap(\.files) {
                let data = try #require(files[file.path])
                #expect(data.count == file.size)
                #expect(ContentHash(of: data).hexadecimal == file.sha256)
            }
            let alone = try FormExport().file(of: namedCatalog("甲局")).data
            #expect(files["甲局/甲局.xlsx"] == alone)
            let catalog = try CatalogFile.read(
                Array(try #require(files["甲局/甲局.json"])), file: "x")
            #expect(catalog == namedCatalog("甲局"))
        }
    }

    /// Several forms: the names tell them apart; the same one twice is one.
    @Test func severalForms() throws {
        try BatchScene.with { scene in
            try scene.add("a.json", namedCatalog("甲局"))
            let own = try Data(
                contentsOf: URL(filePath: packageRoot + "/Templates/municipal.json5"))
            try (own + Data("\n".utf8)).write(to: URL(filePath: scene.folder.path("own.json5")))
            var batch = scene.batch
            batch.templates = [
                .standard, .standard, .file(scene.folder.path("own.json5")),
            ]
            batch.formats = [.csv, .json]
            let report = try scene.run(batch)
            #expect(
                report.manifest.entries[0].files.map(\.path) == [
                    "甲局/甲局-municipal.csv", "甲局/甲局-municipal-2.csv", "甲局/甲局.json",
                ])
            #expect(report.manifest.templates.map(\.name) == ["municipal", "municipal-2"])
            batch.formats = []
            #expect(
                thrownError { () throws(GongkaiError) in
                    try batch.run(from: .folder(scene.input), to: scene.output)
                }?.code == .usage)
        }
    }

    @Test func inputsOfEveryKind() throws {
        try BatchScene.with { scene in
            try scene.add("a.json", namedCatalog("甲局"))
            let published = try String(
                contentsOfFile: packageRoot + "/Samples/zhongwei-miit/source.txt", encoding: .utf8)
            try scene.add("b.txt", text: published)
            try scene.addLines("c.jsonl", [try catalogLine("丙局"), "", try catalogLine("丁局")])
            try scene.add("d.pdf", text: "%PDF-1.4")
            try scene.add(".hidden.json", text: "{")
            try scene.folder.link("in/loop", to: "..")
            try scene.folder.link("in/gone.json", to: "nowhere")
            try scene.folder.createPipe("in/pipe.json")
            let report = try scene.run(scene.batch)
            let entries = report.manifest.entries
            #expect(
                entries.map(\.source) == [
                    "a.json", "b.txt", "c.jsonl", "c.jsonl", "d.pdf", "gone.json", "loop/in",
                    "pipe.json",
                ])
            #expect(entries.map(\.line) == [nil, nil, 1, 3, nil, nil, nil, nil])
            #expect(
                entries.map(\.status) == [
                    .done, .done, .done, .done, .skipped, .failed, .skipped, .skipped,
                ])
            #expect(entries[6].reason?.english.contains("back") == true)
            #expect(entries[1].counts.items == 29)
            #expect(try scene.departments() == ["丁局", "丙局", "中卫市工业和信息化局", "甲局"].sorted())
            #expect(report.exitStatus == 1)
        }
    }

    /// Our own spreadsheets and CSV are inputs too; CSV of the table alone does not tell the
    /// department, its name does.
    @Test func formsAreReadBack() throws {
        try BatchScene.with { scene in
            var export = FormExport()
            for (format, name) in [(FormFormat.xlsx, "x.xlsx"), (.csv, "丙局.csv")] {
                export.format = format
                export.csv.hasCatalogColumns = false
                _ = try export.run(
                    namedCatalog("甲局"), name: "c",
                    to: .file(scene.input + "/" + name, replacing: false))
            }
            let report = try scene.run(scene.batch)
            #expect(report.manifest.entries.map(\.status) == [.done, .done])
            #expect(report.manifest.entries.map(\.department) == ["甲局", "丙局"])
            #expect(report.manifest.entries[1].counts.warnings > 0)
            let errors = report.manifest.entries[1].counts.errors
            let source = CatalogSource.file(scene.input + "/丙局.csv")
            #expect(
                try CatalogValidation().report(on: source).findings.count {
                    $0.severity == .error && $0.place.field != .department
                } == errors)
            #expect(try scene.run(scene.batch).progress.reused == 2)
        }
    }

    /// Line numbers in every message; a byte order mark, CRLF and a last line without an end.
    @Test func linesOfAFile() throws {
        try BatchScene.with { scene in
            let text =
                try "\u{FEFF}" + catalogLine("甲局") + "\r\n{\"department\": \"坏局\", x}\r\n[]\n"
                + "{\"format\":\"gongkai.catalog\",\"version\":1}\n" + catalogLine("乙局")
            try scene.add("all.jsonl", text: text)
            let path = scene.input + "/all.jsonl"
            let report = try scene.run(scene.batch, from: BatchInput(argument: path))
            #expect(
                report.manifest.entries.map(\.status) == [
                    .done, .failed, .failed, .failed, .done,
                ])
            for line in 2...4 {
                let reason = report.manifest.entries[line - 1].reason
                #expect(
                    reason?.english.hasPrefix("all.jsonl:\(line)") == true,
                    "\(String(describing: reason))")
                #expect(reason?.chinese.hasPrefix("all.jsonl:\(line)") == true)
            }
            #expect(try scene.departments() == ["乙局", "甲局"].sorted())
        }
    }

    @Test func overlongLinesAreRefused() throws {
        try BatchScene.with { scene in
            let long = try catalogLine("长局", content: String(repeating: "长", count: 30_000))
            try scene.addLines("a.jsonl", [long, try catalogLine("甲局")])
            var batch = scene.batch
            batch.limits.inputBytes = 40_000
            let report = try scene.run(batch)
            #expect(report.manifest.entries.map(\.status) == [.failed, .done])
            #expect(report.manifest.entries[0].reason?.english.contains("a.jsonl:1") == true)
        }
    }

    @Test func listsOfFiles() throws {
        try BatchScene.with { scene in
            try scene.add("a.json", namedCatalog("甲局"))
            try scene.add("b.json", namedCatalog("乙局"))
            let list = scene.folder.path("some.list")
            try Data("\(scene.input)/b.json\r\n\n\(scene.input)/none.json\n".utf8)
                .write(to: URL(filePath: list))
            let report = try scene.run(scene.batch, from: BatchInput(argument: list))
            #expect(report.manifest.entries.map(\.status) == [.done, .failed])
            #expect(report.manifest.entries[1].reason?.english.contains("no such file") == true)
            #expect(try scene.departments() == ["乙局"])
        }
    }

    @Test func nothingToDoIsAnError() throws {
        try BatchScene.with { scene in
            try scene.add("readme.md", text: "x")
            for input in [BatchInput.folder(scene.input), .folder("/no/such"), .lines("/no/such")] {
                let error = thrownError { () throws(GongkaiError) in
                    try scene.batch.run(from: input, to: scene.output)
                }
                #expect(error?.code == .inputMissing, "\(String(describing: error))")
            }
        }
    }

    /// The output may lie in the input, and other outputs are no input either.
    @Test func outputWithinTheInput() throws {
        try BatchScene.with { scene in
            try scene.add("a.json", namedCatalog("甲局"))
            var batch = scene.batch
            batch.formats = [.json]
            let first = try batch.run(from: .folder(scene.input), to: scene.input + "/out")
            let again = try batch.run(from: .folder(scene.input), to: scene.input + "/out")
            #expect(first.manifest == again.manifest)
            #expect(again.manifest.entries.count == 1)
            let other = try scene.run(batch)
            #expect(other.manifest.entries.map(\.status) == [.done, .skipped])
        }
    }

    @Test func failuresStopNothing() throws {
        try BatchScene.with { scene in
            let lines = try (0..<300).map { index in
                index % 10 == 3 ? "{\"department\":\"坏\(index)\"" : try catalogLine("局\(index)")
            }
            try scene.addLines("a.jsonl", lines)
            let report = try scene.run(scene.batch)
            #expect(report.progress.done == 270)
            #expect(report.progress.failed == 30)
            #expect(report.exitStatus == 1)
            #expect(try scene.departments().count == 270)
            #expect(
                report.summary(in: .english).hasPrefix(
                    "270 written, 30 failed: 坏3, 坏13, 坏23 and 27 more."))
            #expect(
                report.summary(in: .chinese).hasPrefix(
                    "已导出 270 个部门，30 个失败：坏3、坏13、坏23等 30 个。"))
            for entry in report.manifest.entries where entry.status == .failed {
                #expect(entry.files.isEmpty)
                #expect(entry.reason != nil)
            }
        }
    }

    @Test func strictEndsAtTheFirstFailure() throws {
        try BatchScene.with { scene in
            try scene.addLines("a.jsonl", try ["{"] + (0..<200).map { try catalogLine("局\($0)") })
            var batch = scene.batch
            batch.isStrict = true
            let report = try scene.run(batch)
            #expect(report.progress.failed == 1)
            #expect(report.manifest.count(of: .pending) > 0)
            #expect(report.exitStatus == 1)
            let done = report.manifest.count(of: .done)
            #expect(try scene.departments().count == done)
        }
    }

    /// A catalog with errors is written all the same, and told about.
    @Test func findingsAreCounted() throws {
        try BatchScene.with { scene in
            var catalog = namedCatalog("甲局")
            catalog.sections[0].items[0].deadline = ""
            try scene.add("a.json", catalog)
            let report = try scene.run(scene.batch)
            #expect(report.manifest.entries[0].counts.errors == 1)
            #expect(report.progress.withErrors == 1)
            #expect(report.exitStatus == 1)
            #expect(report.summary(in: .english).contains("To be corrected before filing: 1."))
        }
    }
}
