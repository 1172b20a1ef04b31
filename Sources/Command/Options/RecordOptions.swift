import ArgumentParser
import Gongkai

/// How CSV is written.
struct RecordOptions: ParsableArguments {
    enum Switch: String, CaseIterable, ExpressibleByArgument {
        case on
        case off
    }

    @Option(
        help: ArgumentHelp(
            "CSV: utf-8-bom, utf-8, gb18030 or gbk (default: utf-8-bom).", valueName: "encoding"))
    var encoding: CSVOptions.Encoding?

    @Option(help: "CSV: a column for every channel, or one cell for all (default: columns).")
    var channels: CSVOptions.Channels?

    @Option(
        help: """
            CSV: put an apostrophe before text that a spreadsheet program would run as a formula \
            (default: on). With off, whoever opens the file runs what is in it.
            """)
    var formulaGuard: Switch?

    @Option(
        help: """
            CSV: title, department, sign-off and the like in columns behind those of the form \
            (default: on).
            """)
    var catalogColumns: Switch?

    var options: CSVOptions {
        var options = CSVOptions(
            encoding: encoding ?? .utf8WithMark, channels: channels ?? .columns,
            guardsFormulas: formulaGuard != .off)
        options.hasCatalogColumns = catalogColumns != .off
        return options
    }

    var isUsed: Bool {
        encoding != nil || channels != nil || formulaGuard != nil || catalogColumns != nil
    }
}
