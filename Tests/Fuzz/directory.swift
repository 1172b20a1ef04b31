import Workbooks

@_cdecl("LLVMFuzzerInitialize")
func initialize(
    _ count: UnsafeMutablePointer<Int32>, _ arguments: UnsafeMutableRawPointer?
) -> Int32 {
    Seeds.write([richWorkbook.bytes, ForeignWorkbook().bytes, ArchiveBuilder([]).bytes])
    return 0
}

@_cdecl("LLVMFuzzerTestOneInput")
func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    _ = try? ArchiveDirectory(input(start, count), limits: ReadingLimits.form.archive)
    return 0
}
