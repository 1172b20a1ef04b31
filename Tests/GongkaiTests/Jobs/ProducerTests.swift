import DisclosureCatalog
import Foundation
import Gongkai
import TestSupport
import Testing
import Workbooks

/// Packages as WPS and POI write them, made by hand after their structure: the same small form in
/// each manner.
@Suite struct ProducerTests {
    /// The cells of the form, row by row; nothing is absent.
    private static let rows: [[String]] = [
        ["示例市示例局政务公开清单目录"],
        ["责任单位：示例市示例局 填表人：张三 复核人：李四 审签人：王五 填表时间：2021年6月21日"],
        [
            "序号", "公开事项", "", "", "公开内容(要素)", "公开依据", "公开时限", "公开主体", "公开渠道和载体",
            "公开对象", "", "公开方式", "", "备注",
        ],
        [
            "", "一级事项", "二级事项", "", "", "", "", "", "", "全社会", "特定群体", "主动公开", "依申请", "",
        ],
        [
            "一", "概况信息", "1", "机构信息", "职能。", "《示例条例》（示例令第1号）", "信息形成或者变更之日起20个工作日内", "示例局",
            "■门户网站\n□报刊", "√", "", "√", "", "",
        ],
        [
            "", "", "2", "领导信息", "姓名。", "《示例条例》（示例令第1号）", "信息形成或者变更之日起20个工作日内", "示例局",
            "■门户网站\n■报刊", "", "企业", "√", "", "",
        ],
    ]
    private static let merges = [
        "A1:N1", "A2:N2", "A3:A4", "B3:D3", "C4:D4", "J3:K3", "L3:M3", "A5:A6", "B5:B6",
    ]

