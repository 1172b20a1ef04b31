import DisclosureCatalog
import Foundation
import GongkaiFiles

@_cdecl("LLVMFuzzerInitialize")
func initialize(
    _ count: UnsafeMutablePointer<Int32>, _ arguments: UnsafeMutableRawPointer?
) -> Int32 {
    let sample = URL(fileURLWithPath: Seeds.root + "/Samples/zhongwei-miit/catalog.json")
    let text = (try? Data(contentsOf: sample)).map { Array($0) } ?? []
    Seeds.write([
        text, Array("{ format: 'gongkai.catalog', version: 1, /* a */ sections: [], }".utf8),
    ])
    return 0
}

/// A catalog file is read or refused; what was read comes back from its own bytes, and the rules
/// have an opinion on it.
@_cdecl("LLVMFuzzerTestOneInput")
func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    guard let catalog = try? CatalogFile.read(input(start, count), file: "c.json") else { return 0 }
    _ = CatalogValidator().findings(in: catalog)
    guard let bytes = try? CatalogFile.encoded(catalog),
        let again = try? CatalogFile.read(bytes, file: "c.json"), again == catalog
    else { fatalError("a catalog does not come back") }
    return 0
}
