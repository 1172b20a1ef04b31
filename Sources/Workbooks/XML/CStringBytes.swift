#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Looks at C text as bytes, in place.
enum CStringBytes {
    static func buffer(of text: UnsafePointer<CChar>) -> UnsafeBufferPointer<UInt8> {
        unsafe buffer(of: text, count: strlen(text))
    }

    static func buffer(
        of text: UnsafePointer<CChar>, count: Int
    ) -> UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(
            start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: count)
    }
}
