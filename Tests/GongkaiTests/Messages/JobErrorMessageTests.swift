import BundledTemplates
import DelimitedText
import DisclosureCatalog
import DisclosureForms
import SheetModel
import Testing

@testable import Gongkai

@Suite struct JobErrorMessageTests {
    private func expect(
        _ error: GongkaiError, _ status: Int32, _ chinese: String, _ english: String,
        location: SourceLocation = #_sourceLocation
    ) {
        #expect(error.code.exitStatus == status, sourceLocation: location)
        #expect(error.message[.chinese] == chinese, sourceLocation: location)
        #expect(error.message[.english] == english, sourceLocation: location)
        #expect(error.description == english, sourceLocation: location)
    }

    @Test func unknownTemplate() {
        expect(
            GongkaiError(unknownTemplate: "a\u{7}b"), 66,
            "a\\u{7}b：没有这个模板，也没有这个文件；自带的模板有：\(Self.names("、"))。",
            """
            a\\u{7}b: There is neither a form nor a file of that name; the forms that come with \
            the program are: \(Self.names(", ")).
            """)
    }

    private static func names(_ separator: String) -> String {
        BundledTemplates.formNames.joined(separator: separator)
    }

    static let kinds: [(SourceKind, String, String)] = [
        (
            .workbook, "这是 XLSX 表格；请先用 import 转换为清单文件。",
            "This is an XLSX workbook; turn it into a catalog file with import."
        ),
        (
            .oldOffice, "这是旧版 Office 文件或加密的文件；请另存为不带密码的 XLSX，再用 import 转换。",
            """
            This is a file of an old Office version, or an encrypted one; save it as XLSX without \
            a password, then use import.
            """
        ),
        (
            .document, "这是 PDF 文件；请复制其中的整张表，粘贴为文本文件。",
            "This is a PDF file; copy the whole table and paste it into a text file."
        ),
        (
            .webPage, "这是网页；请先用 import 把其中的表格转换为清单文件。",
            "This is a web page; turn its table into a catalog file with import."
        ),
        (
            .catalogFile, "这已经是清单文件，可直接用于 validate 和 export。",
            "This is a catalog file already; use it with validate and export."
        ),
        (
            .text, "这不是 JSON 清单文件；表格和公开文本请先用 import 转换。",
            "This is no JSON catalog file; turn forms and published text into one with import."
        ),
    ]

    @Test(arguments: kinds)
    func wrongKind(_ kind: SourceKind, _ chinese: String, _ english: String) {
        expect(
            GongkaiError(wrongKind: kind, source: "f"), 65, "f：" + chinese, "f: " + english)
    }

    private func fault(_ file: String?) -> Finding {
        Finding(
            rule: "r", severity: .error,
            place: Place(
                file: file, sheet: "表", position: .cell("E7"), itemNumber: "3", field: .basis),
            message: LocalizedText(zh: "太长。", en: "Too long."))
    }

    @Test func oneFault() {
        expect(
            GongkaiError(refusedPlanOf: "c.json", faults: [fault(nil)]), 65,
            "c.json：表!E7：第 3 项 · item.basis：太长。",
            "c.json: 表!E7: Item 3 · legal basis: Too long.")
        expect(
            GongkaiError(refusedPlanOf: "c.json", faults: [fault("c.json")]), 65,
            "c.json!表!E7：第 3 项 · item.basis：太长。",
            "c.json!表!E7: Item 3 · legal basis: Too long.")
    }

    @Test func severalFaults() {
        let error = GongkaiError(refusedPlanOf: "c.json", faults: [fault(nil), fault(nil)])
        expect(
            error, 65, "c.json：有 2 处内容放不进表格，没有写成，请逐一更正。",
            """
            c.json: The form cannot hold 2 parts of the catalog and was not written; correct each.
            """)
        #expect(error.findings.count == 2)
    }

    @Test func faultOfTheProgram() {
        expect(
            GongkaiError(internalFault: "note"), 70, "程序出错（note）；请报告给开发者。",
            "A fault of the program (note); please report it.")
    }

    @Test func published() throws {
        let template = try #require(try TemplateFile.bundled("municipal"))
        let place = Place(file: "s.txt", position: .line(4), field: .itemName)
        let error = FormReadingError(.columnMissing(.itemName), at: place)
        let told = GongkaiError(error, template: template)
        let heading = try #require(template.words(for: .itemName))
        expect(
            told, 65, "s.txt:4：\(heading)：\(error.message[.chinese])",
            "s.txt:4: name: \(error.message[.english])")
    }

    @Test func encodingGaps() {
        let gaps = [1, 2].map {
            UnencodableCharacter(place: FieldPlace(row: $0, column: 3), character: "㑇")
        }
        let one = GongkaiError(
            DelimitedTextError(.unencodable([gaps[0]], encoding: .gbk)), destination: "f.csv")
        let sentence = gaps[0].sentence(in: .gbk)
        expect(one, 65, "f.csv：" + sentence.chinese, "f.csv: " + sentence.english)
        #expect(one.findings.isEmpty)
        let two = GongkaiError(
            DelimitedTextError(.unencodable(gaps, encoding: .gbk)), destination: "f.csv")
        #expect(two.findings.map(\.message.english) == gaps.map { $0.sentence(in: .gbk).english })
        #expect(two.findings.allSatisfy { $0.rule == "csv.encoding" && $0.severity == .error })
        #expect(two.message.english.contains("2"))
    }

    @Test func sourceKinds() {
        let cases: [(String, SourceKind)] = [
            ("{", .catalogFile), ("\u{FEFF} \n{", .catalogFile), ("// note\n{", .catalogFile),
            ("/* note */{", .catalogFile), ("%PDF-1.7", .document), ("<HTML>", .webPage),
            ("\n<!doctype html>", .webPage), ("<ul>■</ul>", .text),
            ("<div><TABLE id=a>", .webPage), ("<?xml version=\"1.0\"?><html>", .text), ("", .text),
            ("[1]", .text),
        ]
        for (text, kind) in cases { #expect(SourceKind(Array(text.utf8)) == kind, "\(text)") }
        #expect(SourceKind([0x50, 0x4B, 3, 4]) == .workbook)
        #expect(SourceKind([0x50, 0x4B]) == .text)
        #expect(SourceKind([0xD0, 0xCF, 0x11, 0xE0, 0xA1]) == .oldOffice)
    }
}
