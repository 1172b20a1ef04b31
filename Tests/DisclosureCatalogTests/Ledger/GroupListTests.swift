import DisclosureCatalog
import TestSupport
import Testing

/// Lists of departments with their groups.
@Suite struct GroupListTests {
    private func read(_ rows: [[String]], sheet: String? = nil) -> GroupList? {
        let place =
            sheet.map { LedgerPlace(file: "分组.xlsx", sheet: $0) } ?? LedgerPlace(file: "分组.csv")
        return GroupList(rows: rows, place: place, vocabulary: LedgerScene.vocabulary)
    }

    @Test func groupsKeepTheirOrder() throws {
        let list = try #require(
            read([
                ["单位分组表"], ["序号", "单位名称", "分组", "最低标准（条）"], ["1", "甲局", "县直单位", "20"],
                ["2", " 乙镇 ", "乡镇", ""], ["3", "丙局", "县直单位", ""], ["4", "丁镇", "乡镇", "5.0"],
                ["5", "戊局", "/", "9"], ["6", "甲局", "县直单位", "20"], [], ["7", "己局"],
            ]))
        #expect(list.findings == [])
        #expect(
            list.groups == [
                .init(name: "县直单位", departments: ["甲局", "丙局"], minimum: 20),
                .init(name: "乡镇", departments: ["乙镇", "丁镇"], minimum: 5),
            ])
    }

    @Test func mistakesHaveTheirRow() throws {
        let list = try #require(
            read([
                ["单位", "组别", "最低标准"], ["甲局", "一组", "20"], ["甲局", "二组", ""], ["乙局", "一组", "多"],
                ["丙局", "一组", "21"], ["", "一组", ""],
            ]))
        let chinese = FindingText(language: .chinese)
        #expect(
            list.findings.map(chinese.line(for:)) == [
                "分组.csv:3: 错误: [groups.row] “甲局”在第 2 行列在另一组，只能列在一组，请更正。",
                "分组.csv:4: 错误: [groups.row] “最低标准”不是整数，请更正。",
                "分组.csv:5: 错误: [groups.row] “一组”的“最低标准”与第 2 行不同，一组只有一个，请更正。",
                "分组.csv:6: 错误: [groups.row] 没有填写单位，请补上。",
            ])
        let english = FindingText(language: .english)
        #expect(
            list.findings.map(english.line(for:)) == [
                "分组.csv:3: error: [groups.row] “甲局” is in another group in line 2; it can be in one only.",
                "分组.csv:4: error: [groups.row] The least number to publish (最低标准) is no whole number; correct it.",
                "分组.csv:5: error: [groups.row] The least number (最低标准) of “一组” differs from that in line 2; a group has one only.",
                "分组.csv:6: error: [groups.row] No department is given; fill it in.",
            ])
        let sheet = try #require(
            read([["单位", "分组"], ["", "一组"]], sheet: "单位"))
        #expect(sheet.findings.map(chinese.line(for:)).first?.hasPrefix("分组.xlsx!单位!A2: ") == true)
    }

    @Test func otherTablesAreNone() {
        #expect(read([["单位", "最低标准"], ["甲局", "20"]]) == nil)
        #expect(read([["分组", "最低标准"]]) == nil)
        #expect(read([]) == nil)
    }
}
