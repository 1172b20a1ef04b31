import DisclosureCatalog
import Foundation
import Gongkai
import TestSupport
import Testing

/// The forms of a folder become catalog files.
@Suite struct FormsImportTests {
    @Test func formsAtAnyDepthBecomeCatalogs() throws {
        try ImportScene.with { scene in
            try scene.add("a.xlsx", namedCatalog("财政局"))
            try scene.add("区县/更深/b.xlsx", namedCatalog("教育局"))
            let report = try scene.run()
            #expect(report.exitStatus == 0)
            #expect(try scene.names == ["教育局.json", "财政局.json"])
            #expect(try scene.catalog("教育局.json").department == "教育局")
            #expect(report.entries.map(\.status) == [.done, .done])
            #expect(report.entries.map { $0.files.first?.path } == ["财政局.json", "教育局.json"])
            #expect(report.entries.map(\.counts.items) == [1, 1])
        }
    }

    /// One that cannot be read stops no other, wherever it stands.
    @Test(arguments: ["0.xlsx", "b.csv", "z.txt"]) func badFormsStopNothing(_ bad: String) throws {
        try ImportScene.with { scene in
            try scene.add("a.xlsx", namedCatalog("财政局"))
            try scene.add("c.xlsx", namedCatalog("教育局"))
            try scene.add(bad, text: "无")
            var failed: [String] = []
            let report = try scene.run {
                if case .batch(.entry(let entry)) = $0 { failed.append(entry.source) }
            }
            #expect(report.exitStatus == 1)
            #expect(failed == [scene.input + "/" + bad])
            #expect(try scene.names == ["教育局.json", "财政局.json"])
            let entry = report.entries.first { $0.status == .failed }
            #expect(entry?.reason?.chinese.contains(bad) == true)
        }
    }

