extension Deadline.Recurrence {
    /// The days in plain words, such as 每年 1 月 31 日前.
    var meaning: LocalizedText {
        switch self {
        case .day(let day, let months) where months == Array(1...12):
            LocalizedText(zh: "每月 \(day) 日前", en: "every month by day \(day)")
        case .day(let day, let months):
            LocalizedText(
                zh: "每年 \(Self.chinese(months)) 月 \(day) 日前",
                en: "every year by \(day) \(Self.english(months))")
        case .endOfMonth(let months) where months == Array(1...12):
            LocalizedText(zh: "每月底前", en: "by the end of every month")
        case .endOfMonth(let months) where months == [3, 6, 9, 12]:
            LocalizedText(zh: "每季度末前", en: "by the end of every quarter")
        case .endOfMonth(let months):
            LocalizedText(
                zh: "每年 \(Self.chinese(months)) 月底前",
                en: "every year by the end of \(Self.english(months))")
        case .weekday(let weekday): weekday.everyWeek
        case .week(let number, let cycle):
            LocalizedText(
                zh: "每\(cycle.chinese)第 \(number) 周前",
                en: "by the end of week \(number) of every \(cycle.rawValue)")
        case .every(let cycle):
            LocalizedText(zh: "按\(cycle.chinese)公开", en: "every \(cycle.rawValue), without a day")
        }
    }

    private static func chinese(_ months: [Int]) -> String {
        months.map(String.init).joined(separator: "、")
    }

    private static func english(_ months: [Int]) -> String {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December",
        ]
        return months.map { (1...12).contains($0) ? names[$0 - 1] : String($0) }
            .joined(separator: ", ")
    }
}

extension Deadline.Recurrence.Cycle {
    fileprivate var chinese: String {
        switch self {
        case .week: "周"
        case .month: "月"
        case .quarter: "季度"
        case .year: "年"
        }
    }
}

extension Weekday {
    fileprivate var everyWeek: LocalizedText {
        let chinese = ["一", "二", "三", "四", "五", "六", "日"]
        let english = [
            "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
        ]
        return LocalizedText(
            zh: "每周\(chinese[rawValue - 1])前", en: "every week by \(english[rawValue - 1])")
    }
}
