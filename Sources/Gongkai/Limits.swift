import Workbooks

/// What input may demand of the program; more is refused, never cut.
public struct Limits: Hashable, Sendable {
    /// The largest file that is read, in bytes.
    public var inputBytes: Int
    /// How deep a JSON file may nest, objects and arrays counted.
    public var jsonDepth: Int
    /// Values in a JSON file, those within others counted.
    public var jsonValues = 2_000_000
    /// What a workbook may unpack to.
    public var workbook = Workbook.standard
    /// The largest ledger that is read, in bytes; ledgers are read row by row, so it may be large.
    public var ledgerBytes = 4 << 30
    /// The longest row of a ledger, in bytes.
    public var ledgerRowBytes = 1 << 20

    /// The largest ledger that is a workbook, in bytes; it is in memory while it is opened.
    public var ledgerWorkbookBytes = 256 << 20
    /// What a ledger that is a workbook may unpack to.
    ///
    /// It is read row by row; the texts that its cells share are in memory.
    public var ledgerWorkbook = Workbook.ledger

    /// As many levels as the stack of any thread holds.
    static let deepestJSON = 512

    /// 32 MiB, 100 levels and 2,000,000 values of JSON, workbooks of the size of a form; 4 GiB of a ledger, 1 MiB of
    /// its rows, 256 MiB of one that is a workbook.
    public static let standard = Limits(inputBytes: 32 << 20, jsonDepth: 100)

    /// Makes limits.
    ///
    /// More than 512 levels of JSON are never read.
    public init(inputBytes: Int, jsonDepth: Int) {
        self.inputBytes = inputBytes
        self.jsonDepth = jsonDepth
    }

    /// What a workbook may unpack to, counted while it is unpacked and never taken from what it
    /// says of itself.
    ///
    ///     var limits = Limits.standard
    ///     limits.workbook.cells = 2_000_000
    public struct Workbook: Hashable, Sendable {
        /// Entries of the archive.
        public var entries: Int
        /// The largest part, in bytes.
        public var partBytes: Int
        /// All parts that are read, in bytes.
        public var totalBytes: Int
        /// Bytes that one packed byte may become, once a part is larger than 1 MiB.
        public var ratio: Int
        /// Cells that hold something, in all sheets.
        public var cells: Int
        /// All texts, in bytes of UTF-8.
        public var textBytes: Int
        /// Sheets.
        public var sheets = 256
        /// The longest name of an entry, in bytes.
        public var nameBytes = 1_024
        /// How deep elements of XML may nest.
        public var xmlDepth = 100
        /// Attributes of one element.
        public var xmlAttributes = 256
        /// The longest tag, comment or other token of XML, in bytes.
        ///
        /// Reading one takes time that grows with the square of its length (CVE-2023-52425).
        public var xmlTokenBytes = 1 << 20

        /// 1,000 entries, 64 MiB a part, 128 MiB in all, packed at most 200 times, 500,000 cells,
        /// 64 MiB of text, 256 sheets: far more than any form has.
        public static let standard = Workbook(
            entries: 1_000, partBytes: 64 << 20, totalBytes: 128 << 20, ratio: 200,
            cells: 500_000, textBytes: 64 << 20)

        /// For a ledger with as many rows as a sheet can have: 1,000 entries, 4 GiB a part, 8 GiB in
        /// all, packed at most 200 times, 32,000,000 cells, 512 MiB of text.
        public static let ledger = Workbook(
            entries: 1_000, partBytes: 4 << 30, totalBytes: 8 << 30, ratio: 200,
            cells: 32_000_000, textBytes: 512 << 20)

        var reading: ReadingLimits {
            ReadingLimits(
                archive: ArchiveLimits(
                    entries: entries, partBytes: partBytes, totalBytes: totalBytes, ratio: ratio,
                    nameBytes: nameBytes, xmlDepth: xmlDepth, xmlAttributes: xmlAttributes,
                    xmlTokenBytes: xmlTokenBytes),
                sheets: sheets, cells: cells, textBytes: textBytes)
        }
    }
}
