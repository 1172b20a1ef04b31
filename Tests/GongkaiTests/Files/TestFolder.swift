import Foundation
import TestSupport
import Testing

/// A folder of one test's own.
struct TestFolder {
    let path: String

    func path(_ name: String) -> String { path + "/" + name }

    func create(_ name: String, _ text: String = "old") throws {
        try Data(text.utf8).write(to: URL(filePath: path(name)))
    }

    func createFolder(_ name: String) throws {
        try FileManager.default.createDirectory(
            atPath: path(name), withIntermediateDirectories: false)
    }

    func createPipe(_ name: String) throws {
        try ExternalTool.run(["mkfifo", path(name)])
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: path(name), withDestinationPath: target)
    }

    /// Nil if there is no such file.
    func text(_ name: String) -> String? {
        (try? Data(contentsOf: URL(filePath: path(name)))).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    /// Every name in the folder, hidden ones too.
    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }

    func mode(_ name: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
        return try #require(attributes[.posixPermissions] as? Int)
    }
}

func withTestFolder<Result>(_ body: (TestFolder) throws -> Result) throws -> Result {
    try ExternalTool.withTemporaryFolder { try body(TestFolder(path: $0.path)) }
}

extension TestFolder {
    /// A socket that nobody listens to.
    func createSocket(_ name: String) throws {
        try ExternalTool.run([
            "python3", "-c",
            "import socket,os,sys; os.chdir(sys.argv[1]); "
                + "socket.socket(socket.AF_UNIX).bind(sys.argv[2])",
            path, name,
        ])
    }
}
