import DisclosureReports
import SheetModel
import TestSupport
import Testing

/// The grids of the national form, cell by cell.
@Suite struct AnnualGridTests {
    private static let columns = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]

    private func sheet(_ index: Int) throws -> SheetPlan {
        let plan = AnnualPlanner(try annualReport(), measure: try bundledMeasure()).plan()
        #expect(PlanCheck.faults(in: plan.workbook) == [])
        #expect(plan.workbook.sheets.count == 3)
        return plan.workbook.sheets[index]
    }

    /// What the sheet shows, each range with its label, and `n` for a figure.
    private func cells(of sheet: SheetPlan) -> [String: String] {
        var cells: [String: String] = [:]
        for (row, planned) in sheet.rows.enumerated() {
            #expect(planned.cells.count == sheet.columnWidths.count)
            for cell in planned.cells {
                let address = CellAddress(row: row, column: cell.column)
                let merge = sheet.merges.first { $0.contains(address) }
                guard merge.map({ $0.first == address }) ?? true else { continue }
                let name = merge?.a1 ?? address.a1
                switch cell.value {
                case .blank: cells[name] = ""
                case .text(let text): cells[name] = text
                case .number: cells[name] = "n"
                }
            }
        }
        return cells
    }

    @Test func proactive() throws {
        let sheet = try sheet(0)
        #expect(sheet.rows.count == 14)
        let expected: [String: String] = [
            "A1:D1": "第二十条第（一）项",
            "A2": "信息内容", "B2": "本年制发件数", "C2": "本年废止件数", "D2": "现行有效件数",
            "A3": "规章", "B3": "n", "C3": "n", "D3": "n",
            "A4": "行政规范性文件", "B4": "n", "C4": "n", "D4": "n",
            "A5:D5": "第二十条第（五）项", "A6": "信息内容", "B6:D6": "本年处理决定数量",
            "A7": "行政许可", "B7:D7": "n",
            "A8:D8": "第二十条第（六）项", "A9": "信息内容", "B9:D9": "本年处理决定数量",
            "A10": "行政处罚", "B10:D10": "n", "A11": "行政强制", "B11:D11": "n",
            "A12:D12": "第二十条第（八）项", "A13": "信息内容", "B13:D13": "本年收费金额（单位：万元）",
            "A14": "行政事业性收费", "B14:D14": "n",
        ]
        #expect(cells(of: sheet) == expected)
    }

    @Test func requests() throws {
        let sheet = try sheet(1)
        var expected: [String: String] = [
            "A1:C3": "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
            "D1:J1": "申请人情况", "D2:D3": "自然人", "E2:I2": "法人或其他组织", "J2:J3": "总计",
            "E3": "商业企业", "F3": "科研机构", "G3": "社会公益组织", "H3": "法律服务机构", "I3": "其他",
            "A4:C4": "一、本年新收政府信息公开申请数量", "A5:C5": "二、上年结转政府信息公开申请数量",
            "A6:A27": "三、本年度办理结果", "B6:C6": "（一）予以公开",
            "B7:C7": "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
            "B8:B15": "（三）不予公开", "B16:B18": "（四）无法提供", "B19:B23": "（五）不予处理",
            "B24:B26": "（六）其他处理", "B27:C27": "（七）总计", "A28:C28": "四、结转下年度继续办理",
        ]
        let leaves = [
            "1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益",
            "5.属于三类内部事务信息", "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项",
            "1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确",
            "1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请",
            "5.要求行政机关确认或重新出具已获取信息",
            "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他",
        ]
        for (index, leaf) in leaves.enumerated() { expected["C\(8 + index)"] = leaf }
        for row in 4...28 { for column in "DEFGHIJ" { expected["\(column)\(row)"] = "n" } }
        #expect(sheet.rows.count == 28)
        #expect(cells(of: sheet) == expected)
    }

    @Test func reviews() throws {
        let sheet = try sheet(2)
        let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
        var expected = [
            "A1:E1": "行政复议", "F1:O1": "行政诉讼", "F2:J2": "未经复议直接起诉", "K2:O2": "复议后起诉",
        ]
        for (column, outcome) in zip("ABCDE", outcomes) {
            expected["\(column)2:\(column)3"] = outcome
        }
        for (column, outcome) in zip("FGHIJKLMNO", outcomes + outcomes) {
            expected["\(column)3"] = outcome
        }
        for column in "ABCDEFGHIJKLMNO" { expected["\(column)4"] = "n" }
        #expect(sheet.rows.count == 4)
        #expect(cells(of: sheet) == expected)
    }

    /// Every table is printed on one page of A4, the last one across.
    @Test func pages() throws {
        for (index, isLandscape) in [false, false, true].enumerated() {
            let sheet = try sheet(index)
            let scale = Double(sheet.page.scale) / 100
            let width = sheet.columnWidths.reduce(0) { $0 + ColumnWidth.points(characters: $1) }
            let height = sheet.rows.reduce(0) { $0 + $1.height }
            #expect(sheet.page.paper == .a4 && sheet.page.isLandscape == isLandscape)
            #expect(width * scale <= sheet.page.printableSize.width)
            #expect(height * scale <= sheet.page.printableSize.height)
            #expect(sheet.pageBreaks == [])
            #expect(11 * scale >= 8)
        }
    }

    @Test func blanksZerosAndSlashesAreKeptApart() throws {
        let report = try annualReport([
            "proactive.regulations.issued": .slash, "proactive.regulations.repealed": .blank,
            "proactive.fees": .number(12.35),
        ])
        let sheet = AnnualPlanner(report, measure: try bundledMeasure()).plan().workbook.sheets[0]
        #expect(sheet.rows[2].cells.dropFirst().map(\.value) == [.text("/"), .blank, .number(0)])
        #expect(sheet.cell(at: CellAddress(row: 13, column: 1))?.value == .number(12.35))
    }

    @Test func golden() throws {
        let report = try annualReport(
            ["reviews.directSuits.total": .blank, "proactive.licences": .number(17)],
            supplies: [
                "reviews.directSuits.total": AnnualReport.Supply(2, from: .requests),
                "proactive.licences": AnnualReport.Supply(9, from: .publications),
            ])
        let plan = AnnualPlanner(report, measure: try bundledMeasure()).plan()
        try expectGolden(PlanDump(plan.workbook).text, named: "annual.plan.txt")
    }
}
