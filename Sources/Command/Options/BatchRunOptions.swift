import ArgumentParser
import DisclosureCatalog
import Gongkai

/// How a batch is run.
struct BatchRunOptions: ParsableArguments {
    enum Progress: String, CaseIterable, ExpressibleByArgument {
        /// A bar on a terminal, else nothing.
        case auto
        case json
        case none
    }

    @Flag(
        name: .customLong("list"),
        help: "INPUT names one file per line; with -, standard input does.")
    var isList = false

    @Option(help: "How many departments at a time (default: one per processor).")
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "Only the part K of N, for as many machines; see --merge.", valueName: "K/N"))
    var shard: BatchShard?

    @Flag(help: "INPUT are the output folders of all parts, which are joined into one.")
    var merge = false

    @Option(help: ArgumentHelp("Also put everything into a ZIP archive.", valueName: "file"))
    var zip: String?

    @Flag(help: "Go on with an interrupted run; this is the default.")
    var resume = false

    @Flag(help: "Use an output folder that holds other things, and replace them in the way.")
    var force = false

    @Flag(help: "Stop at the first department that fails.")
    var strict = false

    @Flag(help: "Remove departments of earlier runs that are not in INPUT any more.")
    var prune = false

    @Option(
        help: ArgumentHelp(
            "Judge dates as on this day (default: today).", valueName: "YYYY-MM-DD"))
    var today: CalendarDate?

    @Option(help: "auto, json or none: progress on standard error.")
    var progress = Progress.auto

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) {
            throw ValidationError("--jobs is a number from 1 to 1024.")
        }
        if merge, isList || jobs != nil || shard != nil || strict || prune || today != nil {
            throw ValidationError("--merge only joins what was exported; leave out other options.")
        }
    }

    func input(_ argument: String) -> BatchInput {
        guard isList else { return BatchInput(argument: argument) }
        return argument == "-" ? .listOnStandardInput : .list(argument)
    }

    func apply(to job: inout BatchExport) {
        if let jobs { job.jobs = jobs }
        job.shard = shard
        job.bundle = zip
        job.isReplacing = force
        job.isStrict = strict
        job.prunesStale = prune
        job.today = today ?? ThisProcess.today
    }
}

/// Formats separated by commas.
struct FormatList: ExpressibleByArgument {
    var formats: [BatchFormat]

    init?(argument: String) {
        let words = argument.split(separator: ",").map { $0.trimmingBlanks }
        let formats = words.compactMap { BatchFormat(rawValue: $0.lowercased()) }
        guard !formats.isEmpty, formats.count == words.count else { return nil }
        self.formats = formats
    }

    static func formats(in lists: [FormatList]) -> [BatchFormat] {
        lists.isEmpty ? [.xlsx] : lists.flatMap(\.formats)
    }
}

extension Substring {
    fileprivate var trimmingBlanks: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
