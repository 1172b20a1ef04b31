/// What input may demand of the program; more is refused, never cut.
public struct Limits: Hashable, Sendable {
    /// The largest file that is read, in bytes.
    public var inputBytes: Int
    /// How deep a JSON file may nest, objects and arrays counted.
    public var jsonDepth: Int

    /// 32 MiB, 100 levels of JSON.
    public static let standard = Limits(inputBytes: 32 << 20, jsonDepth: 100)

    /// Makes limits.
    ///
    /// The JSON decoder itself ends at 512 levels.
    public init(inputBytes: Int, jsonDepth: Int) {
        self.inputBytes = inputBytes
        self.jsonDepth = jsonDepth
    }
}
