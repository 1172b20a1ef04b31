import DisclosureCatalog
import DisclosureForms
import SheetModel
import Testing

/// Columns that show several fields, each on lines of its own, and texts below a table in several
/// cells.
@Suite struct JoinedFieldTests {
    private func form() throws -> FormTemplate {
        try template(
            header: #"""
                { label: "一级事项", field: "section.name", width: 12, style: "text" },
                { label: "二级事项", field: "item.name", width: 12, style: "text" },
                { label: "公开内容", field: "item.content", width: 12, style: "text" },
                { label: "公开要求", field: "item.basis", joined: ["item.deadline"], width: 12, style: "text" },
                """#,
            #"""
            notes: [
                { style: "text", cells: [{ text: "本表一式两份", columns: 2 }, { text: "由办公室保存" }] },
                { style: "text", cells: [{ text: "填表人：{preparedBy}" }, { text: "填表时间：{filledOn}" }] },
            ],
            """#)
    }

    private func readBack(
        _ change: (inout Item) -> Void
    ) throws -> (item: Item, reading: FormReading) {
        var catalog = sampleCatalog(itemsInSections: [2])
        change(&catalog.sections[0].items[0])
        let form = try form()
        let sheet = plan(catalog, form, pages: .continuous).workbook.sheets[0]
        let reading = try FormReader(template: form).read(SheetGrid(sheet))
        #expect(reading.catalog.items.count == 2)
        return (reading.catalog.items[0], reading)
    }

    @Test(arguments: [
        ("《示例条例》（示例令第1号）", "20个工作日内"), ("《甲法》\n《乙法》", "每年1月31日前"), ("", "实时公开"),
        ("《甲法》\n《乙法》", ""),
    ]) func areDividedAgain(basis: String, deadline: String) throws {
        let (item, reading) = try readBack {
            $0.basis = basis
            $0.deadline = deadline
        }
        #expect(item.basis == basis && item.deadline == deadline)
        #expect(reading.findings("import.joined").isEmpty)
    }

    @Test func stayTogetherWhereNothingTellsThemApart() throws {
        let (item, reading) = try readBack {
            $0.basis = "甲乙丙丁\n戊己庚辛\n壬癸"
            $0.deadline = ""
        }
        #expect(item.basis == "甲乙丙丁\n戊己庚辛\n壬癸" && item.deadline.isEmpty)
        let finding = try #require(reading.findings("import.joined").first)
        #expect(finding.severity == .warning && finding.place.field == .basis)
        #expect(finding.message.english.contains("cannot be told apart"))
        #expect(finding.message.chinese.contains("分不清"))
    }

    @Test func textsBelowInSeveralCells() throws {
        let (_, reading) = try readBack { _ in }
        #expect(reading.catalog.signOff.preparedBy == "张三")
        #expect(reading.catalog.signOff.filledOn == CalendarDate(year: 2021, month: 6, day: 1))
        #expect(reading.findings("import.line.unplaced").isEmpty)
        #expect(reading.catalog.items.map(\.name) == ["事项1", "事项2"])
    }
}
