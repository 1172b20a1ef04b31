/// The bytes of the files in this folder, embedded in the program; their meaning is known
/// elsewhere.
package enum BundledTemplates {
    /// The names of the bundled forms, the default form first.
    package static let formNames = [
        "municipal", "national", "three-level", "four-level", "duration", "category-list",
        "swapped-order",
    ]

    /// The JSON5 file of a bundled form; nil for a name that is none.
    package static func form(named name: String) -> [UInt8]? {
        switch name {
        case "municipal": PackageResources.municipal_json5
        case "national": PackageResources.national_json5
        case "three-level": PackageResources.three_level_json5
        case "four-level": PackageResources.four_level_json5
        case "duration": PackageResources.duration_json5
        case "category-list": PackageResources.category_list_json5
        case "swapped-order": PackageResources.swapped_order_json5
        default: nil
        }
    }

    /// The JSON5 file with the measures of fonts.
    package static var fonts: [UInt8] { PackageResources.fonts_json5 }

    /// The JSON5 file with the tables of the annual report.
    package static var annualReport: [UInt8] { PackageResources.annual_json5 }

    /// The JSON5 file with the words by which forms of other offices are understood.
    package static var learning: [UInt8] { PackageResources.learning_json5 }

    /// The JSON5 file with the words of publication ledgers.
    package static var ledger: [UInt8] { PackageResources.ledger_json5 }

    /// The JSON5 file with the rows of the quarterly 统计表.
    package static var statistics: [UInt8] { PackageResources.statistics_json5 }

    /// The JSON5 file with the headings of report tables.
    package static var tables: [UInt8] { PackageResources.tables_json5 }

    /// The JSON5 file with the workbook of a quarterly report.
    package static var quarterlyReport: [UInt8] { PackageResources.quarterly_json5 }

    /// The CSV file with the official arrangement of holidays, year by year.
    package static var holidays: [UInt8] { PackageResources.arrangements_csv }

    /// The JSON5 file with the shape of a batch's consolidated workbook.
    package static var summary: [UInt8] { PackageResources.summary_json5 }

    /// The JSON5 file with the sheet of findings in a reply.
    package static var reply: [UInt8] { PackageResources.reply_json5 }

    /// The JSON5 file with documents that were repealed or have other numbers.
    package static var documents: [UInt8] { PackageResources.documents_json5 }
}
