import DisclosureCatalog
import Foundation
import Gongkai
import SheetModel
import TestSupport
import Testing
import Workbooks

/// Files with the forms of several departments, as towns send them.
@Suite struct TownImportTests {
    private static let names = ["财政所", "民政办", "卫生院"]

    /// Adds a file with a form for each department.
    private func addTown(
        _ name: String, _ arrangement: FormsExport.Arrangement, _ catalogs: [Catalog]? = nil,
        as format: FormFormat = .xlsx, in scene: ImportScene
    ) throws {
        var export = FormsExport(arrangement: arrangement)
        export.format = format
        let sources = try (catalogs ?? Self.names.map(namedCatalog)).map {
            CatalogSource.bytes(Array(try CatalogFile.bytes(of: $0)), name: "c.json")
        }
        _ = try export.run(
            from: sources, to: .file(scene.input + "/" + name, replacing: false))
    }

    @Test(arguments: [FormsExport.Arrangement.sheets, .stack], [FormFormat.xlsx, .html])
    func eachTableBecomesACatalog(
        _ arrangement: FormsExport.Arrangement, _ format: FormFormat
    ) throws {
        try ImportScene.with { scene in
            try addTown("town.\(format.rawValue)", arrangement, as: format, in: scene)
            try scene.add("z.xlsx", namedCatalog("教育局"))
            var sources: [String] = []
            let report = try scene.run {
                if case .findings(let report) = $0 { sources.append(report.source) }
            }
            #expect(report.exitStatus == 0)
            #expect(try scene.names == (Self.names + ["教育局"]).map { $0 + ".json" }.sorted())
            #expect(report.entries.map(\.department) == Self.names + ["教育局"])
            #expect(report.progress.done == 4)
            #expect(report.summary(in: .english) == "4 imported, 0 failed.")
            let tables = report.entries.dropLast().compactMap(\.table)
            #expect(Set(tables).count == 3, "\(tables)")
            #expect(report.entries.last?.table == nil)
            let path = scene.input + "/town.\(format.rawValue)"
            #expect(sources == tables.map { "\(path)!\($0)" } + [scene.input + "/z.xlsx"])
            let lines = report.table(in: .english)
            #expect(lines.count == 6)
            #expect(lines[2].hasPrefix("\(path)!\(tables[1])"))
        }
    }

    @Test func theTablesAreCalledByTheirPlaces() throws {
        try ImportScene.with { scene in
            try addTown("stack.xlsx", .stack, in: scene)
            try addTown("twice.xlsx", .sheets, in: scene)
            let tables = try scene.run().entries.map(\.table)
            #expect(tables.suffix(3) == Self.names[...].map(Optional.some))
            #expect(tables.first == "政务公开清单目录!A1")
        }
    }

