/// A character that an encoding does not have, with its place in the table.
package struct UnencodableCharacter: Hashable, Sendable {
    package var place: FieldPlace
    package var character: Unicode.Scalar

    package init(place: FieldPlace, character: Unicode.Scalar) {
        self.place = place
        self.character = character
    }
}

extension TextEncoding {
    /// The characters of a table that the encoding lacks, each once per field, row by row.
    ///
    ///     try TextEncoding.gbk.gaps(in: [[.text("\u{2B8B8}")]])   // row 1, column 1
    ///
    /// - Throws: ``DelimitedTextError`` where the system lacks the encoding.
    package func gaps(
        in rows: [[DelimitedField]]
    ) throws(DelimitedTextError) -> [UnencodableCharacter] {
        let missing = try missingScalars(of: rows)
        guard !missing.isEmpty else { return [] }
        var gaps: [UnencodableCharacter] = []
        for (row, fields) in rows.enumerated() {
            for (column, field) in fields.enumerated() {
                let place = FieldPlace(row: row + 1, column: column + 1)
                var seen: Set<Unicode.Scalar> = []
                for scalar in field.content.unicodeScalars
                where missing.contains(scalar) && seen.insert(scalar).inserted {
                    gaps.append(UnencodableCharacter(place: place, character: scalar))
                }
            }
        }
        return gaps
    }

    private func missingScalars(
        of rows: [[DelimitedField]]
    ) throws(DelimitedTextError) -> Set<Unicode.Scalar> {
        guard let converterName else { return [] }
        let codec = try LegacyCodec(converterName: converterName)
        var used: Set<Unicode.Scalar> = []
        for fields in rows {
            for field in fields {
                for scalar in field.content.unicodeScalars where !scalar.isASCII {
                    used.insert(scalar)
                }
            }
        }
        return used.filter { codec.encode(Array(String($0).utf8)) == nil }
    }
}
