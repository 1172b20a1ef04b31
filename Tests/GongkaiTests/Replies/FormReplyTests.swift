import DisclosureCatalog
import Foundation
import Gongkai
import SheetModel
import TestSupport
import Testing
import Workbooks

/// A form goes back with its findings, and comes again.
@Suite struct FormReplyTests {
    /// A form with an error, warnings and notes; the reply and what was found.
    private func reply(
        to catalog: Catalog, in folder: TestFolder, language: MessageLanguage = .chinese
    ) throws -> (form: [UInt8], reply: [UInt8], catalog: Catalog, report: FindingReport) {
        let form = Array(try FormExport().file(of: catalog).data)
        let (again, found, report) = try reply(to: form, in: folder, language: language)
        return (form, again, found, report)
    }

    private func reply(
        to form: [UInt8], in folder: TestFolder, language: MessageLanguage = .chinese
    ) throws -> (reply: [UInt8], catalog: Catalog, report: FindingReport) {
        var job = CatalogImport()
        job.reply = FormReply(to: .file(folder.path("reply.xlsx"), replacing: true))
        job.reply?.language = language
        let report = try job.run(
            from: .bytes(form, name: "form.xlsx"),
            to: .file(folder.path("c.json"), replacing: true))
        let bytes = Array(try Data(contentsOf: URL(filePath: folder.path("c.json"))))
        return (
            Array(try Data(contentsOf: URL(filePath: folder.path("reply.xlsx")))),
            try CatalogFile.read(bytes, file: "c.json"), report
        )
    }

    private func doubtful() -> Catalog {
        var catalog = soundCatalog(basis: "")
        catalog.sections[0].items[0].deadline = "20天左右吧"
        catalog.signOff.approvedBy = ""
        return catalog
    }

    /// Nothing corrected, a reply is read as the form was: the catalog, and what is found in it.
    @Test func aReplyIsTheForm() throws {
        try withTestFolder { folder in
            for seed in UInt64(0)..<25 {
                var generator = CatalogGenerator(seed: seed)
                var catalog = generator.catalog(items: 1 + Int(seed % 23))
                catalog.title = catalog.department + "政务公开清单目录"
                if seed % 2 == 0, !catalog.sections[0].items.isEmpty {
                    catalog.sections[0].items[0].basis = ""
                }
                let first = try reply(to: catalog, in: folder)
                let second = try reply(to: first.reply, in: folder)
                #expect(second.catalog == first.catalog, "seed \(seed)")
                #expect(second.report.findings == first.report.findings, "seed \(seed)")
                #expect(try reply(to: second.reply, in: folder).catalog == first.catalog)
            }
        }
    }

    @Test func questionedCellsAreMarked() throws {
        try withTestFolder { folder in
            let (_, bytes, _, report) = try reply(to: doubtful(), in: folder)
            let grid = try WorkbookReader().read(bytes).grid
            #expect(grid.sheets.map(\.name) == ["问题清单", "政务公开清单目录"])
            // Printed as every list is: its headings and a number on each page.
            #expect(grid.sheets[0].page.repeatedRows == 2...2)
            #expect(grid.sheets[0].page.footer == "&C&P / &N")
            #expect(grid.sheets[1].page.repeatedRows == 3...4)
            let form = grid.sheets[1]
            for finding in report.findings where finding.severity != .note {
                guard case .cell(let cell) = finding.place.position else { continue }
                let text = Array(cell.utf8)
                let named = CellAddress(a1: text.span)
                let address = try #require(named)
                let row = form.rows.first { $0.place == .row(address.row) }
                let style = row?.cells.first { $0.column == address.column }?.style
                #expect(style.flatMap { grid.styles[$0].fill } != nil, "\(cell)")
            }
            let listed = grid.sheets[0].rows.flatMap(\.texts)
            for finding in report.findings {
                #expect(listed.contains(finding.message.chinese))
                #expect(listed.contains(finding.rule))
            }
            // Errors come first.
            let severities = grid.sheets[0].rows.dropFirst(3).map { $0.texts[1] }
            #expect(severities == severities.sorted { Self.rank($0) < Self.rank($1) })
        }
    }

