import CNettle

/// The SHA-256 of some content (FIPS 180-4), by which files and catalogs are recognised again.
///
///     ContentHash(of: Array("abc".utf8)).hexadecimal  // "ba7816bf8f01cfea…"
package struct ContentHash: Hashable, Sendable, CustomStringConvertible {
    /// Thirty-two bytes.
    package let bytes: [UInt8]

    /// The hash of bytes at hand.
    package init(of content: some Sequence<UInt8>) {
        var calculation = Calculation()
        calculation.update(Array(content))
        self = calculation.finish()
    }

    /// Reads sixty-four hexadecimal digits, in small or capital letters; nil for anything else.
    package init?(hexadecimal: some StringProtocol) {
        let digits = hexadecimal.utf8.map(Self.value(ofDigit:))
        guard digits.count == 64 else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[index], let low = digits[index + 1] else { return nil }
            bytes.append(high << 4 | low)
        }
        self.bytes = bytes
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Sixty-four digits in small letters, as `sha256sum` prints them.
    package var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }

    package var description: String { hexadecimal }

    private static func value(ofDigit digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// Hashes content that comes in pieces.
    package struct Calculation {
        /// A value without pointers, so that a copy goes its own way.
        private var context = sha256_ctx()

        package init() {
            unsafe nettle_sha256_init(&context)
        }

        package mutating func update(_ piece: [UInt8]) {
            unsafe piece.withUnsafeBufferPointer { piece in
                unsafe nettle_sha256_update(&context, piece.count, piece.baseAddress)
            }
        }

        package consuming func finish() -> ContentHash {
            let count = Int(SHA256_DIGEST_SIZE)
            let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { digest, filled in
                unsafe sha256_finish(&context, digest.baseAddress)
                filled = count
            }
            return ContentHash(bytes: bytes)
        }
    }
}
