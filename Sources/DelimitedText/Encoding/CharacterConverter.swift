#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// One conversion between character encodings, by the iconv of the C library.
///
/// The only file of the module that calls C. The owner is the only one who has the descriptor and
/// frees it when it goes, and no pointer leaves a call; hence `@safe`.
@safe struct CharacterConverter: ~Copyable {
    private let descriptor: iconv_t

    /// Opens a conversion.
    ///
    /// - Throws: ``DelimitedTextError`` where the system lacks one of the encodings.
    init(from source: String, to target: String) throws(DelimitedTextError) {
        // iconv_open answers (iconv_t)-1 for an encoding that it does not know.
        guard let opened = unsafe iconv_open(target, source), Int(bitPattern: opened) != -1 else {
            let missing = source == "UTF-8" ? target : source
            throw DelimitedTextError(.encodingUnavailable(name: missing))
        }
        unsafe descriptor = opened
    }

    deinit {
        _ = unsafe iconv_close(descriptor)
    }

    /// The whole text converted, from the initial state of the encoding; nil if some byte of it
    /// cannot be.
    func convert(_ input: [UInt8]) -> [UInt8]? {
        let (output, unread) = convertStart(of: input)
        return unread == 0 ? output : nil
    }

    /// The text converted as far as it can be, from the initial state of the encoding, and how many
    /// bytes are left: those of an incomplete character at the end, or all from the first that
    /// cannot be converted.
    func convertStart(of input: [UInt8]) -> (output: [UInt8], unread: Int) {
        // No character needs more than twice its bytes between UTF-8 and the GB encodings.
        let capacity = input.count * 2 + 16
        var unread = input.count
        let output = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            unsafe input.withUnsafeBytes { source in
                unsafe (unread, count) = run(source, into: UnsafeMutableRawBufferPointer(buffer))
            }
        }
        return (output, unread)
    }

    /// Converts as far as possible; what cannot be converted stays unread.
    private func run(
        _ source: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer
    ) -> (unread: Int, produced: Int) {
        // iconv never writes to its input; the C signature only lacks the const.
        var next = unsafe source.baseAddress.map {
            unsafe UnsafeMutableRawPointer(mutating: $0).assumingMemoryBound(to: CChar.self)
        }
        var room = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var unread = source.count
        var free = target.count
        _ = unsafe iconv(descriptor, nil, nil, nil, nil)
        _ = unsafe iconv(descriptor, &next, &unread, &room, &free)
        // A converter may hold a character back until it knows that none follows.
        _ = unsafe iconv(descriptor, nil, nil, &room, &free)
        return (unread, target.count - free)
    }
}
