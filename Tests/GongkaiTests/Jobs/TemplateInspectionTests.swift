import BundledTemplates
import DisclosureCatalog
import Foundation
import TestSupport
import Testing

@testable import Gongkai

@Suite struct TemplateInspectionTests {
    private func report(_ text: String, gbk: Bool = false) throws(GongkaiError) -> TemplateReport {
        var job = TemplateInspection()
        job.requiresGBK = gbk
        return try job.report(on: .bytes(Array(text.utf8), name: "t.json5"))
    }

    private func bundled(_ name: String) throws -> String {
        String(decoding: try #require(BundledTemplates.form(named: name)), as: UTF8.self)
    }

    private static let faulty = """
        {
          format: "gongkai.form", version: 2, name: "bad", sheetname: "x", sheetName: "a/b",
          defaultTitle: "{departmen}目录", dateFormat: "{year}",
          page: { paper: "A5", orientation: "landscape",
            margins: { top: 1, bottom: 1, left: 1, right: 1, header: 1, footr: 1 } },
          styles: { head: { font: "黑体", size: 10 }, text: { font: "宋体", size: "10" } },
          preamble: [ { style: "titel", text: "☑ 表" } ],
          marks: { chosen: "☑", notChosen: "□", tick: "√", noteSeparator: "：", noteRequest: "" },
          header: [
            { label: "事项", field: "item.nam", width: 10, style: "text" },
            { label: "依据", width: 10, style: "text" },
            { label: "内容", field: "item.content", with: 10, style: "text" },
            { label: "内容2", field: "item.content", width: 10, style: "text", merge: "down" },
            "x",
          ],
        }
        """

    /// Line, rule and key path of every fault, all in one run.
    @Test func reportsEverythingAtOnce() throws {
        let report = try report(Self.faulty, gbk: true)
        let found = report.lines(in: .english).map(\.text)
        let expected = [
            "2: error: [template.key] sheetname: There is no key “sheetname”; was “sheetName” meant?",
            "2: error: [template.sheetName] sheetName: Excel refuses",
            "3: error: [template.placeholder] defaultTitle: There is no placeholder {departmen}",
            "4: error: [template.value] page.paper: “A5” is not known here",
            "5: error: [template.key] page.margins.footr: There is no key “footr”; was “footer” meant?",
            "5: error: [template.key] page.margins: The key “footer” is missing",
            "6: error: [template.value] styles.text.size: This should be a number",
            "7: error: [template.value] preamble[0].style: “titel” is not known here",
            "7: error: [template.gbk] preamble[0].text: GBK does not have the character “☑” (U+2611)",
            "8: error: [template.gbk] marks.chosen: GBK does not have",
            "10: error: [template.value] header[0].field: “item.nam” is not known here; was “item.name”",
            "11: error: [template.unbound] header[1]: The column is bound to nothing",
            "12: error: [template.key] header[2].with: There is no key “with”; was “width” meant?",
            "12: error: [template.key] header[2]: The key “width” is missing",
            "13: error: [template.value] header[3].merge: “down” is not known here",
            "13: error: [template.boundTwice] header[3].field: “item.content” is bound at header[2]",
            "14: error: [template.value] header[4]: This should be an object",
        ]
        for line in expected {
            #expect(found.contains { $0.hasPrefix("t.json5:" + line) }, "\(line) in \(found)")
        }
        #expect(found.count == expected.count, "\(found)")
        #expect(report.hasErrors)
        #expect(report.summary(in: .english) == "t.json5: 17 errors.")
        #expect(report.lines(in: .chinese).allSatisfy { $0.text.contains("错误") })
    }

    private func header(_ nodes: String) -> String {
        """
        { format: "gongkai.form", version: 2, name: "t", sheetName: "x", defaultTitle: "x",
          dateFormat: "{year}", preamble: [],
          page: { paper: "A4", orientation: "landscape",
            margins: { top: 1, bottom: 1, left: 1, right: 1, header: 1, footer: 1 } },
          styles: { head: { font: "黑体", size: 10 }, text: { font: "宋体", size: 10 } },
          marks: { chosen: "■", notChosen: "□", tick: "√", noteSeparator: "：", noteRequest: "" },
          header: [\(nodes)] }
        """
    }

    private func paths(_ text: String) throws -> [String] {
        try report(text).findings.map { finding in
            guard case .keyPath(let path) = finding.place.position else { return finding.rule }
            return "\(finding.rule) \(path)"
        }
    }

    /// What cannot be read keeps its place, so that the findings about others name theirs.
    @Test func findingsBehindAFaultNameTheirPlaces() throws {
        let found = try paths(
            header(
                """
                3, { label: "a", columns: ["x", { label: "b", field: "title", width: 9, style: "text" },
                  { label: "c", field: "item.name", width: 0, style: "text" }] },
                { label: "d", field: "item.basis", joined: ["item.bass", "item.name"], width: "9", style: "tex" },
                """))
        #expect(
            Set(found) == [
                "template.value header[0]", "template.value header[1].columns[0]",
                "template.unbound header[1].columns[1].field",
                "template.width header[1].columns[2].width",
                "template.value header[2].joined[0]", "template.value header[2].width",
                "template.boundTwice header[2].field", "template.value header[2].style",
            ])
    }

