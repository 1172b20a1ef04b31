extension CalendarDate {
    /// Reads 2026-01-01, and 2026/1/1 as spreadsheets save it; nil for anything else and for days
    /// that do not exist.
    package init?(tolerant text: String) {
        let parts = text.utf8.split(omittingEmptySubsequences: false) {
            $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/")
        }
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard parts.count == 3, parts[0].count == 4,
            parts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(digits.contains) }),
            let year = Int(Substring(parts[0])), let month = Int(Substring(parts[1])),
            let day = Int(Substring(parts[2]))
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
