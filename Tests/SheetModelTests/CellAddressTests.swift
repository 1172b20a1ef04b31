import SheetModel
import Testing

@Suite struct CellAddressTests {
    @Test(arguments: [
        (0, 0, "A1"), (16, 25, "Z17"), (0, 26, "AA1"), (9, 701, "ZZ10"), (9, 702, "AAA10"),
        (1_048_575, 16_383, "XFD1048576"),
    ])
    func writesColumnLettersAndOneBasedRow(row: Int, column: Int, expected: String) {
        #expect(CellAddress(row: row, column: column).a1 == expected)
    }
}
