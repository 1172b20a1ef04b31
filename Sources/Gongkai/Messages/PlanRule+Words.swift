import DisclosureCatalog
import SheetModel

extension PlanRule {
    /// The rule's identifier after `plan.`, stable, for machines.
    var name: String {
        switch self {
        case .missing: "missing"
        case .tooMany: "tooMany"
        case .tooLong: "tooLong"
        case .tooManyBytes: "tooManyBytes"
        case .forbiddenCharacter: "forbiddenCharacter"
        case .escapeSequence: "escapeSequence"
        case .apostropheAtEdge: "apostropheAtEdge"
        case .reservedName: "reservedName"
        case .duplicateName: "duplicateName"
        case .notFinite: "notFinite"
        case .outOfRange: "outOfRange"
        case .reversed: "reversed"
        case .singleCell: "singleCell"
        case .outsideSheet: "outsideSheet"
        case .overlaps: "overlaps"
        case .cellNotPlanned: "cellNotPlanned"
        case .hiddenValue: "hiddenValue"
        case .notAscending: "notAscending"
        case .unknownStyle: "unknownStyle"
        case .pictureCode: "pictureCode"
        case .numberFormatSyntax: "numberFormatSyntax"
        case .unknownSheet: "unknownSheet"
        case .notOneLine: "notOneLine"
        case .otherCount: "otherCount"
        case .notNumber: "notNumber"
        case .hiddenFirst: "hiddenFirst"
        }
    }

    /// The sentence after its subject.
    var words: LocalizedText { textWords ?? rangeWords ?? chartWords ?? layoutWords }

    /// The rules that texts of catalogs and templates can break.
    private var textWords: LocalizedText? {
        switch self {
        case .missing: LocalizedText(zh: "缺失，请补上。", en: " is missing; add it.")
        case .tooMany(let count, let limit):
            LocalizedText(
                zh: "太多：共 \(count) 个，上限是 \(limit) 个，请减少。",
                en: " are too many: \(count), and \(limit) are allowed; reduce them.")
        case .tooLong(let units, let limit):
            LocalizedText(
                zh: "有 \(units) 个字符，上限是 \(limit) 个，请缩短。",
                en: " has \(units) characters, and \(limit) are allowed; shorten it.")
        case .tooManyBytes(let count, let limit):
            LocalizedText(
                zh: "有 \(count) 个字节，上限是 \(limit) 个，请缩短。",
                en: " has \(count) bytes, and \(limit) are allowed; shorten it.")
        case .forbiddenCharacter(let scalar):
            LocalizedText(
                zh: "含有不允许的字符 \(Self.code(scalar))，请删除。",
                en: " holds the character \(Self.code(scalar)), which is not allowed; delete it.")
        case .escapeSequence:
            LocalizedText(
                zh: "含有 _x0041_ 一类的字样，会显示成别的字符，请改写。",
                en: " holds letters like _x0041_, which would show as something else; change them.")
        case .apostropheAtEdge:
            LocalizedText(
                zh: "不能以撇号开头或结尾。", en: " must not begin or end with an apostrophe.")
        case .reservedName:
            LocalizedText(
                zh: "是 Excel 的保留名称，请换一个。", en: " is a name that Excel keeps; choose another.")
        case .duplicateName(let sheet):
            LocalizedText(
                zh: "与第 \(sheet) 张工作表相同，请换一个。",
                en: " is also that of sheet \(sheet); choose another.")
        default: nil
        }
    }

    /// The rules about figures.
    private var rangeWords: LocalizedText? {
        switch self {
        case .notFinite: LocalizedText(zh: "不是有限的数。", en: " is not a finite number.")
        case .outOfRange(let value, let lower, let upper):
            LocalizedText(
                zh: "是 \(value)，应在 \(lower) 到 \(upper) 之间。",
                en: " is \(value) and should be between \(lower) and \(upper).")
        case .pictureCode:
            LocalizedText(
                zh: "含有图片代码 &G，请删除。", en: " holds the picture code &G; delete it.")
        case .numberFormatSyntax:
            LocalizedText(
                zh: "写法不对：引号或括号未结束，或段数太多。",
                en: " is malformed: an open quote or bracket, or too many sections.")
        default: nil
        }
    }

    /// The rules about the cells that a chart draws.
    private var chartWords: LocalizedText? {
        switch self {
        case .unknownSheet:
            LocalizedText(zh: "在没有的工作表上。", en: " is on a sheet that does not exist.")
        case .notOneLine:
            LocalizedText(zh: "不在同一行或同一列。", en: " is not in one row or one column.")
        case .otherCount(let count, let expected):
            LocalizedText(
                zh: "有 \(count) 格，应有 \(expected) 格。",
                en: " has \(count) cells and should have \(expected).")
        case .notNumber(let address):
            LocalizedText(
                zh: "中的 \(address.a1) 不是数字。", en: " has no number in \(address.a1).")
        default: nil
        }
    }

    /// The rules that only a mistake of the layout breaks.
    private var layoutWords: LocalizedText {
        switch self {
        case .reversed: LocalizedText(zh: "的起止颠倒。", en: " ends before it begins.")
        case .singleCell: LocalizedText(zh: "只有一格。", en: " has one cell only.")
        case .outsideSheet(let rows, let columns):
            LocalizedText(
                zh: "超出了 \(rows) 行 \(columns) 列的范围。",
                en: " lies outside the \(rows) rows and \(columns) columns.")
        case .overlaps(let other):
            LocalizedText(zh: "与 \(other.a1) 重叠。", en: " overlaps with \(other.a1).")
        case .cellNotPlanned(let address):
            LocalizedText(zh: "中缺少 \(address.a1)。", en: " lacks \(address.a1).")
        case .hiddenValue(let range):
            LocalizedText(
                zh: "的内容被合并的 \(range.a1) 遮住。", en: " is hidden by the merged \(range.a1).")
        case .notAscending: LocalizedText(zh: "次序不对。", en: " is out of order.")
        case .hiddenFirst:
            LocalizedText(zh: "的第一张工作表不能隐藏。", en: " cannot begin with a hidden sheet.")
        case .unknownStyle(let index, let count):
            LocalizedText(
                zh: "用了第 \(index + 1) 种样式，只有 \(count) 种。",
                en: " uses style \(index + 1) of \(count).")
        default: LocalizedText(zh: "不能写成表格。", en: " cannot be written.")
        }
    }

    private static func code(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
