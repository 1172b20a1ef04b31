import DelimitedText

@_cdecl("LLVMFuzzerInitialize")
func initialize(
    _ count: UnsafeMutablePointer<Int32>, _ arguments: UnsafeMutableRawPointer?
) -> Int32 {
    Seeds.write([
        Array("序号,事项\r\n1,\"机构\"\"信息\"\r\n2,\"a\nb\"\n".utf8), [0xEF, 0xBB, 0xBF, 0x61],
        [0xD0, 0xF2, 0xBA, 0xC5, 0x2C, 0x61, 0x0A], Array("'=1,＝2,-3\n".utf8),
    ])
    return 0
}

/// Any bytes are read or refused, and what was read and written again is read alike.
@_cdecl("LLVMFuzzerTestOneInput")
func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    guard let first = try? DelimitedReader().read(input(start, count), recognises: { _ in true })
    else { return 0 }
    let fields = first.rows.map { $0.map { DelimitedField.text($0) } }
    guard let written = try? DelimitedWriter().write(fields) else { return 0 }
    guard let second = try? DelimitedReader().read(written, recognises: { _ in true }),
        second.rows == first.rows
    else { fatalError("what was written is read in another way") }
    return 0
}