    private static func rank(_ word: String) -> Int {
        ["错误", "警告", "说明"].firstIndex(of: word) ?? 9
    }

    /// What is corrected is read as corrected, and the next reply asks only about the rest.
    @Test func correctedCells() throws {
        try withTestFolder { folder in
            let first = try reply(to: doubtful(), in: folder)
            let basis = "《示例条例》（示例令第1号）"
            let corrected = try Self.corrected(first.reply, "F6", to: basis)
            let second = try reply(to: corrected, in: folder)
            #expect(second.catalog.items.first?.basis == basis)
            #expect(
                first.report.findings.contains {
                    $0.rule == "field.blank" && $0.place.field == .basis
                })
            #expect(!second.report.findings.contains { $0.place.field == .basis })
            let grid = try WorkbookReader().read(second.reply).grid
            #expect(grid.sheets.count == 2)
            let row = grid.sheets[1].rows.first { $0.place == .row(5) }
            let style = row?.cells.first { $0.column == 5 }?.style ?? 0
            #expect(grid.styles[style].fill == nil, "no colour on what is corrected")
        }
    }

    /// Types a text into an empty cell, as a clerk does.
    private static func corrected(
        _ bytes: [UInt8], _ cell: String, to text: String
    ) throws -> [UInt8] {
        let contents = try #require(
            try ExternalTool.withTemporaryFolder { folder -> Data? in
                let file = folder.appending(path: "f.xlsx")
                try Data(bytes).write(to: file)
                let script = """
                    import re, sys, zipfile
                    path, cell, text = sys.argv[1:]
                    old = zipfile.ZipFile(path)
                    parts = [(i.filename, old.read(i)) for i in old.infolist()]
                    with zipfile.ZipFile(path + '2', 'w', zipfile.ZIP_DEFLATED) as new:
                        for name, data in parts:
                            if name.startswith('xl/worksheets/sheet'):
                                body = f' t="inlineStr"><is><t>{text}</t></is></c>'
                                data = re.sub(f'(<c r="{cell}"[^>]*?)/>', lambda m: m[1] + body,
                                    data.decode()).encode()
                            new.writestr(name, data)
                    """
                try ExternalTool.run(["python3", "-c", script, file.path, cell, text])
                return try Data(contentsOf: URL(filePath: file.path + "2"))
            })
        return Array(contents)
    }

    @Test(arguments: MessageLanguage.allCases) func languages(_ language: MessageLanguage) throws {
        try withTestFolder { folder in
            let (_, bytes, _, _) = try reply(to: doubtful(), in: folder, language: language)
            let grid = try WorkbookReader().read(bytes).grid
            let isChinese = language == .chinese
            #expect(grid.sheets[0].name == (isChinese ? "问题清单" : "Findings"))
            let texts = grid.sheets[0].rows.flatMap(\.texts)
            #expect(texts.contains(isChinese ? "单元格" : "cell"))
            #expect(
                texts.contains {
                    $0.hasPrefix("form.xlsx") && $0.contains(isChinese ? "个警告" : "warning")
                })
        }
    }

    /// A sheet of the form may bear the name of the list.
    @Test func theListHasANameOfItsOwn() throws {
        try withTestFolder { folder in
            var export = FormExport()
            export.template = .bundled("municipal")
            let form = Array(try export.file(of: doubtful()).data)
            let renamed = try Self.renamed(form, to: "问题清单")
            let (bytes, _, _) = try reply(to: renamed, in: folder)
            let names = try WorkbookReader().read(bytes).grid.sheets.map(\.name)
            #expect(names == ["问题清单 (2)", "问题清单"])
        }
    }

    private static func renamed(_ bytes: [UInt8], to name: String) throws -> [UInt8] {
        try ExternalTool.withTemporaryFolder { folder in
            let file = folder.appending(path: "f.xlsx")
            try Data(bytes).write(to: file)
            let script = """
                import sys, zipfile
                path, name = sys.argv[1:]
                old = zipfile.ZipFile(path)
                with zipfile.ZipFile(path + '2', 'w', zipfile.ZIP_DEFLATED) as new:
                    for i in old.infolist():
                        data = old.read(i)
                        if i.filename == 'xl/workbook.xml':
                            data = data.replace('政务公开清单目录'.encode(), name.encode())
                        new.writestr(i.filename, data)
                """
            try ExternalTool.run(["python3", "-c", script, file.path, name])
            return Array(try Data(contentsOf: URL(filePath: file.path + "2")))
        }
    }

    @Test func onlyWorkbooksCanBeAnswered() throws {
        try withTestFolder { folder in
            let destination = OutputDestination.file(folder.path("reply.xlsx"), replacing: false)
            let text = try publishedSource()
            var importing = CatalogImport()
            importing.reply = FormReply(to: destination)
            var validation = CatalogValidation()
            validation.reply = FormReply(to: destination)
            for error in [
                thrownError { () throws(GongkaiError) in
                    try importing.run(
                        from: text, to: .file(folder.path("c.json"), replacing: false))
                },
                thrownError { () throws(GongkaiError) in try validation.report(on: text) },
            ] {
                #expect(error?.code == .inputNotUnderstood)
                #expect(error?.message.english.contains("Only an XLSX workbook") == true)
                #expect(error?.message.chinese.contains("只有 XLSX 表格") == true)
            }
            #expect(try folder.names == [])
        }
    }

    @Test func validationRepliesToo() throws {
        try withTestFolder { folder in
            let form = Array(try FormExport().file(of: doubtful()).data)
            var job = CatalogValidation()
            job.reply = FormReply(to: .file(folder.path("r.xlsx"), replacing: false))
            let report = try job.report(on: .bytes(form, name: "form.xlsx"))
            #expect(report.hasErrors || !report.findings.isEmpty)
            #expect(try folder.names == ["r.xlsx"])
            let again = thrownError { () throws(GongkaiError) in
                try job.report(on: .bytes(form, name: "form.xlsx"))
            }
            #expect(again?.code == .outputNotCreated)
        }
    }

    /// Replies of an import of many: to those with something to ask, under the forms' names.
    @Test func repliesToMany() throws {
        try ImportScene.with { scene in
            try scene.add("一/表.xlsx", doubtful())
            var other = doubtful()
            other.department = "教育局"
            try scene.add("二/表.xlsx", other)
            try scene.add("好.xlsx", soundCatalog())
            try scene.add("无.csv", namedCatalog("水利局"), as: .csv)
            var job = scene.job
            job.replyFolder = scene.input + "/回复"
            for _ in 0..<2 {
                let report = try job.run(from: [.folder(scene.input)], to: scene.output)
                #expect(report.entries.count { $0.status == .done } == 4)
                let names = try FileManager.default.contentsOfDirectory(
                    atPath: scene.input + "/回复"
                ).sorted()
                #expect(names.count == 2)
                #expect(names.allSatisfy { $0.hasPrefix("表-") && $0.hasSuffix(".xlsx") })
            }
        }
    }

    @Test func replyNames() {
        #expect(ReplyNames.names(for: ["a/form.xlsx", "b.csv"]) == ["form.xlsx", "b.xlsx"])
        let names = ReplyNames.names(for: ["a/x.xlsx", "b/x.xlsx"])
        #expect(Set(names).count == 2)
        #expect(ReplyNames.names(for: ["b/x.xlsx", "a/x.xlsx"]) == names.reversed())
    }
}

/// Replies only to those who are asked something.
@Suite struct QuestionsOnlyTests {
    @Test func repliesOnlyForQuestions() throws {
        try withTestFolder { folder in
            var job = CatalogValidation()
            job.reply = FormReply(to: .file(folder.path("r.xlsx"), replacing: false))
            job.reply?.isOnlyForQuestions = true
            _ = try job.report(on: try publishedSource())
            #expect(try folder.names == [], "no workbook")
            let sound = Array(try FormExport().file(of: soundCatalog()).data)
            _ = try job.report(on: .bytes(sound, name: "f.xlsx"))
            #expect(try folder.names == [], "nothing to ask")
            let blank = Array(try FormExport().file(of: soundCatalog(basis: "")).data)
            _ = try job.report(on: .bytes(blank, name: "f.xlsx"))
            #expect(try folder.names == ["r.xlsx"])
        }
    }
}
