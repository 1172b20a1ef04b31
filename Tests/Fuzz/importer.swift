import DisclosureForms
import Foundation
import SheetModel
import Workbooks

/// A small form as a sheet, made of the words of the template.
private var form: ForeignWorkbook {
    let rows = [
        "示例局政务公开清单目录", "责任单位：示例局 填表人：张三",
        "序号|公开事项|||公开内容(要素)|公开依据|公开时限|公开主体|公开渠道和载体|公开对象||公开方式||备注",
        "|一级事项|二级事项|||||||全社会|特定群体|主动公开|依申请|",
        "一|概况|1|机构信息|职能。|《条例》|20个工作日内|示例局|■网站 □报刊|√||√||",
        "||2|领导|姓名。||每年1月31日前|示例局|□网站 ■报刊||企业||√|注",
        "示例局政务公开清单目录", "责任单位：示例二局 填表人：李四",
        "序号|公开事项|||公开内容(要素)|公开依据|公开时限|公开主体|公开渠道和载体|公开对象||公开方式||备注",
        "|一级事项|二级事项|||||||全社会|特定群体|主动公开|依申请|",
        "一|概况|1|机构信息|职能。|《条例》|20个工作日内|示例局|■网站 □报刊|√||√||",
        "示例镇主动公开基本目录", "序号|政府信息公开类别及事项||公开内容|责任单位", "|一级|二级||", "1|概况|机构|职能。|党政办",
    ]
    let cells = rows.enumerated().map { number, row in
        let cells = row.split(separator: "|", omittingEmptySubsequences: false).enumerated().map {
            let address = CellAddress(row: number, column: $0.offset).a1
            return "<c r=\"\(address)\" t=\"inlineStr\"><is><t>\($0.element)</t></is></c>"
        }
        return "<row r=\"\(number + 1)\">\(cells.joined())</row>"
    }
    return ForeignWorkbook(
        sheet: """
            <sheetData>\(cells.joined())</sheetData><mergeCells><mergeCell ref="A5:A6"/>\
            <mergeCell ref="B5:B6"/></mergeCells><rowBreaks><brk id="5"/></rowBreaks>
            """)
}

@_cdecl("LLVMFuzzerInitialize")
func initialize(
    _ count: UnsafeMutablePointer<Int32>, _ arguments: UnsafeMutableRawPointer?
) -> Int32 {
    Seeds.write([Array(form[ForeignWorkbook.sheetPart].utf8)])
    return 0
}

/// Mutates the sheet, because damage to the archive itself ends at its checksums.
@_cdecl("LLVMFuzzerTestOneInput")
func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let bytes = input(start, count)
    var archive = form.archive
    archive.entries[4] = ArchiveBuilder.Entry(ForeignWorkbook.sheetPart, bytes)
    guard Templates.municipal != nil else { fatalError("the template is missing") }
    for bytes in [bytes, archive.bytes] {
        guard let contents = try? WorkbookReader().read(bytes) else { continue }
        _ = try? Templates.library.readAll(FormSource(contents.grid), fileName: "f.xlsx")
    }
    return 0
}
