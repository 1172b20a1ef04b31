import DisclosureCatalog
import DisclosureForms
import SheetModel
import Testing

/// Every finding and every error of the learner, at its place.
@Suite struct LearningFindingTests {
    private typealias Sketch = GridSketch

    private func expect(
        _ sketch: GridSketch, _ rule: String, at cell: String?, saying words: String,
        _ others: [GridSketch] = [], location: SourceLocation = #_sourceLocation
    ) throws {
        let findings = try sketch.learned(others).findings.filter { $0.rule == rule }
        let finding = try #require(findings.first, sourceLocation: location)
        #expect(finding.place.file == "f.xlsx", sourceLocation: location)
        #expect(
            finding.place.position == cell.map(Place.Position.cell), sourceLocation: location)
        #expect(finding.message.english.contains(words), sourceLocation: location)
        #expect(!finding.message.chinese.isEmpty, sourceLocation: location)
    }

    @Test func columnsThatNobodyKnows() throws {
        let sketch = Sketch(rows: [Sketch.heading + ["风险点", "风险点"], Sketch.item + ["低", "高"]])
        let form = try sketch.learned()
        #expect(form.template.columns.suffix(2).map(\.field) == [.extra("风险点"), .extra("风险点 2")])
        #expect(form.findings.map(\.rule) == ["learn.column", "learn.column"])
        try expect(sketch, "learn.column", at: "F1", saying: "became extra.风险点")
        #expect(TemplateText(form, file: "f.xlsx").text.contains("// F1：没有认出"))
    }

    @Test func textsThatOneFormAdds() throws {
        let sketch = Sketch(rows: [
            ["联系电话：12345", nil, nil, nil, nil], Sketch.heading, Sketch.item,
        ])
        try expect(sketch, "learn.text", at: "A1", saying: "became extra.联系电话")
        let row = try #require(try sketch.learned().template.preamble.first)
        #expect(row.cells.first?.text == "联系电话：{extra.联系电话}")
    }

    @Test func whereTheFormBegins() throws {
        let rows = [Sketch.heading, Sketch.item].map { [nil, nil] + $0 }
        try expect(
            Sketch(rows: [[], []] + rows), "learn.offset", at: "C3", saying: "begins at C3")
    }

    @Test func hiddenColumnsAndRows() throws {
        var sketch = Sketch(rows: [Sketch.heading, Sketch.item, Sketch.item])
        sketch.change = { grid in
            grid.columns = [GridColumns(range: 2...2, width: 9, isHidden: true)]
            grid.rows[1].isHidden = true
        }
        #expect(
            try sketch.learned().template.columns.map(\.isHidden)
                == [false, false, true, false, false])
        try expect(sketch, "learn.hidden", at: "C1", saying: "The column is hidden")
        sketch.change = { $0.rows[1].isHidden = true }
        try expect(sketch, "learn.hidden", at: "A2", saying: "rows are hidden: 1")
    }

    @Test func formsWithoutRows() throws {
        try expect(
            Sketch(rows: [Sketch.heading]), "learn.noRows", at: "A1", saying: "no rows below")
    }

    @Test func columnsMergedOverSeveral() throws {
        let sketch = Sketch(
            rows: [
                ["某局目录", nil, nil, nil, nil, nil, nil],
                ["序号", "公开事项", "", "公开内容", "", "", "公开时限"],
                ["1", "机构", "", "职能。", "", "", "长期"], ["2", "领导", "", "简历。", "", "", "长期"],
            ],
            merges: [Sketch.merge(0...0, 0...6)]
                + (1...3).flatMap { [Sketch.merge($0...$0, 1...2), Sketch.merge($0...$0, 3...5)] })
        try expect(sketch, "learn.spread", at: "B2", saying: "merged over 2 columns")
        let columns = try sketch.learned().template.columns
        #expect(columns.map(\.field) == [.itemNumber, .itemName, .content, .deadline])
        #expect(
            columns.map(\.width) == [
                .characters(9.6), .parts([9.6, 9.6]), .parts([9.6, 9.6, 9.6]), .characters(9.6),
            ])
    }

    @Test func formsWithoutNames() throws {
        let rows = [["序号", "公开内容", "公开时限"], ["1", "职能。", "长期"]]
        try expect(Sketch(rows: rows), "learn.noName", at: "A1", saying: "cannot be read back")
    }

    @Test func headingsThatCross() throws {
        let sketch = Sketch(
            rows: [
                ["序号", "公开事项", "", "公开内容", "公开时限"],
                ["", "一级事项", "", "二级事项", ""],
            ],
            merges: [
                Sketch.merge(0...1, 0...0), Sketch.merge(0...0, 1...2), Sketch.merge(1...1, 2...3),
            ])
        var crossing = sketch
        crossing.rows[1] = ["", "一级事项", "二级事项", "", ""]
        try expect(crossing, "learn.heading", at: "C2", saying: "reaches past")
    }

    @Test func headersThatAreRepeated() throws {
        let rows = [Sketch.heading, Sketch.item, Sketch.heading, Sketch.item]
        try expect(Sketch(rows: rows), "learn.headerAgain", at: "A3", saying: "stands here again")
    }

    @Test func rowsOfUnequalCells() throws {
        let sketch = Sketch(
            rows: [
                ["填表人：甲", "审核人：乙", "", "", ""], ["", "附页", "", "", ""],
                Sketch.heading, Sketch.item,
            ], merges: [Sketch.merge(0...1, 0...0)])
        try expect(sketch, "learn.row", at: "A1", saying: "not equally high")
    }

    @Test func formsOnOtherSheets() throws {
        let sketch = Sketch(rows: [Sketch.heading, Sketch.item])
        var other = sketch
        other.name = "另一张"
        try expect(sketch, "learn.sheet", at: nil, saying: "not learned", [other])
        #expect(try sketch.learned([other], sheet: "另一张").sheet == "另一张")
    }

    @Test func pagesThatTemplatesCannotSay() throws {
        var sketch = Sketch(rows: [Sketch.heading, Sketch.item])
        sketch.change = { grid in
            grid.page.paperCode = 1
            grid.page.footer = "&L左&C&\"宋体\"&10第&P页{x}&R&D"
            grid.columns = [GridColumns(range: 0...4, width: 40, isHidden: false)]
        }
        try expect(sketch, "learn.paper", at: "A1", saying: "code 1")
        try expect(sketch, "learn.headerFooter", at: "A1", saying: "centred text")
        try expect(sketch, "learn.size", at: "A1", saying: "text prints at")
        let template = try sketch.learned().template
        #expect(template.page.footer == "第{page}页｛x｝")
        #expect(TemplateCheck.findings(in: template).filter { $0.severity == .error }.isEmpty)
    }

    /// A page set-up that no program could print gives a template that can be used.
    @Test func pagesThatNothingCanPrint() throws {
        var sketch = Sketch(rows: [Sketch.heading, Sketch.item])
        sketch.change = { grid in
            grid.page.margins = PageMargins(
                top: 2_000, bottom: 2_000, left: 36, right: 36, header: 18, footer: 18)
            grid.page.scale = 5
            grid.page.footer = "&CA&&Goods"
        }
        try expect(sketch, "learn.margins", at: "A1", saying: "usual ones were taken")
        try expect(sketch, "learn.headerFooter", at: "A1", saying: "centred text")
        let template = try sketch.learned().template
        #expect(template.page.maximumScale == 100)
        #expect(template.page.footer.isEmpty)
        #expect(TemplateCheck.findings(in: template).filter { $0.severity == .error }.isEmpty)
    }

    @Test func whatIsNoForm() throws {
        func expect(
            _ sketch: GridSketch, _ reason: FormLearningError.Reason, at cell: String?,
            sheet: String? = nil
        ) throws {
            let error = try #require(try sketch.error(sheet: sheet))
            #expect(error.reason == reason)
            #expect(error.place.position == cell.map(Place.Position.cell))
            #expect(!error.message.chinese.isEmpty && error.message.english.hasSuffix("."))
        }
        let heading = Sketch.heading
        try expect(Sketch(rows: []), .empty, at: nil)
        try expect(Sketch(rows: [["", ""]]), .headerMissing(found: 0), at: nil)
        try expect(Sketch(rows: [["甲"], ["公开时限"]]), .headerMissing(found: 1), at: "A2")
        try expect(Sketch(rows: [heading]), .noSheet("别", names: ["表"]), at: nil, sheet: "别")
        try expect(
            Sketch(rows: [heading, Sketch.item, ["序号", "公开事项", "公开依据"]]), .secondTable, at: "A3")
        try expect(Sketch(rows: [heading + [nil] + heading]), .secondTable, at: "G1")
        let wide = (0..<150).map { "公开事项\($0)" } + (0..<150).map { _ in "公开事项" }
        try expect(
            Sketch(rows: [heading + wide]), .tooManyColumns(305, limit: 200), at: "A1")
        try expect(
            Sketch(
                rows: [heading] + (0..<13).map { _ in ["", "", "", "", ""] },
                merges: (0..<5).map { Sketch.merge(0...13, $0...$0) }),
            .tooManyHeaderRows(14, limit: 12), at: "A1")
    }

    @Test func moreRowsThanAnyCatalog() throws {
        var sketch = Sketch(rows: [Sketch.heading])
        sketch.change = { grid in
            grid.rows += (1...FormReader.maximumRows).map {
                GridRow(place: .row($0), cells: [GridCell(column: 0, value: .number(1), style: 1)])
            }
        }
        #expect(try sketch.error()?.reason == .tooManyRows(limit: 50_000))
    }

    @Test func columnsThatNoPaperHolds() throws {
        var sketch = Sketch(rows: [Sketch.heading, Sketch.item])
        sketch.change = { grid in
            grid.columns = [GridColumns(range: 0...4, width: 254, isHidden: false)]
            grid.page.scale = 10
            grid.page.margins = PageMargins(
                top: 10, bottom: 10, left: 250, right: 250, header: 0, footer: 0)
        }
        let error = try #require(try sketch.error())
        guard case .unsound = error.reason else {
            Issue.record("\(error)")
            return
        }
        #expect(error.message.english.contains("wider than A4"))
    }
}
