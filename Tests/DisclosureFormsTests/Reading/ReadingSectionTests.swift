import DisclosureCatalog
import DisclosureForms
import Foundation
import SheetModel
import TestSupport
import Testing

/// Sections by numeral and name.
@Suite struct ReadingSectionTests {
    /// Reads a form with these labels on its items: numeral, name.
    func reading(_ labels: [(String, String)]) throws -> FormReading {
        var form = SmallForm()
        form.rows = labels.enumerated().map { index, label in
            var row = form.rows[0]
            row.replaceSubrange(0...2, with: [label.0, label.1, String(index + 1)])
            return row
        }
        return try read(form.text)
    }

    func sections(_ reading: FormReading) -> [String] {
        reading.catalog.sections.map { "\($0.name) \($0.items.count)" }
    }

    @Test func similarNamesAreNeverUnified() throws {
        let reading = try reading([("一", "概况信息"), ("二", "基本信息"), ("三", "基本信息公开")])
        #expect(sections(reading) == ["概况信息 1", "基本信息 1", "基本信息公开 1"])
        #expect(reading.findings.isEmpty)
    }

    @Test func theSameLabelContinues() throws {
        let reading = try reading([("一", "概况信息"), ("", ""), ("一", "概况 信息"), ("二", "服务")])
        #expect(sections(reading) == ["概况信息 3", "服务 1"])
        #expect(reading.rules(atLine: 8) == ["import.blanks", "import.section.repeated"])
    }

    @Test(arguments: [("一", ""), ("", "概况信息"), ("（一）", "概况信息"), ("一、", "概况信息")])
    func halfALabelContinuesToo(_ label: (String, String)) throws {
        let reading = try reading([("一", "概况信息"), label])
        let continues = label.0.count < 2
        #expect(reading.catalog.sections.count == (continues ? 1 : 2))
        #expect(reading.rules(atLine: 7).contains("import.section.repeated") == continues)
        if !continues {
            #expect(reading.rules(atLine: 7).contains("import.section.sameName"))
        }
    }

    @Test func numeralsWithBracketsAndFiguresCount() throws {
        let reading = try reading([("（一）", "甲"), ("二、", "乙"), ("3", "丙"), ("四.", "丁")])
        #expect(sections(reading) == ["甲 1", "乙 1", "丙 1", "丁 1"])
        #expect(reading.findings.isEmpty)
    }

    @Test func aNumeralOutOfStepIsReportedOnce() throws {
        let reading = try reading([("一", "甲"), ("三", "乙"), ("四", "丙")])
        #expect(reading.lines(of: "import.section.numeral") == [7])
        #expect(reading.findings.first?.message.chinese == "栏目的序号是“三”，按顺序应为“二”，请核对。")
        #expect(reading.findings.first?.message.english.contains("“三”, in order “二”") == true)
        #expect(reading.findings.first?.place.field == .sectionNumeral(level: 1))
    }

    @Test func theSameNumeralWithAnotherNameIsANewSection() throws {
        let reading = try reading([("一", "甲"), ("一", "乙")])
        #expect(sections(reading) == ["甲 1", "乙 1"])
        #expect(reading.rules(atLine: 7) == ["import.section.numeral"])
    }

    @Test func theSameNameWithAnotherNumeralIsANewSection() throws {
        let reading = try reading([("一", "甲"), ("二", "甲")])
        #expect(sections(reading) == ["甲 1", "甲 1"])
        #expect(reading.rules(atLine: 7) == ["import.section.sameName"])
        #expect(reading.findings.first?.message.english.contains("new section") == true)
    }

    @Test func aLabelWithoutANumeralOrWithSomethingElse() throws {
        let reading = try reading([("一", "甲"), ("", "乙"), ("A3", "丙"), ("四", "丁")])
        #expect(sections(reading) == ["甲 1", "乙 1", "丙 1", "丁 1"])
        #expect(reading.lines(of: "import.section.numeral") == [7, 8])
        #expect(reading.findings.first?.message.chinese == "新的栏目没有序号，请核对。")
        #expect(
            reading.findings.dropFirst().first?.message.english == "“A3” is no numeral; check it.")
    }

    @Test func itemsBeforeAnySection() throws {
        let reading = try reading([("", ""), ("一", "甲")])
        #expect(sections(reading) == [" 1", "甲 1"])
        let finding = try #require(reading.findings("import.section.nameless").first)
        #expect(finding.severity == .error)
        #expect(finding.place.position == .line(6))
        #expect(finding.message.chinese == "这里的栏目没有名称，请补上。")
    }

    @Test func aLabelOnALineOfItsOwn() throws {
        var form = SmallForm()
        form.rows[2][0] = ""
        form.rows[2][1] = ""
        form.rows.insert(["二", "社会 救助"], at: 2)
        let reading = try read(form.text)
        #expect(sections(reading) == ["概况信息 2", "社会救助 2"])
        #expect(reading.rules(atLine: 8) == ["import.blanks", "import.section.alone"])
        #expect(
            reading.findings("import.section.alone").first?.message.english.contains("no item")
                == true)
    }

    @Test func pageTopLabelsOnLinesOfTheirOwn() throws {
        let form = SmallForm()
        let original = try read(form.text)
        for row in [1, 3] {
            var variant = form
            variant.rows.insert(row == 1 ? ["一", "概况信息"] : ["二", "社会救助", ""], at: row)
            let reading = try read(variant.text)
            #expect(reading.catalog == original.catalog)
            #expect(reading.rules(atLine: form.line(ofRow: row)) == ["import.section.repeated"])
        }
    }

    @Test func manyNumeralsRunOn() throws {
        let labels = (1...120).map { (ChineseNumeral.text($0), "栏目\($0)") }
        let reading = try reading(labels)
        #expect(reading.catalog.sections.count == 120)
        #expect(reading.findings.isEmpty)
    }
}

