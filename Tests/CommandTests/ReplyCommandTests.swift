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

    /// One source gives one reply file, also where its catalogs go into a folder.
    @Test func oneReplyBesideAFolderOfCatalogs() throws {
        try Scene.with { scene in
            try addForm("town.xlsx", basis: "", in: scene)
            let command = ["import", "town.xlsx", "-o", "out/", "--reply", "reply.xlsx"]
            let outcome = try scene.run(command)
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.errorLines.last == "Wrote reply.xlsx.")
            #expect(try scene.tree("out").count == 1)
            let again = try scene.run(["import", "reply.xlsx", "-o", "again/"])
            #expect(again.status == 0, "\(again.errors)")
            #expect(Array(try scene.tree("again").values) == Array(try scene.tree("out").values))
            // What exists stays, and nothing else is written then.
            try scene.add("reply.xlsx", "mine")
            let refused = try scene.run(
                ["import", "town.xlsx", "-o", "other/", "--reply", "reply.xlsx"])
            #expect(refused.status == 73)
            #expect(try scene.tree("other").isEmpty)
            #expect(try scene.data("reply.xlsx") == Data("mine".utf8))
            #expect(try scene.run(command + ["--force"]).status == 0)
            // A folder is a folder still.
            let folder = try scene.run(["import", "town.xlsx", "-o", "out/", "--reply", "replies/"])
            #expect(folder.status == 0, "\(folder.errors)")
            #expect(try scene.tree("replies").keys.sorted() == ["town.xlsx"])
        }
    }

    /// The replies to several files are no one file; this is told before anything is written.
    @Test func oneNameForSeveralReplies() throws {
        try Scene.with { scene in
            try scene.addFolder("in")
            try addForm("in/a.xlsx", basis: "", in: scene)
            try addForm("in/b.xlsx", basis: "", in: scene)
            let commands = [
                ["import", "in", "-o", "out", "--reply", "reply.xlsx"],
                ["import", "in/a.xlsx", "in/b.xlsx", "-o", "out", "--reply", "reply.XLSX"],
                ["validate", "in/a.xlsx", "in/b.xlsx", "--reply", "reply.xlsx"],
            ]
            for command in commands {
                let outcome = try scene.run(command)
                #expect(outcome.status == 64)
                #expect(outcome.errors.contains("--reply names a folder, not reply."))
            }
            #expect(try scene.contents().keys.sorted() == ["in", "in/a.xlsx", "in/b.xlsx"])
        }
    }

    /// No file may become larger than the catalog files are: the replies cannot be written.
    private let limit = ["sh", "-c", "ulimit -f 8; exec \"$@\"", "sh"]

    /// The catalog is written all the same, and what failed is told with its place and reason.
    @Test func aReplyThatCannotBeWritten() throws {
        try Scene.with { scene in
            try addForm("form.xlsx", basis: "", in: scene)
            #expect(try scene.run(["import", "form.xlsx", "-o", "good.json"]).status == 0)
            let outcome = try scene.run(
                ["import", "form.xlsx", "-o", "a.json", "--reply", "reply.xlsx"], wrapper: limit)
            #expect(outcome.status == 74, "\(outcome.errors)")
            #expect(outcome.errors.contains("[field.blank]"))
            #expect(outcome.errors.contains("\nWrote a.json.\n"))
            #expect(outcome.errorLines.last?.hasPrefix("gongkai: error: reply.xlsx: ") == true)
            #expect(try scene.data("a.json") == scene.data("good.json"))
            let names = try scene.contents().keys.sorted()
            #expect(names == ["a.json", "form.xlsx", "good.json"])
        }
    }

    /// The findings are shown all the same.
    @Test func aReplyThatValidateCannotWrite() throws {
        try Scene.with { scene in
            try addForm("form.xlsx", basis: "", in: scene)
            let outcome = try scene.run(
                ["validate", "form.xlsx", "--reply", "reply.xlsx"], wrapper: limit)
            #expect(outcome.status == 74, "\(outcome.errors)")
            #expect(outcome.text.contains("[field.blank]"))
            #expect(outcome.errors.contains("gongkai: error: reply.xlsx: "))
            #expect(try scene.contents().keys.sorted() == ["form.xlsx"])
        }
    }

    @Test(arguments: [["in", "--reply", "replies"], ["in/a.xlsx", "--reply", "reply.xlsx"]])
    func aReplyOfAFolderThatCannotBeWritten(_ arguments: [String]) throws {
        try Scene.with { scene in
            try scene.addFolder("in")
            try addForm("in/a.xlsx", basis: "", in: scene)
            let outcome = try scene.run(
                ["import"] + arguments + ["-o", "out/"], wrapper: limit)
            #expect(outcome.status == 74, "\(outcome.errors)")
            let reply = arguments[2] == "replies" ? "replies/a.xlsx" : "./reply.xlsx"
            #expect(outcome.errors.contains("\ngongkai: error: \(reply): "), "\(outcome.errors)")
            #expect(outcome.errors.contains("\n1 imported, 0 failed.\n"))
            #expect(!outcome.errors.contains("Wrote"))
            let names = try scene.contents().keys.sorted()
            #expect(
                names.filter { !$0.hasPrefix("replies") } == [
                    "in", "in/a.xlsx", "out", "out/示例市示例局.json",
                ])
        }
    }

    @Test func programsAreTold() throws {
        try Scene.with { scene in
            try addForm("form.xlsx", basis: "", in: scene)
            let outcome = try scene.run(
                [
                    "import", "form.xlsx", "-o", "out/", "--reply", "replies/", "--progress",
                    "json",
                    "--format", "json",
                ], wrapper: limit)
            #expect(outcome.status == 74, "\(outcome.errors)")
            let events = try outcome.errorLines.map { line in
                try #require(
                    try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            }
            let failed = try #require(events.first { $0["event"] as? String == "replyFailed" })
            #expect(failed["source"] as? String == "form.xlsx")
            #expect((failed["en"] as? String)?.hasPrefix("replies/form.xlsx: ") == true)
            #expect((failed["zh"] as? String)?.hasPrefix("replies/form.xlsx：") == true)
            #expect(events.last?["status"] as? Int == 74)
            let report = try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any]
            let file = try #require((report?["files"] as? [[String: Any]])?.first)
            #expect(file["status"] as? String == "done")
            #expect((file["replyReason"] as? String)?.hasPrefix("replies/form.xlsx: ") == true)
        }
    }

    /// A source that is no workbook gets none, and becomes no catalog either.
    @Test func noReplyToText() throws {
        try Scene.with { scene in
            try scene.add("t.txt", try publishedText())
            let outcome = try scene.run(["import", "t.txt", "-o", "out/", "--reply", "r.xlsx"])
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("Only an XLSX workbook"))
            #expect(try scene.contents().keys.sorted() == ["t.txt"])
        }
    }
}
