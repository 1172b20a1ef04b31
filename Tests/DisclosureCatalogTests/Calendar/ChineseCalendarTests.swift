import Foundation
import TestSupport
import Testing

@testable import DisclosureCatalog

/// Every day of every bundled year against the Python package chinesecalendar.
@Suite struct ChineseCalendarTests {
    @Test(.enabled(if: ChineseCalendar.isInstalled, "needs the Python package chinesecalendar"))
    func agreesOnEveryDay() throws {
        let expected = try ChineseCalendar.workingDays(in: 2004...2026)
        let first = try day("2004-01-01").daysSince1970
        #expect(expected.count == 8_401)
        for (offset, isWorking) in expected.enumerated() {
            let date = try #require(CalendarDate(daysSince1970: first + offset))
            if OfficialHolidays.calendar.isWorkingDay(date) != .known(isWorking) {
                Issue.record("\(date): chinesecalendar says \(isWorking)")
            }
        }
    }
}

/// The Python package, from `.build/python` where `.ci/setup --tests` puts it, or as installed.
private enum ChineseCalendar {
    static let isInstalled = (try? run("import chinese_calendar")) != nil

    static func workingDays(in years: ClosedRange<Int>) throws -> [Bool] {
        let script = """
            import chinese_calendar, datetime
            day = datetime.date(\(years.lowerBound), 1, 1)
            while day.year <= \(years.upperBound):
                print(int(chinese_calendar.is_workday(day)), end="")
                day += datetime.timedelta(1)
            """
        return try run(script).map { $0 == "1" }
    }

    private static func run(_ script: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script]
        var environment = ProcessInfo.processInfo.environment
        let paths = [packageRoot + "/.build/python", environment["PYTHONPATH"]]
        environment["PYTHONPATH"] = paths.compactMap(\.self).joined(separator: ":")
        process.environment = environment
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
        return String(decoding: data, as: UTF8.self)
    }
}