    /// Two tables of one department are told apart, and by the same digits in any run.
    @Test func tablesOfOneDepartment() throws {
        func names() throws -> [String] {
            try ImportScene.with { scene in
                var second = namedCatalog("财政所")
                second.sections[0].items[0].content = "另一项内容。"
                try addTown("town.xlsx", .sheets, [namedCatalog("财政所"), second], in: scene)
                let report = try scene.run()
                #expect(report.findings.map(\.rule) == ["batch.sameName", "batch.sameName"])
                return try scene.names
            }
        }
        let found = try names()
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0.hasPrefix("财政所-") })
        #expect(try names() == found)
    }

    /// A catalog that cannot be placed stops none of the others of its file.
    @Test func onePlaceIsTaken() throws {
        try ImportScene.with { scene in
            try addTown("town.xlsx", .stack, in: scene)
            try scene.folder.createFolder("out")
            try Data("mine".utf8).write(to: URL(filePath: scene.output + "/民政办.json"))
            var failed: [String?] = []
            let report = try scene.run {
                if case .batch(.entry(let entry)) = $0 { failed.append(entry.department) }
            }
            #expect(report.entries.map(\.status) == [.done, .failed, .done])
            #expect(failed == ["民政办"])
            #expect(report.exitStatus == 1)
            #expect(scene.folder.text("out/民政办.json") == "mine")
        }
    }

    @Test func jsonTellsTheTables() throws {
        try ImportScene.with { scene in
            var catalogs = Self.names.map(namedCatalog)
            catalogs[1].sections[0].items[0].basis = ""
            try addTown("town.xlsx", .stack, catalogs, in: scene)
            var reports: [FindingReport] = []
            let report = try scene.run {
                if case .findings(let report) = $0 { reports.append(report) }
            }
            let object = try JSONSerialization.jsonObject(
                with: Data(try report.json(with: reports, in: .english)))
            let files = try #require(
                (object as? [String: Any])?["files"] as? [[String: Any]])
            #expect(files.allSatisfy { ($0["source"] as? String)?.hasSuffix("town.xlsx") == true })
            #expect(files.map { $0["table"] as? String } == report.entries.map(\.table))
            let blank = files.map { file in
                (file["findings"] as? [[String: Any]] ?? []).contains {
                    $0["rule"] as? String == "field.blank"
                }
            }
            #expect(blank == [false, true, false])
        }
    }

    /// One reply marks all tables of a file.
    @Test(arguments: [FormsExport.Arrangement.sheets, .stack])
    func oneReplyForAll(_ arrangement: FormsExport.Arrangement) throws {
        try ImportScene.with { scene in
            var catalogs = Self.names.map(namedCatalog)
            for index in 1...2 { catalogs[index].sections[0].items[0].basis = "" }
            try addTown("town.xlsx", arrangement, catalogs, in: scene)
            var job = scene.job
            job.replyFolder = scene.folder.path("replies")
            let report = try job.run(from: [.folder(scene.input)], to: scene.output)
            let warnings = report.entries.map(\.counts.warnings)
            #expect(warnings.map { $0 - warnings[0] } == [0, 1, 1])
            let reply = Array(
                try Data(contentsOf: URL(filePath: scene.folder.path("replies/town.xlsx"))))
            let grid = try WorkbookReader().read(reply).grid
            let listed = grid.sheets[0].rows.flatMap(\.texts)
            #expect(listed.count { $0 == "field.blank" } == 2)
            // Sent again as it is, it says the same.
            let again = try CatalogImport().catalogs(from: .bytes(reply, name: "town.xlsx"))
            #expect(again.map(\.catalog.department) == Self.names)
            // For one catalog the reply asks about all tables as well.
            var single = CatalogImport()
            single.reply = FormReply(to: .file(scene.folder.path("one.xlsx"), replacing: false))
            let told = try single.run(
                from: .file(scene.input + "/town.xlsx"),
                to: .file(scene.folder.path("one.json"), replacing: false))
            #expect(told.hasErrors)
            let one = Array(try Data(contentsOf: URL(filePath: scene.folder.path("one.xlsx"))))
            let texts = try WorkbookReader().read(one).grid.sheets[0].rows.flatMap(\.texts)
            #expect(texts.count { $0 == "field.blank" } == 2)
            #expect(!texts.contains { $0.hasSuffix(".another") })
        }
    }

    /// One catalog file cannot hold them: the first is written, and the others are told.
    @Test func oneCatalogFileForSeveral() throws {
        try ImportScene.with { scene in
            try addTown("town.xlsx", .stack, in: scene)
            let report = try CatalogImport().run(
                from: .file(scene.input + "/town.xlsx"),
                to: .file(scene.folder.path("one.json"), replacing: false))
            let finding = try #require(report.findings.first { $0.rule == "import.catalogs" })
            #expect(finding.severity == .error)
            #expect(finding.message.chinese.hasPrefix("文件中有 3 份清单：政务公开清单目录!A1 财政所、"))
            #expect(finding.message.english.hasPrefix("The file holds 3 catalogs: "))
            #expect(finding.suggestion?.chinese == "用 -o 文件夹/ 可把每份各存为一个清单文件。")
            #expect(finding.suggestion?.english == "With -o FOLDER/ each becomes a catalog file.")
            #expect(report.findings.count { $0.rule == "import.table.another" } == 2)
            // Whoever only checks the file has all of them checked.
            let checked = try CatalogValidation().report(on: .file(scene.input + "/town.xlsx"))
            #expect(!checked.hasErrors)
            #expect(
                checked.summary(in: .english).contains("tables: 3, sections: 3, items: 3"))
        }
    }
}

/// Files of one form in several formats, as batches leave them.
@Suite struct FormTwinTests {
    @Test func webPagesAreForms() throws {
        try ImportScene.with { scene in
            try scene.add("a.html", namedCatalog("财政局"), as: .html)
            try scene.add("b/c.HTM", namedCatalog("教育局"), as: .html)
            let report = try scene.run()
            #expect(report.exitStatus == 0)
            #expect(try scene.names == ["教育局.json", "财政局.json"])
        }
    }

    /// One of the files is read, and the others are told.
    @Test func ofOneFormInSeveralFormatsOneIsRead() throws {
        try ImportScene.with { scene in
            let formats: [FormFormat] = [.csv, .html, .xlsx]
            for format in formats {
                try scene.add("甲/表.\(format.rawValue)", namedCatalog("财政局"), as: format)
            }
            try scene.add("乙/表.csv", namedCatalog("教育局"), as: .csv)
            try scene.add("甲/表.json", text: "{}")
            var told: [String] = []
            let report = try scene.run {
                if case .batch(.entry(let entry)) = $0 {
                    told.append(entry.reason?.chinese ?? "")
                }
            }
            #expect(report.exitStatus == 0)
            #expect(try scene.names == ["教育局.json", "财政局.json"])
            #expect(report.entries.map(\.status) == [.done, .skipped, .skipped, .skipped, .done])
            #expect(told.count { $0 == "同一文件夹中有同名的 表.xlsx，只读那一份；如果不是同一张表，请改名。" } == 2)
            let english = report.entries.compactMap(\.reason?.english)
            #expect(english.contains { $0.hasPrefix("Beside it lies 表.xlsx, which is read") })
        }
    }

    /// The output of a batch, given as the input, gives the catalogs that it was made from.
    @Test func theOutputOfABatch() throws {
        try BatchScene.with { batch in
            for name in ["财政局", "教育局"] {
                try batch.add("\(name).json", namedCatalog(name))
            }
            var export = batch.batch
            export.formats = [.xlsx, .csv, .html]
            _ = try batch.run(export)
            let folder = batch.folder.path("catalogs")
            let report = try FormsImport().run(from: [.folder(batch.output)], to: folder)
            #expect(report.exitStatus == 0)
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
                    == ["教育局.json", "财政局.json"])
            let lists = report.entries.filter { !$0.source.hasSuffix("html") }
                .compactMap(\.reason?.english)
                .count { $0 == "This is a list of a batch's output, and is not read." }
            #expect(lists == BatchScene.ownFiles.count)
        }
    }
}
