import Foundation
import Gongkai
import TestSupport
import Testing

/// Options, languages, results and exit status.
@Suite struct CommandLineTests {
    private func scene(_ body: (Scene) throws -> Void) throws {
        try Scene.with { scene in
            try scene.add("c.json", catalogText())
            try scene.add("bad.json", catalogText(content: ""))
            try scene.add("source.txt", try publishedText())
            try body(scene)
        }
    }

    @Test func version() throws {
        try scene { scene in
            let outcome = try scene.run(["--version"])
            #expect(outcome.status == 0)
            #expect(outcome.text == gongkaiVersion + "\n")
        }
    }

    @Test(arguments: [[], ["--help"], ["export", "--help"], ["import", "-h"], ["help", "plan"]])
    func help(_ arguments: [String]) throws {
        try scene { scene in
            let outcome = try scene.run(arguments)
            #expect(outcome.status == 0)
            #expect(outcome.text.contains("USAGE: gongkai"))
            #expect(outcome.errors.isEmpty)
        }
    }

    @Test(arguments: [
        ["nonsense"], ["export"], ["validate"], ["export", "c.json", "--nonsense"],
        ["export", "c.json", "--format", "ods"], ["export", "c.json", "-o", "form.ods"],
        ["export", "c.json", "--paper", "A5"], ["export", "c.json", "--pages", "all"],
        ["export", "c.json", "--encoding", "latin1", "--format", "csv"],
        ["export", "c.json", "--encoding", "utf-8"], ["export", "c.json", "--channels", "cell"],
        ["export", "c.json", "--formula-guard", "off", "-o", "a.html"],
        ["export", "c.json", "--paper", "A3", "--format", "csv"],
        ["export", "c.json", "--pages", "split", "-o", "a.csv"],
        ["import", "source.txt", "--lang", "fr"], ["validate", "c.json", "--format", "xml"],
    ])
    func usage(_ arguments: [String]) throws {
        try scene { scene in
            let before = try scene.contents()
            let outcome = try scene.run(arguments)
            #expect(outcome.status == 64)
            #expect(outcome.errors.contains("Usage: gongkai"), "\(outcome.errors)")
            #expect(outcome.output.isEmpty)
            #expect(try scene.contents() == before)
        }
    }

