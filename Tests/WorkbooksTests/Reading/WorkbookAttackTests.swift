import SheetModel
import Testing
import Workbooks

/// Packages that are sound archives and hostile or broken inside.
@Suite struct WorkbookAttackTests {
    private static func sheet(_ content: String) -> [UInt8] {
        ForeignWorkbook(sheet: content, strings: "<si><t>甲</t></si>").bytes
    }

    private static func rows(_ rows: String) -> [UInt8] { sheet("<sheetData>\(rows)</sheetData>") }

    private static func changed(_ part: String, _ change: (String) -> String?) -> [UInt8] {
        var workbook = ForeignWorkbook()
        if let text = change(workbook[part]) {
            workbook[part] = text
        } else {
            workbook.remove(part)
        }
        return workbook.bytes
    }

    private static let sheetPart = ForeignWorkbook.sheetPart
    private static let relationshipsPart = "xl/_rels/workbook.xml.rels"

    private static func target(_ target: String, mode: String = "Internal") -> [UInt8] {
        changed(relationshipsPart) { text in
            text.replacing(
                "\"worksheets/sheet1.xml\"", with: "\"\(target)\" TargetMode=\"\(mode)\"")
        }
    }

    static let faults: [(String, [UInt8], ContentFault)] = [
        ("no workbook", changed("xl/workbook.xml") { _ in nil }, .partMissing),
        ("no sheet", changed(sheetPart) { _ in nil }, .partMissing),
        ("no relationships of the workbook", changed(relationshipsPart) { _ in nil }, .partMissing),
        ("target that is not there", target("worksheets/other.xml"), .partMissing),
        ("target outside", target("../../outside.xml"), .partOutside),
        ("target outside, escaped", target("..%2F..%2Foutside.xml"), .partOutside),
        ("target with a backslash", target("worksheets\\sheet1.xml"), .partOutside),
        ("absolute URI", target("file:///etc/passwd"), .partOutside),
        ("external target", target("worksheets/sheet1.xml", mode: "External"), .partOutside),
        ("target of another kind", target("workbook.xml"), .wrongRoot),
        ("other root", changed(sheetPart) { _ in "<html/>" }, .wrongRoot),
        (
            "other namespace",
            changed(sheetPart) { $0.replacing("spreadsheetml", with: "wordprocessingml") },
            .wrongRoot
        ),
        (
            "relationship twice",
            changed(relationshipsPart) { text in
                text.replacing(
                    "</Relationships>",
                    with: text.dropFirst(
                        text.distance(
                            from: text.startIndex,
                            to: text.firstRange(of: "<Relationship ")?.lowerBound
                                ?? text.startIndex)))
            }, .duplicateRelationship
        ),
        (
            "sheet name twice",
            changed("xl/workbook.xml") {
                $0.replacing(
                    "<sheets>", with: "<sheets><sheet name=\"表\" sheetId=\"2\" r:id=\"rId1\"/>")
            }, .duplicateSheet
        ),
        (
            "no sheets",
            changed("xl/workbook.xml") {
                $0.replacing("name=\"表\"", with: "")
            }, .noSheets
        ),
        ("row 0", rows("<row r=\"0\"/>"), .rowNumber),
        ("row -1", rows("<row r=\"-1\"/>"), .rowNumber),
        ("row 2147483647", rows("<row r=\"2147483647\"/>"), .rowNumber),
        ("row 1048577", rows("<row r=\"1048577\"/>"), .rowNumber),
        ("row 1e3", rows("<row r=\"1e3\"/>"), .rowNumber),
        ("row after the last", rows("<row r=\"1048576\"/><row/>"), .rowNumber),
        ("row twice", rows("<row r=\"2\"/><row r=\"2\"/>"), .duplicateRow),
        (
            "row twice, out of order",
            rows(
                "<row r=\"3\"><c><v>1</v></c></row><row r=\"1\"/><row r=\"3\"><c><v>2</v></c></row>"
            ),
            .duplicateRow
        ),
        ("cell of another row", rows("<row r=\"1\"><c r=\"A2\"/></row>"), .cellReference),
        ("cell XFE1", rows("<row r=\"1\"><c r=\"XFE1\"/></row>"), .cellReference),
        ("cell A0", rows("<row r=\"1\"><c r=\"A0\"/></row>"), .cellReference),
        ("cell a1", rows("<row r=\"1\"><c r=\"a1\"/></row>"), .cellReference),
        ("cell 11", rows("<row r=\"1\"><c r=\"11\"/></row>"), .cellReference),
        ("cell without a name", rows("<row r=\"1\"><c r=\"\"/></row>"), .cellReference),
        (
            "cell after XFD", rows("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c><c/></row>"),
            .cellReference
        ),
        (
            "cell twice",
            rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>"),
            .duplicateCell
        ),
        (
            "cell twice, out of order",
            rows(
                """
                <row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>1</v></c><c r="A1"><v>2</v></c></row>
                """), .duplicateCell
        ),
        ("two values", rows("<row><c><v>1</v><v>2</v></c></row>"), .twoValues),
        (
            "value and text", rows("<row><c t=\"inlineStr\"><is><t>x</t></is><v>2</v></c></row>"),
            .twoValues
        ),
        ("unknown kind", rows("<row><c t=\"x\"><v>1</v></c></row>"), .valueKind),
        ("boolean 2", rows("<row><c t=\"b\"><v>2</v></c></row>"), .valueKind),
        ("number nan", rows("<row><c><v>nan</v></c></row>"), .number),
        ("number inf", rows("<row><c><v>inf</v></c></row>"), .number),
        ("number 1e999", rows("<row><c><v>1e999</v></c></row>"), .number),
        ("number 0x10", rows("<row><c><v>0x10</v></c></row>"), .number),
        ("number １２", rows("<row><c><v>１２</v></c></row>"), .number),
        ("day 2021-02-30", rows("<row><c t=\"d\"><v>2021-02-30</v></c></row>"), .number),
        ("string 1 of 1", rows("<row><c t=\"s\"><v>1</v></c></row>"), .stringIndex),
        ("string -1", rows("<row><c t=\"s\"><v>-1</v></c></row>"), .stringIndex),
        ("string 4294967296", rows("<row><c t=\"s\"><v>4294967296</v></c></row>"), .stringIndex),
        ("row in a row", rows("<row><row/></row>"), .misplacedElement),
        ("cell without a row", rows("<c><v>1</v></c>"), .misplacedElement),
        ("row outside", sheet("<row/>"), .misplacedElement),
        (
            "data twice",
            sheet("<sheetData><row><c><v>1</v></c></row></sheetData><sheetData/>"),
            .misplacedElement
        ),
        ("merge without a range", sheet("<mergeCells><mergeCell/></mergeCells>"), .mergeRange),
        (
            "merge backwards", sheet("<mergeCells><mergeCell ref=\"B2:A1\"/></mergeCells>"),
            .mergeRange
        ),
        (
            "merge beyond the sheet",
            sheet("<mergeCells><mergeCell ref=\"A1:A1048577\"/></mergeCells>"), .mergeRange
        ),
        (
            "overlapping merges",
            sheet("<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"B2:C3\"/></mergeCells>"),
            .overlappingMerges
        ),
    ]

