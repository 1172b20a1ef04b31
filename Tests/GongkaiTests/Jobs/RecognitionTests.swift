import DisclosureCatalog
import Foundation
import Gongkai
import TestSupport
import Testing

/// Which form a source is, its header tells.
@Suite struct RecognitionTests {
    private func imported(
        _ lines: [[String]], _ change: (inout CatalogImport) -> Void = { _ in }
    ) throws -> (catalog: Catalog, report: FindingReport) {
        var job = CatalogImport()
        change(&job)
        let text = lines.map { $0.joined(separator: "\t") }.joined(separator: "\n")
        return try job.catalog(from: .bytes(Array(text.utf8), name: "list.txt"))
    }

    private func refusal(
        _ lines: [[String]], _ change: (inout CatalogImport) -> Void = { _ in }
    ) -> GongkaiError? {
        thrownError { () throws(GongkaiError) in
            var job = CatalogImport()
            change(&job)
            let text = lines.map { $0.joined(separator: "\t") }.joined(separator: "\n")
            return try job.catalog(from: .bytes(Array(text.utf8), name: "list.txt"))
        }
    }

    private static let national = [
        [
            "序号", "公开事项", "", "公开内容(要素)", "公开依据", "公开时限", "公开主体", "公开渠道和载体", "公开对象", "",
            "公开方式", "", "公开层级", "",
        ],
        [
            "", "一级事项", "二级事项", "", "", "", "", "", "全社会", "特定群众", "主动", "依申请公开", "县级",
            "乡、村级",
        ],
        [
            "1", "事故", "调查报告", "全文。", "《示例条例》", "20个工作日内", "示例局", "■政府网站 □政府公报", "√", "",
            "√", "", "√", "",
        ],
    ]

    private func without(_ columns: Set<Int>) -> [[String]] {
        Self.national.map { row in
            row.indices.filter { !columns.contains($0) }.map { row[$0] }
        }
    }

    @Test func theFormNeedNotBeNamed() throws {
        let (catalog, report) = try imported(Self.national)
        #expect(report.recognisedForm == "national")
        #expect(report.recognitionScore == 1)
        #expect(catalog.items[0].levels == ["县级"])
        #expect(!report.findings.contains { $0.rule == "import.template" })
    }

    /// Some columns fewer are the same form still, and the score is told.
    @Test func aFormWithoutSomeColumnsIsTold() throws {
        let (catalog, report) = try imported(without([12, 13]))
        #expect(report.recognisedForm == "national")
        let finding = try #require(report.findings.first { $0.rule == "import.template" })
        #expect(finding.severity == .note)
        #expect(
            finding.message.chinese == "表头与模板 national 0.92 最相符（1 为完全相符），已按此模板读取。")
        #expect(
            finding.message.english == """
                The header fits the template national 0.92 best, where 1 is completely; read by it.
                """)
        #expect(catalog.items.map(\.name) == ["调查报告"])
        #expect(report.findings.count { $0.rule == "import.header.missing" } == 2)
    }

    @Test func aPoorHeaderIsRefusedWithTheScores() throws {
        let lines = [
            ["序号", "公开事项", "", "公开时限", "联系人", "电话", "地点"],
            ["", "一级事项", "二级事项", "", "", "", ""],
            ["1", "事故", "调查报告", "20日内", "张三", "12345", "一楼"],
        ]
        let error = try #require(refusal(lines))
        #expect(error.code == .inputNotUnderstood)
        #expect(error.message.chinese.hasPrefix("list.txt：表头与已知的模板都不够相符（1 为完全相符）："))
        #expect(
            error.message.chinese.hasSuffix("请补全表头，或用 --template 指定模板；新的表式可先用 template learn 生成模板。")
        )
        #expect(error.message.english.contains("national 0."))
        // Named, the form is read as far as it goes.
        let (catalog, _) = try imported(lines) { $0.template = .bundled("national") }
        #expect(catalog.items.map(\.name) == ["调查报告"])
    }

    @Test func whatShowsNoHeadingIsNoForm() throws {
        let error = try #require(refusal([["甲", "乙"], ["公开依据", "丙"]]))
        #expect(error.message.chinese.contains("找不到表头"))
    }

    private func withTemplate(
        _ change: (String) -> String, _ body: (String) throws -> Void
    ) throws {
        try ExternalTool.withTemporaryFolder { folder in
            let path = folder.appending(path: "own.json5").path
            let text = String(decoding: try BundledForm(named: "national").file, as: UTF8.self)
            try change(text).write(toFile: path, atomically: true, encoding: .utf8)
            try body(path)
        }
    }

    /// A file is one more form; it is taken where it fits, and as well as others.
    @Test func aTemplateOfOnesOwn() throws {
        func change(_ text: String) -> String {
            text.replacing("name: \"national\"", with: "name: \"own\"")
                .replacing("item.level.县级", with: "item.level.区级")
        }
        try withTemplate(change) { path in
            let (own, report) = try imported(Self.national) { $0.template = .file(path) }
            #expect(report.recognisedForm == "own")
            #expect(own.items[0].levels == ["区级"])
            let other = try CatalogImport.reading(.file(path), publishedSource())
            #expect(other.recognisedForm == "municipal")
        }
    }

    /// Forms that read the same header in two ways are not chosen between.
    @Test func severalFormsAreRefused() throws {
        func form(_ name: String, level: String) -> (String) -> String {
            { text in
                text.replacing("name: \"national\"", with: "name: \"\(name)\"")
                    .replacing("item.level.县级", with: "item.level.\(level)")
            }
        }
        try withTemplate(form("own", level: "区级")) { own in
            try withTemplate(form("other", level: "市级")) { other in
                let error = try #require(
                    refusal(Self.national) {
                        $0.template = .file(own)
                        $0.otherTemplates = [.file(other)]
                    })
                #expect(error.code == .inputNotUnderstood)
                #expect(
                    error.message.chinese == """
                        list.txt：表头与几个模板同样相符，无法判断是哪一种表：own 1.00, other 1.00。\
                        请用 --template 指定模板。
                        """)
                #expect(error.message.english.contains("several forms equally well: own 1.00"))
            }
        }
    }

    @Test func anUnknownTemplateIsNamed() {
        let error = refusal(Self.national) { $0.template = .file("/missing.json5") }
        #expect(error?.code == .inputMissing)
    }
}

extension CatalogImport {
    /// The report of reading a source with a form beside the bundled ones.
    static func reading(
        _ template: TemplateChoice, _ source: CatalogSource
    ) throws -> FindingReport {
        var job = CatalogImport()
        job.template = template
        return try job.catalog(from: source).report
    }
}
