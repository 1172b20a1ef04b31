/// Why a delimited text could not be read or written.
package struct DelimitedTextError: Error, Hashable, Sendable {
    package enum Code: Hashable, Sendable {
        /// U+0000 in a field, read or to be written.
        case nulCharacter(FieldPlace)
        /// The file ends within a quoted field, which starts at this place.
        case openQuote(FieldPlace)
        /// A closing quote is followed by something else than a separator or the end of the row.
        case textAfterQuote(FieldPlace)
        /// The bytes are neither UTF-8 nor text whose headings are known when read as GB 18030;
        /// the line, one-based, has the first byte that is not UTF-8.
        case unknownEncoding(line: Int)
        /// A row has more bytes than a row may have; the quote of a field was perhaps never closed.
        case rowTooLong(row: Int, limit: Int)
        /// The bytes are not text in the encoding that the caller named; the line, one-based, has
        /// the first that is not.
        case notInEncoding(TextEncoding, line: Int)
        /// The byte order mark of UTF-16 or UTF-32.
        case wideEncoding
        /// The encoding lacks characters of the table; never empty.
        case unencodable([UnencodableCharacter], encoding: TextEncoding)
        /// The system's iconv does not know the encoding.
        case encodingUnavailable(name: String)
    }

    package var code: Code

    package init(_ code: Code) {
        self.code = code
    }
}

extension DelimitedTextError {
    /// The error with its places so many rows further down, for rows that are written in parts.
    package func moved(down rows: Int) -> DelimitedTextError {
        func moved(_ place: FieldPlace) -> FieldPlace {
            FieldPlace(row: place.row + rows, column: place.column)
        }
        switch code {
        case .nulCharacter(let place): return DelimitedTextError(.nulCharacter(moved(place)))
        case .unencodable(let characters, let encoding):
            let characters = characters.map {
                UnencodableCharacter(place: moved($0.place), character: $0.character)
            }
            return DelimitedTextError(.unencodable(characters, encoding: encoding))
        default: return self
        }
    }
}
