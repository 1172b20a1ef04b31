import Foundation
import Workbooks

/// The part that is mutated, inside an archive that is sound: damage to the archive itself ends at
/// its checksums.
private let part = ProcessInfo.processInfo.environment["FUZZ_PART"] ?? ForeignWorkbook.sheetPart
private let entries = richWorkbook.archive.entries
private let index = richWorkbook.parts.firstIndex { $0.name == part } ?? 0

@_cdecl("LLVMFuzzerInitialize")
func initialize(
    _ count: UnsafeMutablePointer<Int32>, _ arguments: UnsafeMutableRawPointer?
) -> Int32 {
    Seeds.write([Array(richWorkbook[part].utf8)])
    return 0
}

@_cdecl("LLVMFuzzerTestOneInput")
func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    var archive = ArchiveBuilder(entries)
    archive.entries[index] = ArchiveBuilder.Entry(part, input(start, count))
    _ = try? WorkbookReader().read(archive.bytes)
    return 0
}
