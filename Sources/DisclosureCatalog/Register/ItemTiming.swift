/// How the due date of a publication of one item is found.
enum ItemTiming: Sendable {
    /// Within a period after something happened.
    case relative(Deadline.Period, Deadline.Trigger)
    /// On fixed days.
    case recurring
    /// Not at all.
    case none(DueDate.Reason)

    init(_ deadline: Deadline) {
        if let reason = deadline.obstacle {
            self = .none(reason)
        } else if let relative = deadline.relative {
            self = .relative(relative.period, relative.trigger)
        } else {
            self = .recurring
        }
    }

    /// The day on which the period starts; nil where the ledger does not tell.
    ///
    /// The trigger date if one is given; where the information's own formation is the trigger, else
    /// the day on which it was formed.
    func start(formed: Int32, triggered: Int32) -> Int32? {
        guard case .relative(_, let trigger) = self else { return nil }
        if triggered != Publication.noDay { return triggered }
        return trigger.isFormation && formed != Publication.noDay ? formed : nil
    }
}

/// The due date of a publication, as far as it can be told.
enum PublicationDue: Hashable, Sendable {
    case day(Int32)
    case undetermined(UndeterminedReason)
}

extension WorkingDayCalendar {
    /// The due date of a period that starts on a day.
    func due(_ timing: ItemTiming, start: Int32?) -> PublicationDue {
        switch timing {
        case .none(let reason): return .undetermined(.deadline(reason))
        case .recurring: return .undetermined(.deadline(.recurring))
        case .relative(let period, _):
            guard let start, let date = CalendarDate(daysSince1970: Int(start)) else {
                return .undetermined(.deadline(.noTriggerDate))
            }
            switch end(of: period, after: date) {
            case .known(let due): return .day(due.dayNumber)
            case .unknown(let missingYear): return .undetermined(.missingYear(missingYear))
            }
        }
    }
}

extension CalendarDate {
    /// Days from 1970-01-01; a date's year has at most four digits, so it fits.
    var dayNumber: Int32 { Int32(clamping: daysSince1970) }
}
