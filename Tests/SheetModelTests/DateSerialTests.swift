import SheetModel
import Testing

@Suite struct DateSerialTests {
    /// As Excel shows them, 29 February 1900 included, which has no date.
    @Test(arguments: [
        (1.0, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"), (366, "1900-12-31"),
        (25_569, "1970-01-01"), (43_890, "2020-02-29"), (44_368.75, "2021-06-21"),
        (73_050, "2099-12-31"), (2_958_465, "9999-12-31"),
    ])
    func days(number: Double, text: String) {
        #expect(DateSerial(days: number).text == text)
    }

    @Test(arguments: [-1, 0, 0.5, 60, 2_958_466, 1e300, .nan, .infinity])
    func numbersThatAreNoDay(number: Double) {
        #expect(DateSerial(days: number).text == nil)
    }

    @Test func bothDirectionsAgree() {
        for number in stride(from: 1, through: 2_958_465, by: 37) where number != 60 {
            let serial = DateSerial(days: Double(number))
            guard let (year, month, day) = serial.date else {
                Issue.record("no date for \(number)")
                continue
            }
            #expect(DateSerial(year: year, month: month, day: day) == serial)
        }
        #expect(DateSerial(year: 2021, month: 2, day: 29) == nil)
        #expect(DateSerial(year: 1899, month: 12, day: 31) == nil)
        #expect(DateSerial(year: 2021, month: 13, day: 1) == nil)
    }
}
