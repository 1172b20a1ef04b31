/// The date of the form can be true.
///
/// A date after `ValidationOptions.today` cannot; one before the Regulation on Disclosure of
/// Government Information (政府信息公开条例) took effect on 1 May 2008 is implausible. Days that
/// the calendar does not have never get into a `CalendarDate`.
struct FilledOnRule: CatalogRule {
    static let id = "signOff.date"

    private static let regulation = CalendarDate(year: 2008, month: 5, day: 1)

    func findings(in outline: CatalogOutline) -> [Finding] {
        guard let date = outline.catalog.signOff.filledOn else { return [] }
        let place = outline.place(.filledOn)
        if let today = outline.options.today, date > today {
            return [finding(.error, at: place, .inTheFuture(date))]
        }
        if let regulation = Self.regulation, date < regulation {
            return [finding(.warning, at: place, .tooEarly(date))]
        }
        return []
    }
}

extension LocalizedText {
    fileprivate static func inTheFuture(_ date: CalendarDate) -> LocalizedText {
        LocalizedText(
            zh: "填表日期 \(date) 晚于今天，请核对。", en: "The date \(date) is in the future; check it.")
    }

    fileprivate static func tooEarly(_ date: CalendarDate) -> LocalizedText {
        LocalizedText(
            zh: "填表日期 \(date) 早于《政府信息公开条例》2008年5月1日施行之日，请核对。",
            en: "The date \(date) is before the disclosure regulation took effect; check it.")
    }
}