    @Test func whatIsNoFormIsSkipped() throws {
        try ImportScene.with { scene in
            try scene.add("a.xlsx", namedCatalog("财政局"))
            try scene.add("c.json", text: "{}")
            try scene.add("d.docx", text: "x")
            let report = try scene.run()
            #expect(report.entries.map(\.status) == [.done, .skipped, .skipped])
            #expect(report.exitStatus == 0)
            #expect(
                report.summary(in: .english) == "1 imported, 0 failed. Other files, not read: 2.")
            #expect(report.summary(in: .chinese) == "已导入 1 份，0 份失败。跳过 2 个其他文件。")
        }
    }

    @Test func aFolderWithoutForms() throws {
        try ImportScene.with { scene in
            try scene.add("c.json", text: "{}")
            let error = thrownError { () throws(GongkaiError) in
                try scene.job.run(from: [.folder(scene.input)], to: scene.output)
            }
            #expect(error?.code == .inputMissing)
            #expect(error?.message.english.contains("There is no form here") == true)
            #expect(error?.message.chinese.contains("没有找到填好的表") == true)
        }
    }

    /// Names do not depend on the order of the forms.
    @Test func formsOfOneDepartmentAreToldApart() throws {
        func names(_ inputs: [String]) throws -> [String] {
            try ImportScene.with { scene in
                var second = namedCatalog("财政局")
                second.sections[0].items[0].content = "另一项内容。"
                try scene.add("a.xlsx", namedCatalog("财政局"))
                try scene.add("b.xlsx", second)
                let report = try scene.run(inputs.map { .file(scene.input + "/" + $0) })
                #expect(report.findings.map(\.rule) == ["batch.sameName", "batch.sameName"])
                return try scene.names
            }
        }
        let found = try names(["a.xlsx", "b.xlsx"])
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0.hasPrefix("财政局-") && $0.hasSuffix(".json") })
        #expect(try names(["b.xlsx", "a.xlsx"]) == found)
    }

    /// Records tell their department in a column.
    @Test func recordsAreCalledAfterTheirDepartment() throws {
        try ImportScene.with { scene in
            try scene.add("表.csv", namedCatalog("卫健委"), as: .csv)
            let report = try scene.run()
            #expect(try scene.names == ["卫健委.json"])
            #expect(report.exitStatus == 0)
        }
    }

    @Test func departmentsWithImpossibleNames() throws {
        try ImportScene.with { scene in
            try scene.add("a.xlsx", namedCatalog("教育/局"))
            let report = try scene.run()
            #expect(try scene.names == ["教育_局.json"])
            #expect(report.findings.map(\.rule) == ["batch.fileName"])
        }
    }

    /// Run again, the import finds its own files and leaves them; others stay as they are.
    @Test func filesThatAreThere() throws {
        try ImportScene.with { scene in
            try scene.add("a.xlsx", namedCatalog("财政局"))
            #expect(try scene.run().exitStatus == 0)
            #expect(try scene.run().exitStatus == 0)
            try Data("mine".utf8).write(to: URL(filePath: scene.output + "/财政局.json"))
            let refused = try scene.run()
            #expect(refused.entries.map(\.status) == [.failed])
            #expect(refused.entries.first?.reason?.english.contains("--force") == true)
            #expect(scene.folder.text("out/财政局.json") == "mine")
            var job = scene.job
            job.isReplacing = true
            let replaced = try job.run(from: [.folder(scene.input)], to: scene.output)
            #expect(replaced.entries.map(\.status) == [.done])
            #expect(try scene.catalog("财政局.json").department == "财政局")
            #expect(try scene.names == ["财政局.json"])
        }
    }

    /// Names that look the same are still two files.
    @Test func namesInAnotherNormalFormAreOtherFiles() throws {
        try ImportScene.with { scene in
            try scene.add("\u{E9}.xlsx", namedCatalog("财政局"))
            try scene.add("e\u{301}.xlsx", namedCatalog("教育局"))
            let report = try scene.run()
            #expect(report.entries.map(\.status) == [.done, .done])
            #expect(try scene.names == ["教育局.json", "财政局.json"])
        }
    }

    /// The output folder may lie in the input folder, and is none of it.
    @Test func outputInsideTheInput() throws {
        try ImportScene.with { scene in
            try scene.add("a.xlsx", namedCatalog("财政局"))
            let output = scene.input + "/out"
            for _ in 0..<2 {
                let report = try scene.job.run(from: [.folder(scene.input)], to: output)
                #expect(report.entries.map(\.status) == [.done])
            }
        }
    }

    /// Findings come in the order of the forms, whichever thread is quicker.
    @Test func findingsComeInOrder() throws {
        try ImportScene.with { scene in
            for number in 10..<30 {
                var catalog = namedCatalog("示例\(number)局")
                catalog.sections[0].items[0].basis = ""
                try scene.add("\(number).xlsx", catalog)
            }
            var sources: [String] = []
            let report = try scene.run {
                if case .findings(let report) = $0 { sources.append(report.source) }
            }
            #expect(sources == (10..<30).map { "\(scene.input)/\($0).xlsx" })
            #expect(report.entries.allSatisfy { $0.counts.warnings > 0 })
        }
    }

    @Test func stoppedBeforeItBegins() throws {
        try ImportScene.with { scene in
            try scene.add("a.xlsx", namedCatalog("财政局"))
            let stop = BatchStop()
            stop.request()
            let report = try scene.job.run(
                from: [.folder(scene.input)], to: scene.output, stop: stop)
            #expect(report.isStopped)
            #expect(report.exitStatus == 130)
            #expect(report.entries.map(\.status) == [.pending])
            #expect(report.summary(in: .english).hasSuffix("Not done yet: 1."))
            #expect(report.summary(in: .chinese).hasSuffix("还有 1 份没有处理。"))
            // Nor is there a folder for nothing.
            #expect(!FileManager.default.fileExists(atPath: scene.output))
        }
    }

    /// One run and another give the same bytes, on one thread and on several.
    @Test func theSameBytesOnAnyNumberOfThreads() throws {
        try ImportScene.with { scene in
            for number in 0..<8 { try scene.add("\(number).xlsx", namedCatalog("示例\(number)局")) }
            for jobs in [1, 4] {
                var job = scene.job
                job.jobs = jobs
                _ = try job.run(from: [.folder(scene.input)], to: scene.folder.path("out\(jobs)"))
            }
            for name in try FileManager.default.contentsOfDirectory(
                atPath: scene.folder.path("out1"))
            {
                #expect(scene.folder.text("out1/\(name)") == scene.folder.text("out4/\(name)"))
            }
        }
    }

    /// The columns of the table stand below each other, Chinese counting double.
    @Test(arguments: MessageLanguage.allCases) func table(_ language: MessageLanguage) throws {
        try ImportScene.with { scene in
            try scene.add("a.xlsx", namedCatalog("财政局"))
            try scene.add("很长的名字.xlsx", namedCatalog("教育体育和科学技术局"))
            try scene.add("坏.csv", text: "无")
            try scene.add("x.docx", text: "x")
            let lines = try scene.run().table(in: language)
            #expect(lines.count == 5)
            #expect(lines[0].hasPrefix(language == .chinese ? "来源 " : "source "))
            #expect(lines[2].hasSuffix(language == .chinese ? "（失败）" : "(failed)"))
            #expect(lines[4].hasPrefix(language == .chinese ? "合计 " : "total "))
            let column = Self.column(of: "财政局.json", in: lines[1])
            #expect(Self.column(of: "教育体育和科学技术局.json", in: lines[3]) == column)
            #expect(
                Self.column(of: language == .chinese ? "清单文件" : "catalog", in: lines[0]) == column)
        }
    }

    private static func column(of word: String, in line: String) -> Int? {
        line.range(of: word, options: .backwards).map { range in
            line[..<range.lowerBound].unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) }
        }
    }

    @Test func json() throws {
        try ImportScene.with { scene in
            var catalog = namedCatalog("财政局")
            catalog.sections[0].items[0].basis = ""
            try scene.add("a.xlsx", catalog)
            try scene.add("b.csv", text: "无")
            var reports: [FindingReport] = []
            let report = try scene.run {
                if case .findings(let report) = $0 { reports.append(report) }
            }
            let bytes = try report.json(with: reports, in: .english)
            let object = try #require(
                try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
            #expect(object["done"] as? Int == 1)
            #expect(object["failed"] as? Int == 1)
            let files = try #require(object["files"] as? [[String: Any]])
            #expect(files.map { $0["status"] as? String } == ["done", "failed"])
            #expect(files[0]["catalog"] as? String == "财政局.json")
            let findings = try #require(files[0]["findings"] as? [[String: Any]])
            #expect(findings.contains { $0["rule"] as? String == "field.blank" })
            #expect((files[1]["reason"] as? String)?.contains("b.csv") == true)
        }
    }
}
