#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads a part stretch by stretch, each up to the first place of certain bytes.
struct PartCutter {
    /// What was unpacked and not yet handed out.
    private var pending: [UInt8] = []

    /// The next bytes before the mark; nil where the mark is next.
    ///
    /// Throws if the part ends without it.
    mutating func next(
        of part: inout PartReader, before mark: [UInt8]
    ) throws(PackageFault) -> [UInt8]? {
        while true {
            if let place = Self.place(of: mark, in: pending) {
                return place == 0 ? nil : take(place)
            }
            // The last bytes may be the first ones of the mark.
            let certain = pending.count - mark.count + 1
            if certain > 0 { return take(certain) }
            guard let piece = try part.next() else {
                let text = String(decoding: mark, as: UTF8.self)
                throw PackageFault(part: part.name, reason: "\(text) is not there")
            }
            pending += piece
        }
    }

    /// The next bytes up to the end of the part; nil there.
    mutating func next(of part: inout PartReader) throws(PackageFault) -> [UInt8]? {
        pending.isEmpty ? try part.next() : take(pending.count)
    }

    /// Passes over everything before the mark.
    mutating func skip(
        to mark: [UInt8], of part: inout PartReader
    ) throws(PackageFault) {
        while try next(of: &part, before: mark) != nil {}
    }

    private mutating func take(_ count: Int) -> [UInt8] {
        guard count < pending.count else {
            defer { pending = [] }
            return pending
        }
        defer { pending.removeFirst(count) }
        return Array(pending[..<count])
    }

    private static func place(of mark: [UInt8], in bytes: [UInt8]) -> Int? {
        guard let first = mark.first else { return 0 }
        return unsafe bytes.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return nil }
            var place = 0
            while place + mark.count <= bytes.count,
                let found = unsafe memchr(start + place, Int32(first), bytes.count - place)
            {
                place = unsafe UnsafeRawPointer(found) - start
                guard place + mark.count <= bytes.count else { return nil }
                if unsafe memcmp(found, mark, mark.count) == 0 { return place }
                place += 1
            }
            return nil
        }
    }
}
