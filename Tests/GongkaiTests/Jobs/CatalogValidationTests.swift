import DisclosureCatalog
import Foundation
import Gongkai
import Testing

@Suite struct CatalogValidationTests {
    /// The same job takes a catalog file and published text, by what they are.
    @Test func eitherSource() throws {
        let job = CatalogValidation()
        let text = try job.report(on: try publishedSource())
        #expect(text.findings.contains { $0.rule.hasPrefix("import.") })
        let catalog = Data(
            """
            { "format": "gongkai.catalog", "version": 1,
              "department": "示例局",
              "sections": [ { "name": "概况", "items": [ { "number": 1, "name": "机构" } ] } ] }
            """.utf8)
        let file = try job.report(on: .bytes(Array(catalog), name: "c.json"))
        #expect(file.hasErrors)
        #expect(!file.findings.contains { $0.rule.hasPrefix("import.") })
    }

    /// Lines name the file, the line in it, the severity, the rule, and the field as the form
    /// calls it.
    @Test func lines() throws {
        let catalog = """
            { "format": "gongkai.catalog", "version": 1, "department": "示例局",
              "sections": [ { "name": "概况", "items": [
                { "number": 1, "name": "机构", "content": "", "basis": "《示例条例》",
                  "deadline": "每年1月31日前", "responsibleBody": "示例局",
                  "audience": { "everyone": true }, "disclosure": ["proactive"] } ] } ] }
            """
        let report = try CatalogValidation().report(
            on: .bytes(Array(catalog.utf8), name: "c.json"))
        let chinese = report.lines(in: .chinese).map(\.text)
        #expect(
            chinese.contains { $0.hasPrefix("c.json:3: 错误: [field.blank] 第 1 项 · 公开内容(要素)：") },
            "\(chinese)")
        let english = report.lines(in: .english).map(\.text)
        #expect(
            english.contains {
                $0.hasPrefix("c.json:3: error: [field.blank] Item 1 · content: ")
            })
        #expect(report.lines(in: .english).map(\.severity) == report.findings.map(\.severity))
        #expect(report.summary(in: .chinese).hasPrefix("c.json：栏目 1 个，事项 1 项，其中依申请公开 0 项；"))
        #expect(
            report.summary(in: .english).hasPrefix("c.json: sections: 1, items: 1, on request: 0. ")
        )
    }

    /// One array for several reports, with the line of each finding in its own file.
    @Test func json() throws {
        let first =
            "{\"format\":\"gongkai.catalog\",\"version\":1,\"department\":\"\",\"sections\":[]}"
        let second = "\n\n" + first
        let job = CatalogValidation()
        let reports = [
            try job.report(on: .bytes(Array(first.utf8), name: "a.json")),
            try job.report(on: .bytes(Array(second.utf8), name: "b.json")),
        ]
        let bytes = try FindingReport.json(of: reports, in: .english)
        let array = try #require(
            try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
        #expect(array.count == reports.map(\.findings.count).reduce(0, +))
        #expect(Set(array.compactMap { $0["file"] as? String }) == ["a.json", "b.json"])
        let departments = array.filter { $0["field"] as? String == "department" }
        #expect(departments.compactMap { $0["line"] as? Int } == [1, 3], "\(array)")
        #expect(try FindingReport.json(of: [], in: .english) == Array("[\n\n]\n".utf8))
    }
}
