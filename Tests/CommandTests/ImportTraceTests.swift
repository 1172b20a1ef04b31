import Foundation
import TestSupport
import Testing

/// What the system is asked for while hostile files are read: no network, and no file but the
/// input, the output, and what any program of this kind needs to start.
@Suite(.enabled(if: Privileges.canTrace, "strace is not installed, or may not trace here"))
struct ImportTraceTests {
    /// Hostile changes to a sound form; each names a file or a host that must not be touched.
    static let attacks: [(String, @Sendable (inout Data) -> Void)] = [
        ("sound", { _ in }),
        ("traversal", { replace("docProps/app.xml", "../../../app.xml", &$0) }),
        ("absolute", { replace("docProps/app.xml", "/tmp/gongkai1.xml", &$0) }),
        ("backslash", { replace("docProps/app.xml", "..\\..\\..\\a.xml", &$0) }),
        ("drive", { replace("docProps/app.xml", "C:\\\\windows.xml", &$0) }),
        ("cut", { $0.removeLast($0.count / 2) }),
        ("flipped", { $0[$0.count / 2] ^= 0x40 }),
    ]

    /// Texts of other kinds that name files and hosts.
    static let texts: [(String, String)] = [
        ("xxe.xlsx", "<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \"http://example.com/a.dtd\"><a/>"),
        (
            "page.html",
            "<html><img src=\"http://example.com/a.png\"><script src=\"file:///etc/passwd\"></script>"
        ),
        ("formula.csv", "=WEBSERVICE(\"http://example.com/\"),=cmd|'/c calc'!A1\n"),
        ("link.json", "{\"$ref\": \"file:///etc/passwd\"}"),
    ]

    private static func replace(_ name: String, _ other: String, _ data: inout Data) {
        let (old, new) = (Data(name.utf8), Data(other.utf8))
        while let range = data.firstRange(of: old) { data.replaceSubrange(range, with: new) }
    }

    /// Runs a command and returns the calls about files and networks, one in each line.
    private func calls(_ arguments: [String], in scene: Scene) throws -> [String] {
        try scene.add("trace", "")
        _ = try scene.run(
            arguments,
            wrapper: [
                "strace", "-f", "-qq", "-o", scene.path("trace"), "-s", "4096", "-e",
                "trace=%network,%file",
            ])
        return String(decoding: try scene.data("trace"), as: UTF8.self)
            .split(separator: "\n").map(String.init)
    }

    private static let networkCalls = [
        "socket(", "connect(", "bind(", "sendto(", "sendmsg(", "getaddrinfo(", "recvfrom(",
    ]
    /// Where programs look before they do anything.
    private static let startFiles = [
        "/lib", "/usr", "/etc/ld.so", "/proc/self", "/proc/sys", "/proc/meminfo", "/proc/stat",
        "/sys/", "/dev/null", "/etc/localtime", "/opt", "/home", "/root",
    ]

    /// Paths that a call writes to, or that it opens at all.
    private func expectHarmless(_ calls: [String], in scene: Scene) throws {
        #expect(!calls.isEmpty)
        for call in calls {
            #expect(!Self.networkCalls.contains { call.contains($0) }, "\(call)")
            let path = try #require(
                call.split(separator: "\"", omittingEmptySubsequences: false).dropFirst().first,
                "\(call)")
            let isWrite = ["O_WRONLY", "O_RDWR", "O_CREAT", "mkdir", "rename", "unlink", "link("]
                .contains { call.contains($0) } && !call.contains("readlink")
            let isOpened = call.contains("open") || isWrite
            guard isOpened, !call.hasSuffix("= -1 ENOENT (No such file or directory)") else {
                continue
            }
            let isAbsolute = path.hasPrefix("/")
            if isWrite {
                #expect(!isAbsolute && !path.contains(".."), "written outside: \(call)")
            } else if isAbsolute {
                #expect(
                    Self.startFiles.contains { path.hasPrefix($0) }
                        || path == scene.folder.path, "read outside: \(call)")
            } else {
                #expect(!path.contains(".."), "read outside: \(call)")
            }
        }
    }

    @Test(arguments: attacks.indices) func hostileWorkbooks(_ index: Int) throws {
        try Scene.with { scene in
            try scene.add("c.json", catalogText(basis: ""))
            #expect(try scene.run(["export", "c.json", "-o", "form.xlsx"]).status == 0)
            var form = try scene.data("form.xlsx")
            Self.attacks[index].1(&form)
            try scene.add("bad.xlsx", form)
            try scene.add("all/bad.xlsx", form)
            let single = ["import", "bad.xlsx", "-o", "out.json", "--reply", "reply.xlsx"]
            try expectHarmless(try calls(single, in: scene), in: scene)
            let many = ["import", "all", "-o", "out", "--reply", "replies"]
            try expectHarmless(try calls(many, in: scene), in: scene)
            let allowed: Set = ["out.json", "reply.xlsx", "out", "replies", "trace"]
            let known: Set = ["c.json", "form.xlsx", "bad.xlsx", "all", "all/bad.xlsx"]
            for name in try scene.contents().keys {
                let top = name.split(separator: "/").first.map(String.init) ?? name
                #expect(allowed.contains(top) || known.contains(name), "\(name)")
            }
        }
    }

    @Test(arguments: texts) func hostileTexts(_ name: String, _ text: String) throws {
        try Scene.with { scene in
            try scene.add(name, text)
            for command in ["import", "validate"] {
                let arguments = [command, name] + (command == "import" ? ["-o", "out.json"] : [])
                try expectHarmless(try calls(arguments, in: scene), in: scene)
            }
            #expect(try scene.contents()["out.json"] == nil)
        }
    }
}
