import GongkaiFiles

@_cdecl("LLVMFuzzerInitialize")
func initialize(
    _ count: UnsafeMutablePointer<Int32>, _ arguments: UnsafeMutableRawPointer?
) -> Int32 {
    Seeds.write(["CON", "../a", ".", "a\u{202E}b", "财政局\n财政局\nＣＯＮ"].map { Array($0.utf8) })
    return 0
}

/// Any names become different components of paths, twice the same.
@_cdecl("LLVMFuzzerTestOneInput")
func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let text = String(decoding: input(start, count), as: UTF8.self)
    let names = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for name in names {
        let safe = SafeFileName(name).text
        guard SafeFileName(safe).text == safe, !safe.isEmpty, !safe.utf8.contains(0x2F),
            safe != ".", safe != "..", safe.utf8.count <= SafeFileName.longest
        else { fatalError("not safe") }
    }
    let assigned = FileNameAssignment(names.prefix(50).map { .init(name: $0, hash: "0123456789") })
    guard Set(assigned.assigned.map { $0.text.lowercased() }).count == min(50, names.count) else {
        fatalError("not different")
    }
    return 0
}