    enum Producer: String, CaseIterable, Sendable {
        case wps
        case poi
        case poiStreaming
        case excel
    }

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }

    private static func column(_ index: Int) -> String {
        String(UnicodeScalar(UInt8(65 + index)))
    }

    private static func cell(
        _ text: String, row: Int, column: Int, _ producer: Producer, strings: inout [String]
    ) -> String {
        let address = "\(Self.column(column))\(row + 1)"
        guard !text.isEmpty else {
            // Cells of a merge carry their look.
            return producer == .wps || producer == .excel ? "<c r=\"\(address)\" s=\"1\"/>" : ""
        }
        if text.allSatisfy(\.isNumber), text.first?.isASCII == true {
            return "<c r=\"\(address)\" s=\"1\"><v>\(text).0</v></c>"
        }
        switch producer {
        case .poiStreaming:
            return """
                <c r="\(address)" s="1" t="inlineStr"><is><t xml:space="preserve">\(escaped(text))</t>\
                </is></c>
                """
        case .wps, .poi, .excel:
            strings.append(text)
            return "<c r=\"\(address)\" s=\"1\" t=\"s\"><v>\(strings.count - 1)</v></c>"
        }
    }

    private static func sheet(_ producer: Producer, strings: inout [String]) -> String {
        var data = ""
        for (row, cells) in rows.enumerated() {
            let attributes =
                switch producer {
                case .wps: " spans=\"1:14\" ht=\"28.5\" customHeight=\"1\" s=\"1\""
                case .excel: " spans=\"1:14\" x14ac:dyDescent=\"0.2\""
                default: ""
                }
            let content = cells.enumerated().map {
                cell($1, row: row, column: $0, producer, strings: &strings)
            }.joined()
            data += "<row r=\"\(row + 1)\"\(attributes)>\(content)</row>"
        }
        let root =
            switch producer {
            case .wps:
                """
                <worksheet xmlns="\(main)" xmlns:r="\(office)" xmlns:xdr="urn:xdr" xmlns:x14="urn:x14" \
                xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
                xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"><sheetPr/>\
                <dimension ref="A1:N6"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/>\
                </sheetViews><sheetFormatPr defaultColWidth="9" defaultRowHeight="13.5"/>
                """
            case .excel:
                """
                <worksheet xmlns="\(main)" xmlns:r="\(office)" \
                xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
                mc:Ignorable="x14ac xr" xmlns:x14ac="urn:x14ac" xmlns:xr="urn:xr" xr:uid="{0}">\
                <dimension ref="A1:N6"/>
                """
            default: "<worksheet xmlns=\"\(main)\"><dimension ref=\"A1\"/>"
            }
        let cells = merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        let end =
            producer == .wps
            ? """
            <pageMargins left="0.75" right="0.75" top="1" bottom="1" header="0.5" footer="0.5"/>\
            <headerFooter/>
            """ : "<phoneticPr fontId=\"2\" type=\"noConversion\"/>"
        return root + "<sheetData>\(data)</sheetData><mergeCells count=\"\(merges.count)\">\(cells)"
            + "</mergeCells>\(producer == .poi ? "" : end)</worksheet>"
    }

    /// Excel cuts a text into runs where a reader has set the font of a part of it.
    private static func item(_ text: String, _ producer: Producer) -> String {
        guard producer == .excel, text.count > 3 else {
            return "<si><t>\(escaped(text))</t></si>"
        }
        return """
            <si><r><t xml:space="preserve">\(escaped(String(text.prefix(2))))</t></r><r><rPr><b/></rPr>\
            <t xml:space="preserve">\(escaped(String(text.dropFirst(2))))</t></r>\
            <rPh sb="0" eb="1"><t>shi</t></rPh></si>
            """
    }

    private static let styles = """
        <styleSheet xmlns="\(main)"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>\
        <fills><fill><patternFill patternType="none"/></fill></fills><borders><border/></borders>\
        <cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="0" applyAlignment="1">\
        <alignment wrapText="1"/></xf></cellXfs><extLst><ext uri="{0}" xmlns:x14="urn:x14">\
        <x14:slicerStyles/></ext></extLst></styleSheet>
        """

    private static func parts(_ producer: Producer) -> [(String, String)] {
        var strings: [String] = []
        let sheet = sheet(producer, strings: &strings)
        let items = strings.map { item($0, producer) }.joined()
        let counts =
            producer == .poi ? "" : " count=\"\(strings.count)\" uniqueCount=\"\(strings.count)\""
        var parts = [
            ("[Content_Types].xml", "<Types xmlns=\"\(package)/content-types\"/>"),
            (
                "_rels/.rels",
                """
                <Relationships xmlns="\(package)/relationships"><Relationship Id="rId1" \
                Type="\(office)/officeDocument" Target="\(producer == .poi ? "/" : "")xl/workbook.xml"/>\
                </Relationships>
                """
            ),
            (
                "xl/workbook.xml",
                """
                <workbook xmlns="\(main)" xmlns:r="\(office)"><fileVersion appName="\(producer.rawValue)"/>\
                <workbookPr/><bookViews><workbookView/></bookViews><sheets><sheet name="Sheet1" \
                sheetId="1" r:id="rId3"/></sheets><calcPr calcId="144525"/></workbook>
                """
            ),
            (
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships xmlns="\(package)/relationships"><Relationship Id="rId1" \
                Type="\(office)/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId2" \
                Type="\(office)/styles" Target="styles.xml"/><Relationship Id="rId3" \
                Type="\(office)/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
                """
            ),
            ("xl/worksheets/sheet1.xml", sheet),
            ("xl/styles.xml", styles),
            ("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\"\(counts)>\(items)</sst>"),
        ]
        if producer == .wps {
            parts.append(
                (
                    "docProps/custom.xml",
                    """
                    <Properties xmlns="\(office)"><property fmtid="{0}" pid="2" \
                    name="KSOProductBuildVer"/></Properties>
                    """
                ))
        }
        return parts
    }

    private func file(_ producer: Producer) throws -> [UInt8] {
        try ExternalTool.withTemporaryFolder { folder in
            let path = folder.appending(path: "form.xlsx").path
            var zip = try ZipWriter(path: path)
            for (name, text) in Self.parts(producer) {
                let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                try zip.add(bytes: Array((head + text).utf8), as: name, packing: .deflate)
            }
            try zip.close()
            return Array(try Data(contentsOf: URL(filePath: path)))
        }
    }

    @Test(arguments: Producer.allCases)
    func theFormIsReadAsItWasMeant(producer: Producer) throws {
        let (catalog, report) = try CatalogImport().catalog(
            from: .bytes(try file(producer), name: "form.xlsx"))
        #expect(report.recognisedForm == "municipal")
        #expect(catalog.department == "示例市示例局")
        #expect(catalog.signOff.approvedBy == "王五")
        #expect(catalog.sections.map(\.name) == ["概况信息"])
        #expect(catalog.items.map(\.name) == ["机构信息", "领导信息"])
        #expect(catalog.items.map(\.number) == [.counted(1), .counted(2)])
        #expect(catalog.items.map(\.channels.count) == [1, 2])
        #expect(catalog.items[1].audience.groups == ["企业"])
        #expect(catalog.channelVocabulary == ["门户网站", "报刊"])
        #expect(report.findings.isEmpty, "\(report.lines(in: .english).map(\.text))")
    }
}
