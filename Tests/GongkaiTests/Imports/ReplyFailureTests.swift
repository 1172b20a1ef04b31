import DisclosureCatalog
import Foundation
import Gongkai
import TestSupport
import Testing

/// A reply that cannot be written costs nothing else.
@Suite struct ReplyFailureTests {
    private func questioned(_ department: String) -> Catalog {
        var catalog = namedCatalog(department)
        catalog.sections[0].items[0].basis = ""
        return catalog
    }

    /// One of a folder: its catalog file is there, and so is whatever the others have given.
    @Test func aNameThatIsTaken() throws {
        try ImportScene.with { scene in
            try scene.add("a.xlsx", questioned("财政局"))
            try scene.add("b.xlsx", questioned("教育局"))
            let replies = scene.folder.path("replies")
            try scene.folder.createFolder("replies")
            try Data("mine".utf8).write(to: URL(filePath: replies + "/a.xlsx"))
            var job = scene.job
            job.replyFolder = replies
            var reports: [FindingReport] = []
            let report = try job.run(from: [.folder(scene.input)], to: scene.output) {
                if case .findings(let report) = $0 { reports.append(report) }
            }
            #expect(report.entries.map(\.status) == [.done, .done])
            #expect(report.progress.failed == 0)
            #expect(try scene.names == ["教育局.json", "财政局.json"])
            #expect(report.exitStatus == 1)
            #expect(report.hasReply)
            #expect(scene.folder.text("replies/a.xlsx") == "mine")
            #expect(FileManager.default.fileExists(atPath: replies + "/b.xlsx"))
            let error = try #require(report.replyErrors.first)
            #expect(report.replyErrors.count == 1)
            #expect(error.source == scene.input + "/a.xlsx")
            #expect(error.error.code == .outputNotCreated)
            #expect(error.error.message.english.hasPrefix(replies + "/a.xlsx: The file exists"))
            let object = try JSONSerialization.jsonObject(
                with: Data(try report.json(with: reports, in: .chinese)))
            let files = try #require((object as? [String: Any])?["files"] as? [[String: Any]])
            let reason = files[0]["replyReason"] as? String
            #expect(reason == "\(replies)/a.xlsx：文件已存在，没有改动；确要覆盖请加 --force。")
            #expect(files.map { $0["reply"] as? String } == [nil, "b.xlsx"])
            #expect(files[1]["replyReason"] == nil)
        }
    }

    /// Of several tables the reply is one, and so is the error.
    @Test func severalTables() throws {
        try ImportScene.with { scene in
            let sources = try ["财政所", "民政办"].map {
                CatalogSource.bytes(
                    Array(try CatalogFile.bytes(of: questioned($0))), name: "c.json")
            }
            _ = try FormsExport(arrangement: .sheets).run(
                from: sources, to: .file(scene.input + "/town.xlsx", replacing: false))
            try scene.folder.createFolder("replies")
            try scene.folder.createFolder("replies/town.xlsx")
            var job = scene.job
            job.replyFolder = scene.folder.path("replies")
            let report = try job.run(from: [.folder(scene.input)], to: scene.output)
            #expect(report.entries.map(\.status) == [.done, .done])
            #expect(report.replyErrors.count == 1)
            #expect(try scene.names == ["民政办.json", "财政所.json"])
        }
    }

    /// Where no catalog has its place, there is no reply either, and the catalog is what is told.
    @Test func withoutACatalog() throws {
        try ImportScene.with { scene in
            try scene.add("a.xlsx", questioned("财政局"))
            try scene.folder.createFolder("out")
            try Data("mine".utf8).write(to: URL(filePath: scene.output + "/财政局.json"))
            var job = scene.job
            job.replyFolder = scene.folder.path("replies")
            let report = try job.run(from: [.folder(scene.input)], to: scene.output)
            #expect(report.entries.map(\.status) == [.failed])
            #expect(report.replyErrors.isEmpty)
            #expect(!report.hasReply)
            #expect(scene.folder.text("out/财政局.json") == "mine")
        }
    }
}
