import DisclosureCatalog
import Foundation
import Gongkai
import TestSupport
import Testing

/// Folders for the input and the output of a batch.
struct BatchScene {
    let folder: TestFolder

    var input: String { folder.path("in") }
    var output: String { folder.path("out") }

    static func with<Result>(_ body: (BatchScene) throws -> Result) throws -> Result {
        try withTestFolder { folder in
            try folder.createFolder("in")
            return try body(BatchScene(folder: folder))
        }
    }

    /// Adds a catalog file.
    func add(_ name: String, _ catalog: Catalog) throws {
        let file = URL(filePath: input + "/" + name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(try CatalogFile.bytes(of: catalog)).write(to: file)
    }

    func add(_ name: String, text: String) throws {
        let file = URL(filePath: input + "/" + name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// Adds a file with one catalog per line.
    func addLines(_ name: String, _ lines: [String]) throws {
        try add(name, text: lines.map { $0 + "\n" }.joined())
    }

    /// A quick batch: no workbooks, two jobs.
    var batch: BatchExport {
        var batch = BatchExport()
        batch.formats = [.csv]
        batch.jobs = 2
        return batch
    }

    func run(_ batch: BatchExport, from input: BatchInput? = nil) throws -> BatchReport {
        try batch.run(from: input ?? .folder(self.input), to: output)
    }

    /// All files of the output by their paths, but for the program's own state.
    func result(_ output: String? = nil) throws -> [String: Data] {
        let output = output ?? self.output
        let names = try FileManager.default.subpathsOfDirectory(atPath: output)
        var files: [String: Data] = [:]
        for name in names where !name.hasPrefix(".gongkai") {
            files[name] = (try? Data(contentsOf: URL(filePath: output + "/" + name))) ?? Data()
        }
        return files
    }

    /// What is in the output besides departments.
    static let ownFiles: Set = ["manifest.csv", "manifest.json", "汇总.xlsx", "SHA256SUMS"]

    /// The folders of departments in the output.
    func departments(_ output: String? = nil) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: output ?? self.output)
            .filter { !$0.hasPrefix(".") && !Self.ownFiles.contains($0) }.sorted()
    }
}

/// A sound catalog of a department, as one line of JSON.
func catalogLine(_ department: String, content: String = "机构职能。") throws -> String {
    var catalog = soundCatalog()
    catalog.department = department
    catalog.sections[0].items[0].content = content
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(catalog), as: UTF8.self)
}

func namedCatalog(_ department: String) -> Catalog {
    var catalog = soundCatalog()
    catalog.department = department
    return catalog
}
