/// What input may demand of the program; more is refused, never cut.
public struct Limits: Hashable, Sendable {
    /// The largest file that is read, in bytes.
    public var inputBytes: Int
    /// How deep a JSON file may nest, objects and arrays counted.
    public var jsonDepth: Int
    /// The largest ledger that is read, in bytes; ledgers are read row by row, so it may be large.
    public var ledgerBytes = 4 << 30
    /// The longest row of a ledger, in bytes.
    public var ledgerRowBytes = 1 << 20

    /// 32 MiB, 100 levels of JSON; 4 GiB of a ledger, 1 MiB of its rows.
    public static let standard = Limits(inputBytes: 32 << 20, jsonDepth: 100)

    /// Makes limits.
    ///
    /// The JSON decoder itself ends at 512 levels.
    public init(inputBytes: Int, jsonDepth: Int) {
        self.inputBytes = inputBytes
        self.jsonDepth = jsonDepth
    }
}
