import DisclosureCatalog
import DisclosureForms
import SheetModel
import Testing

/// Rows and heights that a template asks for.
@Suite struct HeaderRowTests {
    private let header = #"""
        { label: "甲", columns: [{ label: "乙", rows: 2, columns: [
            { label: "丙", field: "item.name", width: 9, style: "text" },
            { label: "丁", field: "item.content", width: 9, style: "text" },
        ] }] },
        { label: "戊", rows: 1, columns: [
            { label: "己", field: "item.basis", width: 9, style: "text" },
            { label: "庚", field: "item.remarks", width: 9, style: "text" },
        ] },
        """#

    private func sheet(_ others: String) throws -> SheetPlan {
        plan(Catalog(department: "局", sections: []), try template(header: header, others))
            .workbook.sheets[0]
    }

    @Test func headingsReachAsFarAsTheySay() throws {
        let sheet = try sheet("")
        #expect(
            sheet.merges.map(\.a1).sorted() == [
                "A1:D1", "A2:B2", "A3:B4", "C2:D2", "C3:C5", "D3:D5",
            ])
        #expect(sheet.frozenRows == 5)
    }

    @Test func rowsAreAtLeastAsHighAsAsked() throws {
        let sheet = try sheet(
            #"""
            headerHeights: [30, 3],
            preamble: [{ style: "title", text: "{title}", height: 90, rows: 2 }],
            """#)
        #expect(sheet.rows.prefix(4).map(\.height) == [45, 45, 30, 3])
        #expect(sheet.merges.first?.a1 == "A1:D2")
    }

    @Test(arguments: [
        ("headerHeights: [410],", "headerHeights[0]"),
        ("headerHeights: [12, -1],", "headerHeights[1]"),
        (#"preamble: [{ style: "title", text: "x", height: 410 }],"#, "preamble[0].height"),
        (#"notes: [{ style: "title", text: "x", rows: 2, height: 900 }],"#, "notes[0].height"),
    ]) func heightsThatNoRowHas(keys: String, path: String) throws {
        let faults = TemplateCheck.faults(in: try template(header: header, keys))
        #expect(faults.map(\.rule) == ["template.height"])
        #expect(faults.first?.place.position == .keyPath(path))
        #expect(faults.first?.message.english == "A row is 0 to 409.5 points high.")
        #expect(faults.first?.message.chinese.isEmpty == false)
    }

    @Test(arguments: ["rows: 0,", "rows: 101,", "rows: 1.5,"]) func countsThatAreNone(
        rows: String
    ) throws {
        let broken = header.replacing("rows: 2,", with: rows)
        #expect(throws: (any Error).self) { try template(header: broken) }
    }
}
