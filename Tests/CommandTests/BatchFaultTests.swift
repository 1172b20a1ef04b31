import Foundation
import TestSupport
import Testing

/// Calls of the system that fail once, and disks without room, while a batch runs.
struct BatchFaultTests {
    struct Fault: CustomTestStringConvertible, Sendable {
        var call: String
        var error: String
        var testDescription: String { "\(call):\(error)" }
    }

    static let faults = [
        Fault(call: "write", error: "ENOSPC"), Fault(call: "write", error: "EIO"),
        Fault(call: "pwrite64", error: "ENOSPC"), Fault(call: "fsync", error: "EIO"),
        Fault(call: "syncfs", error: "EIO"), Fault(call: "syncfs", error: "ENOSYS"),
        Fault(call: "renameat", error: "EACCES"), Fault(call: "mkdirat", error: "ENOSPC"),
        Fault(call: "openat", error: "EMFILE"), Fault(call: "flock", error: "ENOLCK"),
        Fault(call: "unlinkat", error: "EACCES"), Fault(call: "pread64", error: "EIO"),
    ]

    /// Whatever fails, each department is complete or absent, and the next run makes it whole.
    @Test(.enabled(if: Privileges.canTrace), arguments: faults)
    func oneCallFails(_ fault: Fault) throws {
        try Scene.with { scene in
            try scene.addDepartments(3)
            let command = ["batch", "in.jsonl", "--format", "csv,xlsx", "--jobs", "1", "-o"]
            #expect(try scene.run(command + ["fresh"]).status == 0)
            let fresh = try scene.tree("fresh")
            let counted = Strace.tracing(fault.call, to: "trace")
            #expect(try scene.run(command + ["counted"], wrapper: counted).status == 0)
            let trace = String(decoding: try scene.data("trace"), as: UTF8.self)
            let count = trace.split(separator: "\n").count { $0.contains("\(fault.call)(") }
            var failed = 0
            for occurrence in Set(stride(from: 1, through: count, by: max(1, count / 25))).sorted()
            {
                try scene.reset("out", to: nil)
                let rule = "\(fault.call):error=\(fault.error):when=\(occurrence)"
                let outcome = try scene.run(
                    command + ["out"],
                    wrapper: Strace.injecting(rule))
                #expect(
                    [0, 1, 66, 73, 74, 127].contains(outcome.status), "\(rule) \(outcome.errors)")
                if outcome.status != 0 { failed += 1 }
                for (name, data) in try scene.tree("out") where !Scene.isOwn(name) {
                    #expect(data == fresh[name], "\(rule): \(name)")
                }
                let again = try scene.run(command + ["out"])
                #expect(again.status == 0, "\(rule): \(again.errors)")
                #expect(try scene.tree("out") == fresh, "\(rule)")
                #expect(try scene.state("out") == Scene.restingState, "\(rule)")
            }
            if ["write", "pwrite64", "syncfs:EIO"].contains(where: fault.testDescription.hasPrefix)
            {
                #expect(failed > 0)
            }
        }
    }

    /// A disk with too little room: what is done is complete, and with more room the rest comes.
    @Test(.enabled(if: Privileges.canMount), arguments: ["64k", "128k", "200k", "400k"])
    func smallDisk(_ size: String) throws {
        try Scene.with { scene in
            try scene.addDepartments(40)
            let command = ["batch", "in.jsonl", "--format", "xlsx", "--jobs", "2", "-o"]
            #expect(try scene.run(command + ["fresh"]).status == 0)
            let script = """
                mount -t tmpfs -o size=\(size) tmpfs /mnt || exit 99
                "$@" /mnt/out; status=$?
                cp -r /mnt/out copy || exit 98
                mount -o remount,size=8m /mnt || exit 97
                "$@" /mnt/out || exit 96
                cp -r /mnt/out again; exit $status
                """
            let outcome = try scene.run(
                command, wrapper: ["unshare", "-Urm", "sh", "-c", script, "sh"])
            #expect(outcome.status == 74, "\(outcome.errors)")
            #expect(outcome.errors.contains("disk is full"), "\(outcome.errors)")
            let fresh = try scene.tree("fresh")
            for (name, data) in try scene.tree("copy") where !Scene.isOwn(name) {
                #expect(data == fresh[name], "\(name)")
            }
            #expect(try scene.tree("again") == fresh)
        }
    }

    /// Temporary files are in the output folder, whatever `TMPDIR` says.
    @Test(
        .enabled(if: Privileges.canMount),
        arguments: ["TMPDIR=/mnt", "TMPDIR=/proc", "TMPDIR=/no/such", "TMPDIR="])
    func temporaryFolderOfOthers(_ environment: String) throws {
        try Scene.with { scene in
            try scene.addDepartments(3)
            let script = """
                mount -t tmpfs -o size=16k tmpfs /mnt || exit 99
                dd if=/dev/zero of=/mnt/fill bs=1k count=16 2>/dev/null
                mount -o remount,ro /mnt
                \(environment) "$@"
                """
            let outcome = try scene.run(
                ["batch", "in.jsonl", "-o", "out"],
                wrapper: ["unshare", "-Urm", "sh", "-c", script, "sh"])
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(try scene.departments("out").count == 3)
        }
    }

    /// Few open files are enough for many departments.
    @Test func fewOpenFiles() throws {
        try Scene.with { scene in
            try scene.addDepartments(100)
            let outcome = try scene.run(
                ["batch", "in.jsonl", "-o", "out", "--jobs", "2"],
                wrapper: ["sh", "-c", "ulimit -n 64; exec \"$@\"", "sh"])
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(try scene.departments("out").count == 100)
        }
    }

    /// Thirty broken departments among many; in the first, the last, and other places.
    @Test func brokenDepartmentsAmongMany() throws {
        try Scene.with { scene in
            let broken = Set([0, 1, 4_999] + (0..<27).map { $0 * 170 + 5 })
            try scene.addDepartments(5_000) { broken.contains($0) }
            let outcome = try scene.run(
                ["batch", "in.jsonl", "-o", "out", "--format", "csv", "--jobs", "2"])
            #expect(outcome.status == 1)
            #expect(
                outcome.errors.contains(
                    "4,970 written, 30 failed: 示例0局, 示例1局, 示例5局 and 27 more."))
            let expected = (0..<5_000).filter { !broken.contains($0) }.map { "示例\($0)局" }
            #expect(try scene.departments("out") == Set(expected))
        }
    }
}
