import DelimitedText
import Testing

@Suite struct DelimitedReaderTests {
    @Test(arguments: [
        ("", []), ("a", [["a"]]), ("a,", [["a", ""]]), (",", [["", ""]]), ("\n", [[]]),
        ("a\r\n\r\nb\n", [["a"], [], ["b"]]), ("\"\"\n", [[""]]), ("\"a\"\"b\"", [["a\"b"]]),
        ("\"\"\"\"", [["\""]]), ("\"a\r\nb\",c", [["a\r\nb", "c"]]), ("a\rb\r\n", [["a\rb"]]),
        ("a\r\r\n", [["a\r"]]), ("a\r", [["a\r"]]), (",\r\n", [["", ""]]), ("\r,b", [["\r", "b"]]),
        ("a\u{2028}b\u{85}c\u{B}d\n", [["a\u{2028}b\u{85}c\u{B}d"]]), ("a\"b,c", [["a\"b", "c"]]),
        (" \"a\"", [[" \"a\""]]), ("\u{FEFF}a,\u{FEFF}b", [["a", "\u{FEFF}b"]]),
        ("\u{FEFF}", []), ("\u{FEFF}\u{FEFF}", [["\u{FEFF}"]]),
    ])
    func splitsRowsAndFields(text: String, rows: [[String]]) throws {
        #expect(areIdentical(try read(text), rows))
    }

    @Test(arguments: [
        ("a,b\r\nc,d\u{0}", DelimitedTextError.Code.nulCharacter(FieldPlace(row: 2, column: 2))),
        ("\"x\u{0}\"", .nulCharacter(FieldPlace(row: 1, column: 1))),
        ("a\n\"b\nc\",\"d\n\n", .openQuote(FieldPlace(row: 2, column: 2))),
        ("\"", .openQuote(FieldPlace(row: 1, column: 1))),
        ("a,\"b\"c\n", .textAfterQuote(FieldPlace(row: 1, column: 2))),
        ("\"b\" ,c\n", .textAfterQuote(FieldPlace(row: 1, column: 1))),
        ("\"b\"\r", .textAfterQuote(FieldPlace(row: 1, column: 1))),
    ])
    func refusesWithRowAndColumn(text: String, code: DelimitedTextError.Code) {
        #expect(throws: DelimitedTextError(code)) { try read(text) }
    }

    @Test func readsOtherSeparators() throws {
        #expect(try read("a;b,c", dialect: .init(separator: .semicolon)) == [["a", "b,c"]])
        #expect(try read("a\tb,c", dialect: .init(separator: .tab)) == [["a", "b,c"]])
    }

    @Test func thereIsOneSentenceForEachError() {
        let place = FieldPlace(row: 2, column: 3)
        let lacking = UnencodableCharacter(place: place, character: "\u{2B8B8}")
        let privateUse = UnencodableCharacter(place: place, character: "\u{E78D}")
        let sentences: [(DelimitedTextError.Code, String, String)] = [
            (
                .nulCharacter(place), "第 2 行第 3 列有空字符（U+0000），请删去后重试。",
                "Row 2, column 3 holds a NUL character (U+0000): remove it."
            ),
            (
                .openQuote(place), "第 2 行第 3 列的引号没有结束，请补上右引号。",
                "Row 2, column 3 opens a quote that is never closed: close it."
            ),
            (
                .textAfterQuote(place), "第 2 行第 3 列的右引号后还有文字，字段内的引号须写成两个。",
                "Row 2, column 3 has text after the closing quote: write a quote within a field twice."
            ),
            (
                .unknownEncoding(line: 7),
                "第 7 行不是有效的 UTF-8，按 GB18030 也读不出表头，请另存为 UTF-8 格式的 CSV。",
                "Line 7 is not valid UTF-8, and read as GB18030 the headings are unknown: "
                    + "save the file as CSV in UTF-8."
            ),
            (
                .rowTooLong(row: 3, limit: 1 << 20),
                "第 3 行超过 1024 KiB，可能有引号没有结束，请检查。",
                "Row 3 is longer than 1024 KiB: look for a quote that is never closed."
            ),
            (
                .notInEncoding(.gb18030, line: 4),
                "第 4 行不是有效的 gb18030 编码，请改用正确的编码名称。",
                "Line 4 is not valid gb18030: name the encoding of the file."
            ),
            (
                .wideEncoding, "文件是 UTF-16 或 UTF-32 编码，请另存为 UTF-8 格式的 CSV。",
                "The file is UTF-16 or UTF-32: save it as CSV in UTF-8."
            ),
            (
                .encodingUnavailable(name: "GBK"), "本系统不支持 GBK 编码，请改用 UTF-8。",
                "This system does not know the encoding GBK: use UTF-8."
            ),
            (
                .unencodable([lacking], encoding: .gbk),
                "第 2 行第 3 列的字符 U+2B8B8 \u{2B8B8} 不在 gbk 编码中，请改用 utf-8-bom。",
                "Row 2, column 3 has the character U+2B8B8 \u{2B8B8}, which gbk lacks: use utf-8-bom."
            ),
            (
                .unencodable([privateUse, lacking], encoding: .gb18030),
                "第 2 行第 3 列的字符 U+E78D 不在 gb18030 编码中，请改用 utf-8-bom。此类字符共 2 处。",
                "Row 2, column 3 has the character U+E78D, which gb18030 lacks: use utf-8-bom. "
                    + "There are 2 such characters."
            ),
        ]
        for (code, chinese, english) in sentences {
            #expect(DelimitedTextError(code).sentence == (chinese, english))
            #expect("\(DelimitedTextError(code))" == english)
        }
    }
}
