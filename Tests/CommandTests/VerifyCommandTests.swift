import Foundation
import TestSupport
import Testing

@Suite struct VerifyCommandTests {
    /// A scene with a city of three departments that was exported.
    private static func with(_ body: (Scene) throws -> Void) throws {
        try Scene.with { scene in
            let line = catalogText().replacing("\n", with: " ")
            let lines = ["甲局", "乙局", "丙局"].map { name in
                line.replacing("示例市示例局", with: name) + "\n"
            }
            try scene.add("city.jsonl", lines.joined())
            let outcome = try scene.run([
                "batch", "city.jsonl", "-o", "out", "--zip", "out.zip", "--format", "csv,xlsx",
                "--today", "2026-03-01",
            ])
            #expect(outcome.status == 0, "\(outcome.errors)")
            try body(scene)
        }
    }

    @Test func outputAndBundleAreAsRecorded() throws {
        try Self.with { scene in
            for output in ["out", "out.zip"] {
                let outcome = try scene.run(["verify", output, "--catalogs", "city.jsonl"])
                #expect(outcome.status == 0)
                #expect(outcome.text.isEmpty)
                #expect(
                    outcome.errors == """
                        \(output): files checked: 10, workbooks opened: 4, compared with \
                        catalogs: 3. All as recorded.

                        """)
            }
        }
    }

    @Test func differencesAreToldWithStatusOne() throws {
        try Self.with { scene in
            try scene.add("out/乙局/乙局.csv", "changed")
            let outcome = try scene.run(["verify", "out", "--lang", "zh"])
            #expect(outcome.status == 1)
            #expect(
                outcome.text == "乙局/乙局.csv: 错误: [verify.changed] 内容与 manifest 的记录不符。\n")
            #expect(outcome.errors == "out：检查文件 10 个，打开工作簿 4 个；有 1 处不符。\n")
        }
    }

    @Test func partsAreMerged() throws {
        try Self.with { scene in
            for number in 1...2 {
                _ = try scene.run([
                    "batch", "city.jsonl", "-o", "part-\(number)", "--shard", "\(number)/2",
                    "--format", "csv,xlsx", "--today", "2026-03-01",
                ])
            }
            let outcome = try scene.run([
                "batch", "--merge", "part-1", "part-2", "-o", "merged", "--zip", "merged.zip",
            ])
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(try scene.data("merged.zip") == scene.data("out.zip"))
            #expect(try scene.data("merged/SHA256SUMS") == scene.data("out/SHA256SUMS"))
            let again = try scene.run(["batch", "--merge", "part-1", "-o", "half"])
            #expect(again.status == 65)
            #expect(again.errors.contains("parts are missing: 2/2."))
        }
    }

    @Test(arguments: [
        ["batch", "a", "b", "-o", "out"], ["batch", "--merge", "a", "-o", "out", "--jobs", "2"],
        ["batch", "--merge", "a", "-o", "out", "--format", "csv"],
        ["batch", "--merge", "a", "-o", "out", "--paper", "A3"],
        ["batch", "--merge", "-o", "out"], ["verify", "out", "--template", "form.json5"],
        ["verify"],
    ])
    func optionsThatDoNotFitAreUsage(arguments: [String]) throws {
        try Scene.with { scene in
            let outcome = try scene.run(arguments)
            #expect(outcome.status == 64, "\(outcome.errors)")
        }
    }

    /// Memory and descriptors do not grow with the departments.
    @Test func fewDescriptorsAreEnough() throws {
        try Self.with { scene in
            let wrapper = ["sh", "-c", "ulimit -n 64; exec \"$@\"", "sh"]
            let outcome = try scene.run(["verify", "out.zip"], wrapper: wrapper)
            #expect(outcome.status == 0)
        }
    }

    /// The disk for the output is full: no bundle, and none half there.
    @Test(.enabled(if: Privileges.canMount))
    func fullDiskLeavesNoBundle() throws {
        try Self.with { scene in
            let script =
                "mount -t tmpfs -o size=16k tmpfs disk && \"$@\"; s=$?; ls -A disk; exit $s"
            try scene.addFolder("disk")
            let outcome = try scene.run(
                [
                    "batch", "city.jsonl", "-o", "out", "--zip", "disk/out.zip", "--format",
                    "csv,xlsx", "--today", "2026-03-01",
                ], wrapper: ["unshare", "-Urm", "sh", "-c", script, "sh"])
            #expect(outcome.status == 74, "\(outcome.errors)")
            #expect(outcome.text.isEmpty)
        }
    }
}
