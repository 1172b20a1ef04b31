import DelimitedText
import DisclosureCatalog
import Foundation
import TestSupport
import Testing

@testable import Gongkai

@Suite struct LedgerFileTests {
    private static let table = [
        ["索引号", "事项序号", "信息名称", "生成日期", "发布日期", "公开渠道", "责任科室", "发布人"],
        ["A-1", "1", "第一条", "2021-05-10", "2021-05-12", "门户网站、报刊", "办公室", "张三"],
        ["A-2", "1", "第二条", "2021-05-10", "2021/5/13", "门户网站", "办公室", "张三"],
    ]

    private func result(
        _ bytes: [UInt8], _ configure: (inout QuarterlyReport) -> Void = { _ in }
    ) throws -> QuarterlyResult {
        var report = QuarterlyReport(quarter: try #require(Quarter("2021-Q2")))
        configure(&report)
        return try report.run(catalogs: [try source()], ledgers: [.bytes(bytes, name: "台账.csv")])
    }

    private func source() throws -> CatalogSource {
        .bytes(try CatalogFile.bytes(of: soundCatalog()), name: "c.json")
    }

    private func csv(
        _ encoding: TextEncoding, _ separator: DelimitedDialect.Separator = .comma
    ) throws -> [UInt8] {
        try DelimitedWriter(dialect: .init(separator: separator), encoding: encoding)
            .write(Self.table.map { $0.map(DelimitedField.text) })
    }

    @Test(arguments: TextEncoding.allCases, DelimitedDialect.Separator.allCases)
    func encodingAndSeparatorAreFoundOut(
        encoding: TextEncoding, separator: DelimitedDialect.Separator
    ) throws {
        let result = try result(try csv(encoding, separator))
        #expect(result.statistics.total.count.period == 2)
        #expect(result.statistics.total.channels.map(\.count.period) == [2, 1])
        #expect(result.findings.isEmpty)
        #expect(
            result.statistics.basis.ledgers[0].normalisedDates == [NormalisedDates(.separated, 1)])
    }

    @Test func aNamedEncodingIsBelieved() throws {
        let bytes = try csv(.gb18030)
        #expect(try result(bytes) { $0.encoding = .gb18030 }.statistics.total.count.period == 2)
        let utf8 = try csv(.utf8)
        let error = thrownError { () throws(GongkaiError) in
            var report = QuarterlyReport(quarter: Quarter(year: 2021, number: 2) ?? fallback)
            report.encoding = .utf8
            return try report.run(
                catalogs: [.bytes(catalogBytes, name: "c.json")],
                ledgers: [.bytes(bytes, name: "台账.csv")])
        }
        #expect(error?.message[.chinese] == "台账.csv：第 1 行不是有效的 utf-8 编码，请改用正确的编码名称。")
        #expect(error?.code == .inputNotUnderstood)
        #expect(try result(utf8) { $0.encoding = .utf8 }.findings.isEmpty)
    }

    @Test func rowsAboveTheHeaderAreSkipped() throws {
        let text =
            "2021年公开台账,,\n\n" + Self.table.map { $0.joined(separator: ",") }.joined(separator: "\n")
        #expect(try result(Array(text.utf8)).statistics.total.count.period == 2)
    }

