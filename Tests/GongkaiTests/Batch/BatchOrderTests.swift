import DisclosureCatalog
import Foundation
import Gongkai
import TestSupport
import Testing

/// What does not depend on order, threads or machines.
@Suite struct BatchOrderTests {
    /// Departments with one name, with names that are one on some systems, and with the names of
    /// the program's own files.
    private func lines() throws -> [String] {
        let names = [
            "甲局", "甲局", "ABC局", "abc局", "../乙", "CON", "", "manifest.json", "汇总.xlsx", "丙局",
        ]
        return try names.enumerated().map { try catalogLine($1, content: "内容\($0)。") }
    }

    @Test func namesDependOnInputsOnly() throws {
        try BatchScene.with { scene in
            var listings: [[String: Data]] = []
            for (seed, jobs) in [(1, 1), (2, 8), (3, 2)] {
                var random = SplitMix64(seed: UInt64(seed))
                try scene.addLines("a.jsonl", try lines().shuffled(using: &random))
                var batch = scene.batch
                batch.jobs = jobs
                let output = scene.folder.path("out\(seed)")
                let report = try batch.run(from: .folder(scene.input), to: output)
                #expect(report.progress.done == 10)
                let files = try scene.result(output).filter {
                    !BatchScene.ownFiles.contains($0.key)
                }
                listings.append(files)
                #expect(report.findings.contains { $0.rule == "batch.sameName" })
                #expect(report.findings.contains { $0.rule == "batch.fileName" })
                #expect(report.manifest.entries.filter(\.isRenamed).count == 9)
            }
            #expect(listings[0] == listings[1])
            #expect(listings[0] == listings[2])
        }
    }

    /// Everything, the manifest included, is the same with any number of jobs.
    @Test func jobsDoNotMatter() throws {
        try BatchScene.with { scene in
            try scene.addLines("a.jsonl", try lines())
            var results: [[String: Data]] = []
            for jobs in [1, 2, 8] {
                var batch = scene.batch
                batch.formats = [.xlsx, .csv]
                batch.jobs = jobs
                let output = scene.folder.path("out\(jobs)")
                _ = try batch.run(from: .folder(scene.input), to: output)
                results.append(try scene.result(output))
            }
            #expect(results[0] == results[1])
            #expect(results[0] == results[2])
        }
    }

    /// Each department is in one shard, and together they are what one run makes.
    @Test(arguments: [1, 2, 5]) func shardsAreOneRunTogether(_ count: Int) throws {
        try BatchScene.with { scene in
            try scene.addLines("a.jsonl", try lines() + ["{", "[]"])
            _ = try scene.run(scene.batch)
            let whole = try BatchManifest.read(folder: scene.output)
            var files: [String: Data] = [:]
            var entries: [BatchManifest.Entry] = []
            for number in 1...count {
                var batch = scene.batch
                batch.shard = BatchShard("\(number)/\(count)")
                let output = scene.folder.path("shard\(number)")
                let report = try batch.run(from: .folder(scene.input), to: output)
                #expect(report.manifest.shard == "\(number)/\(count)")
                entries += report.manifest.entries
                files.merge(try scene.result(output)) { first, _ in first }
            }
            #expect(entries.sorted { $0.position < $1.position } == whole.entries)
            let isOwn = { (name: String) in BatchScene.ownFiles.contains(name) }
            #expect(
                files.filter { !isOwn($0.key) }
                    == (try scene.result()).filter { !isOwn($0.key) })
        }
    }

    @Test(arguments: ["", "1", "0/2", "3/2", "1/0", "a/b", "1/2/3", "-1/2", "1/ 2", "1/10001"])
    func noShard(_ text: String) { #expect(BatchShard(text) == nil) }
}
