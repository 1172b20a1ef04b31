import Workbooks

/// The parts of a small workbook as other programs write it, to be changed.
struct ForeignWorkbook {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let strictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let strictOffice = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    static let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    static let sheetPart = "xl/worksheets/sheet1.xml"

    var parts: [(name: String, text: String)]

    /// A workbook with one sheet of the given content, which stands between the root's tags.
    init(
        sheet: String = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>",
        strings: String? = nil, styles: String? = nil, workbook: String = "",
        main: String = Self.main, office: String = Self.office
    ) {
        var relationships = [("worksheet", "worksheets/sheet1.xml")]
        var more: [(name: String, text: String)] = []
        if let strings {
            relationships.append(("sharedStrings", "sharedStrings.xml"))
            more.append(("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(strings)</sst>"))
        }
        if let styles {
            relationships.append(("styles", "styles.xml"))
            more.append(("xl/styles.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>"))
        }
        parts =
            [
                ("[Content_Types].xml", Self.contentTypes),
                (
                    "_rels/.rels",
                    Self.relationships([("officeDocument", "xl/workbook.xml")], office: office)
                ),
                (
                    "xl/workbook.xml",
                    """
                    <workbook xmlns="\(main)" xmlns:r="\(office)">\(workbook)<sheets>\
                    <sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>
                    """
                ),
                ("xl/_rels/workbook.xml.rels", Self.relationships(relationships, office: office)),
                (Self.sheetPart, "<worksheet xmlns=\"\(main)\">\(sheet)</worksheet>"),
            ] + more
    }

    subscript(name: String) -> String {
        get { parts.first { $0.name == name }?.text ?? "" }
        set {
            if let index = parts.firstIndex(where: { $0.name == name }) {
                parts[index].text = newValue
            } else {
                parts.append((name, newValue))
            }
        }
    }

    mutating func remove(_ name: String) { parts.removeAll { $0.name == name } }

    var archive: ArchiveBuilder { ArchiveBuilder(parts: parts) }

    var bytes: [UInt8] { archive.bytes }

    func read(_ limits: ReadingLimits = .form) throws(WorkbookReadError) -> WorkbookReader.Contents
    {
        try WorkbookReader(limits: limits).read(bytes)
    }

    static func relationships(
        _ all: [(type: String, target: String)], office: String = Self.office
    ) -> String {
        let items = all.enumerated().map { index, relationship in
            """
            <Relationship Id="rId\(index + 1)" Type="\(office)/\(relationship.type)" \
            Target="\(relationship.target)"/>
            """
        }
        return "<Relationships xmlns=\"\(package)\">\(items.joined())</Relationships>"
    }

    private static let contentTypes = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="xml" ContentType="application/xml"/></Types>
        """
}

/// Why a workbook is refused; nil if it is read.
func refusal(_ bytes: [UInt8], _ limits: ReadingLimits = .form) -> WorkbookReadError? {
    do {
        _ = try WorkbookReader(limits: limits).read(bytes)
        return nil
    } catch {
        return error
    }
}
