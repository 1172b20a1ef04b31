/// The texts that cells share, by number.
///
/// Cells of a sheet that is kept refer to one value each; for rows that are not kept the texts are
/// packed one after the other, and each reference makes a value of its own.
struct SharedStrings {
    private let isPacked: Bool
    private var texts: [String] = []
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    init(packs: Bool) {
        isPacked = packs
    }

    var count: Int { isPacked ? ends.count : texts.count }

    mutating func append(_ text: String) {
        guard isPacked else { return texts.append(text) }
        bytes.append(contentsOf: text.utf8)
        ends.append(bytes.count)
    }

    /// The text of a number from 0 up to `count`.
    subscript(number: Int) -> String {
        guard isPacked else { return texts[number] }
        let start = number == 0 ? 0 : ends[number - 1]
        return String(decoding: bytes[start..<ends[number]], as: UTF8.self)
    }
}
