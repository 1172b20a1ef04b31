import DisclosureCatalog
import DisclosureForms
import SheetModel
import Testing

/// What a form says about itself on its hidden sheet.
@Suite struct FormIdentityTests {
    private static let hash = String(repeating: "0f", count: 32)

    private func grid(
        _ rows: [[String]], name: String? = FormIdentity.sheetName,
        visibility: SheetGrid.Visibility = .hidden
    ) -> SheetGrid {
        var grid = SheetGrid(
            name: name,
            rows: rows.enumerated().map { GridRow(place: .row($0.offset), texts: $0.element) })
        grid.visibility = visibility
        return grid
    }

    private func rows(_ changes: [String: String?] = [:]) -> [[String]] {
        let identity = FormIdentity(
            template: "municipal", templateHash: Self.hash, catalogHash: Self.hash, kind: .fillIn)
        return identity.records.compactMap { key, value in
            guard let change = changes[key] else { return [key, value] }
            return change.map { [key, $0] }
        }
    }

    private func read(_ grid: SheetGrid) -> (identity: FormIdentity?, findings: [Finding]) {
        var findings: [Finding] = []
        let identity = FormIdentity(reading: grid, file: "form.xlsx", findings: &findings)
        return (identity, findings)
    }

    @Test(arguments: FormIdentity.Kind.allCases, [false, true])
    func whatIsWrittenIsRead(kind: FormIdentity.Kind, hasChannelColumns: Bool) {
        let identity = FormIdentity(
            template: "three-level", templateHash: Self.hash,
            catalogHash: kind == .blank ? "" : Self.hash, kind: kind,
            hasChannelColumns: hasChannelColumns)
        #expect(identity.records.map(\.key).first == "format")
        let (found, findings) = read(grid(identity.records.map { [$0.key, $0.value] }))
        #expect(found == identity)
        #expect(findings.isEmpty)
    }

    /// Other programs may show the sheet, rename it, add rows, or keep the version as a number.
    @Test func otherProgramsMayTouchIt() {
        var sheet = grid(rows() + [["later", "x"], [], ["kind", "blank"]])
        sheet.rows[1].cells[1] = GridCell(column: 1, value: .number(1))
        sheet.name = "Sheet3"
        sheet.visibility = .visible
        let (found, findings) = read(sheet)
        #expect(found?.kind == .fillIn)
        #expect(findings.isEmpty)
    }

    @Test func otherSheetsAreNone() {
        for sheet in [
            grid([], name: "目录"), grid([["format"]], name: "说明"),
            grid([["序号", "事项"]], visibility: .visible), grid(rows().reversed(), name: "x"),
        ] {
            #expect(!FormIdentity.isIdentity(sheet))
            let (found, findings) = read(sheet)
            #expect(found == nil && findings.isEmpty)
        }
    }

    static let damages: [(String, String?)] = [
        ("version", nil), ("version", "一"), ("template", ""), ("template", nil),
        ("templateHash", ""), ("templateHash", "0F"), ("catalogHash", ""),
        ("catalogHash", String(repeating: "g", count: 64)), ("kind", "other"), ("kind", nil),
    ]

    @Test(arguments: damages)
    func damageIsTold(key: String, value: String?) throws {
        let (found, findings) = read(grid(rows([key: value])))
        #expect(found == nil)
        let finding = try #require(findings.first)
        #expect(findings.count == 1)
        #expect(finding.rule == "import.identity")
        #expect(finding.severity == .warning)
        #expect(finding.place == Place(file: "form.xlsx", sheet: "gongkai"))
        #expect(
            finding.message.chinese == "标明表格来源的隐藏工作表已损坏（\(key)），不能据此认出表格，改按表头识别，请核对。")
        #expect(
            finding.message.english == """
                The hidden sheet that tells which form this is is damaged (\(key)); the form was \
                recognised by its header instead. Check it.
                """)
    }

    @Test func anEmptiedSheetIsDamaged() {
        let (found, findings) = read(grid([]))
        #expect(found == nil)
        #expect(findings.map(\.rule) == ["import.identity"])
    }

    @Test func anotherVersionIsTold() throws {
        let (found, findings) = read(grid(rows(["version": "2"])))
        #expect(found == nil)
        let message = try #require(findings.first).message
        #expect(message.chinese == "标明表格来源的隐藏工作表是其他版本的，不能据此认出表格，改按表头识别，请升级程序。")
        #expect(
            message.english == """
                The hidden sheet that tells which form this is has another version; the form was \
                recognised by its header instead. Update the program.
                """)
    }
}
