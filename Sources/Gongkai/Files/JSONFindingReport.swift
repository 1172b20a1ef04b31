package import DisclosureCatalog

/// Findings as a JSON array for other programs.
package enum JSONFindingReport {
    /// The bytes of the report: the findings in document order, keys sorted, a line break at the
    /// end; the same findings always give the same bytes.
    ///
    /// Control and direction characters of names are written as escapes.
    package static func bytes(of findings: [Finding], text: FindingText) throws -> [UInt8] {
        let records = findings.inDocumentOrder().map { FindingRecord($0, text: text) }
        return try bytes(of: records)
    }

    /// The bytes of records that hold findings, made in the same way.
    static func bytes(of records: some Encodable) throws -> [UInt8] {
        JSONString.printable(try JSONFile.bytes(of: records))
    }
}
