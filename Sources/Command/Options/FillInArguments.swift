import ArgumentParser
import Gongkai

/// Whether and how a form is one for a department to fill in.
struct FillInArguments: ParsableArguments {
    @Flag(
        help: """
            A form to be filled in with what the catalog says: empty rows, drop-down lists, \
            messages, protection without a password.
            """)
    var fillIn = false

    @Option(
        help: ArgumentHelp(
            "Forms to be filled in: empty rows (default: 20 in a blank form, else 5).",
            valueName: "count"))
    var rows: Int?

    @Flag(help: "Forms to be filled in: a column for every channel, to be ticked.")
    var channelColumns = false

    /// Whether any of the options was given.
    var isUsed: Bool { fillIn || rows != nil || channelColumns }

    /// The options for a form that is one to be filled in.
    var options: FillInOptions {
        FillInOptions(rows: rows, hasChannelColumns: channelColumns)
    }

    /// `isBlank` is set where the form is one to be filled in without this flag.
    func check(isBlank: Bool = false) throws {
        if fillIn, isBlank { throw ValidationError("Choose --blank or --fill-in.") }
        guard !fillIn, !isBlank else { return try checkRows(from: isBlank ? 1 : 0) }
        if rows != nil || channelColumns {
            throw ValidationError("--rows and --channel-columns are for forms to be filled in.")
        }
    }

    private func checkRows(from least: Int) throws {
        let most = FillInOptions.rowLimit
        guard let rows, !(least...most).contains(rows) else { return }
        throw ValidationError("--rows takes a number from \(least) to \(most).")
    }
}

/// A form without a catalog.
struct BlankArguments: ParsableArguments {
    @Flag(help: "A form to be filled in without a catalog; names none.")
    var blank = false

    @Option(help: ArgumentHelp("Blank forms: the department.", valueName: "name"))
    var department: String?

    @Option(help: ArgumentHelp("Blank forms: the title.", valueName: "text"))
    var title: String?

    @Option(
        name: .customLong("channel"),
        help: ArgumentHelp(
            "Blank forms: a channel that is offered; repeat for all (default: the form's own).",
            valueName: "name"))
    var channels: [String] = []

    /// What the blank form is; nil for the form of a catalog.
    var form: BlankForm? {
        blank ? BlankForm(department: department ?? "", title: title, channels: channels) : nil
    }

    func check(_ catalogs: [String]) throws {
        if blank, !catalogs.isEmpty { throw ValidationError("--blank takes no catalog.") }
        if !blank, department != nil || title != nil || !channels.isEmpty {
            throw ValidationError("--department, --title and --channel are for --blank.")
        }
        if !blank, catalogs.isEmpty {
            throw ValidationError("Missing expected argument '<catalog>'")
        }
    }
}
