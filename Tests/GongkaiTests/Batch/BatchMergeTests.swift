import DisclosureCatalog
import Foundation
import Gongkai
import TestSupport
import Testing

@Suite struct BatchMergeTests {
    /// The parts joined are what one run makes, byte by byte; repeated, nothing changes.
    @Test func mergedPartsAreTheSameAsOneRun() throws {
        try City.with { city in
            try city.export(to: "one", bundle: "one.zip")
            for number in 1...3 { try city.export(to: "part\(number)", shard: "\(number)/3") }
            var merge = BatchMerge()
            merge.bundle = city.folder.path("merged.zip")
            for round in 0..<2 {
                let report = try merge.run(
                    [2, 3, 1].map { city.folder.path("part\($0)") },
                    into: city.folder.path("merged"))
                #expect(report.progress.reused == (round == 0 ? 0 : 4))
                #expect(report.exitStatus == 1)
                #expect(try city.files("merged") == city.files("one"))
                #expect(try city.data("merged.zip") == city.data("one.zip"))
            }
            // The same command as for one run then finds everything done.
            #expect(try city.export(to: "merged").progress.reused == 4)
            #expect(try city.files("merged") == city.files("one"))
        }
    }

    @Test func fileThatHasChangedIsRefused() throws {
        try City.with { city in
            let first = try city.export(to: "part1", shard: "1/1", formats: [.csv])
            let path = try #require(first.manifest.entries[0].files.first?.path)
            try city.folder.create("part1/" + path, "changed")
            let error = #expect(throws: GongkaiError.self) {
                try BatchMerge().run([city.folder.path("part1")], into: city.folder.path("out"))
            }
            #expect(error?.code == .inputNotUnderstood)
            #expect(error?.message.english.contains(path) == true)
            #expect(
                FileManager.default.fileExists(atPath: city.folder.path("out/manifest.json"))
                    == false)
        }
    }

    private static let faults:
        [(shards: [String], change: String, chinese: String, english: String)] = [
            (["1/3", "2/3"], "", "缺少第 3/3 部分", "parts are missing: 3/3."),
            (["1/2", "1/2"], "", "都是第 1/2 部分", "are both part 1/2; use one of them."),
            (["1/2", "2/3"], "", "不属于同一次导出", "which are not of one batch."),
            ([""], "", "不是用 --shard 导出的一部分", "no part that was exported with --shard"),
            (
                ["1/2", "2/2"], "catalogs", "各部分必须用同样的清单导出",
                "export all parts from the same catalogs."
            ),
            (["1/2", "2/2"], "formats", "程序版本、模板或选项不同", "different versions, forms or options"),
            (["1/2", "2/2"], "pending", "导出没有做完", "The export was not finished"),
            ([], "", "没有指定要合并的文件夹", "There are no folders to merge"),
        ]

    @Test(arguments: faults.indices)
    func partsThatDoNotFitAreRefused(index: Int) throws {
        let fault = Self.faults[index]
        try City.with { city in
            var folders: [String] = []
            for (number, shard) in fault.shards.enumerated() {
                let name = "part\(number)"
                let isLast = number == fault.shards.count - 1
                if isLast, fault.change == "catalogs" {
                    try city.write(["财政局", "教育/局", "财政局", "卫生健康委员会", "民政局", "公安局"])
                }
                try city.export(
                    to: name, shard: shard.isEmpty ? nil : shard,
                    formats: isLast && fault.change == "formats" ? [.html] : [.csv])
                if isLast, fault.change == "pending" { try markPending(city, name) }
                folders.append(city.folder.path(name))
            }
            let error = #expect(throws: GongkaiError.self) {
                try BatchMerge().run(folders, into: city.folder.path("out"))
            }
            #expect(
                error?.message.chinese.contains(fault.chinese) == true,
                "\(error?.message.chinese ?? "")")
            #expect(error?.message.english.contains(fault.english) == true)
            #expect(!FileManager.default.fileExists(atPath: city.folder.path("out")))
        }
    }

    /// A manifest that leads out of its folder is none of ours.
    @Test(arguments: [
        ("\"folder\":\"教育_局\"", "\"folder\":\"..\""),
        ("\"path\":\"教育_局/", "\"path\":\"教育_局/../../"),
        ("\"folder\":\"教育_局\"", "\"folder\":\"a/b\""),
    ])
    func pathsOutsideAreRefused(text: String, other: String) throws {
        try City.with { city in
            try city.export(to: "part1", shard: "1/1", formats: [.csv])
            let manifest = try #require(city.folder.text("part1/manifest.json"))
            try city.folder.create(
                "part1/manifest.json", manifest.replacingOccurrences(of: text, with: other))
            let error = #expect(throws: GongkaiError.self) {
                try BatchMerge().run([city.folder.path("part1")], into: city.folder.path("out"))
            }
            #expect(error?.message.english.contains("paths in manifest.json are not") == true)
            #expect(error?.message.chinese.contains("文件路径不正确") == true)
            #expect(try city.folder.names == ["city.jsonl", "part1"])
        }
    }

    private func markPending(_ city: City, _ name: String) throws {
        let text = try #require(city.folder.text(name + "/manifest.json"))
        try city.folder.create(
            name + "/manifest.json",
            text.replacingOccurrences(of: "\"done\"", with: "\"pending\"")
                .replacingOccurrences(of: "\"failed\"", with: "\"pending\""))
    }
}
