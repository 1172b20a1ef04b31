import DisclosureCatalog
import Foundation
import Gongkai
import TestSupport
import Testing
import Workbooks

/// A small city: a file with one catalog per line, and folders for what is made of it.
struct City {
    let folder: TestFolder

    var input: BatchInput { .lines(folder.path("city.jsonl")) }

    /// Four departments, of which two have one name, and a line that is none.
    static func with<Result>(_ body: (City) throws -> Result) throws -> Result {
        try withTestFolder { folder in
            let city = City(folder: folder)
            try city.write(["财政局", "教育/局", "财政局", "卫生健康委员会"])
            return try body(city)
        }
    }

    func write(_ departments: [String]) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var lines = try departments.enumerated().map { number, name in
            var catalog = soundCatalog()
            catalog.department = name
            catalog.sections[0].items[0].content = "机构职能（\(number)）。"
            return String(decoding: try encoder.encode(catalog), as: UTF8.self)
        }
        lines.append("{\"format\":")
        try folder.create("city.jsonl", lines.map { $0 + "\n" }.joined())
    }

    /// Exports the city, or a part of it.
    @discardableResult
    func export(
        to name: String, shard: String? = nil, bundle: String? = nil,
        formats: [BatchFormat] = [.xlsx, .csv]
    ) throws -> BatchReport {
        var batch = BatchExport()
        batch.formats = formats
        batch.jobs = 2
        batch.shard = shard.flatMap { BatchShard($0) }
        batch.bundle = bundle.map(folder.path)
        return try batch.run(from: input, to: folder.path(name))
    }

    /// All files of an output folder by their paths, but for the program's own state.
    func files(_ name: String) throws -> [String: Data] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path(name))
        var files: [String: Data] = [:]
        for path in paths where !path.hasPrefix(".gongkai") {
            // Folders cannot be read.
            files[path] = try? Data(contentsOf: URL(filePath: folder.path(name) + "/" + path))
        }
        return files
    }

    func data(_ name: String) throws -> Data {
        try Data(contentsOf: URL(filePath: folder.path(name)))
    }

    /// The text of a part of a workbook.
    func part(_ part: String, of workbook: String) throws -> String {
        let archive = try ZipArchive(
            path: folder.path(workbook), limits: .written, isStrict: true)
        let index = try #require(archive.names.firstIndex(of: part))
        var bytes: [UInt8] = []
        try archive.withPart(index) { part throws(PackageFault) in
            while let piece = try part.next() { bytes += piece }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
