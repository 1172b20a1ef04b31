import Testing

@testable import DisclosureCatalog

@Suite struct FindingTextTests {
    private let finding = Finding(
        rule: "field.blank", severity: .error,
        place: Place(
            file: "c.json", position: .keyPath("sections[0].items[1].basis"), itemNumber: "2",
            field: .basis),
        message: LocalizedText(zh: "此处为空。", en: "This is blank."),
        suggestion: LocalizedText(zh: "请填写。", en: "Fill it in."))

    private func chinese(_ finding: Finding) -> String {
        FindingText(
            language: .chinese, heading: { $0.field == .basis ? "公开依据" : nil }, line: { _ in 12 }
        ).line(for: finding)
    }

    private func english(_ finding: Finding) -> String {
        FindingText(language: .english).line(for: finding)
    }

    @Test func startsAsCompilersDo() {
        #expect(chinese(finding) == "c.json:12: 错误: [field.blank] 第 2 项 · 公开依据：此处为空。请填写。")
        #expect(
            english(finding)
                == "c.json:sections[0].items[1].basis: error: [field.blank] "
                + "Item 2 · legal basis: This is blank. Fill it in.")
    }

    @Test func writesAsMuchOfThePlaceAsIsKnown() {
        var finding = finding
        finding.suggestion = nil
        finding.severity = .note
        finding.place = Place(file: "f.xlsx", sheet: "目录", position: .cell("G17"), field: .title)
        #expect(chinese(finding) == "f.xlsx!目录!G17: 说明: [field.blank] 标题：此处为空。")
        finding.place = Place(file: "f.xlsx", sheet: "目录")
        #expect(english(finding) == "f.xlsx!目录: note: [field.blank] This is blank.")
        finding.place = Place(file: "a.txt", position: .line(9), itemNumber: "0505")
        #expect(english(finding) == "a.txt:9: note: [field.blank] Item 0505: This is blank.")
        finding.severity = .warning
        finding.place = Place()
        #expect(chinese(finding) == "警告: [field.blank] 此处为空。")
        #expect(english(finding) == "warning: [field.blank] This is blank.")
    }

    @Test func escapesControlAndDirectionCharacters() {
        var finding = finding
        finding.place = Place(
            file: "a\u{1B}[2J\n.json", position: .keyPath("extra[\"\u{202E}\"]"),
            itemNumber: "1\u{7}", field: .extra("\u{200F}"))
        for line in [chinese(finding), english(finding)] {
            #expect(line.unicodeScalars.allSatisfy { !isUnsafeToPrint($0) })
            #expect(line.contains("a\\u{1B}[2J\\u{A}.json"))
        }
    }

    @Test func namesFieldsByTheWordsOfTheLanguage() {
        let fields: [(CatalogField, String, String)] = [
            (.title, "标题", "title"), (.declaredCounts, "统计数", "declared counts"),
            (.channelVocabulary, "渠道清单", "list of channels"),
            (.extra("责任科室"), "责任科室", "“责任科室”"), (.basis, "〈公开依据〉", "legal basis"),
            (.deadline, "item.deadline", "deadline"), (.department, "department", "department"),
            (.preparedBy, "signOff.preparedBy", "prepared by"),
            (.reviewedBy, "signOff.reviewedBy", "reviewed by"),
            (.approvedBy, "signOff.approvedBy", "approved by"),
            (.filledOn, "signOff.filledOn", "date"), (.itemNumber, "item.number", "number"),
            (.sectionName(level: 2), "section2.name", "section, level 2"),
            (.sectionNumeral(level: 1), "section1.numeral", "numeral of the section, level 1"),
            (.itemName, "item.name", "name"), (.content, "item.content", "content"),
            (.responsibleBody, "item.responsibleBody", "responsible body"),
            (.channels, "item.channels", "channels"), (.everyone, "item.everyone", "for everyone"),
            (.groups, "item.groups", "for particular groups"),
            (.proactive, "item.proactive", "proactive"),
            (.onRequest, "item.onRequest", "on request"), (.remarks, "item.remarks", "remarks"),
        ]
        let heading: (Place) -> String? = { $0.field == .basis ? "〈公开依据〉" : nil }
        for (field, chinese, english) in fields {
            let place = Place(field: field)
            #expect(
                FindingText(language: .chinese, heading: heading).placeWords(place) == chinese)
            #expect(FindingText(language: .english).placeWords(place) == english)
        }
    }

    @Test func listsInDocumentOrder() {
        var findings: [Finding] = []
        for position: Place.Position in [
            .line(10), .line(9), .cell("B2"), .cell("AA1"), .cell("B1"),
        ] {
            var finding = finding
            finding.place = Place(file: "f", position: position)
            findings.append(finding)
        }
        let places = FindingText(language: .english).lines(for: findings).map {
            $0.split(separator: ": ")[0].dropFirst(2)
        }
        // Line numbers and rows are both numbers; cells are read row by row.
        #expect(places == ["B1", "AA1", "B2", "9", "10"])
    }

    @Test func sumsUp() {
        var note = finding
        note.severity = .note
        #expect(
            FindingSummary([finding, finding, note]).words
                == LocalizedText(zh: "2 个错误，1 条说明。", en: "2 errors, 1 note."))
        note.severity = .warning
        #expect(
            FindingSummary([note]).words == LocalizedText(zh: "1 个警告。", en: "1 warning."))
        #expect(
            FindingSummary([]).words == LocalizedText(zh: "没有发现问题。", en: "Nothing found."))
    }
}
