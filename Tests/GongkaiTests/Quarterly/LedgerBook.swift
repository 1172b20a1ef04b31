import Foundation
import SheetModel
import Workbooks

/// A workbook with ledgers, as other programs write it: shared texts, days as numbers.
struct LedgerBook {
    enum Cell {
        case text(String)
        /// A number that is shown as a day.
        case day(Int)
        case number(Int)
        case error(String)
        /// A formula of which no result is stored.
        case formula(String)
        case none
    }

    struct Sheet {
        var name: String
        var rows: [[Cell]]
        var merges: [String] = []
        var isHidden = false
    }

    var sheets: [Sheet]

    init(_ sheets: Sheet...) {
        self.sheets = sheets
    }

    /// The file.
    func bytes() throws -> [UInt8] {
        try withTestFolder { folder in
            let path = folder.path("book.xlsx")
            var zip = try ZipWriter(path: path)
            for (name, text) in parts {
                try zip.add(bytes: Array(text.utf8), as: name, packing: .deflate)
            }
            try zip.close()
            return try Array(Data(contentsOf: URL(filePath: path)))
        }
    }

    private static let main =
        "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    private static let office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package =
        "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""

    private var parts: [(String, String)] {
        let texts = Array(Set(sheets.flatMap { $0.rows.flatMap { $0.compactMap(Self.text) } }))
            .sorted()
        let numbers = Dictionary(uniqueKeysWithValues: texts.enumerated().map { ($1, $0) })
        let names = sheets.enumerated().map { index, sheet in
            let state = sheet.isHidden ? " state=\"hidden\"" : ""
            return
                "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"rId\(index + 1)\"/>"
        }
        var relations = sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
        relations += [("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml")]
        return [
            ("_rels/.rels", Self.relations([("officeDocument", "xl/workbook.xml")])),
            (
                "xl/workbook.xml",
                "<workbook \(Self.main) xmlns:r=\"\(Self.office)\"><sheets>\(names.joined())</sheets></workbook>"
            ),
            ("xl/_rels/workbook.xml.rels", Self.relations(relations)),
            (
                "xl/sharedStrings.xml",
                "<sst \(Self.main)>\(texts.map { "<si><t xml:space=\"preserve\">\(Self.escaped($0))</t></si>" }.joined())</sst>"
            ),
            (
                "xl/styles.xml",
                "<styleSheet \(Self.main)><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
            ),
        ]
            + sheets.enumerated().map { index, sheet in
                ("xl/worksheets/sheet\(index + 1).xml", Self.part(of: sheet, numbers))
            }
    }

    private static func text(_ cell: Cell) -> String? {
        if case .text(let text) = cell { text } else { nil }
    }

    private static func part(of sheet: Sheet, _ numbers: [String: Int]) -> String {
        let rows = sheet.rows.enumerated().map { row, cells in
            let cells = cells.enumerated().map { column, cell in
                let address = CellAddress(row: row, column: column).a1
                switch cell {
                case .none: return ""
                case .text(let text):
                    return "<c r=\"\(address)\" t=\"s\"><v>\(numbers[text] ?? -1)</v></c>"
                case .day(let day): return "<c r=\"\(address)\" s=\"1\"><v>\(day)</v></c>"
                case .number(let number): return "<c r=\"\(address)\"><v>\(number)</v></c>"
                case .error(let sign):
                    return "<c r=\"\(address)\" t=\"e\"><f>X1</f><v>\(sign)</v></c>"
                case .formula(let formula): return "<c r=\"\(address)\"><f>\(formula)</f></c>"
                }
            }
            return "<row r=\"\(row + 1)\">\(cells.joined())</row>"
        }
        let merges = sheet.merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        return """
            <worksheet \(main)><sheetData>\(rows.joined())</sheetData>\
            \(merges.isEmpty ? "" : "<mergeCells>\(merges)</mergeCells>")</worksheet>
            """
    }

    private static func relations(_ all: [(type: String, target: String)]) -> String {
        let items = all.enumerated().map { index, relation in
            "<Relationship Id=\"rId\(index + 1)\" Type=\"\(office)/\(relation.type)\" Target=\"\(relation.target)\"/>"
        }
        return "<Relationships \(package)>\(items.joined())</Relationships>"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }
}

extension LedgerBook.Cell: ExpressibleByStringLiteral {
    init(stringLiteral value: String) { self = value.isEmpty ? .none : .text(value) }
}
