import DisclosureCatalog
import Foundation
import TestSupport
import Testing

@testable import Gongkai

/// The catalogs of a report may lie in a folder.
@Suite struct CatalogFolderTests {
    private func refusal(_ folder: TestFolder) -> GongkaiError? {
        thrownError { () throws(GongkaiError) in try CatalogFolder.files(at: folder.path) }
    }

    @Test func catalogsAtAnyDepthAreFound() throws {
        try withTestFolder { folder in
            try folder.createFolder("区县")
            for name in ["b.JSON", "a.json5", "ledger.csv", ".hidden.json", "区县/c.json"] {
                try folder.create(name)
            }
            let files = ["a.json5", "b.JSON", "区县/c.json"].map(folder.path)
            #expect(try CatalogFolder.files(at: folder.path) == files)
            #expect(try CatalogFolder.files(at: folder.path + "/") == files)
            #expect(try CatalogFolder.files(at: folder.path("ledger.csv")).count == 1)
        }
    }

    /// Figures without one of the departments would be wrong.
    @Test func whatCannotBeReadStopsTheReport() throws {
        try withTestFolder { folder in
            try folder.create("a.json")
            try folder.link("b.json", to: "nowhere.json")
            let error = try #require(refusal(folder))
            #expect(error.code == .inputNotUnderstood)
            #expect(error.message.chinese == "\(folder.path("b.json"))：这个链接指向的文件不存在。")
        }
    }

    @Test func namesThatAreNoTextAreTold() throws {
        try withTestFolder { folder in
            try folder.create("a.json")
            try ExternalTool.run([
                "python3", "-c", "import sys; open(sys.argv[1].encode() + b'/\\xff.json', 'w')",
                folder.path,
            ])
            #expect(refusal(folder)?.message.chinese.contains("不是 UTF-8") == true)
        }
    }

    /// The folders of a report are for everybody, as every new one is.
    @Test func newFoldersAreShared() throws {
        try withTestFolder { folder in
            try folder.createFolder("usual")
            try NewFolder.make(at: folder.path("new"))
            #expect(try folder.mode("new") == folder.mode("usual"))
        }
    }
}
