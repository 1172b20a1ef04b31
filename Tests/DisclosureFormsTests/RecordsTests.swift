import DisclosureCatalog
import DisclosureForms
import TestSupport
import Testing

private let headings = [
    "一级事项序号", "一级事项", "二级事项序号", "二级事项", "公开内容(要素)", "公开依据", "公开时限", "公开主体",
    "门户网站", "报刊", "其他（注明）", "公开对象/全社会", "公开对象/特定群体", "公开方式/主动公开",
    "公开方式/依申请", "备注",
]

private func texts(_ rows: [[FormRecords.Value]]) -> [[String]] {
    rows.map { $0.map(\.description) }
}

@Suite struct RecordsTests {
    @Test func oneRowPerItemWithRepeatedSections() throws {
        var catalog = sampleCatalog(itemsInSections: [2, 1])
        catalog.sections[0].items[1].channels = [
            ChosenChannel("报刊"), ChosenChannel("其他（注明）", note: "12345热线"),
        ]
        let records = FormRecorder(template: try municipalTemplate()).records(of: catalog)
        let basis = "《示例条例》（示例令第1号）"
        #expect(records.headings == headings)
        #expect(
            texts(records.rows) == [
                [
                    "一", "栏目1", "1", "事项1", "机构职能、办公地址。", basis, "20个工作日内", "示例局",
                    "√", "", "", "√", "", "√", "", "",
                ],
                [
                    "一", "栏目1", "2", "事项2", "机构职能、办公地址。", basis, "20个工作日内", "示例局",
                    "", "√", "√：12345热线", "√", "", "√", "", "",
                ],
                [
                    "二", "栏目2", "3", "事项3", "机构职能、办公地址。", basis, "20个工作日内", "示例局",
                    "√", "", "", "√", "", "√", "", "",
                ],
            ])
    }

    @Test func channelsInOneColumnStandAsInTheForm() throws {
        let recorder = FormRecorder(template: try municipalTemplate(), channelStyle: .lines)
        let records = recorder.records(of: sampleCatalog(itemsInSections: [1]))
        #expect(records.headings == headings.prefix(8) + ["公开渠道和载体"] + headings.suffix(5))
        #expect(records.rows[0][8] == .text("■门户网站\n□报刊\n□其他（注明）"))
    }

    @Test(arguments: ["", "0", "/", " a\tb ", "=1+1", "一\r\n二", "\u{1}"])
    func textsAreKept(text: String) throws {
        var catalog = sampleCatalog(itemsInSections: [1])
        catalog.sections[0].items[0].basis = text
        let records = FormRecorder(template: try municipalTemplate()).records(of: catalog)
        #expect(Array(records.rows[0][5].description.utf8) == Array(text.utf8))
    }

    @Test func numbersAreNumbersAndCodesAreText() throws {
        var catalog = sampleCatalog(itemsInSections: [3])
        catalog.sections[0].items[0].number = .counted(.max)
        catalog.sections[0].items[1].number = .code("0505")
        catalog.sections[0].items[2].number = nil
        let records = FormRecorder(template: try municipalTemplate()).records(of: catalog)
        #expect(records.rows.map { $0[2] } == [.number(.max), .text("0505"), .text("")])
    }

    @Test func anEmptySectionKeepsItsLabels() throws {
        let records = FormRecorder(template: try municipalTemplate()).records(
            of: sampleCatalog(itemsInSections: [0, 1]))
        let empty = ["一", "栏目1"] + Array(repeating: "", count: headings.count - 2)
        #expect(texts(records.rows)[0] == empty)
        #expect(records.rows.count == 2)
    }

    @Test func aChannelBesideTheVocabularyGetsItsColumn() throws {
        var catalog = sampleCatalog(itemsInSections: [2])
        catalog.sections[0].items[1].channels = [ChosenChannel("图书馆")]
        let records = FormRecorder(template: try municipalTemplate()).records(of: catalog)
        #expect(Array(records.headings[8..<12]) == ["门户网站", "报刊", "其他（注明）", "图书馆"])
        #expect(records.rows.map { $0[11] } == [.text(""), .text("√")])
    }

    @Test func headingsAreNeverAmbiguous() throws {
        var catalog = sampleCatalog(itemsInSections: [1])
        let names = ["备注", "公开渠道和载体", "公开渠道和载体/备注", "", "报刊", "报刊"]
        catalog.channelVocabulary = names
        catalog.sections[0].items[0].channels = names.dropLast().map { ChosenChannel($0) }
        let template = try municipalTemplate()
        let records = FormRecorder(template: template).records(of: catalog)
        #expect(
            Array(records.headings[8..<13]) == [
                "公开渠道和载体/备注", "公开渠道和载体/公开渠道和载体", "公开渠道和载体/公开渠道和载体/备注",
                "公开渠道和载体/", "报刊",
            ])
        #expect(Set(records.headings).count == records.headings.count)
        let rows = try #require(
            FormRecordReader(template: template).formRows(
                headings: records.headings, rows: texts(records.rows)))
        #expect(rows[0][8] == "■备注\n■公开渠道和载体\n■公开渠道和载体/备注\n■\n■报刊")
    }

    @Test func equalLabelsOfATemplateAreNumbered() throws {
        var template = try municipalTemplate()
        template.header += [template.header[2], template.header[2]]
        let records = FormRecorder(template: template).records(
            of: sampleCatalog(itemsInSections: []))
        #expect(records.headings.suffix(2) == ["公开内容(要素) (2)", "公开内容(要素) (3)"])
        #expect(records.rows.isEmpty)
    }
}

