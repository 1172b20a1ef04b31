import DisclosureForms
import Foundation
import SheetModel

private let reader = Templates.municipal.map(FormReader.init(template:))

@_cdecl("LLVMFuzzerInitialize")
func initialize(
    _ count: UnsafeMutablePointer<Int32>, _ arguments: UnsafeMutableRawPointer?
) -> Int32 {
    let sample = URL(fileURLWithPath: Seeds.root + "/Samples/zhongwei-miit/source.txt")
    let text = (try? Data(contentsOf: sample)).map { Array($0) } ?? []
    Seeds.write([Array(text.prefix(4_000)), text])
    return 0
}

/// Published text, as it was copied from a page.
@_cdecl("LLVMFuzzerTestOneInput")
func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    guard let reader else { fatalError("the template is missing") }
    let text = String(decoding: input(start, count), as: UTF8.self)
    _ = try? reader.read(SheetGrid(tabSeparated: text), fileName: "f.txt")
    return 0
}
