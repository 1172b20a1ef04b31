import DelimitedText
import DisclosureCatalog
import Foundation
import SheetModel
import TestSupport
import Testing

@testable import Gongkai

/// Ledgers that are workbooks.
@Suite struct LedgerWorkbookTests {
    private static let header: [LedgerBook.Cell] = [
        "索引号", "事项序号", "信息名称", "生成日期", "发布日期", "公开渠道", "责任科室", "发布人",
    ]

    /// 44330 is 2021-05-14.
    private static func row(
        _ index: LedgerBook.Cell, item: LedgerBook.Cell = .number(1),
        published: LedgerBook.Cell = .day(44_332), channel: LedgerBook.Cell = "门户网站"
    ) -> [LedgerBook.Cell] {
        [index, item, "示例信息", .day(44_330), published, channel, "办公室", "张三"]
    }

    private func result(
        _ book: LedgerBook, _ configure: (inout QuarterlyReport) -> Void = { _ in }
    ) throws -> QuarterlyResult {
        var report = QuarterlyReport(quarter: try #require(Quarter("2021-Q2")))
        configure(&report)
        return try report.run(
            catalogs: [.bytes(try CatalogFile.bytes(of: soundCatalog()), name: "c.json")],
            ledgers: [.bytes(try book.bytes(), name: "台账.xlsx")])
    }

    @Test func daysAreNumbersOrTexts() throws {
        let result = try result(
            LedgerBook(
                .init(
                    name: "台账",
                    rows: [
                        Self.header, Self.row("A-1"), Self.row("A-2", published: "2021-05-17"),
                        Self.row("A-3", published: "2021年5月17日"),
                        Self.row("A-4", published: .number(44_333)), Self.row("A-5", published: ""),
                    ])))
        #expect(result.statistics.total.count.period == 4)
        #expect(result.findings.isEmpty)
        let ledger = try #require(result.statistics.basis.ledgers.first)
        #expect(ledger.name == "台账.xlsx!台账" && ledger.rows == 5)
        #expect(
            ledger.normalisedDates == [NormalisedDates(.chinese, 1), NormalisedDates(.serial, 1)])
    }

    /// The sample's ledger gives the same figures whatever it is written as.
    @Test func figuresAreThoseOfTheSameLedgerAsText() throws {
        let city = packageRoot + "/Samples/city"
        let text = try DelimitedReader().read(
            Array(Data(contentsOf: URL(filePath: city + "/ledger.csv")))
        ) { _ in true }
        let rows = text.rows.enumerated().map { number, row in
            row.map { text -> LedgerBook.Cell in
                // Every second row has its dates as Excel keeps them.
                if number % 2 == 0, case .day(let day, .iso) = LedgerDate(text) {
                    return .day(day.daysSince1970 + 25_569)
                }
                return text.isEmpty ? .none : .text(text)
            }
        }
        let title: [LedgerBook.Cell] = ["示例市公开台账"]
        let book = LedgerBook(
            .init(name: "上半", rows: [title] + rows.prefix(200)),
            .init(name: "下半", rows: [rows[0]] + rows.dropFirst(200)))
        let report = QuarterlyReport(quarter: try #require(Quarter("2021-Q2")))
        let catalogs = [CatalogSource.file(city + "/catalogs")]
        let (read, expected) = (
            try report.run(
                catalogs: catalogs, ledgers: [.bytes(try book.bytes(), name: "b.xlsx")]),
            try report.run(catalogs: catalogs, ledgers: [.file(city + "/ledger.csv")])
        )
        #expect(try titles(of: read) == titles(of: expected))
        #expect(read.findings.map(\.message) == expected.findings.map(\.message))
        var (figures, others) = (read.statistics, expected.statistics)
        figures.basis.ledgers = []
        others.basis.ledgers = []
        #expect(figures.overdue.contains { $0.place?.sheet == "下半" })
        for index in figures.overdue.indices { figures.overdue[index].place = nil }
        for index in others.overdue.indices { others.overdue[index].place = nil }
        let early = [figures.early, others.early].map { $0.map(\.indexNumber) }
        #expect(early[0] == early[1])
        (figures.early, others.early) = ([], [])
        #expect(figures == others)
        #expect(expected.statistics.total.count.period > 0)
    }

    private func titles(of result: QuarterlyResult) throws -> [String] {
        var titles: [String] = []
        var rows = result.rows()
        while let row = try rows.next() { titles.append("\(row.entry.title) \(row.isCounted)") }
        return titles
    }

    @Test func findingsNameTheCell() throws {
        let result = try result(
            LedgerBook(
                .init(
                    name: "5月",
                    rows: [
                        ["2021年5月公开台账"], Self.header + ["心情"],
                        Self.row("A-1", item: "99"), Self.row("A-2", published: .error("#REF!")),
                        Self.row("A-3", channel: "黑板报"), Self.row("", channel: ""),
                        Self.row("A-1", published: .day(44_340)) + ["好", "多"],
                        ["", "", "", .day(44_330)],
                    ])))
        #expect(
            result.lines(in: .chinese).map(\.text) == [
                "台账.xlsx!5月!A2: 说明: [ledger.column.unused] “心情”一栏没有用到。",
                "台账.xlsx!5月!A7: 警告: [ledger.row.long] 此行在表头没有栏目的地方有内容，没有读入，请检查。",
                "台账.xlsx!5月!A8: 说明: [ledger.row.skipped] 此行没有索引号、名称和发布日期，没有计入。",
                "台账.xlsx!5月!B3: 错误: [ledger.item] 目录中没有事项“99”，只计入单位合计。",
                "台账.xlsx!5月!E4: 错误: [ledger.date] “发布日期”不是日历上的日期，请写成 2021-06-21 的形式。",
                "台账.xlsx!5月!F5: 警告: [ledger.channel] 目录中没有“黑板报”这一渠道。",
                "台账.xlsx!5月!A6: 错误: [ledger.indexNumber] 没有索引号，此行单独计为一条。",
                "台账.xlsx!5月!F6: 警告: [ledger.channel.missing] 已经发布，但没有填写公开渠道。",
                "台账.xlsx!5月!E7: 错误: [ledger.duplicate.date] 与第 3 行是同一索引号，“发布日期”却不同；发布日期以最早的为准，请核对。",
            ])
    }