@Suite struct RecordsReadingTests {
    @Test(arguments: 0..<40)
    func columnsAndLinesTellTheSame(seed: Int) throws {
        var generator = CatalogGenerator(seed: UInt64(seed))
        let catalog = generator.catalog(items: 12)
        let template = try municipalTemplate()
        let columns = FormRecorder(template: template).records(of: catalog)
        let lines = FormRecorder(template: template, channelStyle: .lines).records(of: catalog)
        let reader = FormRecordReader(template: template)
        for records in [columns, lines] {
            let rows = reader.formRows(headings: records.headings, rows: texts(records.rows))
            #expect(rows == texts(lines.rows))
        }
    }

    /// From a catalog to records and back through the reader of forms.
    @Test(arguments: FormRecords.ChannelStyle.allCases)
    func theFormReaderReadsRecords(style: FormRecords.ChannelStyle) throws {
        let template = try municipalTemplate()
        var catalog = sampleCatalog(itemsInSections: [2, 3])
        catalog.sections[0].items[1].channels = [
            ChosenChannel("报刊"), ChosenChannel("其他（注明）", note: "12345热线"),
        ]
        catalog.sections[1].items[0].audience = Audience(groups: ["项目单位"])
        catalog.sections[1].items[1].disclosure = [.onRequest]
        catalog.sections[1].items[2].remarks = "每年更新"
        let records = FormRecorder(template: template, channelStyle: style).records(of: catalog)
        let table = [records.headings] + texts(records.rows)
        let grid = try #require(FormRecordReader(template: template).formGrid(of: table))
        let reading = try FormReader(template: template).read(grid)
        #expect(reading.catalog.sections == catalog.sections)
        #expect(reading.catalog.channelVocabulary == catalog.channelVocabulary)
        #expect(FormRecordReader(template: template).formGrid(of: []) == nil)
    }

    @Test func columnsMayStandInAnyOrder() throws {
        let template = try municipalTemplate()
        let records = FormRecorder(template: template).records(
            of: sampleCatalog(itemsInSections: [2]))
        let reader = FormRecordReader(template: template)
        let straight = reader.formRows(headings: records.headings, rows: texts(records.rows))
        var order = Array(records.headings.indices)
        order.swapAt(0, 15)
        order.swapAt(4, 6)
        let shuffled = reader.formRows(
            headings: order.map { records.headings[$0] },
            rows: texts(records.rows).map { row in order.map { row[$0] } })
        #expect(shuffled == straight)
    }

    @Test(arguments: [
        ("", "□其他（注明）"), ("√", "■其他（注明）"), ("√：", "■其他（注明）："), ("√：热线", "■其他（注明）：热线"),
        ("√：一\n二", "■其他（注明）：一\n二"), ("√：一\n√：二", "■其他（注明）：一\n■其他（注明）：二"),
        ("√：\u{301}", "■其他（注明）：\u{301}"), ("是", "其他（注明）是"), ("√热线", "其他（注明）√热线"),
        ("√\n热线", "其他（注明）√\n热线"),
    ])
    func aChannelCellIsReadOrPassedOn(cell: String, line: String) throws {
        let reader = FormRecordReader(template: try municipalTemplate())
        var row = Array(repeating: "", count: headings.count)
        row[2] = "1"
        row[10] = cell
        let rows = try #require(reader.formRows(headings: headings, rows: [row]))
        #expect(Array(rows[0][8].utf8) == Array("□门户网站\n□报刊\n\(line)".utf8))
    }

    @Test func shortRowsAreFilledUp() throws {
        let reader = FormRecordReader(template: try municipalTemplate())
        let rows = reader.formRows(
            headings: headings, rows: [["一", "", "1"], ["一"], []])
        let boxes = "□门户网站\n□报刊\n□其他（注明）"
        let item = ["一", "", "1"] + Array(repeating: "", count: 5) + [boxes]
        let blanks = Array(repeating: "", count: 13)
        #expect(rows == [item + blanks.prefix(5), ["一"] + blanks, [""] + blanks])
    }

    @Test func otherHeadingsAreNotOfThisForm() throws {
        let reader = FormRecordReader(template: try municipalTemplate())
        #expect(reader.recognises(headings))
        // A column that somebody deleted is missed by whoever reads the form.
        #expect(reader.recognises(Array(headings.dropLast())))
        #expect(!reader.recognises(Array(headings.prefix(6))))
        #expect(!reader.recognises(headings + ["备注"]))
        #expect(!reader.recognises(headings + ["公开渠道和载体"]))
        #expect(!reader.recognises([]))
        #expect(!reader.recognises(headings + (0..<1_000).map { "渠道\($0)" }))
        #expect(reader.formRows(headings: ["a"], rows: []) == nil)
    }
}
