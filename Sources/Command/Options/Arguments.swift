public import ArgumentParser
public import DisclosureCatalog
public import Gongkai

extension MessageLanguage: ExpressibleByArgument {}
extension FormFormat: ExpressibleByArgument {}
extension AnnualReportFormat: ExpressibleByArgument {}
extension PageOptions.Pages: ExpressibleByArgument {}
extension CSVOptions.Encoding: ExpressibleByArgument {}
extension CSVOptions.Channels: ExpressibleByArgument {}
extension QuarterlyTable: ExpressibleByArgument {}

extension Quarter: ExpressibleByArgument {
    /// Takes `2021-Q2`.
    public init?(argument: String) {
        self.init(argument)
    }
}

extension PageOptions.Paper: ExpressibleByArgument {
    /// Takes `a4` for `A4`.
    public init?(argument: String) {
        self.init(rawValue: argument.uppercased())
    }
}

extension BatchShard: ExpressibleByArgument {
    /// Takes `2/5`.
    public init?(argument: String) {
        self.init(argument)
    }
}

extension CalendarDate: ExpressibleByArgument {
    /// Takes `2026-11-24`.
    public init?(argument: String) {
        self.init(tolerant: argument)
    }
}

/// How findings are shown.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
}