    /// Every visible sheet with the header of a ledger is one; rows of two sheets are told apart.
    @Test func sheetsAreLedgersOfTheirOwn() throws {
        let result = try result(
            LedgerBook(
                .init(name: "填表说明", rows: [["请按月填写。"]]),
                .init(name: "4月", rows: [Self.header, Self.row(""), Self.row("A-1")]),
                .init(name: "空", rows: []),
                .init(
                    name: "5月",
                    rows: [Self.header, Self.row(""), Self.row("A-1", published: .day(44_350))]),
                .init(name: "旧", rows: [Self.header, Self.row("B-1")], isHidden: true),
                .init(name: "选项", rows: [["门户网站"]], isHidden: true)))
        #expect(result.statistics.total.count.period == 3)
        #expect(
            result.statistics.basis.ledgers.map(\.name) == ["台账.xlsx!4月", "台账.xlsx!5月"])
        #expect(
            result.lines(in: .english).map(\.text) == [
                "台账.xlsx!填表说明: note: [ledger.sheet.skipped] The sheet has no header of a publication ledger; it was not read.",
                "台账.xlsx!旧: warning: [ledger.sheet.hidden] The sheet is hidden and was not read; show it if its rows belong to the ledger.",
                "台账.xlsx!4月!A2: error: [ledger.indexNumber] There is no index number, so the row counts as information of its own.",
                "台账.xlsx!5月!A2: error: [ledger.indexNumber] There is no index number, so the row counts as information of its own.",
                "台账.xlsx!5月!E3: error: [ledger.duplicate.date] It has the index number of line 3 of 台账.xlsx!4月, but another date in “发布日期”; the earliest publication counts. Check both.",
            ])
    }

    @Test func mergedCellsCountForEveryRow() throws {
        let result = try result(
            LedgerBook(
                .init(
                    name: "台账",
                    rows: [
                        ["公开台账"], Self.header, Self.row("A-1"),
                        ["", "", "示例信息", "", "", "报刊"],
                        ["A-2", "", "示例信息", .day(44_330), "", "报刊"],
                    ], merges: ["A1:H1", "A3:A4", "B3:B5", "D3:D4", "E3:E5"])))
        #expect(result.statistics.total.count.period == 2)
        #expect(result.statistics.total.channels.map(\.count.period) == [1, 2])
        #expect(result.statistics.departments.first?.items.first?.count.period == 2)
        #expect(result.findings == [])
    }

    @Test func cellsWithoutAResultAreFindings() throws {
        let result = try result(
            LedgerBook(
                .init(
                    name: "台账",
                    rows: [Self.header, Self.row("A-1", published: .formula("TODAY()"))])))
        #expect(result.statistics.total.count.period == 0)
        #expect(
            result.lines(in: .english).map(\.text) == [
                "台账.xlsx!台账!E2: error: [import.cell.formula] The formula has no stored result and was read as blank; open and save the file in a spreadsheet program."
            ])
    }

    @Test func whatIsNoLedgerIsRefused() throws {
        let none = LedgerBook(.init(name: "表", rows: [["甲", "乙"]]))
        let error = #expect(throws: GongkaiError.self) { try result(none) }
        #expect(error?.message[.chinese].hasPrefix("台账.xlsx：没有找到台账的表头") == true)
        let old = thrownError { () throws(GongkaiError) in
            try LedgerSource(
                .bytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], name: "a.xls"),
                limits: .standard
            ).opened(encoding: nil, vocabulary: try LedgerVocabulary.bundled())
        }
        #expect(old?.message[.chinese].hasPrefix("a.xls：") == true)
        #expect(old?.code == .inputNotUnderstood)
    }

    @Test func workbooksHaveLimitsOfTheirOwn() throws {
        let book = LedgerBook(.init(name: "台账", rows: [Self.header, Self.row("A-1")]))
        let cells = #expect(throws: GongkaiError.self) {
            try result(book) { $0.limits.ledgerWorkbook.cells = 10 }
        }
        #expect(cells?.message[.chinese].hasPrefix("台账.xlsx!台账：") == true)
        try withTestFolder { folder in
            try Data(book.bytes()).write(to: URL(filePath: folder.path("l.xlsx")))
            var report = QuarterlyReport(quarter: try #require(Quarter("2021-Q2")))
            let catalog = CatalogSource.bytes(
                try CatalogFile.bytes(of: soundCatalog()), name: "c.json")
            let ledger = CatalogSource.file(folder.path("l.xlsx"))
            let read = try report.run(catalogs: [catalog], ledgers: [ledger])
            #expect(read.statistics.total.count.period == 1)
            report.limits.ledgerWorkbookBytes = 100
            let file = #expect(throws: GongkaiError.self) {
                try report.run(catalogs: [catalog], ledgers: [ledger])
            }
            #expect(file?.message[.chinese].contains("台账超过") == true)
        }
    }
}
