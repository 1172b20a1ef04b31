import DisclosureCatalog
import DisclosureForms
import SheetModel
import Testing

/// Every rule of the check, in both languages.
@Suite struct TemplateCheckTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var rule: String
        var path: String
        var header: String
        var others = ""
        var english: String
        var severity = Finding.Severity.error
        var testDescription: String { "\(rule) \(path)" }
    }

    private static let name = #"{ label: "事项", field: "item.name", width: 12, style: "text" },"#
    private static func page(_ keys: String) -> String {
        #"""
        page: {
            paper: "A4", orientation: "landscape", \#(keys)
            margins: { top: 10, bottom: 12, left: 10, right: 10, header: 5, footer: 5 },
        },
        """#
    }
    private static func column(_ keys: String) -> String {
        "{ width: 10, style: \"text\", \(keys) },"
    }

    static let cases = [
        Case(rule: "template.span", path: "header", header: "", english: "no column"),
        Case(
            rule: "template.span", path: "header[1]",
            header: name + #"{ label: "空", columns: [] },"#,
            english: "no column below"),
        Case(
            rule: "template.span", path: "header[1]",
            header: name + column(#"field: "item.basis""#),
            english: "Header row 1"),
        Case(
            rule: "template.span", path: "header[1].columns[1]",
            header: name + #"{ label: "组", columns: ["#
                + column(#"label: "甲", field: "item.basis""#) + column(#"field: "item.remarks""#)
                + "] },",
            english: "Header row 2"),
        Case(
            rule: "template.unbound", path: "header[1].field",
            header: name + column(#"label: "单位", field: "department""#), english: "“department”"),
        Case(
            rule: "template.unbound", path: "header[1].joined[0]",
            header: name + column(#"label: "依据", field: "item.basis", joined: ["title"]"#),
            english: "“title”"),
        Case(
            rule: "template.levels", path: "header[1].field",
            header: name + column(#"label: "三级", field: "section.3.name""#)
                + column(#"label: "一级", field: "section.1.name""#),
            english: "level 3 and none for level 2"),
        Case(
            rule: "template.levels", path: "header[1].field",
            header: name + column(#"label: "序号", field: "section.2.numeral""#),
            english: "numerals of sections of level 2", severity: .warning),
        Case(
            rule: "template.boundTwice", path: "header[2].field",
            header: name + column(#"label: "甲", field: "item.basis""#)
                + column(#"label: "乙", field: "item.basis""#), english: "bound at header[1]"),
        Case(
            rule: "template.width", path: "header[1].width",
            header: name + #"{ label: "甲", field: "item.basis", width: 300, style: "text" },"#,
            english: "at most 255"),
        Case(
            rule: "template.width", path: "header",
            header: name
                + (1...12).map {
                    #"{ label: "\#($0)", field: "extra.\#($0)", width: 30, style: "text" },"#
                }.joined(),
            english: "text prints at"),
        Case(
            rule: "template.width", path: "page.scale",
            header: #"{ label: "事项", field: "item.name", width: 200, style: "text" },"#,
            others: page("scale: 100,"), english: "At 100 %"),
        Case(
            rule: "template.page", path: "page.slack", header: name, others: page("slack: 0.9,"),
            english: "0 to 0.5"),
        Case(
            rule: "template.length", path: "header[0].label",
            header:
                #"{ label: "\#(String(repeating: "长", count: 32_768))", field: "item.name", width: 12, style: "text" },"#,
            english: "Excel allows 32767"),
        Case(
            rule: "template.length", path: "notes[0].text", header: name,
            others:
                #"notes: [{ style: "text", text: "\#(String(repeating: #"\n"#, count: 254))" }],"#,
            english: "254 line breaks"),
        Case(
            rule: "template.length", path: "page.footer", header: name,
            others: page(#"footer: "\#(String(repeating: "页", count: 256))","#),
            english: "Excel allows 255"),
        Case(
            rule: "template.character", path: "header[1].label",
            header: name + column(#"label: "依\u0001据", field: "item.basis""#),
            english: "control character (U+1)"),
        Case(
            rule: "template.character", path: "page.header", header: name,
            others: page(#"header: "A&Goods","#), english: "stand for pictures"),
        Case(
            rule: "template.page", path: "page.maximumScale", header: name,
            others: page("maximumScale: 401,"), english: "10 to 400 percent"),
        Case(
            rule: "template.placeholder", path: "notes[0].text", header: name,
            others: #"notes: [{ style: "text", text: "{departmnt}" }],"#,
            english: "was {department} meant?"),
        Case(
            rule: "template.placeholder", path: "notes[0].cells[1].text", header: name,
            others:
                #"notes: [{ style: "text", cells: [{ text: "{title}" }, { text: "{zzzzzz}" }] }],"#,
            english: "printed as it stands"),
        Case(
            rule: "template.merge", path: "header[0].merge",
            header: #"{ label: "事项", field: "item.name", width: 12, style: "text", merge: true },"#,
            english: "write \"equal\"", severity: .warning),
        Case(
            rule: "template.numbering", path: "header[1].numbering",
            header: name + column(#"label: "依据", field: "item.basis", numbering: "running""#),
            english: "column of item.number", severity: .warning),
        Case(
            rule: "template.itemName", path: "header",
            header: column(#"label: "内容", field: "item.content""#), english: "cannot be read back",
            severity: .warning),
        Case(
            rule: "template.channels", path: "channels.show",
            header: name + column(#"label: "渠道", field: "item.channels""#),
            others: #"channels: { show: "chosen", meaning: "required" },"#,
            english: "list all channels",
            severity: .warning),
    ]

    @Test(arguments: cases) func findsTheFault(_ item: Case) throws {
        let found = TemplateCheck.findings(in: try template(header: item.header, item.others))
        let finding = try #require(found.first { $0.rule == item.rule })
        #expect(finding.place.position == .keyPath(item.path))
        #expect(finding.severity == item.severity)
        #expect(finding.message.english.contains(item.english), "\(finding.message.english)")
        #expect(finding.message.chinese.unicodeScalars.contains { $0.value > 0x4E00 })
        #expect(found.count == 1, "\(found.map(\.rule))")
    }

    @Test(arguments: [
        ("sheetName", "a/b", "template.sheetName", "sheetName"),
        ("sheetName", "", "template.sheetName", "sheetName"),
    ]) func findsRefusedSheetNames(key: String, value: String, rule: String, path: String) throws {
        var template = try template(header: Self.name)
        template.sheetName = value
        let found = TemplateCheck.findings(in: template)
        #expect(found.map(\.rule) == [rule])
        #expect(found.first?.place.position == .keyPath(path))
        template.sheetName = "{department}"
        #expect(TemplateCheck.findings(in: template).isEmpty)
    }

    @Test(arguments: [-1, 800, 1e305, .infinity]) func findsMarginsThatLeaveNoPage(
        margin: Double
    ) throws {
        var template = try template(header: Self.name)
        template.page.margins.left = margin
        let found = TemplateCheck.findings(in: template)
        let path = margin == 800 ? "page.margins" : "page.margins.left"
        #expect(found.contains { $0.place.position == .keyPath(path) })
    }

    @Test func findsRefusedFonts() throws {
        var template = try template(header: Self.name)
        template.styles["head"]?.font = String(repeating: "字", count: 32)
        template.styles["text"]?.size = 500
        let found = TemplateCheck.findings(in: template)
        #expect(
            found.map(\.place.position) == [
                .keyPath("styles.head.font"), .keyPath("styles.text.size"),
            ])
    }
}
