/// One of the parts into which the departments of a batch are split, one for each machine.
///
/// To which part a department belongs depends on its name alone, so that neither the order of the
/// inputs nor the number of other departments matters.
public struct BatchShard: Hashable, Sendable, CustomStringConvertible {
    /// The number of the part, from 1 to `count`.
    public let number: Int
    /// How many parts there are.
    public let count: Int

    /// More parts than this are a slip of the pen.
    static let mostParts = 10_000

    /// Reads `2/5`; nil for anything else, for parts that do not exist, and for more than 10,000.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]),
            (1...Self.mostParts).contains(count), (1...count).contains(number)
        else { return nil }
        self.number = number
        self.count = count
    }

    /// The part as it is written: `2/5`.
    public var description: String { "\(number)/\(count)" }

    /// Whether a department is of this part; `name` may also be that of an input without one.
    func contains(_ name: String) -> Bool {
        let hash = ContentHash(of: name.utf8)
        let number = hash.bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return number % UInt64(count) == UInt64(self.number - 1)
    }
}
