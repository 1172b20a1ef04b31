/// A workbook that is rich in what sheets may have.
let richWorkbook = ForeignWorkbook(
    sheet: """
        <cols><col min="1" max="3" width="9" hidden="1"/></cols><sheetData><row r="1" ht="20">\
        <c r="A1" t="s" s="1"><v>0</v></c><c t="inlineStr"><is><r><t>乙</t></r></is></c>\
        <c r="C1" t="b"><v>1</v></c><c r="D1"><f>1+1</f><v>2</v></c></row>\
        <row r="3"><c r="A3" t="e"><v>#REF!</v></c><c r="B3" t="d"><v>2021-06-21</v></c></row>\
        </sheetData><autoFilter ref="A1:B2"/><mergeCells><mergeCell ref="A3:B4"/></mergeCells>\
        <pageMargins left="1" right="1" top="1" bottom="1"/><pageSetup paperSize="9" scale="80"/>\
        <headerFooter><oddFooter>&amp;P</oddFooter></headerFooter>\
        <rowBreaks><brk id="2"/></rowBreaks>
        """,
    strings: "<si><r><t>甲</t></r><rPh><t>x</t></rPh></si><si><t>_x0041__xD83D__xDE00_</t></si>",
    styles: """
        <numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m"/></numFmts>\
        <fonts><font><b/><sz val="9"/><name val="宋体"/></font></fonts>\
        <cellXfs><xf/><xf numFmtId="176"><alignment horizontal="center"/></xf></cellXfs>
        """)