/// Forms of other shapes, by templates of their own.
@Suite struct ReadingOtherFormsTests {
    /// A template with another header and nothing above the table but a title.
    func template(_ header: String) throws -> FormTemplate {
        let source = """
            {
                format: "gongkai.form", version: 1, name: "test", sheetName: "表",
                defaultTitle: "{department}公开目录", dateFormat: "{year}-{month}-{day}",
                preamble: [{ style: "text", text: "{title}" }],
                page: {
                    paper: "A4", orientation: "landscape",
                    margins: { top: 1, bottom: 1, left: 1, right: 1, header: 1, footer: 1 },
                    maximumScale: 100, minimumBodySize: 8, slack: 0.02, footer: "{page}",
                },
                styles: {
                    text: { font: "宋体", size: 10 }, head: { font: "宋体", size: 10 },
                },
                marks: {
                    chosen: "■", notChosen: "□", tick: "√", noteSeparator: "：", noteRequest: "（注明）",
                },
                header: [\(header)],
            }
            """
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        return try decoder.decode(FormTemplate.self, from: Data(source.utf8))
    }

    func column(_ label: String, _ field: String) -> String {
        "{ label: \"\(label)\", field: \"\(field)\", width: 5, style: \"text\" }"
    }

    @Test func threeLevelsWithoutNumbers() throws {
        let items = [
            column("一级事项", "section1.name"), column("二级事项", "section2.name"),
            column("三级事项", "item.name"),
        ]
        let template = try template(
            "{ label: \"公开事项\", columns: [\(items.joined(separator: ","))] },"
                + [
                    column("公开内容", "item.content"), column("公开时限", "item.deadline"),
                    column("责任科室", "extra.责任科室"),
                ].joined(separator: ","))
        let text = """
            示例旗办公室公开目录
            公开事项\t\t\t公开内容\t公开时限\t责任科室
            一级事项\t二级事项\t三级事项
            概况\t机构\t职能\t职责。\t20个工作日内\t办公室
            \t\t领导\t简历。\t实时公开\t办公室
            \t规划\t年度计划\t计划。\t1月31日前\t规划科
            概况\t规划\t总结\t总结。\t1月31日前\t规划科
            服务\t办事\t指南\t指南。\t实时公开\t服务科
            服务\t咨询\t电话\t电话。\t实时公开\t服务科
            """
        let reading = try read(text, as: template)
        let catalog = reading.catalog
        #expect(catalog.title == "示例旗办公室公开目录")
        #expect(catalog.department == "示例旗办公室")
        #expect(catalog.sections.map(\.name) == ["概况", "服务"])
        #expect(catalog.sections.map { $0.sections.map(\.name) } == [["机构", "规划"], ["办事", "咨询"]])
        #expect(catalog.items.map(\.name) == ["职能", "领导", "年度计划", "总结", "指南", "电话"])
        #expect(catalog.items.map { $0.extra["责任科室"] }.last == "服务科")
        #expect(catalog.items.allSatisfy { $0.number == nil })
        #expect(reading.lines(of: "import.section.repeated") == [7, 7, 9])
        #expect(reading.findings("import.department.title").count == 1)
    }

    @Test func noSectionsAtAll() throws {
        let template = try template(
            [
                column("序号", "item.number"), column("名称", "item.name"),
                column("公开内容", "item.content"),
            ].joined(separator: ","))
        let reading = try read("甲公开目录\n序号\t名称\t公开内容\n0505\t机构\t职责。\n2\t领导\t简历。", as: template)
        #expect(reading.catalog.sections.map(\.name) == [""])
        #expect(reading.catalog.items.map(\.number) == [.code("0505"), .counted(2)])
        #expect(reading.findings.map(\.rule) == ["import.department.title"])
    }

    @Test func numberedByTheFirstColumn() throws {
        let template = try template(
            [
                column("序号", "item.number"), column("一级事项", "section.name"),
                column("二级事项", "item.name"), column("公开内容", "item.content"),
                column("公开渠道", "item.channels"), column("主动", "item.proactive"),
                column("依申请公开", "item.onRequest"),
            ].joined(separator: ","))
        let text = """
            甲公开目录
            序号\t一级事项\t二级事项\t公开内容\t公开渠道\t主动\t依申请公开
            1\t救助\t名单\t名单。\t■网站 □报刊\t√\t
            2\t\t标准\t标准。\t■网站 □报刊\t\t√
            """
        let reading = try read(text, as: template)
        #expect(reading.catalog.sections.map(\.name) == ["救助"])
        #expect(reading.catalog.items.map(\.disclosure) == [[.proactive], [.onRequest]])
        #expect(reading.findings.map(\.rule) == ["import.department.title"])
    }
}
