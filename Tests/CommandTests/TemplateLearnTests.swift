import Foundation
import TestSupport
import Testing

/// `gongkai template learn`.
@Suite struct TemplateLearnTests {
    private func withForm(_ body: (Scene) throws -> Void) throws {
        try Scene.with { scene in
            try scene.add("c.json", catalogText())
            let export = try scene.run(["export", "c.json", "-o", "form.xlsx"])
            #expect(export.status == 0, "\(export.errors)")
            try body(scene)
        }
    }

    @Test func learnsChecksAndExports() throws {
        try withForm { scene in
            let learn = try scene.run(["template", "learn", "form.xlsx", "-o", "mine.json5"])
            #expect(learn.status == 0)
            #expect(
                learn.errorLines == [
                    "form.xlsx: columns learned: 14, not known: 0. Nothing found.",
                    "Wrote mine.json5.",
                ])
            let check = try scene.run(["template", "check", "mine.json5", "--gbk"])
            #expect(check.status == 0 && check.output.isEmpty, "\(check.text)")
            let again = try scene.run(["template", "learn", "form.xlsx", "-o", "mine.json5"])
            #expect(again.status == 73)
            let forced = try scene.run(
                ["template", "learn", "form.xlsx", "-o", "mine.json5", "--force"])
            #expect(forced.status == 0)
            let file = try scene.data("mine.json5")
            #expect(try scene.run(["template", "learn", "form.xlsx"]).output == file)
            let export = try scene.run(
                ["export", "c.json", "--template", "mine.json5", "-o", "again.xlsx"])
            #expect(export.status == 0, "\(export.errors)")
            let imported = try scene.run(["import", "again.xlsx", "--template", "mine.json5"])
            #expect(imported.status == 0, "\(imported.errors)")
            #expect(imported.output == (try scene.run(["import", "form.xlsx"])).output)
        }
    }

    @Test func standardInputIsAForm() throws {
        try withForm { scene in
            let form = try scene.data("form.xlsx")
            let learn = try scene.run(["template", "learn", "-"], input: form)
            #expect(learn.status == 0)
            #expect(learn.text.contains("name: \"learned\","))
            #expect(learn.errorLines.first?.hasPrefix("<stdin>: columns learned: 14") == true)
        }
    }

    @Test func whatCannotBeLearnedIsOneSentence() throws {
        try withForm { scene in
            try scene.add("text.txt", "序号\t公开事项\n")
            let cases: [([String], Int32, String)] = [
                (["text.txt"], 65, "text.txt: This is no XLSX workbook"),
                (["missing.xlsx"], 66, "missing.xlsx"),
                (
                    ["form.xlsx", "--sheet", "别的"], 65,
                    "There is no sheet “别的”; there are: 政务公开清单目录."
                ),
                (["form.xlsx", "-o", "no/such/mine.json5"], 73, "no/such"),
            ]
            for (arguments, status, sentence) in cases {
                let outcome = try scene.run(["template", "learn"] + arguments)
                #expect(outcome.status == status, "\(arguments)")
                #expect(outcome.errorLines.count == 1)
                #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
                #expect(outcome.output.isEmpty)
                let chinese = try scene.run(["template", "learn"] + arguments + ["--lang", "zh"])
                #expect(chinese.errors.contains("错误："))
            }
            #expect(try scene.contents().keys.sorted() == ["c.json", "form.xlsx", "text.txt"])
        }
    }
}
