import SheetModel

/// The attributes of a start tag, lent by the parser for the length of a call.
@safe package struct XMLAttributes: ~Copyable {
    /// Names and values by turns, up to a nil.
    private let entries: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    init(entries: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
        unsafe self.entries = entries
    }

    package var count: Int {
        guard let entries = unsafe entries else { return 0 }
        var index = 0
        while unsafe entries[index] != nil { index += 2 }
        return index / 2
    }

    /// Calls `body` with the value of the attribute; nil where the tag does not have it.
    package func with<Result>(
        _ name: StaticString, _ body: (Span<UInt8>) -> Result?
    ) -> Result? {
        guard let entries = unsafe entries else { return nil }
        var index = 0
        while let key = unsafe entries[index] {
            if unsafe Self.equals(key, name) {
                guard let value = unsafe entries[index + 1] else { return nil }
                return body(unsafe Span(_unsafeElements: CStringBytes.buffer(of: value)))
            }
            index += 2
        }
        return nil
    }

    /// Calls `body` with the value of the attribute, whose name is not known beforehand.
    package func with<Result>(
        nameOf name: String, _ body: (Span<UInt8>) -> Result?
    ) -> Result? {
        with(where: { $0.hasBytes(of: name) }, body)
    }

    /// Calls `body` with the value of the attribute of that name in some other namespace, whatever
    /// its prefix.
    package func withPrefixed<Result>(
        _ name: StaticString, _ body: (Span<UInt8>) -> Result?
    ) -> Result? {
        with(
            where: { key in
                let start = key.count - name.utf8CodeUnitCount
                return start > 1 && key[start - 1] == UInt8(ascii: ":")
                    && key.extracting(start...).equals(name)
            }, body)
    }

    private func with<Result>(
        where isWanted: (Span<UInt8>) -> Bool, _ body: (Span<UInt8>) -> Result?
    ) -> Result? {
        guard let entries = unsafe entries else { return nil }
        var index = 0
        while let key = unsafe entries[index] {
            if isWanted(unsafe Span(_unsafeElements: CStringBytes.buffer(of: key))) {
                guard let value = unsafe entries[index + 1] else { return nil }
                return body(unsafe Span(_unsafeElements: CStringBytes.buffer(of: value)))
            }
            index += 2
        }
        return nil
    }

    package func has(_ name: StaticString) -> Bool { with(name) { _ in true } ?? false }

    package func has(_ name: StaticString, _ value: StaticString) -> Bool {
        with(name) { $0.equals(value) } ?? false
    }

    package func decimal(_ name: StaticString) -> Int? { with(name) { $0.decimal } }

    package func number(_ name: StaticString) -> Double? { with(name) { $0.number } }

    package func string(_ name: StaticString) -> String? { with(name) { $0.string } }

    private static func equals(_ key: UnsafePointer<CChar>, _ name: StaticString) -> Bool {
        let expected = unsafe UnsafeBufferPointer(
            start: name.utf8Start, count: name.utf8CodeUnitCount)
        for index in 0..<name.utf8CodeUnitCount
        where unsafe UInt8(bitPattern: key[index]) != expected[index] {
            return false
        }
        return unsafe key[name.utf8CodeUnitCount] == 0
    }
}
