import DelimitedText
import Testing

@Suite struct ExcelCutTests {
    @Test func nothingIsCutAtTheLimits() {
        let text = String(repeating: "字", count: 32_767)
        #expect(ExcelCut.all(in: [[.text(text)]]).isEmpty)
        #expect(ExcelCut.all(in: [Array(repeating: .text(""), count: 16_384)]).isEmpty)
        #expect(ExcelCut.all(in: Array(repeating: [], count: 1_048_576)).isEmpty)
    }

    @Test func everythingBeyondIsNamed() {
        var rows: [[DelimitedField]] = Array(repeating: [], count: 1_048_577)
        rows[1] = Array(repeating: .text(""), count: 16_385)
        rows[2] = [.text(""), .text(String(repeating: "\u{2B8B8}", count: 16_384))]
        #expect(
            ExcelCut.all(in: rows) == [
                .rows(1_048_577), .columns(16_385, row: 2),
                .text(32_768, FieldPlace(row: 3, column: 2)),
            ])
    }

    @Test func eachHasItsSentence() {
        #expect(
            ExcelCut.rows(1_048_577).sentence == (
                "表格有 1048577 行，Excel 只显示前 1048576 行，请分成几个文件。",
                "The table has 1048577 rows and Excel will cut it at 1048576: split the file."
            ))
        #expect(
            ExcelCut.columns(16_385, row: 2).sentence == (
                "第 2 行有 16385 列，Excel 只显示前 16384 列。",
                "Row 2 has 16385 columns and Excel will cut it at 16384."
            ))
        #expect(
            ExcelCut.text(32_768, FieldPlace(row: 3, column: 2)).sentence == (
                "第 3 行第 2 列有 32768 个字符，Excel 会截去第 32767 个以后的文字，请缩短。",
                "Row 3, column 2 has 32768 characters and Excel will cut it at 32767: shorten it."
            ))
    }
}
