import ArgumentParser
import Gongkai

/// How several catalogs become one file.
struct TogetherOptions: ParsableArguments {
    @Flag(help: "Several catalogs: each on a sheet of its own.")
    var sheets = false

    @Flag(help: "Several catalogs: all on one sheet, below each other under numbered headings.")
    var stack = false

    var arrangement: FormsExport.Arrangement? { stack ? .stack : sheets ? .sheets : nil }

    func check(_ catalogs: [String], format: FormFormat, output: String?) throws {
        if sheets, stack { throw ValidationError("Choose --sheets or --stack.") }
        guard arrangement != nil || catalogs.count > 1 else { return }
        if arrangement == nil {
            throw ValidationError("Several catalogs need --sheets or --stack.")
        }
        if format == .csv { throw ValidationError("--sheets and --stack are not for CSV.") }
        if output == nil {
            throw ValidationError("--sheets and --stack need the output file: --output.")
        }
        if catalogs.count(where: { $0 == "-" }) > 1 {
            throw ValidationError("Standard input (-) can be one of the catalogs only.")
        }
    }
}
