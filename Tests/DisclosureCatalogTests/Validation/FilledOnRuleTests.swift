import Testing

@testable import DisclosureCatalog

@Suite struct FilledOnRuleTests {
    private let options = ValidationOptions(today: CalendarDate(year: 2021, month: 6, day: 21))

    private func found(
        _ year: Int, _ month: Int, _ day: Int, _ options: ValidationOptions
    ) -> [Finding] {
        var catalog = SampleCatalog.sound
        catalog.signOff.filledOn = CalendarDate(year: year, month: month, day: day)
        return findings(of: FilledOnRule(), in: catalog, options: options)
    }

    @Test func acceptsTodayAndTheDaysBefore() {
        #expect(found(2021, 6, 21, options).isEmpty)
        #expect(found(2008, 5, 1, options).isEmpty)
    }

    @Test func findsADateInTheFuture() {
        let found = found(2021, 6, 22, options)
        #expect(found.map(\.summary) == ["error signOff.filledOn"])
        #expect(
            found.first?.message
                == LocalizedText(
                    zh: "填表日期 2021-06-22 晚于今天，请核对。",
                    en: "The date 2021-06-22 is in the future; check it."))
    }

    @Test func doesNotUseTheClock() {
        #expect(found(9999, 12, 31, ValidationOptions()).isEmpty)
    }

    @Test func findsADateBeforeTheRegulation() {
        let found = found(2008, 4, 30, options)
        #expect(found.map(\.summary) == ["warning signOff.filledOn"])
        #expect(
            found.first?.message
                == LocalizedText(
                    zh: "填表日期 2008-04-30 早于《政府信息公开条例》2008年5月1日施行之日，请核对。",
                    en: "The date 2008-04-30 is before the disclosure regulation took effect; "
                        + "check it."))
    }
}
