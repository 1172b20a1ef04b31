import BundledTemplates
import DisclosureCatalog
import DisclosureForms
import SheetModel
import Testing

/// Workbooks whose sheets, and sheets whose tables, are of different forms.
@Suite struct MixedFormsTests {
    private func library() throws -> FormLibrary {
        let forms = try BundledTemplates.formNames.map {
            FormLibrary.Form(try bundledTemplate($0), hash: $0 == "municipal" ? Self.hash : $0)
        }
        return FormLibrary([forms[0]], more: { forms })
    }

    private static let hash = String(repeating: "ab", count: 32)

    private func sheet(_ form: String, named name: String? = nil) throws -> SheetGrid {
        let printed = plan(
            try sample(sampleName(of: form)), try bundledTemplate(form), pages: .continuous)
        var grid = SheetGrid(printed.workbook.sheets[0])
        grid.name = name ?? form
        return grid
    }

    private func words(_ name: String, _ lines: [String]) -> SheetGrid {
        SheetGrid(
            name: name,
            rows: lines.enumerated().map { GridRow(place: .row($0), texts: [$1]) })
    }

    /// A table that no form has.
    private func table(_ name: String, _ headings: [String]...) -> SheetGrid {
        let columns = headings[0].indices
        let rows = headings + (1...4).map { row in columns.map { "第\($0)格\(row)" } }
        return SheetGrid(
            name: name,
            rows: rows.enumerated().map { row, texts in
                GridRow(
                    place: .row(row),
                    cells: texts.enumerated().map { GridCell(column: $0, value: .text($1)) })
            })
    }

    private func source(_ sheets: [SheetGrid]) -> FormSource {
        FormSource(WorkbookGrid(sheets: sheets, styles: []))
    }

    private func readAll(_ sheets: [SheetGrid]) throws -> [FormLibrary.Reading] {
        try library().readAll(source(sheets), fileName: "town.xlsx")
    }

    private func rules(_ readings: [FormLibrary.Reading]) -> [String] {
        readings.flatMap(\.form.findings).filter { $0.rule.hasPrefix("import.sheet") }
            .map { "\($0.severity) \($0.rule) \($0.place.sheet ?? "")" }
    }