    @Test func importWritesCatalogAndReport() throws {
        try scene { scene in
            let outcome = try scene.run(["import", "source.txt", "-o", "new.json"])
            #expect(outcome.status == 0)
            #expect(outcome.output.isEmpty)
            let lines = outcome.errorLines
            #expect(lines.contains { $0.hasPrefix("source.txt:12: ") })
            #expect(
                lines.dropLast().last?.hasPrefix(
                    "source.txt: sections: 6, items: 29, on request: 0. ") == true)
            #expect(lines.last == "Wrote new.json.")
        }
    }

    @Test func importReportAsJSON() throws {
        try scene { scene in
            let outcome = try scene.run(["import", "source.txt", "--format", "json"])
            #expect(outcome.status == 0)
            let report = try JSONSerialization.jsonObject(with: Data(outcome.errors.utf8))
            #expect((report as? [[String: Any]])?.isEmpty == false)
            #expect(outcome.text.hasPrefix("{"))
        }
    }

    @Test func validateTellsAllSources() throws {
        try scene { scene in
            let outcome = try scene.run(["validate", "c.json", "missing.json", "bad.json"])
            #expect(outcome.status == 66)
            #expect(outcome.text.contains("bad.json:9: error: [field.blank] Item 1 · content"))
            #expect(outcome.errors.contains("gongkai: error: missing.json: There is no such file"))
            #expect(outcome.errors.contains("c.json: sections: 1, items: 1"))
            #expect(try scene.run(["validate", "c.json"]).status == 0)
            #expect(try scene.run(["validate", "c.json", "bad.json"]).status == 1)
        }
    }

    @Test func validateAsJSON() throws {
        try scene { scene in
            let outcome = try scene.run(["validate", "bad.json", "--format", "json"])
            #expect(outcome.status == 1)
            #expect(outcome.errors.isEmpty)
            let array = try JSONSerialization.jsonObject(with: outcome.output) as? [[String: Any]]
            let blank = array?.first { $0["rule"] as? String == "field.blank" }
            #expect(blank?["line"] as? Int == 9)
            #expect(blank?["keyPath"] as? String == "sections[0].items[0].content")
        }
    }

    /// Without a name the form is called like the catalog, in the current folder.
    @Test(arguments: ["xlsx", "csv", "html"])
    func defaultName(_ format: String) throws {
        try scene { scene in
            try scene.add("inner/a.b.json", catalogText())
            let outcome = try scene.run(["export", "inner/a.b.json", "--format", format])
            #expect(outcome.status == 0)
            #expect(outcome.errorLines.last == "Wrote ./a.b.\(format).")
            #expect(try scene.data("a.b.\(format)").count > 100)
            #expect(try scene.run(["export", "inner/a.b.json", "--format", format]).status == 73)
        }
    }

    @Test(arguments: [("f.csv", "csv"), ("f.HTML", "html"), ("f.xlsx", "xlsx"), ("f", "xlsx")])
    func formatOfTheName(_ name: String, _ format: String) throws {
        try scene { scene in
            #expect(try scene.run(["export", "c.json", "-o", name]).status == 0)
            let asked = ["export", "c.json", "-o", "asked", "--format", format]
            #expect(try scene.run(asked).status == 0)
            let (named, other) = (try scene.data(name), try scene.data("asked"))
            #expect(named == other)
        }
    }

    /// A draft with errors is written, and the shell can tell.
    @Test func errorsBeforeFiling() throws {
        try scene { scene in
            let outcome = try scene.run(["export", "bad.json", "-o", "draft.xlsx"])
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("bad.json:9: error: [field.blank]"))
            #expect(try scene.data("draft.xlsx").starts(with: Data("PK".utf8)))
            #expect(try scene.run(["plan", "bad.json"]).status == 1)
        }
    }

    @Test(arguments: [
        (["LC_ALL": "zh_CN.UTF-8"], []), (["LC_ALL": "", "LANG": "zh_CN.GB18030"], []),
        (["LC_ALL": "", "LC_MESSAGES": "zh_TW", "LANG": "C"], []),
        (["LC_ALL": "C"], ["--lang", "zh"]),
    ])
    func chinese(_ environment: [String: String], _ arguments: [String]) throws {
        try scene { scene in
            let outcome = try scene.run(
                ["validate", "bad.json"] + arguments, environment: environment)
            #expect(outcome.text.contains("bad.json:9: 错误: [field.blank] 第 1 项 · 公开内容(要素)："))
            let missing = try scene.run(
                ["export", "missing.json"] + arguments, environment: environment)
            #expect(missing.errors == "gongkai: 错误：missing.json：没有这个文件，请核对名称和路径。\n")
        }
    }

    @Test(arguments: [
        (["LC_ALL": "C", "LANG": "zh_CN.UTF-8"], []),
        (["LC_ALL": "zh_CN.UTF-8"], ["--lang", "en"]),
        (["LC_ALL": "", "LANG": ""], []),
    ])
    func english(_ environment: [String: String], _ arguments: [String]) throws {
        try scene { scene in
            let outcome = try scene.run(
                ["validate", "bad.json"] + arguments, environment: environment)
            #expect(outcome.text.contains("bad.json:9: error: [field.blank]"))
        }
    }

    /// The export itself tells what concerns the form; the rest is for `validate`.
    @Test func hintToTheOtherFindings() throws {
        try scene { scene in
            try scene.add("doubtful.json", catalogText(basis: ""))
            let outcome = try scene.run(["export", "doubtful.json", "-o", "form.xlsx"])
            #expect(outcome.status == 0)
            #expect(
                outcome.errorLines == [
                    "doubtful.json: sections: 1, items: 1, on request: 0. 1 warning.",
                    "To see each: gongkai validate doubtful.json", "Wrote form.xlsx.",
                ])
        }
    }

    /// Where and when does not matter.
    @Test(arguments: ["xlsx", "csv", "html"])
    func sameBytesEverywhere(_ format: String) throws {
        try scene { scene in
            let environments: [[String: String]] = [
                ["TZ": "UTC", "LC_ALL": "C"], ["TZ": "Asia/Shanghai", "LC_ALL": "zh_CN.UTF-8"],
                ["TZ": "America/St_Johns", "LC_ALL": "de_DE.UTF-8"],
            ]
            #expect(try scene.run(["import", "source.txt", "-o", "s.json"]).status == 0)
            let files = try environments.map { environment in
                let arguments = ["export", "s.json", "-o", "form", "--format", format, "--force"]
                #expect(try scene.run(arguments, environment: environment).status == 0)
                return try scene.data("form")
            }
            #expect(Set(files).count == 1)
        }
    }
}