    @Test(arguments: faults)
    func isRefused(name: String, bytes: [UInt8], fault: ContentFault) {
        #expect(refusal(bytes)?.reason == .content(fault), "\(name)")
    }

    @Test func refusalsNameTheCell() {
        let bytes = Self.rows("<row r=\"7\"><c r=\"C7\" t=\"s\"><v>9</v></c></row>")
        let error = refusal(bytes)
        #expect(error?.sheet == "表")
        #expect(error?.cell == "C7")
        #expect(error?.part == Self.sheetPart)
        #expect(refusal(Self.rows("<row r=\"7\"/><row r=\"7\"/>"))?.cell == "A7")
    }

    private static let doctype = "<!DOCTYPE x SYSTEM \"http://example.invalid/x.dtd\">"
    private static let laughs = """
        <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
        """

    static let markup: [(String, @Sendable (String) -> String, WorkbookReadError.Reason)] = [
        ("document type", { doctype + $0 }, .documentType),
        ("entities", { laughs + $0 }, .documentType),
        (
            "external entity", { "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + $0 },
            .documentType
        ),
        ("UTF-7", { "<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + $0 }, .encoding),
        ("GBK", { "<?xml version=\"1.0\" encoding=\"GBK\"?>" + $0 }, .encoding),
        ("ISO 8859-1", { "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>" + $0 }, .encoding),
        (
            "depth",
            { text in
                text.replacing(
                    "</",
                    with: String(repeating: "<x>", count: 101)
                        + String(repeating: "</x>", count: 101) + "</", maxReplacements: 1)
            }, .limit(.xmlDepth)
        ),
        (
            "attributes",
            { text in
                text.replacing(
                    " ", with: (0..<257).map { " x\($0)=\"\"" }.joined() + " ", maxReplacements: 1)
            }, .limit(.xmlAttributes)
        ),
        (
            "token", { $0 + "<!--" + String(repeating: "x", count: 3 << 20) + "-->" },
            .limit(.xmlToken)
        ),
    ]

    static let markedParts = [
        "_rels/.rels", "xl/workbook.xml", relationshipsPart, "xl/sharedStrings.xml",
        "xl/styles.xml", sheetPart,
    ]

    @Test(arguments: markedParts, markup.indices)
    func markupIsRefused(part: String, index: Int) {
        let (name, change, reason) = Self.markup[index]
        var workbook = ForeignWorkbook(strings: "<si><t>x</t></si>", styles: "<cellXfs> </cellXfs>")
        workbook[part] = change(workbook[part])
        #expect(refusal(workbook.bytes)?.reason == reason, "\(name)")
        #expect(refusal(workbook.bytes)?.part == part)
    }

    @Test(arguments: markedParts)
    func damageIsRefused(part: String) throws {
        var workbook = ForeignWorkbook(strings: "<si><t>x</t></si>", styles: "<cellXfs> </cellXfs>")
        workbook[part] = String(workbook[part].dropLast(3))
        guard case .notWellFormed(let note)? = refusal(workbook.bytes)?.reason else {
            Issue.record("read or refused for another reason: \(part)")
            return
        }
        #expect(note.hasPrefix("line 1, column "))
        workbook[part] = ""
        #expect(refusal(workbook.bytes)?.part == part)
    }

    /// Not one part is opened that nothing leads to, whatever is in it.
    @Test func partsThatNothingLeadsToAreLeftAlone() {
        var workbook = ForeignWorkbook()
        workbook["xl/evil.xml"] = Self.laughs + "<x>&b;</x>"
        workbook["xl/worksheets/sheet2.xml"] = "<"
        #expect(refusal(workbook.bytes) == nil)
    }
}