    /// Faults that say nothing of widths do not hide that the columns are too wide.
    @Test func columnsAreMeasuredDespiteOtherFaults() throws {
        let wide = """
            { label: "a", field: "item.nam", width: 200, style: "text", merg: true },
            { label: "b", field: "item.basis", width: 200, style: "text" },
            """
        #expect(
            Set(try paths(header(wide))) == [
                "template.width header", "template.key header[0].merg",
                "template.value header[0].field",
            ])
        let unknown = wide.replacing("width: 200", with: "width: true", maxReplacements: 1)
        #expect(try !paths(header(unknown)).contains { $0.hasPrefix("template.width") })
        let text = header(wide).replacing("\"A4\"", with: "\"A5\"")
        #expect(try !paths(text).contains { $0.hasPrefix("template.width") })
    }

    /// One fault is told once, whatever comes of it.
    @Test(arguments: [
        ("width: 10, style: \"text\"", "width: 10", "template.key header[0]"),
        ("text: {", "txt: {", "template.value header[0].style"),
        ("styles: {", "styles: 3, stylesX: {", "template.value styles"),
    ])
    func aFaultIsToldOnce(old: String, new: String, expected: String) throws {
        let sound = header(#"{ label: "a", field: "item.name", width: 10, style: "text" }"#)
        #expect(try paths(sound) == [])
        let found = try paths(sound.replacing(old, with: new))
        #expect(found.filter { $0 != "template.key stylesX" } == [expected])
    }

    @Test func wrongMarginsAndScalesAreToldOneByOne() throws {
        let text = header(#"{ label: "a", field: "item.name", width: 10, style: "text" }"#)
            .replacing("top: 1, bottom: 1", with: "top: -1, bottom: 1e9")
            .replacing(
                "paper:", with: "scale: 401, maximumScale: 401, footer: \"&[Picture]\", paper:")
        #expect(
            Set(try paths(text)) == [
                "template.page page.margins.top", "template.page page.margins.bottom",
                "template.page page.scale", "template.page page.maximumScale",
                "template.character page.footer",
            ])
    }

    @Test func jsonHasLineAndKeyPath() throws {
        let bytes = try TemplateReport.json(of: [try report(Self.faulty)], in: .english)
        let records = try #require(
            try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
        let record = try #require(records.first { $0["rule"] as? String == "template.unbound" })
        #expect(record["line"] as? Int == 11)
        #expect(record["keyPath"] as? String == "header[1]")
        #expect(record["severity"] as? String == "error")
    }

    @Test(arguments: BundledTemplates.formNames) func bundledFormsAreFlawless(name: String) throws {
        let report = try report(try bundled(name), gbk: true)
        #expect(report.findings.isEmpty)
        #expect(!report.hasErrors)
    }

    @Test func whatIsNoJSONIsAnError() {
        let error = thrownError { () throws(GongkaiError) in try report("{ format: ") }
        #expect(error?.code == .inputNotUnderstood)
    }

    @Test(arguments: ["[]", "{}", "{ format: \"gongkai.form\", version: 9 }"])
    func whatIsNoTemplateIsAFinding(text: String) throws {
        let report = try report(text)
        #expect(report.hasErrors)
    }

    /// Whatever key is misspelt or given another value, the check tells and does not crash.
    @Test(arguments: UInt64(0)..<60) func changedTemplatesNeverCrash(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let names = BundledTemplates.formNames
        var lines = try bundled(names[Int(seed) % names.count]).split(
            separator: "\n", omittingEmptySubsequences: false
        ).map(String.init)
        for _ in 0..<3 {
            let index = Int.random(in: 0..<lines.count, using: &random)
            let changes = [
                ("width:", "widht:"), ("field: \"item", "field: \"itm"), ("\"", "'"),
                ("10", "-1e9"),
                ("label:", "synonyms: [], label:"), ("}", "},"), ("style:", "stile:"),
                ("true", "3"),
                ("[", "[[]"), ("columns:", "column:"), ("2", "null"),
            ]
            let change = changes.randomElement(using: &random) ?? ("a", "b")
            lines[index] = lines[index].replacing(change.0, with: change.1)
        }
        let text = lines.joined(separator: "\n")
        do {
            let report = try report(text)
            // What the check does not mind can be used.
            if !report.hasErrors {
                _ = try TemplateFile.read(Array(text.utf8), file: "t.json5")
            }
        } catch let error as GongkaiError {
            #expect(error.code == .inputNotUnderstood)
        }
    }

    @Test(arguments: [
        ("{ label: \"备注\", field: \"item.remarks\", width: 8, style: \"text\" },", "header[9]"),
        ("field: \"item.remarks\"", "header[9].field"),
    ]) func aTemplateOfAWrongFormIsRefused(original: String, path: String) throws {
        let replacement =
            path.hasSuffix("field")
            ? "field: \"title\"" : "{ field: \"item.remarks\", width: 8, style: \"text\" },"
        let text = try bundled("municipal").replacing(original, with: replacement)
        do {
            _ = try TemplateFile.read(Array(text.utf8), file: "t.json5")
            Issue.record("a faulty template was read")
        } catch {
            #expect(error.path.description == path)
            #expect(
                error.position?.line == text.split(
                    separator: "\n", omittingEmptySubsequences: false
                ).count - 3)
            if case .refused = error.code {} else { Issue.record("\(error.code)") }
        }
    }

    @Test func listsTheFormsThatComeWithTheProgram() throws {
        let forms = try BundledForm.all()
        #expect(forms.map(\.name) == TemplateChoice.bundledNames)
        #expect(forms.allSatisfy { !$0.description.isEmpty && !$0.file.isEmpty })
        let error = thrownError { () throws(GongkaiError) in try BundledForm(named: "nationl") }
        #expect(error?.code == .usage)
        #expect(error?.message.english.contains("was national meant?") == true)
        #expect(error?.message.chinese.contains("是否应为 national？") == true)
    }
}