    @Test func jsonLinesAreALedger() throws {
        let text = """
            {"indexNumber": "A-1", "itemNumber": 1, "title": "第\\"一\\"条", "formedOn": "2021-05-10", \
            "publishedOn": "2021-05-12", "channels": ["门户网站", "报刊"], "office": "办公室", "publisher": null, "审核人": "李四", "心情": "好"}

            {"索引号": "A-2", "事项序号": "1", "标题": "第二条", "成文日期": "2021年5月10日", "公开日期": "20210512", "渠道": "门户网站", "科室": "办公室"}
            """
        let result = try result(Array(text.utf8))
        #expect(result.statistics.total.count.period == 2)
        #expect(result.statistics.total.channels.map(\.count.period) == [2, 1])
        #expect(
            result.lines(in: .chinese).map(\.text) == [
                "台账.csv:1: 说明: [ledger.column.unused] “心情”一栏没有用到。"
            ])
    }

    @Test(arguments: [
        ("{\"indexNumber\": \"A-1\", \"title\": \"x\"\n", "台账.csv:1:"),
        ("{\"indexNumber\": \"A-1\"}\n{\"channels\": [1, {}]}", "台账.csv:2:"),
        ("{\"title\": true}", "台账.csv:1:"), ("{\"title\": \"a\", \"title\": \"b\"}", "台账.csv:1:"),
        ("{} x", "台账.csv:1:"), ("{\"indexNumber\": \"A-1\"}\n7", "台账.csv:2:"),
    ])
    func linesThatAreNoObjectsAreRefused(text: String, place: String) throws {
        let bytes = Array(text.utf8)
        let error = #expect(throws: GongkaiError.self) { try result(bytes) }
        #expect(error?.code == .inputNotUnderstood)
        #expect(error?.message[.english].hasPrefix(place) == true)
    }

    @Test(arguments: [
        (
            "甲,乙,丙\n1,2,3\n",
            "台账.csv：没有找到台账的表头，请写上索引号、事项序号、信息名称、发布日期、公开渠道等栏目。",
            "台账.csv: There is no header of a publication ledger; it needs columns such as 索引号、事项序号、信息名称、发布日期、公开渠道."
        ),
        (
            "", "台账.csv：没有找到台账的表头，请写上索引号、事项序号、信息名称、发布日期、公开渠道等栏目。",
            "台账.csv: There is no header of a publication ledger; it needs columns such as 索引号、事项序号、信息名称、发布日期、公开渠道."
        ),
        (
            "索引号,标题,渠道\nA,B,C\n", "台账.csv：台账没有“发布日期”一栏，无法统计，请补上。",
            "台账.csv: The ledger has no column “发布日期”, so nothing can be counted; add it."
        ),
        (
            "索引号,标题,发布日期\nA,\"B\"C,\n", "台账.csv：第 2 行第 2 列的右引号后还有文字，字段内的引号须写成两个。",
            "台账.csv: Row 2, column 2 has text after the closing quote: write a quote within a field twice."
        ),
        (
            "%PDF-1.7", "台账.csv：这不是 CSV、JSON 行或 XLSX 格式的台账；请在表格软件中另存为 XLSX。",
            "台账.csv: This is no ledger in CSV, JSON lines or XLSX; save it as XLSX from the spreadsheet program."
        ),
    ])
    func whatIsNoLedgerIsRefused(text: String, chinese: String, english: String) throws {
        let error = #expect(throws: GongkaiError.self) { try result(Array(text.utf8)) }
        #expect(error?.message == LocalizedText(zh: chinese, en: english))
        #expect(error?.code == .inputNotUnderstood)
    }

    @Test func ledgersHaveLimits() throws {
        let bytes = try csv(.utf8)
        try withTestFolder { folder in
            try folder.create("l.csv", String(decoding: bytes, as: UTF8.self))
            var report = QuarterlyReport(quarter: fallback)
            report.limits.ledgerBytes = 100
            let error = #expect(throws: GongkaiError.self) {
                try report.run(
                    catalogs: [try source()], ledgers: [.file(folder.path("l.csv"))])
            }
            #expect(error?.message[.chinese].hasSuffix("台账超过 0 MiB 的上限，请按年份或单位拆分。") == true)
            #expect(
                error?.message[.english].hasSuffix(
                    "The ledger is larger than the limit of 0 MiB; split it by year or department.")
                    == true)
        }
        let long = #expect(throws: GongkaiError.self) {
            try result(bytes + Array(repeating: 0x41, count: 2_000)) {
                $0.limits.ledgerRowBytes = 1 << 10
            }
        }
        #expect(long?.message[.english].contains("Row 4 is longer than 1 KiB") == true)
        let line = #expect(throws: GongkaiError.self) {
            try result(Array("{\"title\": \"0123456789\"}".utf8)) { $0.limits.ledgerRowBytes = 10 }
        }
        #expect(
            line?.message
                == LocalizedText(
                    zh: "台账.csv:1：此行超过 0 KiB，不是一条台账记录，请检查。",
                    en: "台账.csv:1: The line is longer than 0 KiB, too long for an entry; check it.")
        )
    }

    @Test func rowsAcrossPiecesAreWhole() throws {
        var text = Self.table[0].joined(separator: ",") + "\n"
        for number in 0..<9_000 {
            text += "A-\(number),1,\"标题\n“引号”\"\"\(number)\",2021-05-10,2021-05-12,门户网站,办公室,张三\n"
        }
        #expect(text.utf8.count > 2 * InputPieces.pieceSize)
        try withTestFolder { folder in
            try folder.create("l.csv", text)
            let result = try QuarterlyReport(quarter: fallback).run(
                catalogs: [try source()], ledgers: [.file(folder.path("l.csv"))])
            #expect(result.statistics.total.count.period == 9_000)
            var rows = result.rows()
            var last: JudgedEntry?
            var count = 0
            while let row = try rows.next() {
                last = row
                count += 1
            }
            #expect(count == 9_000)
            #expect(last?.entry.title == "标题\n“引号”\"8999")
            #expect(last?.entry.line == 2 + 8_999 * 2)
        }
    }
}

private let fallback: Quarter = {
    guard let quarter = Quarter(year: 2021, number: 2) else { preconditionFailure("a quarter") }
    return quarter
}()

private let catalogBytes: [UInt8] = (try? CatalogFile.bytes(of: soundCatalog())) ?? []
