import Foundation
import SheetModel
import Testing
import Workbooks

@Suite struct XLSXWriterTests {
    @Test func libraryIsTheOneThatWasMeasured() {
        let version = WritingLibrary.version.split(separator: ".").compactMap { Int($0) }
        #expect(!version.lexicographicallyPrecedes([1, 1, 4]))
    }

    @Test func equalPlansGiveEqualBytes() throws {
        let folder = try ScratchFolder()
        let files = [folder.file("first.xlsx"), folder.file("second.xlsx")]
        for file in files {
            try XLSXWriter.write(SmallPlan.workbook(), to: file, temporaryDirectory: folder.path)
        }
        let bytes = try files.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
        #expect(bytes[0] == bytes[1])
        #expect(try folder.names() == ["first.xlsx", "second.xlsx"])
    }

    /// Eight workbooks made at different moments, at once and one after the other.
    @Test func workbooksWrittenAtOnceAreThoseWrittenAlone() async throws {
        let folder = try ScratchFolder()
        let path = folder.path
        let plans = (0..<8).map { index in
            var random = RandomPlan(seed: UInt64(1_000 + index))
            return random.workbook()
        }
        for round in 0..<4 {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (index, plan) in plans.enumerated() {
                    group.addTask {
                        let file = "\(path)/\(round)-\(index).xlsx"
                        try XLSXWriter.write(plan, to: file, temporaryDirectory: path)
                        try PackageCheck.check(path: file, against: plan)
                    }
                }
                try await group.waitForAll()
            }
        }
        for (index, plan) in plans.enumerated() {
            let alone = folder.file("alone-\(index).xlsx")
            try XLSXWriter.write(plan, to: alone, temporaryDirectory: path)
            let expected = try Data(contentsOf: URL(fileURLWithPath: alone))
            for round in 0..<4 {
                let file = folder.file("\(round)-\(index).xlsx")
                #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == expected)
            }
        }
    }

    /// The library has one buffer for the dates of all threads.
    @Test func workbooksWrittenAtOnceKeepTheirDates() async throws {
        let folder = try ScratchFolder()
        let path = folder.path
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<8 {
                group.addTask {
                    var plan = SmallPlan.workbook()
                    plan.properties.created = 1_000_000_000 + index * 100_000_000
                    for _ in 0..<60 {
                        let file = "\(path)/\(index).xlsx"
                        try XLSXWriter.write(plan, to: file, temporaryDirectory: path)
                        try PackageCheck.check(path: file, against: plan)
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// A row of 15 points and a column of 8.43 characters equal the library's defaults, which it
    /// does not write.
    @Test func defaultSizesAreWrittenToo() throws {
        let sheet = try parts(of: SmallPlan.workbook()).text(of: GuardCase.sheetPart)
        #expect(sheet.contains("<row r=\"2\" spans=\"1:3\" ht=\"15\" customHeight=\"1\">"))
        #expect(sheet.contains("<col min=\"1\" max=\"1\" width=\"9.140625\" customWidth=\"1\"/>"))
    }

    /// The Normal style gives all column widths their unit; a theme font would be another one on a
    /// Chinese system.
    @Test func normalStyleIsNoThemeFont() throws {
        let styles = try parts(of: SmallPlan.workbook()).text(of: GuardCase.stylesPart)
        let size = ColumnWidth.normalFontSize.formatted()
        #expect(
            styles.contains(
                "<font><sz val=\"\(size)\"/><color theme=\"1\"/>"
                    + "<name val=\"\(ColumnWidth.normalFont)\"/><family val=\"2\"/></font>"))
        #expect(!styles.contains("<scheme"))
        #expect(styles.contains("<left style=\"thin\"><color rgb=\"FF000000\"/></left>"))
    }

    @Test(arguments: [
        ("2021", "'2021'!"), ("A1", "'A1'!"), ("R1C1", "'R1C1'!"), ("it's", "'it''s'!"),
        ("a b", "'a b'!"), ("清单", "'清单'!"),
        (String(repeating: "表", count: 31), "'" + String(repeating: "表", count: 31) + "'!"),
    ])
    func sheetNamesAreQuotedInFormulas(name: String, expected: String) throws {
        var plan = SmallPlan.workbook()
        plan.sheets[0].name = name
        let workbook = try parts(of: plan).text(of: GuardCase.workbookPart)
        #expect(workbook.contains(">\(expected)$A$1:$C$5<"))
        #expect(workbook.contains(">\(expected)$2:$3<"))
    }

    @Test(arguments: [
        ("=1+1", "<t>=1+1</t>"), ("_x0041_", "<t>_x005F_x0041_</t>"),
        ("_x0041_x0042_", "<t>_x005F_x0041_x005F_x0042_</t>"),
        (" 两端 ", "<t xml:space=\"preserve\"> 两端 </t>"), ("一\n二", "<t>一\n二</t>"),
        ("一\n", "<t xml:space=\"preserve\">一\n</t>"), ("\t", "<t xml:space=\"preserve\">\t</t>"),
        ("& < > \"", "<t>&amp; &lt; &gt; \"</t>"), ("😀𠮷", "<t>😀𠮷</t>"),
        ("e\u{301}", "<t>e\u{301}</t>"),
        ("<b>", "<t>&lt;b&gt;</t>"), ("&amp;", "<t>&amp;amp;</t>"), ("\u{FFFD}", "<t>\u{FFFD}</t>"),
        ("</t></si>", "<t>&lt;/t&gt;&lt;/si&gt;</t>"),
    ])
    func textsStandInTheFileUnchanged(text: String, expected: String) throws {
        let plan = SmallPlan.workbook(texts: [text, "机构信息"])
        #expect(PlanCheck.faults(in: plan) == [])
        let strings = try parts(of: plan).text(of: GuardCase.stringsPart)
        // By bytes, for equal characters may be written in two ways.
        #expect(Data(strings.utf8).range(of: Data("<si>\(expected)</si>".utf8)) != nil)
    }

    private func parts(of plan: WorkbookPlan) throws -> StoredZip {
        let folder = try ScratchFolder()
        let file = folder.file("form.xlsx")
        try XLSXWriter.write(plan, to: file, temporaryDirectory: folder.path)
        try PackageCheck.check(path: file, against: plan)
        return try StoredZip(reading: file)
    }
}
