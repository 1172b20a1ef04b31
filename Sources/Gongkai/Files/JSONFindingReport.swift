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
        escaped(try JSONFile.bytes(of: records))
    }

    /// Escapes what a terminal could act on; outside ASCII it stands in texts only.
    private static func escaped(_ bytes: [UInt8]) -> [UInt8] {
        var result = String.UnicodeScalarView()
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            guard scalar.value >= 0x7F, isUnsafeToPrint(scalar) else {
                result.append(scalar)
                continue
            }
            for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
                let digits = String(unit, radix: 16)
                let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
                result.append(contentsOf: ("\\u" + zeros + digits).unicodeScalars)
            }
        }
        return Array(String(result).utf8)
    }
}
