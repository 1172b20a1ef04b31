import DisclosureCatalog
import Foundation
import Gongkai
import TestSupport
import Testing

/// What a second run makes of the first one's output.
@Suite struct BatchResumeTests {
    private func threeDepartments(_ body: (BatchScene) throws -> Void) throws {
        try BatchScene.with { scene in
            for name in ["甲局", "乙局", "丙局"] {
                try scene.add("\(name).json", namedCatalog(name))
            }
            try body(scene)
        }
    }

    /// The time of the last change of a department's file, which a run that leaves it alone keeps.
    private func number(_ scene: BatchScene, _ department: String) throws -> Int {
        let path = scene.output + "/\(department)/\(department).csv"
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.systemFileNumber] as? Int)
    }

    @Test func nothingChangedNothingDone() throws {
        try threeDepartments { scene in
            let first = try scene.run(scene.batch)
            let files = try scene.result()
            let before = try number(scene, "甲局")
            let second = try scene.run(scene.batch)
            #expect(second.progress.reused == 3)
            #expect(second.manifest == first.manifest)
            #expect(try scene.result() == files)
            #expect(try number(scene, "甲局") == before)
            #expect(second.summary(in: .english) == "3 written (unchanged: 3), none failed.")
        }
    }

    enum Damage: CaseIterable {
        case removedFile, removedFolder, changedFile, sameSize, journalGone, journalTorn,
            otherCatalog
    }

    /// What is not as it was is made again, and only that.
    @Test(arguments: Damage.allCases) func damageIsRepaired(_ damage: Damage) throws {
        try threeDepartments { scene in
            _ = try scene.run(scene.batch)
            var files = try scene.result()
            let path = scene.output + "/甲局/甲局.csv"
            let journal = scene.output + "/.gongkai/journal.jsonl"
            let url = URL(filePath: path)
            switch damage {
            case .removedFile: try FileManager.default.removeItem(atPath: path)
            case .removedFolder:
                try FileManager.default.removeItem(atPath: scene.output + "/甲局")
            case .changedFile: try (try Data(contentsOf: url) + Data("x".utf8)).write(to: url)
            case .sameSize:
                var data = try Data(contentsOf: url)
                data[data.count - 3] ^= 1
                try data.write(to: url)
            case .journalGone: try FileManager.default.removeItem(atPath: journal)
            case .journalTorn:
                let data = try Data(contentsOf: URL(filePath: journal))
                try data.dropLast(7).write(to: URL(filePath: journal))
            case .otherCatalog:
                var catalog = namedCatalog("甲局")
                catalog.sections[0].items[0].content = "另一内容。"
                try scene.add("甲局.json", catalog)
            }
            let second = try scene.run(scene.batch)
            #expect(second.progress.done == 3)
            #expect(second.progress.reused == (damage == .journalGone ? 0 : 2))
            if damage == .otherCatalog {
                let fresh = scene.folder.path("fresh")
                _ = try scene.batch.run(from: .folder(scene.input), to: fresh)
                files = try scene.result(fresh)
            }
            #expect(try scene.result() == files)
            #expect(try scene.run(scene.batch).progress.reused == 3)
        }
    }

    /// Other options, other files; those of before are gone.
    @Test func otherOptionsDoEverythingAgain() throws {
        try threeDepartments { scene in
            var batch = scene.batch
            batch.formats = [.csv, .html]
            _ = try scene.run(batch)
            batch.formats = [.html]
            #expect(try scene.run(batch).progress.reused == 0)
            #expect(try scene.result().keys.filter { $0.hasSuffix(".csv") } == ["manifest.csv"])
            batch.page.paper = .a3
            #expect(try scene.run(batch).progress.reused == 0)
        }
    }

    @Test func staleDepartmentsAreToldAndKeptUnlessPruned() throws {
        try threeDepartments { scene in
            _ = try scene.run(scene.batch)
            try FileManager.default.removeItem(atPath: scene.input + "/甲局.json")
            try scene.add("乙局.json", text: "{\"department\": \"乙局\", broken")
            try Data().write(to: URL(filePath: scene.output + "/丙局/scan.pdf"))
            var report = try scene.run(scene.batch)
            #expect(report.stale == ["甲局"])
            #expect(report.outdated == ["乙局"])
            #expect(
                report.summary(in: .english).contains("From earlier runs, not in the input: 甲局."))
            #expect(report.summary(in: .chinese).contains("从前导出而这次没有的部门：甲局。"))
            #expect(report.manifest.entries.map(\.department) == ["丙局", "乙局"])
            #expect(try scene.departments() == ["丙局", "乙局", "甲局"].sorted())
            var batch = scene.batch
            batch.prunesStale = true
            report = try scene.run(batch)
            #expect(report.pruned == ["甲局"])
            #expect(report.stale.isEmpty)
            #expect(try scene.departments() == ["丙局", "乙局"].sorted())
        }
    }

    /// A signed scan that somebody put beside the form is never lost.
    @Test func filesOfOthersAreNotReplaced() throws {
        try threeDepartments { scene in
            _ = try scene.run(scene.batch)
            let scan = scene.output + "/甲局/签字扫描件.pdf"
            try Data("scan".utf8).write(to: URL(filePath: scan))
            #expect(try scene.run(scene.batch).progress.reused == 3)
            var batch = scene.batch
            batch.formats = [.html]
            let report = try scene.run(batch)
            #expect(report.progress.done == 2)
            let failed = report.manifest.entries.first { $0.status == .failed }
            #expect(failed?.department == "甲局")
            #expect(failed?.reason?.english.contains("签字扫描件.pdf") == true)
            #expect(failed?.reason?.chinese.contains("签字扫描件.pdf") == true)
            #expect(try String(contentsOfFile: scan, encoding: .utf8) == "scan")
            batch.isReplacing = true
            #expect(try scene.run(batch).progress.done == 3)
            #expect(!FileManager.default.fileExists(atPath: scan))
        }
    }

    @Test func foldersOfOthersAreRefused() throws {
        try threeDepartments { scene in
            try scene.folder.createFolder("out")
            try scene.folder.create("out/mine.txt")
            let error = thrownError { () throws(GongkaiError) in
                try scene.batch.run(from: .folder(scene.input), to: scene.output)
            }
            #expect(error?.code == .outputNotCreated)
            #expect(error?.message.english.contains("--force") == true)
            #expect(error?.message.chinese.contains("--force") == true)
            var batch = scene.batch
            batch.isReplacing = true
            #expect(try scene.run(batch).progress.done == 3)
            #expect(scene.folder.text("out/mine.txt") == "old")
            // From then on it is an output like any other.
            #expect(try scene.run(scene.batch).progress.reused == 3)
        }
    }

    /// A file where a department's folder should be.
    @Test func fileInTheWay() throws {
        try threeDepartments { scene in
            _ = try scene.run(scene.batch)
            try FileManager.default.removeItem(atPath: scene.output + "/甲局")
            try scene.folder.create("out/甲局")
            let report = try scene.run(scene.batch)
            #expect(report.manifest.entries.map(\.status).filter { $0 == .failed }.count == 1)
            #expect(scene.folder.text("out/甲局") == "old")
        }
    }

    /// An interrupted run, at whatever department: the rest comes with the next run, and nothing
    /// differs from a run without interruption.
    @Test(arguments: 0..<6) func stoppedAndContinued(_ seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        try BatchScene.with { scene in
            try scene.addLines("a.jsonl", (0..<120).map { try catalogLine("局\($0)") })
            let fresh = scene.folder.path("fresh")
            _ = try scene.batch.run(from: .folder(scene.input), to: fresh)
            var runs = 0
            while runs < 20 {
                let stop = BatchStop()
                let limit = Int.random(in: 1...100, using: &random)
                let report = try scene.batch.run(
                    from: .folder(scene.input), to: scene.output, stop: stop
                ) { news in
                    if case .progress(let progress) = news, progress.done >= limit {
                        stop.request()
                    }
                }
                runs += 1
                if !report.isStopped { break }
                let done = report.manifest.entries.filter { $0.status == .done }
                #expect(try scene.departments() == done.compactMap(\.folder).sorted())
                #expect(report.exitStatus == 130)
            }
            _ = try scene.run(scene.batch)
            #expect(try scene.result() == scene.result(fresh))
        }
    }

    /// A stop before the first department leaves everything as it is.
    @Test func stoppedAtOnce() throws {
        try threeDepartments { scene in
            _ = try scene.run(scene.batch)
            let files = try scene.result()
            let stop = BatchStop()
            stop.request()
            let report = try scene.batch.run(
                from: .folder(scene.input), to: scene.output, stop: stop)
            #expect(report.isStopped)
            #expect(try scene.result() == files)
        }
    }

    /// A journal with much that is out of date is written anew.
    @Test func journalDoesNotGrowForEver() throws {
        try BatchScene.with { scene in
            let text = String(repeating: "长", count: 20_000)
            var sizes: [Int] = []
            for round in 0..<40 {
                try scene.add(
                    "a.jsonl",
                    text: (0..<5).map {
                        try catalogLine("局\($0)", content: text + "\(round)") + "\n"
                    }.joined())
                _ = try scene.run(scene.batch)
                let journal = scene.output + "/.gongkai/journal.jsonl"
                sizes.append(try Data(contentsOf: URL(filePath: journal)).count)
            }
            #expect(sizes.max() ?? 0 < 6 << 20)
            let store = try BatchItemStore(folder: scene.output)
            #expect(try store.items(ofDepartmentIn: "局4")?.rows.count == 1)
        }
    }
}
