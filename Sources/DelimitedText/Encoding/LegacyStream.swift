/// A conversion whose input arrives in pieces.
struct LegacyStream: ~Copyable {
    let converter: CharacterConverter
    private(set) var invalidLine: Int?
    private var line = 1
    private var pending: [UInt8] = []

    init(converter: consuming CharacterConverter) {
        self.converter = converter
    }

    mutating func append(_ piece: [UInt8]) -> [UInt8] {
        let input = pending.isEmpty ? piece : pending + piece
        let (output, unread) = converter.convertStart(of: input)
        for byte in output where byte == 0x0A { line += 1 }
        // A character of GB 18030 has at most four bytes.
        if unread > 3 { invalidLine = line }
        pending = Array(input.suffix(unread))
        return output
    }

    mutating func finish() -> [UInt8] {
        if !pending.isEmpty { invalidLine = line }
        return []
    }
}
