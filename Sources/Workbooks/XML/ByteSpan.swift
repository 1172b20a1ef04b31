#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Bytes of XML, compared and read without making strings of them.
extension Span where Element == UInt8 {
    package func equals(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        let bytes = unsafe UnsafeBufferPointer(
            start: text.utf8Start, count: text.utf8CodeUnitCount)
        return unsafe withUnsafeBufferPointer { found in
            for index in 0..<found.count where unsafe found[index] != bytes[index] { return false }
            return true
        }
    }

    /// Whether these are the bytes of the text in UTF-8.
    ///
    /// It has a name of its own, because a literal would be taken for a `String` otherwise.
    package func hasBytes(of text: String) -> Bool {
        var text = text
        return text.withUTF8 { expected in
            unsafe withUnsafeBufferPointer { found in
                guard found.count == expected.count, let start = found.baseAddress,
                    let other = expected.baseAddress
                else { return found.count == expected.count }
                return unsafe memcmp(start, other, expected.count) == 0
            }
        }
    }

    package func equals(_ bytes: [UInt8]) -> Bool {
        guard count == bytes.count else { return false }
        for index in indices where self[index] != bytes[index] { return false }
        return true
    }

    /// The value of decimal digits and nothing else; nil also where there are more than ten.
    package var decimal: Int? {
        guard !isEmpty, count <= 10 else { return nil }
        var value = 0
        for index in indices {
            let digit = self[index] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            value = value * 10 + Int(digit)
        }
        return value
    }

    /// A finite number; nil for anything else.
    package var number: Double? {
        if let whole = decimal { return Double(whole) }
        guard let text = string, let value = Double(text), value.isFinite else { return nil }
        return value
    }

    /// Nil if the bytes are not UTF-8.
    package var string: String? { String(validating: bytes, as: UTF8.self) }

    /// A copy.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return bytes
    }

    package func append(to bytes: inout [UInt8]) {
        unsafe withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }
}