    /// Every sheet becomes the catalog that it would be alone.
    @Test func everySheetIsRecognisedForItself() throws {
        let names = BundledTemplates.formNames
        let readings = try readAll(
            [words("封面", ["示例镇", "二〇二一年"]), words("空", [""])]
                + names.map { try sheet($0) } + [words("填表说明", ["一、如实填写。"])])
        #expect(readings.map(\.template.name) == names)
        for (name, reading) in zip(names, readings) {
            let alone = try library().read(source([sheet(name)]), fileName: "town.xlsx")
            #expect(reading.form.catalog == alone.form.catalog, "\(name)")
            #expect(reading.match == FormMatch(template: name, score: 1))
        }
        #expect(
            rules(readings).sorted()
                == [
                    "note import.sheet.other 填表说明", "note import.sheet.other 封面",
                ].sorted())
    }

    /// Who asks for one catalog gets the first and is told of the others.
    @Test func oneCatalogOfSeveral() throws {
        let reading = try library().read(
            source([sheet("national"), sheet("category-list")]), fileName: "town.xlsx")
        #expect(reading.template.name == "national")
        let others = reading.form.findings("import.sheet.another")
        #expect(others.map(\.place.sheet) == ["category-list"])
    }

    /// What cannot be told is not read, and said.
    @Test func sheetsOfNoKnownForm() throws {
        let poor = table(
            "通讯录", ["序号", "公开事项", "", "公开时限", "联系人", "电话", "地点"],
            [
                "", "一级事项", "二级事项", "", "", "", "",
            ])
        let other = table("值班表", ["日期", "姓名", "电话", "地点"])
        let readings = try readAll([sheet("municipal"), poor, other])
        #expect(readings.map(\.template.name) == ["municipal"])
        let found = readings[0].form.findings("import.sheet.unknown").sorted {
            $0.severity > $1.severity
        }
        #expect(found.map(\.place.sheet) == ["通讯录", "值班表"])
        #expect(found.map(\.severity) == [.error, .warning])
        #expect(found[0].message.chinese.hasPrefix("这张工作表的表头与已知的模板都不够相符（1 为完全相符）："))
        #expect(found[0].message.english.contains("It was not read."))
        #expect(found[0].suggestion?.chinese == "请补全表头，或把它另存为一个文件，用 --template 指定模板。")
        #expect(found[1].message.chinese == "这张工作表像一张表，但没有已知的表头，没有读入，请核对。")
        #expect(found[1].message.english.hasPrefix("This sheet looks like a table"))
        // Alone it is refused as ever.
        let error = #expect(throws: FormReadingError.self) { try readAll([poor]) }
        guard case .noForm = error?.reason else {
            Issue.record("\(String(describing: error?.reason))")
            return
        }
        #expect(error?.place.sheet == "通讯录")
    }

    /// A sheet that two forms claim stops none of the others.
    @Test func aSheetOfTwoForms() throws {
        let twin = try template(
            String(decoding: #require(BundledTemplates.form(named: "national")), as: UTF8.self)
                .replacing("name: \"national\"", with: "name: \"twin\"")
                .replacing("item.level.县级", with: "item.level.区级"))
        let library = FormLibrary(
            try [municipalTemplate(), bundledTemplate("national"), twin].map {
                FormLibrary.Form($0, hash: $0.name)
            })
        let readings = try library.readAll(
            source([sheet("municipal"), sheet("national")]), fileName: "town.xlsx")
        #expect(readings.map(\.template.name) == ["municipal"])
        let found = try #require(readings[0].form.findings("import.sheet.ambiguous").first)
        #expect(found.severity == .error)
        #expect(found.place == Place(file: "town.xlsx", sheet: "national"))
        #expect(
            found.message.chinese.hasPrefix("这张工作表的表头与几个模板同样相符：national 1.00, twin 1.00, "))
        #expect(found.message.english.contains("equally well: national 1.00, twin 1.00, "))
    }

    /// The template that is named reads every sheet, whatever it looks like.
    @Test func aGivenFormIsThatOfAllSheets() throws {
        let given = FormLibrary(given: FormLibrary.Form(try bundledTemplate("national"), hash: "n"))
        let readings = try given.readAll(
            source([sheet("national"), sheet("municipal")]), fileName: "town.xlsx")
        #expect(readings.map(\.template.name) == ["national", "national"])
    }

    private func identity(of template: String) -> SheetGrid {
        FormIdentity(
            template: template, templateHash: Self.hash, catalogHash: "", kind: .blank
        ).sheet
    }

    /// The hidden sheet tells of the sheets that it was made with; one of another form that was
    /// put beside them is that other form.
    @Test func theHiddenSheetIsNotThatOfEverySheet() throws {
        var bent = try sheet("municipal", named: "目录")
        bent[3, 6] = .blank
        let readings = try readAll([bent, sheet("category-list"), identity(of: "municipal")])
        #expect(readings.map(\.template.name) == ["municipal", "category-list"])
        #expect(!readings[0].form.findings.contains { $0.rule == "import.template" })
    }

    /// Tables of different forms below each other on one sheet.
    @Test func tablesOfDifferentForms() throws {
        let names = ["municipal", "category-list", "national", "three-level"]
        var stacked = try sheet(names[0], named: "全部")
        for name in names.dropFirst() {
            let next = try sheet(name)
            let start = stacked.rows.count + 1
            for row in next.rows {
                guard case .row(let number) = row.place else { continue }
                while stacked.rows.count < start + number {
                    stacked.rows.append(GridRow(place: .row(stacked.rows.count), cells: []))
                }
                stacked.rows.append(GridRow(place: .row(start + number), cells: row.cells))
            }
            stacked.merges += next.merges.map {
                CellRange(
                    rows: ($0.rows.lowerBound + start)...($0.rows.upperBound + start),
                    columns: $0.columns)
            }
        }
        let readings = try readAll([stacked])
        #expect(readings.map(\.template.name) == names)
        for (name, reading) in zip(names, readings) {
            let alone = try library().read(source([sheet(name)]), fileName: "town.xlsx")
            #expect(reading.form.catalog == alone.form.catalog, "\(name)")
            #expect(reading.form.findings("import.column.unheaded").isEmpty)
        }
    }

    /// More tables than are read are told.
    @Test func tablesWithoutEnd() throws {
        let head = try sheet("municipal").rows.prefix(6)
        var stacked = SheetGrid(name: "全部", rows: [])
        for table in 0..<102 {
            for (index, row) in head.enumerated() {
                var row = row
                row.place = .row(table * 6 + index)
                if index == 0 {
                    row.cells[0] = GridCell(column: 0, value: .text("示例\(table)局政务公开清单目录"))
                }
                stacked.rows.append(row)
            }
        }
        let readings = try readAll([stacked])
        #expect(readings.count == 100)
        let finding = try #require(readings[0].form.findings("import.tables").first)
        #expect(finding.severity == .error)
        #expect(finding.place.position == .cell("A601"))
        #expect(finding.message.chinese == "一张工作表上的表超过 100 张，从这里起没有读入，请分开保存。")
        #expect(finding.message.english.hasPrefix("There are more than 100 tables on the sheet"))
    }
}
