/// The bytes of the files in this folder, embedded in the program; their meaning is known
/// elsewhere.
package enum BundledTemplates {
    /// The names of the bundled forms, the default form first.
    package static let formNames = ["municipal"]

    /// The JSON5 file of a bundled form; nil for a name that is none.
    package static func form(named name: String) -> [UInt8]? {
        switch name {
        case "municipal": PackageResources.municipal_json5
        default: nil
        }
    }

    /// The JSON5 file with the measures of fonts.
    package static var fonts: [UInt8] { PackageResources.fonts_json5 }

    /// The CSV file with the official arrangement of holidays, year by year.
    package static var holidays: [UInt8] { PackageResources.arrangements_csv }

    /// The JSON5 file with the shape of a batch's consolidated workbook.
    package static var summary: [UInt8] { PackageResources.summary_json5 }
}
