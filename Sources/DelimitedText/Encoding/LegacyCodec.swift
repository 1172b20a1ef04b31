/// Writes and reads one of the encodings that are not UTF-8.
struct LegacyCodec: ~Copyable {
    private let encoder: CharacterConverter
    private let decoder: CharacterConverter

    /// A codec for the encoding of this iconv name.
    ///
    /// - Throws: ``DelimitedTextError`` where the system lacks the encoding.
    init(converterName: String) throws(DelimitedTextError) {
        let encoder = try CharacterConverter(from: "UTF-8", to: converterName)
        let decoder = try Self.decoder()
        self.encoder = encoder
        self.decoder = decoder
    }

    /// Reads both: GBK is a part of GB 18030.
    static func decoder() throws(DelimitedTextError) -> CharacterConverter {
        try CharacterConverter(from: "GB18030", to: "UTF-8")
    }

    /// UTF-8 text in the encoding; nil if the encoding lacks a character of it.
    ///
    /// A character counts as lacking too if it does not come back: for GBK, glibc silently leaves
    /// out tag characters (U+E0000 to U+E007F) and writes the euro sign as a byte of its own.
    borrowing func encode(_ text: [UInt8]) -> [UInt8]? {
        guard let encoded = encoder.convert(text), decoder.convert(encoded) == text else {
            return nil
        }
        return encoded
    }
}
