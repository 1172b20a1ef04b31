/// The file formats of forms.
public enum FormFormat: String, Hashable, Sendable, CaseIterable {
    /// The spreadsheet to print, sign and file.
    case xlsx
    /// One row per item, for other programs.
    case csv
    /// The form as a web page.
    case html

    /// The format that the end of a file's name or path stands for; nil for any other ending.
    public init?(fileName: String) {
        switch PathName(fileName).ending {
        case "xlsx": self = .xlsx
        case "csv": self = .csv
        case "html", "htm": self = .html
        default: return nil
        }
    }
}
