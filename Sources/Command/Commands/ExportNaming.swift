import ArgumentParser
import Gongkai

/// Which format an export has and what its file is called, where the user has not said so.
enum ExportNaming {
    /// The format asked for, or that of the output's name, or a spreadsheet.
    static func format(_ asked: FormFormat?, output: String?) throws -> FormFormat {
        if let asked { return asked }
        guard let output, output != "-" else { return .xlsx }
        if let format = FormFormat(fileName: output) { return format }
        guard let ending = PathName(output).writtenEnding else { return .xlsx }
        throw ValidationError(
            "The ending \(ending) stands for no format; add --format xlsx, csv or html.")
    }

    /// The catalog's name with the ending of the format, in the current folder; standard output
    /// for standard input.
    static func output(
        of catalog: String, format: FormFormat, suffix: String = ""
    ) -> String {
        guard catalog != "-" else { return "-" }
        let stem = PathName(catalog).stem
        return "./\(stem.isEmpty ? "form" : stem)\(suffix).\(format.rawValue)"
    }

    /// A spreadsheet would only garble a terminal.
    static func refuseTerminal(_ destination: OutputDestination, format: FormFormat) throws {
        try refuseTerminal(destination, isSpreadsheet: format == .xlsx)
    }

    /// See above, for outputs that are no forms.
    static func refuseTerminal(_ destination: OutputDestination, isSpreadsheet: Bool) throws {
        guard case .standardOutput = destination, isSpreadsheet, ThisProcess.isTerminal(1)
        else { return }
        throw ValidationError("A spreadsheet is not for a terminal; name a file with --output.")
    }
}
