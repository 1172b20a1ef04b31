import DisclosureCatalog
import Foundation
import TestSupport
import Testing

@testable import Gongkai

/// The tables of the samples: that they add up, and how they are written.
@Suite struct QuarterlyTablesTests {
    private static let samples = packageRoot + "/Samples"

    private func city(
        _ quarter: String = "2021-Q2", compared: String? = "2020-Q2"
    ) throws -> QuarterlyResult {
        var report = QuarterlyReport(quarter: try #require(Quarter(quarter)))
        report.options.comparedQuarter = compared.flatMap(Quarter.init)
        report.options.minimum = 5
        return try report.run(
            catalogs: [.file(Self.samples + "/city/catalogs")],
            ledgers: [.file(Self.samples + "/city/ledger.csv")])
    }

    private func department(_ quarter: String) throws -> QuarterlyResult {
        try QuarterlyReport(quarter: try #require(Quarter(quarter))).run(
            catalogs: [.file(Self.samples + "/zhongwei-miit/catalog.json")],
            ledgers: [.file(Self.samples + "/zhongwei-miit/ledger-2021.csv")])
    }

    @Test(arguments: ["2020-Q3", "2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4"])
    func sumsAgree(quarter: String) throws {
        let result = try city(quarter)
        let (statistics, total) = (result.statistics, result.statistics.total)
        func isEqual(_ sum: (DepartmentFigures) -> Int) -> Bool {
            statistics.departments.reduce(0) { $0 + sum($1) } == sum(total)
        }
        #expect(isEqual(\.count.period) && isEqual(\.count.yearToDate))
        #expect(isEqual(\.timeliness.onTime) && isEqual(\.timeliness.late))
        #expect(isEqual(\.timeliness.overdue) && isEqual(\.timeliness.undeterminedTotal))
        for figures in statistics.departments + [total] {
            let (count, timeliness) = (figures.count, figures.timeliness)
            #expect(
                count.period
                    == timeliness.onTime + timeliness.late + timeliness.undeterminedTotal)
            #expect(figures.sections.reduce(0) { $0 + $1.count.period } == count.period)
            #expect(figures.offices.reduce(0) { $0 + $1.count.yearToDate } == count.yearToDate)
            #expect(figures.channels.reduce(0) { $0 + $1.count.period } >= count.period)
            let months = figures.months.thisYear.compactMap(\.self)
            #expect(months.reduce(0, +) == count.yearToDate)
            #expect(months.suffix(3).reduce(0, +) == count.period)
        }
        for figures in statistics.departments {
            #expect(
                figures.items.reduce(0) { $0 + $1.count.yearToDate } == figures.count.yearToDate)
            #expect(
                figures.items.reduce(0) { $0 + ($1.count.compared ?? 0) }
                    == figures.count.compared ?? 0)
        }
        #expect(statistics.overdue.count == total.timeliness.late + total.timeliness.overdue)
        #expect(statistics.early.count == total.timeliness.early)
        #expect(statistics.indicators[1].period == total.count.period)
        try checkRows(of: result)
    }

    /// The rows of the sheet 台账 have one counted row for each publication, judged as the figures.
    private func checkRows(of result: QuarterlyResult) throws {
        var rows = result.rows()
        var counted = 0
        var late = 0
        while let row = try rows.next() {
            guard row.isCounted else { continue }
            counted += 1
            if case .late = row.standing { late += 1 }
        }
        #expect(counted == result.statistics.total.count.period)
        #expect(late == result.statistics.total.timeliness.late)
    }

    @Test func theSampleOfADepartmentHasSomethingOfEverything() throws {
        let result = try department("2021-Q2")
        let timeliness = result.statistics.total.timeliness
        #expect(timeliness.late > 0 && timeliness.overdue > 0 && timeliness.early > 0)
        #expect(timeliness.undeterminedTotal > 0)
        #expect(
            Set(result.findings.map(\.rule)) == ["ledger.item", "ledger.trigger", "ledger.early"])
        #expect(result.hasErrors)
        #expect(result.statistics.basis.ledgers[0].normalisedDates.count >= 3)
        try checkRows(of: result)
    }

    @Test func csvHasEveryTableInAFolder() throws {
        let result = try city()
        try withTestFolder { folder in
            let path = folder.path("report")
            try result.writeTables(
                csv: CSVOptions(), in: .chinese, toFolder: path, replacing: false)
            let report = TestFolder(path: path)
            #expect(
                try report.names == QuarterlyTable.allCases.map { $0.rawValue + ".csv" }.sorted())
            for table in QuarterlyTable.allCases {
                let text = try #require(report.text(table.rawValue + ".csv"))
                let header = text.prefix { $0 != "\r\n" }
                #expect(header.first == "\u{FEFF}")
                // Every heading is in the template.
                let words = header.split(separator: ",").map {
                    $0.dropFirst($0.hasPrefix("\u{FEFF}") ? 1 : 0)
                }
                #expect(words.allSatisfy { !$0.unicodeScalars.allSatisfy(\.isASCII) }, "\(header)")
                #expect(text.hasSuffix("\r\n"))
            }
            let again = #expect(throws: GongkaiError.self) {
                try result.writeTables(
                    csv: CSVOptions(), in: .chinese, toFolder: path, replacing: false)
            }
            #expect(again?.code == .outputNotCreated)
        }
    }

    @Test func jsonHasEveryFigure() throws {
        let result = try city()
        try withTestFolder { folder in
            try result.writeJSON(in: .english, to: .file(folder.path("r.json"), replacing: false))
            let data = Data(try #require(folder.text("r.json")).utf8)
            let object = try #require(
                try JSONSerialization.jsonObject(with: data) as? [String: Any])
            #expect(object["format"] as? String == "gongkai.quarterlyReport")
            #expect(object["quarter"] as? String == "2021-Q2")
            let departments = try #require(object["departments"] as? [[String: Any]])
            #expect(departments.count == 6)
            #expect(
                departments.compactMap { $0["period"] as? Int }.reduce(0, +)
                    == result.statistics.total.count.period)
            #expect(departments[5]["rate"] is NSNull)
            for table in QuarterlyTable.figures { #expect(object[table.rawValue] is [Any]) }
            try result.writeJSON(
                .rows, in: .english, to: .file(folder.path("r.jsonl"), replacing: false))
            let lines = try #require(folder.text("r.jsonl")).split(separator: "\n")
            let first = try JSONSerialization.jsonObject(with: Data(lines[0].utf8))
            #expect((first as? [String: Any])?["isCounted"] as? Int == 1)
            try result.writeJSON(
                .items, in: .english, to: .file(folder.path("i.json"), replacing: false))
            let items = try JSONSerialization.jsonObject(
                with: Data(try #require(folder.text("i.json")).utf8))
            #expect((items as? [Any])?.isEmpty == false)
        }
    }

    @Test func theSummaryIsInWords() throws {
        let chinese = try city().summary(in: .chinese)
        #expect(chinese[0].hasPrefix("2021年第二季度，6 个单位：主动公开 "))
        #expect(chinese[1].hasPrefix("及时率 "))
        #expect(chinese[2].hasPrefix("2020年第二季度为 "))
        #expect(chinese.contains("零公开单位 1 个：示例市档案馆。"))
        #expect(chinese.contains("低于最低标准的单位 1 个：示例市档案馆。"))
        let english = try city().summary(in: .english)
        #expect(english[0].hasPrefix("6 departments, quarter 2 of 2021: "))
        #expect(english.contains("Without a publication: 1 (示例市档案馆)."))
        let none = try city("2023-Q1", compared: nil)
        #expect(none.summary(in: .chinese).contains("本期零公开，须报送零公开情况说明并写明原因。"))
        #expect(none.statistics.isNil)
    }

    @Test func aFolderWithoutCatalogsIsTold() throws {
        try withTestFolder { folder in
            let report = QuarterlyReport(quarter: try #require(Quarter("2021-Q2")))
            let error = #expect(throws: GongkaiError.self) {
                try report.run(catalogs: [.file(folder.path)], ledgers: [])
            }
            #expect(error?.message[.chinese].hasSuffix("：没有清单文件（.json）。") == true)
            #expect(
                error?.message[.english].hasSuffix(": There is no catalog file (.json).") == true)
            #expect(error?.code == .inputMissing)
            let missing = #expect(throws: GongkaiError.self) {
                try report.run(catalogs: [.file(folder.path("none"))], ledgers: [])
            }
            #expect(missing?.code == .inputMissing)
        }
    }

    @Test func charactersThatAnEncodingLacksAreFoundInLaterRows() throws {
        var text = "索引号,事项序号,信息名称,生成日期,发布日期,公开渠道,责任科室,发布人\n"
        for number in 0..<1_200 {
            let title = number == 1_100 ? "\u{2B8B8}" : "示例"
            text += "A-\(number),1,\(title),2021-05-10,2021-05-12,门户网站,办公室,张三\n"
        }
        let catalog = try CatalogFile.bytes(of: soundCatalog())
        let result = try QuarterlyReport(quarter: try #require(Quarter("2021-Q2"))).run(
            catalogs: [.bytes(catalog, name: "c.json")],
            ledgers: [.bytes(Array(text.utf8), name: "l.csv")])
        try withTestFolder { folder in
            let error = #expect(throws: GongkaiError.self) {
                try result.write(
                    .rows, csv: CSVOptions(encoding: .gbk), in: .english,
                    to: .file(folder.path("rows.csv"), replacing: false))
            }
            #expect(
                error?.message[.english].contains("Row 1102, column 6 has the character") == true)
            let names = try folder.names
            #expect(names.isEmpty)
        }
    }

    @Test func bundledWordsAreComplete() throws {
        let headings = try TableHeadings.bundled()
        #expect(!headings.total.isEmpty && !headings.yes.isEmpty)
        #expect(Set(headings.standing.keys) == ["onTime", "late", "undetermined"])
        #expect(Set(headings.membership.keys) == ["current", "former", "unknown"])
        #expect(try IndicatorList.bundled().rows.count > 5)
    }
}
