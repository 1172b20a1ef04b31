import DisclosureCatalog
import Workbooks

extension ContentFault {
    /// What is wrong, and that saving anew puts it right.
    var words: LocalizedText {
        let fault = fault
        return LocalizedText(
            zh: "\(fault.chinese)，没有读取；请在表格软件中打开并另存。",
            en:
                "\(fault.english); it was not read. Open it in a spreadsheet program and save it anew."
        )
    }

    private var fault: LocalizedText {
        switch self {
        case .partMissing: LocalizedText(zh: "缺少这一部分", en: "The part is missing")
        case .partOutside:
            LocalizedText(zh: "有一部分在文件之外", en: "The part refers to one outside the file")
        case .wrongRoot:
            LocalizedText(zh: "这一部分不是应有的内容", en: "The part is not what it should be")
        case .duplicateRelationship:
            LocalizedText(zh: "有两个同名的关系", en: "Two relationships have one name")
        case .noSheets: LocalizedText(zh: "没有工作表", en: "There is no sheet of cells")
        case .duplicateSheet: LocalizedText(zh: "有两个同名的工作表", en: "Two sheets have one name")
        case .misplacedElement:
            LocalizedText(zh: "行与单元格的结构有误", en: "Rows and cells are out of place")
        case .rowNumber: LocalizedText(zh: "行号有误", en: "The number of a row is impossible")
        case .duplicateRow: LocalizedText(zh: "这一行出现了两次", en: "The row is there twice")
        case .rowOrder: LocalizedText(zh: "行没有按顺序排列", en: "The rows are not in their order")
        case .cellReference:
            LocalizedText(zh: "单元格的地址有误", en: "The address of a cell is impossible")
        case .duplicateCell: LocalizedText(zh: "这个单元格出现了两次", en: "The cell is there twice")
        case .twoValues: LocalizedText(zh: "单元格有两个值", en: "The cell has two values")
        case .valueKind:
            LocalizedText(zh: "单元格的值不是应有的类型", en: "The cell's value is of no known kind")
        case .number: LocalizedText(zh: "单元格的数值有误", en: "The cell's number is none")
        case .stringIndex:
            LocalizedText(
                zh: "单元格引用了不存在的文字", en: "The cell refers to a text that is not there")
        case .mergeRange: LocalizedText(zh: "合并区域的地址有误", en: "A merged range is impossible")
        case .overlappingMerges:
            LocalizedText(zh: "合并区域互相重叠", en: "Merged ranges overlap")
        }
    }
}
