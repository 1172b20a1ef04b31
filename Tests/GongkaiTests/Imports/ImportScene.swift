import DisclosureCatalog
import Foundation
import Gongkai
import TestSupport
import Testing

/// Folders with the forms of departments, and for what becomes of them.
struct ImportScene {
    let folder: TestFolder

    var input: String { folder.path("in") }
    var output: String { folder.path("out") }

    static func with<Result>(_ body: (ImportScene) throws -> Result) throws -> Result {
        try withTestFolder { folder in
            try folder.createFolder("in")
            return try body(ImportScene(folder: folder))
        }
    }

    /// Adds the filled form of a catalog.
    func add(_ name: String, _ catalog: Catalog, as format: FormFormat = .xlsx) throws {
        var export = FormExport()
        export.format = format
        _ = try export.run(catalog, name: "c.json", to: .file(try place(name), replacing: false))
    }

    func add(_ name: String, text: String) throws {
        try Data(text.utf8).write(to: URL(filePath: try place(name)))
    }

    private func place(_ name: String) throws -> String {
        let file = URL(filePath: input + "/" + name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        return file.path
    }

    var job: FormsImport {
        var job = FormsImport()
        job.jobs = 2
        return job
    }

    func run(
        _ inputs: [BatchInput]? = nil, news: (FormsImport.News) -> Void = { _ in }
    ) throws -> ImportReport {
        try job.run(from: inputs ?? [.folder(input)], to: output, news: news)
    }

    func catalog(_ name: String) throws -> Catalog {
        try CatalogFile.read(
            Array(try Data(contentsOf: URL(filePath: output + "/" + name))), file: name)
    }

    /// Every name in the output folder, hidden ones too.
    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: output).sorted() }
    }
}
