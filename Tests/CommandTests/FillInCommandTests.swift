import Foundation
import Gongkai
import TestSupport
import Testing

/// Forms for filling in, on the command line.
@Suite struct FillInCommandTests {
    private func scene(_ body: (Scene) throws -> Void) throws {
        try Scene.with { scene in
            try scene.add("c.json", catalogText())
            try body(scene)
        }
    }

    @Test(arguments: [
        (["export", "--blank"], "blank-blank.xlsx"),
        (["export", "--blank", "--template", "national", "--rows", "3"], "national-blank.xlsx"),
        (["export", "c.json", "--fill-in"], "c-fill-in.xlsx"),
        (["export", "c.json", "--fill-in", "--channel-columns", "-o", "f.xlsx"], "f.xlsx"),
    ])
    func formsAreWritten(_ arguments: [String], _ name: String) throws {
        try scene { scene in
            let outcome = try scene.run(arguments)
            #expect(outcome.status == 0, "\(outcome.errors)")
            let file = scene.folder.appending(path: name)
            #expect(try Data(contentsOf: file).starts(with: Data("PK".utf8)))
        }
    }

    @Test func aFilledFormIsImported() throws {
        try scene { scene in
            #expect(try scene.run(["export", "c.json", "--fill-in", "-o", "f.xlsx"]).status == 0)
            #expect(try scene.run(["import", "f.xlsx", "-o", "back.json"]).status == 0)
            #expect(try scene.run(["export", "back.json", "-o", "a.xlsx"]).status == 0)
            #expect(try scene.run(["export", "c.json", "-o", "b.xlsx"]).status == 0)
            let files = try ["a.xlsx", "b.xlsx"].map {
                try Data(contentsOf: scene.folder.appending(path: $0))
            }
            #expect(files[0] == files[1])
        }
    }

    @Test func aBlankFormNamesItsDepartment() throws {
        try scene { scene in
            let outcome = try scene.run([
                "plan", "--blank", "--department", "示例市统计局", "--rows", "2", "--channel", "甲渠道",
                "--channel", "乙渠道",
            ])
            #expect(outcome.status == 0)
            #expect(outcome.text.contains("\"示例市统计局政务公开清单目录\""))
            #expect(outcome.text.contains("\"□甲渠道\\n□乙渠道\""))
            let titled = try scene.run(["plan", "--blank", "--title", "一份清单"])
            #expect(titled.text.contains("\"一份清单\""))
        }
    }

    @Test(arguments: [
        (["export", "--blank"], "zh", "municipal：空白表，待填 20 行；没有发现问题。"),
        (["export", "--blank", "--rows", "3"], "zh", "municipal：空白表，待填 3 行；没有发现问题。"),
        (
            ["export", "--blank", "--template", "national"], "en",
            "national: a blank form, rows to be filled in: 20. Nothing found."
        ),
        (["plan", "--blank", "--rows", "2"], "zh", "municipal：空白表，待填 2 行；没有发现问题。"),
    ])
    func aBlankFormTellsItsRows(_ arguments: [String], language: String, line: String) throws {
        try scene { scene in
            let outcome = try scene.run(arguments + ["--lang", language])
            #expect(outcome.status == 0)
            #expect(
                outcome.errors.split(separator: "\n").contains { $0 == line }, "\(outcome.errors)")
        }
    }

    @Test func aPlanTellsWhatMayBeFilledIn() throws {
        try scene { scene in
            let outcome = try scene.run(["plan", "c.json", "--fill-in", "--channel-columns"])
            #expect(outcome.status == 0)
            #expect(outcome.text.contains("\"channels\""))
            #expect(outcome.text.contains("\"columns\""))
            let plain = try scene.run(["plan", "c.json"])
            #expect(!plain.text.contains("protected"))
        }
    }

    @Test(arguments: [
        (["export"], "Missing expected argument '<catalog>'"),
        (["plan"], "Missing expected argument '<catalog>'"),
        (["export", "c.json", "--blank"], "--blank takes no catalog."),
        (["export", "c.json", "--rows", "3"], "are for forms to be filled in."),
        (["export", "c.json", "--channel-columns"], "are for forms to be filled in."),
        (["export", "--blank", "--fill-in"], "Choose --blank or --fill-in."),
        (["export", "--blank", "--rows", "0"], "--rows takes a number from 1 to 1000."),
        (
            ["export", "c.json", "--fill-in", "--rows", "1001"],
            "--rows takes a number from 0 to 1000."
        ),
        (["export", "c.json", "--department", "x"], "are for --blank."),
        (["export", "c.json", "--channel", "x"], "are for --blank."),
        (
            ["export", "--blank", "--format", "csv"],
            "--blank and --fill-in are for XLSX, not csv."
        ),
        (
            ["export", "c.json", "--fill-in", "-o", "f.html"],
            "--blank and --fill-in are for XLSX, not html."
        ),
        (
            ["export", "c.json", "c.json", "--fill-in", "--sheets", "-o", "f.xlsx"],
            "A form to be filled in is that of one catalog; for many, see gongkai batch."
        ),
        (
            ["batch", ".", "-o", "out", "--fill-in", "--format", "xlsx,csv"],
            "--fill-in is for XLSX, not for CSV and HTML."
        ),
        (["batch", ".", "-o", "out", "--rows", "2"], "are for forms to be filled in."),
    ])
    func usage(_ arguments: [String], _ sentence: String) throws {
        try scene { scene in
            let before = try scene.contents()
            let outcome = try scene.run(arguments)
            #expect(outcome.status == 64)
            #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
            #expect(try scene.contents() == before)
        }
    }

    @Test func aCityGetsItsForms() throws {
        try scene { scene in
            try scene.addDepartments(3)
            let outcome = try scene.run(["batch", "in.jsonl", "-o", "out", "--fill-in"])
            #expect(outcome.status == 0, "\(outcome.errors)")
            let names = try scene.tree("out").keys.filter { $0.hasSuffix("局.xlsx") }
            #expect(names.count == 3)
        }
    }
}
