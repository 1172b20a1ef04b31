import DisclosureCatalog
import DisclosureReports
import Testing

@Suite struct PublicationTallyTests {
    private func entry(
        _ index: String, kind: String = "规范性文件", formedOn: String = "2025-03-01",
        department: String = ""
    ) -> LedgerEntry {
        var entry = LedgerEntry(line: 2)
        entry.indexNumber = index
        entry.kind = kind
        entry.formedOn = LedgerDate(formedOn)
        entry.department = department
        return entry
    }

    @Test func documentsOfTheYearCountOnce() throws {
        var tally = PublicationTally(try annualTemplate(), year: 2025, department: "示例局")
        let entries = [
            entry("A1"), entry("A1"), entry("A2", department: "示例局"), entry("A3", kind: "规章"),
            entry("A4", kind: "通知"), entry("A5", formedOn: "2024-12-31"),
            entry("A6", department: "另一局"), entry("A7", formedOn: ""),
        ]
        for entry in entries { tally.add(entry) }
        #expect(
            tally.supplies == [
                "proactive.normativeDocuments.issued": AnnualReport.Supply(2, from: .publications),
                "proactive.regulations.issued": AnnualReport.Supply(1, from: .publications),
            ])
        #expect(tally.findings == [])
    }

    @Test func aLedgerWithoutTheColumnsSuppliesNothing() throws {
        var tally = PublicationTally(try annualTemplate(), year: 2025, department: "示例局")
        tally.add(entry("A1"))
        tally.lack(["信息类别", "公开属性"], in: "ledger.csv")
        #expect(tally.supplies == [:])
        #expect(
            tally.findings == [
                Finding(
                    rule: "annual.ledgerColumns", severity: .warning,
                    place: Place(file: "ledger.csv"),
                    message: LocalizedText(
                        zh: "台账没有信息类别、公开属性，表二的制发件数不能由它取得，请填报。",
                        en: """
                            The ledger lacks 信息类别, 公开属性, so it cannot supply what was made in \
                            table 二; give the figures.
                            """))
            ])
    }
}
