import DisclosureCatalog
import Testing

@testable import Gongkai

@Suite struct JSONFindingReportTests {
    private let finding = Finding(
        rule: "item.blank", severity: .warning,
        place: Place(
            file: "目录/c.json", position: .keyPath("sections[0].items[1].basis"),
            itemNumber: "2", field: .basis),
        message: LocalizedText(zh: "空。", en: "Blank."),
        suggestion: LocalizedText(zh: "请填写。", en: "Fill it in."))

    private func report(_ findings: [Finding], _ language: MessageLanguage) throws -> String {
        let text = FindingText(language: language, line: { _ in 12 })
        return String(
            decoding: try JSONFindingReport.bytes(of: findings, text: text), as: UTF8.self)
    }

    @Test func holdsEverythingThatIsKnown() throws {
        #expect(
            try report([finding], .english) == """
                [
                  {
                    "field" : "item.basis",
                    "file" : "目录/c.json",
                    "item" : "2",
                    "keyPath" : "sections[0].items[1].basis",
                    "line" : 12,
                    "message" : "Blank.",
                    "rule" : "item.blank",
                    "severity" : "warning",
                    "suggestion" : "Fill it in."
                  }
                ]

                """)
        #expect(try report([finding], .chinese).contains("\"message\" : \"空。\""))
    }

    @Test func isAnEmptyListWithoutFindings() throws {
        #expect(try report([], .english).filter { !$0.isWhitespace } == "[]")
    }

    @Test func namesCellsAndLines() throws {
        var cell = finding
        cell.place = Place(file: "f.xlsx", sheet: "目录", position: .cell("G17"))
        var line = finding
        line.place = Place(file: "a.txt", position: .line(9))
        let text = try report([cell, line], .english)
        #expect(text.contains("\"cell\" : \"G17\""))
        #expect(text.contains("\"sheet\" : \"目录\""))
        #expect(text.contains("\"line\" : 9"))
        let (first, second) = (text.firstRange(of: "a.txt"), text.firstRange(of: "f.xlsx"))
        #expect(try #require(first).lowerBound < #require(second).lowerBound)
    }

    @Test func escapesWhatATerminalCouldActOn() throws {
        var hostile = finding
        hostile.place.file = "a\u{1B}[31m\u{202E}\u{9B}\u{7F}\u{E0001}.json"
        let text = try report([hostile], .english)
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !isUnsafeToPrint($0) })
        #expect(text.lowercased().contains("a\\u001b[31m\\u202e\\u009b\\u007f\\udb40\\udc01.json"))
    }
}
