import Foundation
import TestSupport
import Testing

/// No room for the output, or for temporary files.
@Suite(.enabled(if: Privileges.canMount)) struct FullDiskTests {
    /// Runs with a disk of `size` at `/mnt` that has a good `out` on it, then prints what is there;
    /// `memory` is the room for temporary files in memory.
    private func wrapper(
        size: String, environment: String = "", memory: String = "4k"
    ) -> [String] {
        let script = """
            mount -t tmpfs -o size=\(size) tmpfs /mnt && printf good > /mnt/out || exit 99
            mount -t tmpfs -o size=\(memory) tmpfs /dev/shm || exit 98
            \(environment) "$@"; status=$?
            cat /mnt/out >&2; ls -A /mnt | tr '\\n' ' ' >&2; exit $status
            """
        return ["unshare", "-Urm", "sh", "-c", script, "sh"]
    }

    private func scene(_ body: (Scene) throws -> Void) throws {
        try Scene.with { scene in
            let items = String(repeating: "长", count: 30_000)
            try scene.add("big.json", catalogText(basis: items))
            try scene.add("in.json", catalogText())
            try body(scene)
        }
    }

    @Test(arguments: ["html", "csv"])
    func fullDisk(_ format: String) throws {
        try scene { scene in
            let before = try scene.contents()
            let outcome = try scene.run(
                ["export", "big.json", "-o", "/mnt/out", "--format", format, "--force"],
                wrapper: wrapper(size: "64k"))
            #expect(outcome.status == 74)
            #expect(outcome.errors.contains("gongkai: error: /mnt/out: The disk is full"))
            #expect(outcome.errors.hasSuffix("goodout "), "\(outcome.errors)")
            #expect(try scene.contents() == before)
        }
    }

    /// libxlsxwriter needs several times the room of the finished file.
    @Test(arguments: ["4k", "8k", "12k", "16k", "20k", "24k", "32k", "48k"])
    func fullDiskForWorkbook(_ size: String) throws {
        try scene { scene in
            let before = try scene.contents()
            let outcome = try scene.run(
                ["export", "big.json", "-o", "/mnt/out", "--force"], wrapper: wrapper(size: size))
            #expect(outcome.status == 74, "\(outcome.errors)")
            #expect(outcome.errors.split(separator: "\n").count == 2, "\(outcome.errors)")
            #expect(outcome.errors.contains("gongkai: error: /mnt/out: "))
            #expect(outcome.errors.contains("disk is full"), "\(outcome.errors)")
            #expect(outcome.errors.hasSuffix("goodout "), "\(outcome.errors)")
            #expect(try scene.contents() == before)
        }
    }

    /// Reports of every kind, the rows of the ledger streamed or not.
    @Test(arguments: ["xlsx", "csv", "json", "html", "table"], ["4k", "16k", "40k"])
    func fullDiskForReports(_ format: String, _ size: String) throws {
        try Scene.with { scene in
            try scene.add("long.csv", Self.longLedger)
            let before = try scene.contents()
            let samples = packageRoot + "/Samples"
            var command = [
                "report", "quarterly", "--quarter", "2021-Q2", "--catalog",
                samples + "/city/catalogs", "--ledger", "long.csv", "-o", "/mnt/out", "--force",
            ]
            switch format {
            case "xlsx", "json": command += ["--format", format]
            case "csv": command += ["--format", "csv", "--table", "items"]
            case "html":
                command = [
                    "report", "annual", "--year", "2025", "--data",
                    samples + "/annual/annual.json", "-o", "/mnt/out", "--format", "html",
                    "--force",
                ]
            default: command += ["--format", "json", "--table", "rows"]
            }
            let outcome = try scene.run(command, wrapper: wrapper(size: size))
            // The smaller reports find room on the larger disks.
            if outcome.status != 0 || format == "xlsx" || format == "table" {
                #expect(outcome.status == 74, "\(outcome.errors)")
                #expect(outcome.errors.contains("gongkai: error: /mnt/out: "), "\(outcome.errors)")
                #expect(outcome.errors.contains("disk is full"), "\(outcome.errors)")
                #expect(outcome.errors.hasSuffix("goodout "), "\(outcome.errors)")
            }
            #expect(try scene.contents() == before)
        }
    }

    /// As many rows as are streamed when they are written.
    private static let longLedger: String = {
        let head = "索引号,单位,事项序号,信息名称,生成日期,发布日期,公开渠道,责任科室,发布人\n"
        return (0..<20_500).reduce(into: head) { text, number in
            text +=
                "A-\(number),示例市统计局,4,信息\(number),2021-05-10,2021-05-12,示例市人民政府门户网站,办公室,张三\n"
        }
    }()

    /// With room in memory the disk only has to hold the file itself; what is left there is nothing.
    @Test(arguments: [("4k", 74), ("48k", 0)]) func temporaryFilesInMemory(
        _ size: String, _ status: Int32
    ) throws {
        try scene { scene in
            let look = "trap 'ls -A /dev/shm >&2' EXIT;"
            let outcome = try scene.run(
                ["export", "big.json", "-o", "/mnt/out", "--force"],
                wrapper: wrapper(size: size, environment: look, memory: "256m"))
            #expect(outcome.status == status, "\(outcome.errors)")
            #expect(outcome.errors.hasSuffix("out "), "\(outcome.errors)")
            #expect(outcome.errors.contains("disk is full") == (status == 74))
        }
    }

    /// Temporary files are beside the output, whatever `TMPDIR` says.
    @Test(arguments: ["TMPDIR=/mnt", "TMPDIR=/proc", "TMPDIR=/no/such", "TMPDIR="])
    func temporaryFolderOfOthers(_ environment: String) throws {
        try scene { scene in
            let fill = "dd if=/dev/zero of=/mnt/fill bs=1k count=64 2>/dev/null;"
            let outcome = try scene.run(
                ["export", "in.json", "-o", "form.xlsx"],
                wrapper: wrapper(size: "64k", environment: fill + environment))
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(try scene.contents().keys.sorted() == ["big.json", "form.xlsx", "in.json"])
        }
    }

    /// On the way to standard output the form needs a temporary folder, and says so.
    @Test(arguments: [
        ("TMPDIR=/mnt", 74, "disk is full"), ("TMPDIR=/no/such", 73, "/no/such: "),
        ("TMPDIR=/proc", 73, "/proc: "), ("TMPDIR=big.json", 73, "big.json: "),
    ])
    func temporaryFolderForStandardOutput(
        _ environment: String, _ status: Int32, _ words: String
    ) throws {
        try scene { scene in
            let before = try scene.contents()
            let outcome = try scene.run(
                ["export", "big.json", "-o", "-"],
                wrapper: wrapper(size: "16k", environment: environment))
            #expect(outcome.status == status)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.contains(words), "\(outcome.errors)")
            #expect(outcome.errors.hasSuffix("goodout "), "\(outcome.errors)")
            #expect(try scene.contents() == before)
        }
    }

    /// A read-only disk.
    @Test func readOnlyDisk() throws {
        try scene { scene in
            let script = """
                mount -t tmpfs tmpfs /mnt && printf good > /mnt/out || exit 99
                mount -o remount,ro /mnt || exit 98
                "$@"; status=$?; cat /mnt/out >&2; ls -A /mnt >&2; exit $status
                """
            let outcome = try scene.run(
                ["export", "in.json", "-o", "/mnt/out", "--force"],
                wrapper: ["unshare", "-Urm", "sh", "-c", script, "sh"])
            #expect(outcome.status == 73)
            #expect(
                outcome.errors == """
                    gongkai: error: /mnt/out: This folder is read-only.
                    goodout

                    """)
        }
    }
}
