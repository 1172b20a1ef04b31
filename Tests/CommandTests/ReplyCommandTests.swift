import Foundation
import TestSupport
import Testing

/// `--reply`: the form goes back with its findings.
@Suite struct ReplyCommandTests {
    private func addForm(_ name: String, basis: String, in scene: Scene) throws {
        try scene.add("c.json", catalogText(basis: basis))
        let outcome = try scene.run(["export", "c.json", "-o", name])
        #expect(outcome.status == 0, "\(outcome.errors)")
        try scene.reset("c.json", to: nil)
    }

    @Test func importWritesTheReply() throws {
        try Scene.with { scene in
            try addForm("form.xlsx", basis: "", in: scene)
            let command = ["import", "form.xlsx", "-o", "a.json", "--reply", "reply.xlsx"]
            let outcome = try scene.run(command)
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.errorLines.last == "Wrote reply.xlsx.")
            let again = try scene.run(["import", "reply.xlsx", "-o", "b.json"])
            #expect(again.status == 0, "\(again.errors)")
            #expect(try scene.data("a.json") == scene.data("b.json"))
            #expect(!again.errors.contains("comments"))
            // What exists stays, unless told otherwise.
            #expect(try scene.run(command).status == 73)
            #expect(try scene.run(command + ["--force"]).status == 0)
        }
    }

    /// The same bytes whatever the place and the language of the machine.
    @Test func repliesAreReproducible() throws {
        try Scene.with { scene in
            try addForm("form.xlsx", basis: "", in: scene)
            var replies: [Data] = []
            for (name, zone) in [("a", "UTC"), ("b", "Asia/Shanghai")] {
                let outcome = try scene.run(
                    ["validate", "form.xlsx", "--reply", name + ".xlsx"],
                    environment: ["TZ": zone])
                #expect(outcome.status == 0, "\(outcome.errors)")
                replies.append(try scene.data(name + ".xlsx"))
            }
            #expect(replies[0] == replies[1])
        }
    }

    @Test func severalRepliesGoIntoAFolder() throws {
        try Scene.with { scene in
            try addForm("blank.xlsx", basis: "", in: scene)
            try addForm("sound.xlsx", basis: "《示例条例》（示例令第1号）", in: scene)
            let outcome = try scene.run(["validate", "blank.xlsx", "sound.xlsx", "--reply", "out"])
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(try scene.tree("out").keys.sorted() == ["blank.xlsx"])
        }
    }

    @Test func onlyWorkbooks() throws {
        try Scene.with { scene in
            try scene.add("t.txt", try publishedText())
            try scene.expectRefusal(
                ["validate", "t.txt", "--reply", "r.xlsx"], status: 65,
                saying: ["t.txt", "Only an XLSX workbook"])
        }
    }
}
