import DisclosureCatalog
import Testing
import Workbooks

@testable import Gongkai

/// Every refusal is one sentence: the file, the place, what is wrong, and what to do.
@Suite struct WorkbookReadErrorMessageTests {
    static let reasons: [WorkbookReadError.Reason] =
        ForeignFile.allCases.map { .otherKind($0) }
        + ArchiveFault.Reason.allCases.map { .archive($0) }
        + ReadingLimit.allCases.map { .limit($0) }
        + ContentFault.allCases.map { .content($0) }
        + [
            .damaged, .notWellFormed("line 1, column 2: mismatched tag"), .documentType, .encoding,
            .resources,
        ]

    @Test func everyReasonHasWordsOfItsOwn() {
        var chinese: Set<String> = []
        var english: Set<String> = []
        for reason in Self.reasons {
            let error = GongkaiError(WorkbookReadError(reason), source: "f.xlsx")
            let sentence = error.message
            #expect(sentence.chinese.hasPrefix("f.xlsx：") && sentence.chinese.hasSuffix("。"))
            #expect(sentence.english.hasPrefix("f.xlsx: ") && sentence.english.hasSuffix("."))
            #expect(!sentence.chinese.contains("\n") && !sentence.english.contains("\n"))
            #expect(error.code == (reason == .resources ? .readWriteFailed : .inputNotUnderstood))
            chinese.insert(sentence.chinese)
            english.insert(sentence.english)
        }
        // Two reasons that only the limits tell share their words.
        #expect(chinese.count >= Self.reasons.count - 1)
        #expect(english.count >= Self.reasons.count - 1)
    }

    static let sentences: [(WorkbookReadError.Reason, String, String)] = [
        (
            .otherKind(.encrypted), "文件有密码保护；请在表格软件中取消密码后另存。",
            "A password protects the file; save it without one in a spreadsheet program."
        ),
        (
            .otherKind(.oldWorkbook), "这是旧版 Excel 的 .xls 文件；请在表格软件中另存为 .xlsx。",
            "This is an old .xls workbook; save it as .xlsx in a spreadsheet program."
        ),
        (
            .archive(.duplicateName),
            "压缩包中有两个同名的文件；表格软件不会写出这样的文件，出于安全没有读取，请在表格软件中另存后再试。",
            """
            The archive has two entries of one name; no spreadsheet program writes such a file, \
            and for safety it was not read. Save it anew in a spreadsheet program.
            """
        ),
        (
            .content(.duplicateCell), "这个单元格出现了两次，没有读取；请在表格软件中打开并另存。",
            """
            The cell is there twice; it was not read. Open it in a spreadsheet program and save it \
            anew.
            """
        ),
        (
            .limit(.ratio), "压缩比过高，像是压缩炸弹，远超一份表格所需，出于安全没有读取。",
            "The part is packed like a zip bomb, far more than a form needs; for safety it was not read."
        ),
    ]

    @Test(arguments: sentences)
    func sentence(reason: WorkbookReadError.Reason, chinese: String, english: String) {
        let error = GongkaiError(WorkbookReadError(reason), source: "f")
        #expect(error.message.chinese == "f：" + chinese)
        #expect(error.message.english == "f: " + english)
    }

    @Test func placesAreNamedAndHarmless() {
        var error = WorkbookReadError(.damaged, part: "xl/\u{1B}[31m.xml")
        #expect(
            GongkaiError(error, source: "f").message.english.hasPrefix("f (xl/\\u{1B}[31m.xml): "))
        error.sheet = "目\u{202E}录"
        error.cell = "C7"
        #expect(GongkaiError(error, source: "f").message.chinese.hasPrefix("f!目\\u{202E}录!C7："))
    }

    @Test func everyRemarkHasWords() {
        var rules: Set<String> = []
        for kind in WorkbookRemark.Kind.allCases {
            let finding = WorkbookRemark(kind, sheet: "表", cell: "A1").finding(in: "f.xlsx")
            #expect(finding.message.chinese.hasSuffix("。"))
            #expect(finding.message.english.hasSuffix("."))
            #expect(finding.place == Place(file: "f.xlsx", sheet: "表", position: .cell("A1")))
            rules.insert(finding.rule)
        }
        #expect(rules.count == WorkbookRemark.Kind.allCases.count)
    }
}
