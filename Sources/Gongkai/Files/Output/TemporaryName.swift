/// The name under which a file is written before it gets its own: `.NAME.PID.RANDOM.tmp`.
///
/// It tells whose it is, so that what a killed process left can be removed by the next.
struct TemporaryName: Hashable, Sendable {
    var text: String

    private static let suffix = ".tmp"
    /// In bytes; with process number and random part the whole stays far below the 255 bytes, or
    /// 143 on encrypted folders, that file systems allow.
    private static let longestName = 96

    /// A new name for a file that will be called `name`.
    init(for name: String) {
        var generator = SystemRandomNumberGenerator()
        let random = String(generator.next(), radix: 36)
        text = "\(Self.prefix(for: name))\(ThisProcess.identifier).\(random)\(Self.suffix)"
    }

    /// The process that made a temporary name for `name`; nil for any other name.
    static func owner(of text: String, for name: String) -> Int32? {
        let prefix = prefix(for: name).utf8
        guard text.utf8.starts(with: prefix), text.utf8.count > prefix.count + suffix.utf8.count,
            text.utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
        else { return nil }
        let parts = text.utf8.dropFirst(prefix.count).dropLast(suffix.utf8.count)
            .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 2, isWord(parts[0], digits), isWord(parts[1], digits + letters),
            let number = Int32(String(decoding: parts[0], as: UTF8.self)), number > 0
        else { return nil }
        return number
    }

    private static let digits = Array(UInt8(ascii: "0")...UInt8(ascii: "9"))
    private static let letters = Array(UInt8(ascii: "a")...UInt8(ascii: "z"))

    private static func isWord(_ bytes: Substring.UTF8View, _ allowed: [UInt8]) -> Bool {
        !bytes.isEmpty && bytes.allSatisfy(allowed.contains)
    }

    private static func prefix(for name: String) -> String {
        var start = String.UnicodeScalarView()
        var count = 0
        for scalar in name.unicodeScalars {
            count += UTF8.width(scalar)
            if count > longestName { break }
            start.append(scalar)
        }
        return "." + String(start) + "."
    }
}
