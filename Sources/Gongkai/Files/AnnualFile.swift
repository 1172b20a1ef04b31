import BundledTemplates
import DisclosureReports

/// Data files of the annual report, and the bundled form that says what is in them.
enum AnnualFile {
    /// The bundled form.
    static func template() throws(JSONFileError) -> GridTemplate {
        try JSONFile.read(
            GridTemplate.self, from: BundledTemplates.annualReport, file: "annual.json5",
            limits: .standard)
    }

    /// Reads a data file by the keys of a form.
    ///
    /// Throws `JSONFileError` for anything else, with line, column and key path.
    static func read(
        _ bytes: [UInt8], file: String, template: GridTemplate, limits: Limits
    ) throws(JSONFileError) -> AnnualData {
        try JSONFile.read(
            AnnualData.self, from: bytes, file: file, limits: limits,
            userInfo: CodingUserInfoKey.gridTemplate.map { [$0: template] } ?? [:])
    }

    static func bytes(of data: AnnualData) throws -> [UInt8] { try JSONFile.bytes(of: data) }
}
