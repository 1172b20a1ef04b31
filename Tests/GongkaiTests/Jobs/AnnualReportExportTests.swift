import DisclosureCatalog
import Foundation
import Gongkai
import TestSupport
import Testing

@Suite struct AnnualReportExportTests {
    private static let data = """
        { "format": "gongkai.annual", "version": 1, "year": 2025, "department": "示例市统计局",
          "proactive": { "licences": 3, "fees": 1.5, "penalties": "/" } }
        """
    private static let requests = """
        收到日期,申请人类型,申请人,答复日期,答复类型
        2025-02-03,自然人,张三,2025-03-01,予以公开
        2025-02-30,自然人,李四,2025-03-01,予以公开
        """

    private func source(_ text: String, _ name: String) -> CatalogSource {
        .bytes(Array(text.utf8), name: name)
    }

    private func written(
        _ format: AnnualReportFormat, _ folder: TestFolder, _ name: String
    ) throws -> (bytes: Data, report: FindingReport) {
        var export = AnnualReportExport(year: 2025)
        export.format = format
        export.requests = source(Self.requests, "requests.csv")
        let file = folder.path(name)
        let report = try export.run(
            from: source(Self.data, "annual.json"), to: .file(file, replacing: false))
        return (try Data(contentsOf: URL(fileURLWithPath: file)), report)
    }

    @Test(arguments: AnnualReportFormat.allCases)
    func equalInputGivesEqualBytes(format: AnnualReportFormat) throws {
        try withTestFolder { folder in
            let first = try written(format, folder, "a.out")
            let second = try written(format, folder, "b.out")
            #expect(first.bytes == second.bytes)
            let text = String(decoding: first.bytes, as: UTF8.self)
            #expect(!text.contains("张三") && !text.contains("李四"))
            let lines = first.report.lines(in: .english).map(\.text).joined()
            #expect(first.report.hasErrors)
            #expect(lines.contains("requests.csv:3: error: [requests.received]"))
            #expect(!lines.contains("李四"))
            #expect(
                first.report.summary(in: .english)
                    == "annual.json: 2025, figures given: 3, supplied by ledgers: 175. 1 error, 2 notes."
            )
            #expect(
                first.report.summary(in: .chinese)
                    == "annual.json：2025 年度，填报的数字 3 个，台账取得 175 个；1 个错误，2 条说明。")
        }
    }

    @Test func recordsTellLabelsAndSources() throws {
        try withTestFolder { folder in
            let text = String(decoding: try written(.csv, folder, "a.csv").bytes, as: UTF8.self)
            let lines = text.split(whereSeparator: \.isNewline)
            #expect(lines.count == 1 + 10 + 25 * 7 + 15)
            #expect(lines[0] == "\u{FEFF}表,单元格,行,列,键,数字,来源")
            #expect(
                lines.contains("二、主动公开政府信息情况,B10,行政处罚,第二十条第（六）项 · 本年处理决定数量,proactive.penalties,/,"))
            #expect(
                lines.contains(
                    "三、收到和处理政府信息公开申请情况,D6,三、本年度办理结果 · （一）予以公开,申请人情况 · 自然人,"
                        + "requests.granted.naturalPersons,1,依申请公开台账"))
            #expect(
                lines.contains(
                    "四、政府信息公开行政复议、行政诉讼情况,F4,,行政诉讼 · 未经复议直接起诉 · 结果维持,reviews.directSuits.upheld,,"))
        }
    }

    /// The figures as a data file are the year before of the next report.
    @Test func aDataFileIsTheNextYearsPrevious() throws {
        try withTestFolder { folder in
            _ = try written(.json, folder, "last.json")
            var export = AnnualReportExport(year: 2026)
            export.previous = .file(folder.path("last.json"))
            let next = Self.data.replacingOccurrences(of: "2025", with: "2026")
            let report = try export.run(
                from: source(next, "annual.json"),
                to: .file(folder.path("b.xlsx"), replacing: false))
            #expect(!report.hasErrors)
        }
    }

    @Test(arguments: [
        (2019, data, "2019 年度报告不是 国办公开办函〔2021〕30号 的格式，该格式自 2021 年度起使用；本程序没有更早的格式。", 64 as Int32),
        (2024, data, "annual.json：这是 2025 年度的数据，需要 2024 年度的，请核对文件和年度。", 65),
        (2025, "[]", "annual.json:1:1：此处应为对象 {…}，实为列表 […]。", 65),
        (
            2025, data.replacingOccurrences(of: "licences", with: "licenses"),
            "annual.json:2:18：proactive.licenses：没有“licenses”这个键，是否应为“licences”？", 65
        ),
    ])
    func whatStopsTheJob(
        _ year: Int, _ data: String, _ message: String, _ status: Int32
    ) throws {
        try withTestFolder { folder in
            let file = folder.path("a.xlsx")
            let error = #expect(throws: GongkaiError.self) {
                try AnnualReportExport(year: year)
                    .run(from: source(data, "annual.json"), to: .file(file, replacing: false))
            }
            #expect(error?.message.chinese == message)
            #expect(error?.code.exitStatus == status)
            #expect(!FileManager.default.fileExists(atPath: file))
        }
    }

    @Test func aTableThatIsNoLedgerStopsTheJob() throws {
        try withTestFolder { folder in
            var export = AnnualReportExport(year: 2025)
            export.requests = source("收到日期,答复日期\n", "requests.csv")
            let error = #expect(throws: GongkaiError.self) {
                try export.run(
                    from: source(Self.data, "annual.json"),
                    to: .file(folder.path("a.xlsx"), replacing: false))
            }
            #expect(
                error?.message
                    == LocalizedText(
                        zh: "requests.csv：没有找到依申请公开台账的表头，需要收到日期、申请人类型、答复日期、答复类型这几列。",
                        en: """
                            requests.csv: There are no headings of a ledger of requests; it needs the \
                            columns 收到日期, 申请人类型, 答复日期, 答复类型.
                            """))
        }
    }

    @Test func formatsByName() {
        #expect(AnnualReportFormat(fileName: "a.XLSX") == .xlsx)
        #expect(AnnualReportFormat(fileName: "a.htm") == .html)
        #expect(AnnualReportFormat(fileName: "a.json") == .json)
        #expect(AnnualReportFormat(fileName: "a.csv") == .csv)
        #expect(AnnualReportFormat(fileName: "a") == nil)
        #expect(AnnualReportFormat(fileName: "a.pdf") == nil)
    }
}
