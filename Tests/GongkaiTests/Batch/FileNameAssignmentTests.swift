import DisclosureCatalog
import Gongkai
import TestSupport
import Testing

@Suite struct FileNameAssignmentTests {
    private typealias Entry = FileNameAssignment.Entry

    private static func names(_ entries: [(String, String)]) -> [String] {
        FileNameAssignment(
            entries.map { Entry(name: $0.0, hash: $0.1 + String(repeating: "0", count: 56)) }
        ).assigned.map(\.text)
    }

    @Test func namesOfTheirOwnStayAsTheyAre() {
        #expect(
            Self.names([("财政局", "aaaaaaaa"), ("教育局", "aaaaaaaa")]) == ["财政局", "教育局"])
    }

    /// Each of them gets the suffix, so that none depends on who comes first.
    @Test(arguments: [
        ("财政局", "财政局"), ("A局", "a局"), ("Ａ局", "A局"), ("Straße", "STRASSE"),
        ("é", "e\u{301}"), ("1号", "¹号"), ("a/b", "a\\b"), ("局", "局."), ("局\u{FE00}", "局"),
        ("局\u{3000}一", "局 一"),
    ])
    func namesThatCannotBeToldApartGetSuffixes(first: String, second: String) {
        let names = Self.names([(first, "11111111"), (second, "22222222"), ("第三", "33333333")])
        #expect(names[0] == SafeFileName(first).text + "-11111111")
        #expect(names[1] == SafeFileName(second).text + "-22222222")
        #expect(names[2] == "第三")
    }

    @Test func suffixThatIsTakenMovesTheOther() {
        let names = Self.names([
            ("局", "11111111"), ("局", "22222222"), ("局-11111111", "33333333"),
        ])
        #expect(names == ["局-11111111", "局-22222222", "局-11111111-33333333"])
    }

    @Test func equalInputsAreNumbered() {
        let names = Self.names([("局", "11111111"), ("局", "11111111"), ("局-11111111-2", "33333333")])
        #expect(names == ["局-11111111", "局-11111111-3", "局-11111111-2"])
    }

    @Test func longNamesAreCutForTheSuffix() {
        let long = String(repeating: "局", count: 80)
        let names = Self.names([(long, "11111111"), (long + "乙", "22222222")])
        #expect(names[0] == String(repeating: "局", count: 63) + "-11111111")
        #expect(names[1].utf8.count == 198)
    }

    /// The same inputs in another order have the same names, and no two are the same.
    @Test func orderDoesNotMatter() {
        var random = SplitMix64(seed: 7)
        let bases = ["局", "Ａ局", "a局", "A局", "", ".", "局-00000001", "con", "CON", "_con"]
        let entries = (0..<400).map { number in
            let digits = String(UInt32.random(in: 0..<200, using: &random), radix: 16)
            let hash = String(repeating: "0", count: 8 - digits.count) + digits + "\(number)"
            return Entry(name: bases.randomElement(using: &random) ?? "", hash: hash)
        }
        let expected = zip(entries, FileNameAssignment(entries).assigned.map(\.text))
            .map { "\($0.hash) \($1)" }.sorted()
        #expect(Set(expected.map { $0.split(separator: " ")[1] }).count == entries.count)
        for _ in 0..<5 {
            let shuffled = entries.shuffled(using: &random)
            let names = zip(shuffled, FileNameAssignment(shuffled).assigned.map(\.text))
                .map { "\($0.hash) \($1)" }.sorted()
            #expect(names == expected)
        }
    }

    @Test func findingsTellWhatWasChangedAndWhoElseHasTheName() {
        let assignment = FileNameAssignment([
            Entry(name: "财政局", hash: "11111111"), Entry(name: "财政局", hash: "22222222"),
            Entry(name: "教育/局.", hash: "33333333"),
        ])
        let findings = assignment.findings(sources: ["a.json", "b.json", "c.json"])
        #expect(findings.map(\.rule) == ["batch.sameName", "batch.sameName", "batch.fileName"])
        #expect(findings.map(\.place.file) == ["a.json", "b.json", "c.json"])
        #expect(
            findings[0].message.chinese
                == "与 b.json 的文件名相同或难以区分，文件名加上内容的校验码，写作“财政局-11111111”。")
        #expect(
            findings[1].message.english
                == """
                The name cannot be told from that of a.json; the files are called \
                “财政局-22222222”, with digits of the content's hash.
                """)
        #expect(
            findings[2].message.chinese
                == "文件名写作“教育_局”：名称中有文件名不能用的字符；首尾的空格和末尾的点不能保留。")
        #expect(
            findings[2].message.english
                == """
                The files are called “教育_局”: some characters cannot be in the name of a file; \
                blanks at the ends and dots at the end cannot stay.
                """)
    }

    @Test func manyOthersAreCounted() {
        let entries = (0..<6).map { Entry(name: "", hash: "0000000\($0)") }
        let findings = FileNameAssignment(entries).findings(sources: (0..<6).map { "\($0).json" })
        let clash = findings.first { $0.rule == "batch.sameName" }
        #expect(
            clash?.message.chinese
                == """
                与 1.json、2.json、3.json 等 5 份清单的文件名相同或难以区分，\
                文件名加上内容的校验码，写作“_-00000000”。
                """)
        #expect(clash?.message.english.contains("1.json, 2.json, 3.json and 2 more;") == true)
        #expect(
            findings.first { $0.rule == "batch.fileName" }?.message.english
                == """
                The files are called “_-00000000”: the name of a file cannot be empty or begin \
                with “.” or “-”.
                """)
    }

    @Test(arguments: [
        ("NUL", "这是 Windows 设备的名称", "Windows keeps the name for a device"),
        (
            String(repeating: "局", count: 99), "超过 200 个字节", "it has more than 200 bytes"
        ),
    ])
    func everyReasonHasWords(name: String, chinese: String, english: String) {
        let findings = FileNameAssignment([Entry(name: name, hash: "11111111")])
            .findings(sources: ["a.json"])
        #expect(findings.first?.message.chinese.hasSuffix("：\(chinese)。") == true)
        #expect(findings.first?.message.english.hasSuffix(": \(english).") == true)
    }
}
