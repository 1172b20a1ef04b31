/// Numbers in the byte order of zip archives; nil where they would end beyond the bytes.
extension Span where Element == UInt8 {
    func int16(at index: Int) -> Int? { number(at: index, count: 2) }

    func int32(at index: Int) -> Int? { number(at: index, count: 4) }

    /// Nil also for numbers that no file is large enough for.
    func int64(at index: Int) -> Int? { number(at: index, count: 8) }

    /// Whether the four bytes at an index are a signature.
    func has(_ signature: Int, at index: Int) -> Bool { int32(at: index) == signature }

    private func number(at index: Int, count length: Int) -> Int? {
        guard index >= 0, index <= count - length else { return nil }
        var value: UInt64 = 0
        for offset in 0..<length { value |= UInt64(self[index + offset]) << (8 * offset) }
        return value <= UInt64(Int.max >> 2) ? Int(value) : nil
    }
}
