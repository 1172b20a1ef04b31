/// The file formats of annual reports.
public enum AnnualReportFormat: String, Hashable, Sendable, CaseIterable {
    /// The tables to print: a sheet for each.
    case xlsx
    /// A row for every figure, with its labels, for other programs.
    case csv
    /// A data file with every figure, also those of ledgers: what `--previous` of the next year
    /// takes.
    case json
    /// The tables as a web page.
    case html

    /// The format that the end of a file's name or path stands for; nil for any other ending.
    public init?(fileName: String) {
        guard let ending = PathName(fileName).ending else { return nil }
        self.init(rawValue: ending == "htm" ? "html" : ending)
    }
}
