import DelimitedText
import Testing

@Suite struct DelimitedWriterTests {
    @Test func startsWithAByteOrderMarkByDefault() throws {
        let bytes = try DelimitedWriter().write([[.text("一"), .text("b")]])
        #expect(bytes == [0xEF, 0xBB, 0xBF, 0xE4, 0xB8, 0x80, 0x2C, 0x62, 0x0D, 0x0A])
    }

    @Test(arguments: [
        ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""),
        ("a\r\nb", "\"a\r\nb\""), (" a", "\" a\""), ("a ", "\"a \""),
        ("a\u{3000}", "\"a\u{3000}\""),
        ("\u{FEFF}a", "\"\u{FEFF}a\""), ("a;b", "a;b"), ("a b", "a b"), ("0", "0"), ("/", "/"),
        ("", "\"\""),
    ])
    func quotesWhatNeedsIt(text: String, field: String) throws {
        #expect(try written([[.text(text)]]) == field + "\r\n")
    }

    @Test func knowsOtherSeparatorsAndLineEndings() throws {
        let rows: [[DelimitedField]] = [[.text("a;b"), .text("c,d"), .text("e\tf")]]
        let semicolon = DelimitedDialect(separator: .semicolon, lineEnding: .lineFeed)
        #expect(try written(rows, dialect: semicolon) == "\"a;b\";c,d;e\tf\n")
        let tab = DelimitedDialect(separator: .tab)
        #expect(try written(rows, dialect: tab) == "a;b\tc,d\t\"e\tf\"\r\n")
    }

    @Test func tellsEmptyRowsFromEmptyFields() throws {
        #expect(try written([[], [.text("")], [.text(""), .text("")]]) == "\r\n\"\"\r\n,\r\n")
        #expect(try written([]) == "")
    }

    @Test func refusesNulWithItsPlace() {
        let error = DelimitedTextError(.nulCharacter(FieldPlace(row: 2, column: 3)))
        #expect(throws: error) {
            try DelimitedWriter().write([[], [.text(""), .text("b"), .text("a\u{0}")]])
        }
    }
}
