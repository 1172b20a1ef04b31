import DisclosureCatalog
import Foundation
import Gongkai
import TestSupport
import Testing

/// What a program that uses the library does with catalog files, and with forms in memory.
@Suite struct CatalogFileJobTests {
    @Test func aCatalogIsWrittenAndReadAgain() throws {
        try withTestFolder { folder in
            let file = folder.path("c.json")
            try CatalogFile.write(soundCatalog(), to: .file(file, replacing: false))
            #expect(try CatalogFile.read(.file(file)) == soundCatalog())
            let error = thrownError { () throws(GongkaiError) in
                try CatalogFile.write(soundCatalog(), to: .file(file, replacing: false))
            }
            #expect(error?.code == .outputNotCreated)
        }
    }

    @Test func whatIsNoCatalogIsAnError() {
        let error = thrownError { () throws(GongkaiError) in
            try CatalogFile.read(
                .bytes(
                    Array("{ format: 'gongkai.catalog', version: 1,\ndepartment: 1 }".utf8),
                    name: "c.json"))
        }
        #expect(error?.code == .inputNotUnderstood)
        #expect(error?.message[.english].hasPrefix("c.json:2:13") == true)
    }

    /// The bytes are those of the file, and nothing stays on the way.
    @Test(arguments: FormFormat.allCases) func formsAreMadeInMemory(format: FormFormat) throws {
        var export = FormExport()
        export.format = format
        let (data, onDisk) = try export.file(of: soundCatalog())
        try withTestFolder { folder in
            let (bytes, report) = try export.bytes(
                of: soundCatalog(), name: "c.json", temporaryFolder: folder.path)
            #expect(bytes == Array(data))
            #expect(report.findings == onDisk.findings)
            #expect(try folder.names == [])
        }
    }
}
