/// The file formats that a batch writes for each department.
public enum BatchFormat: String, Hashable, Sendable, CaseIterable {
    /// The spreadsheet to print, sign and file.
    case xlsx
    /// One row per item, for other programs.
    case csv
    /// The form as a web page.
    case html
    /// The catalog file, whatever it was read from; it does not depend on the form.
    case json

    var form: FormFormat? {
        switch self {
        case .xlsx: .xlsx
        case .csv: .csv
        case .html: .html
        case .json: nil
        }
    }
}
