import DisclosureCatalog
import Testing

@testable import Gongkai

/// Each case replaces a part of the small catalog; ▶ in the replacement is where the error is.
@Suite struct CatalogFileErrorTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var original: String
        var replacement: String
        var path: String
        var code: JSONFileError.Code
        var testDescription: String { "\(original) → \(replacement)" }

        init(
            _ original: String, _ replacement: String, at path: String, _ code: JSONFileError.Code
        ) {
            self.original = original
            self.replacement = replacement
            self.path = path
            self.code = code
        }
    }

    private static let item = "sections[0].items[0]"

    static let headerCases = [
        Case(
            #""gongkai.catalog""#, #"▶"gongkai.form""#, at: "format",
            .wrongFormat("gongkai.form", expected: "gongkai.catalog")),
        Case(
            #""version": 1"#, #""version": ▶2"#, at: "version",
            .unsupportedVersion(2, newest: 1)),
        Case(
            #""version": 1"#, #""version": ▶-0"#, at: "version",
            .unsupportedVersion(0, newest: 1)),
        Case(
            #""version": 1"#, #""version": ▶null"#, at: "version",
            .wrongType(expected: .integer, found: .null)),
        Case(#""format": "gongkai.catalog", "#, "", at: "", .missingKey("format")),
        Case(
            #""department""#, #"▶"departmnet""#, at: "departmnet",
            .unknownKey("departmnet", nearest: "department")),
    ]

    static let valueCases = [
        Case(
            #""basis""#, #"▶"telephone""#, at: "\(item).telephone",
            .unknownKey("telephone", nearest: nil)),
        Case(
            #""name": "机构信息""#, #""name": ▶5"#, at: "\(item).name",
            .wrongType(expected: .text, found: .number)),
        Case(
            #""name": "机构信息","#, "", at: item, .missingKey("name")),
        Case(
            #""everyone": true"#, #""everyone": ▶"√""#, at: "\(item).audience.everyone",
            .wrongType(expected: .boolean, found: .text)),
        Case(
            #"["县级"]"#, #"▶"县级""#, at: "\(item).levels",
            .wrongType(expected: .array, found: .text)),
        Case(
            #"{ "责任科室": "办公室" }"#, "▶[]", at: "\(item).extra",
            .wrongType(expected: .object, found: .array)),
        Case(
            #""办公室" }"#, "▶{} }", at: "\(item).extra.责任科室",
            .wrongType(expected: .text, found: .object)),
        Case(
            #"["政府网站", {"#, "[▶7, {", at: "\(item).channels[0]",
            .wrongType(expected: .object, found: .number)),
        Case(
            #""note""#, #"▶"nota""#, at: "\(item).channels[1].nota",
            .unknownKey("nota", nearest: "note")),
        Case(
            #""onRequest"]"#, #"▶"onrequest"]"#, at: "\(item).disclosure[1]",
            .unknownWord(
                "onrequest", nearest: "onRequest", allowed: ["proactive", "onRequest"])),
        Case(
            #""remarks": "无""#, #"▶"name": "无""#, at: "\(item).name", .duplicateKey("name")),
        Case(
            #""remarks": "无""#, #"▶"n\u0061me": "无""#, at: "\(item).name",
            .duplicateKey("name")),
    ]

    static let numberAndDateCases = [
        Case(
            #""number": 1"#, #""number": ▶true"#, at: "\(item).number",
            .wrongType(expected: .integer, found: .boolean)),
        Case(#""number": 1"#, #""number": ▶1e999"#, at: "\(item).number", .numberOutOfRange),
        Case(#""number": 1"#, #""number": ▶1.5"#, at: "\(item).number", .notWhole),
        Case(
            #""number": 1"#, #""number": ▶99999999999999999999"#, at: "\(item).number",
            .notWhole),
        Case(
            #""proactiveTopLevel": 1"#, #""proactiveTopLevel": ▶0.1"#,
            at: "declaredCounts.proactiveTopLevel", .notWhole),
        Case(
            #""number": 1"#, #""number": ▶0505"#, at: "\(item).number", .syntax(.leadingZero)),
        Case(
            #""2021-06-21""#, #"▶"2021-02-30""#, at: "signOff.filledOn",
            .impossibleDate("2021-02-30")),
        Case(
            #""2021-06-21""#, #"▶"2021年6月21日""#, at: "signOff.filledOn",
            .malformedDate("2021年6月21日")),
        Case(
            #""2021-06-21""#, #"▶"+021-06-21""#, at: "signOff.filledOn",
            .malformedDate("+021-06-21")),
        Case(
            #""2021-06-21""#, #"▶"2021-6-21""#, at: "signOff.filledOn",
            .malformedDate("2021-6-21")),
    ]

    @Test(arguments: headerCases + valueCases + numberAndDateCases)
    func namesThePlace(_ testCase: Case) throws {
        let marked = smallCatalogText.replacing(
            testCase.original, with: testCase.replacement, maxReplacements: 1)
        #expect(marked != smallCatalogText)
        let error = try #require(readingError(marked.replacing("▶", with: "")))
        #expect(error.code == testCase.code)
        #expect(error.path.description == testCase.path)
        #expect(error.file == "c.json")
        if let before = marked.split(separator: "▶", maxSplits: 1).first, before != marked {
            let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
            let column = (lines.last?.unicodeScalars.count ?? 0) + 1
            #expect(error.position == TextPosition(line: lines.count, column: column))
        }
    }
}
