import DisclosureCatalog
import SheetModel

extension PlanFault {
    /// The fault as a finding, at the cell of the sheet that was to be written.
    ///
    /// The item and the field are those that the cell would have shown, where that is known.
    func finding(itemNumber: String?, field: CatalogField?) -> Finding {
        let subject = isAboutCount ? place.countedWords : place.words
        let words = rule.words
        return Finding(
            rule: "plan.\(rule.name)", severity: .error,
            place: Place(
                sheet: sheet, position: place.a1.map(Place.Position.cell), itemNumber: itemNumber,
                field: field),
            message: LocalizedText(
                zh: subject.chinese + words.chinese, en: subject.english + words.english))
    }
}

extension PlanFault {
    private var isAboutCount: Bool {
        if case .tooMany = rule { true } else { false }
    }
}

extension PlanPlace {
    /// What there is too much of in a place.
    fileprivate var countedWords: LocalizedText {
        switch self {
        case .workbook: LocalizedText(zh: "工作表或样式", en: "The sheets or styles")
        case .cell: LocalizedText(zh: "单元格的换行", en: "The line breaks in the cell")
        case .row: LocalizedText(zh: "行", en: "The rows")
        case .column: LocalizedText(zh: "列", en: "The columns")
        default: words
        }
    }

    /// What the sentence is about.
    fileprivate var words: LocalizedText {
        switch self {
        case .workbook: LocalizedText(zh: "表格文件", en: "The workbook")
        case .sheetName: LocalizedText(zh: "工作表的名称", en: "The name of the sheet")
        case .cell: LocalizedText(zh: "单元格", en: "The cell")
        case .range: LocalizedText(zh: "合并的单元格", en: "The merged cell")
        case .row(let row): LocalizedText(zh: "第 \(row + 1) 行", en: "Row \(row + 1)")
        case .column(let column):
            LocalizedText(
                zh: "\(CellAddress.columnLetters(column)) 列",
                en: "Column \(CellAddress.columnLetters(column))")
        case .pageBreak(let row):
            LocalizedText(zh: "第 \(row + 1) 行前的分页", en: "The page break before row \(row + 1)")
        case .style(let style, let property):
            LocalizedText(
                zh: "第 \(style.index + 1) 种样式的\(property.words.chinese)",
                en: "The \(property.words.english) of style \(style.index + 1)")
        case .page(let property):
            LocalizedText(
                zh: "页面设置的\(property.words.chinese)",
                en: "The \(property.words.english) of the page set-up")
        case .chart(let index, let property):
            LocalizedText(
                zh: "图表 \(index + 1) 的\(property.words.chinese)",
                en: "The \(property.words.english) of chart \(index + 1)")
        case .inputs: LocalizedText(zh: "填写规则", en: "The rules for input")
        case .input(_, let property):
            LocalizedText(
                zh: "填写规则的\(property.words.chinese)",
                en: "The \(property.words.english) of the rule for input")
        case .document(let property):
            LocalizedText(
                zh: "文档属性的\(property.words.chinese)",
                en: "The \(property.words.english) of the document")
        }
    }
}

extension StyleProperty {
    fileprivate var words: LocalizedText {
        switch self {
        case .fontName: LocalizedText(zh: "字体名称", en: "font name")
        case .fontSize: LocalizedText(zh: "字号", en: "font size")
        case .numberFormat: LocalizedText(zh: "数字格式", en: "number format")
        case .fill: LocalizedText(zh: "底色", en: "fill")
        case .color: LocalizedText(zh: "字色", en: "font colour")
        }
    }
}

extension PageProperty {
    fileprivate var words: LocalizedText {
        switch self {
        case .header: LocalizedText(zh: "页眉", en: "header")
        case .footer: LocalizedText(zh: "页脚", en: "footer")
        case .topMargin: LocalizedText(zh: "上边距", en: "top margin")
        case .bottomMargin: LocalizedText(zh: "下边距", en: "bottom margin")
        case .leftMargin: LocalizedText(zh: "左边距", en: "left margin")
        case .rightMargin: LocalizedText(zh: "右边距", en: "right margin")
        case .headerMargin: LocalizedText(zh: "页眉边距", en: "header margin")
        case .footerMargin: LocalizedText(zh: "页脚边距", en: "footer margin")
        case .scale: LocalizedText(zh: "打印比例", en: "print scale")
        case .repeatedRows: LocalizedText(zh: "重复的表头", en: "repeated header")
        case .printArea: LocalizedText(zh: "打印区域", en: "print area")
        case .frozenRows: LocalizedText(zh: "冻结的表头", en: "frozen header")
        case .pageBreaks: LocalizedText(zh: "分页", en: "page breaks")
        case .filter: LocalizedText(zh: "筛选范围", en: "filter range")
        }
    }
}

extension InputProperty {
    fileprivate var words: LocalizedText {
        switch self {
        case .cells: LocalizedText(zh: "范围", en: "range")
        case .choices: LocalizedText(zh: "选项", en: "choices")
        case .promptTitle: LocalizedText(zh: "提示标题", en: "prompt's title")
        case .prompt: LocalizedText(zh: "提示", en: "prompt")
        case .alertTitle: LocalizedText(zh: "警告标题", en: "alert's title")
        case .alert: LocalizedText(zh: "警告", en: "alert")
        }
    }
}

extension DocumentProperty {
    fileprivate var words: LocalizedText {
        switch self {
        case .title: LocalizedText(zh: "标题", en: "title")
        case .subject: LocalizedText(zh: "主题", en: "subject")
        case .author: LocalizedText(zh: "作者", en: "author")
        case .company: LocalizedText(zh: "单位", en: "company")
        case .keywords: LocalizedText(zh: "标记", en: "keywords")
        case .created: LocalizedText(zh: "日期", en: "date")
        }
    }
}

extension ChartProperty {
    fileprivate var words: LocalizedText {
        switch self {
        case .title: LocalizedText(zh: "标题", en: "title")
        case .valueTitle: LocalizedText(zh: "数值轴标题", en: "title of the value axis")
        case .fontName: LocalizedText(zh: "字体名称", en: "font name")
        case .fontSize: LocalizedText(zh: "字号", en: "font size")
        case .numberFormat: LocalizedText(zh: "数字格式", en: "number format")
        case .position: LocalizedText(zh: "位置", en: "position")
        case .width: LocalizedText(zh: "宽度", en: "width")
        case .height: LocalizedText(zh: "高度", en: "height")
        case .series: LocalizedText(zh: "系列", en: "series")
        case .name(let series): Self.words("名称", "name", series)
        case .categories(let series): Self.words("分类", "categories", series)
        case .values(let series): Self.words("数值", "values", series)
        case .color(let series): Self.words("颜色", "colour", series)
        }
    }

    private static func words(
        _ chinese: String, _ english: String, _ series: Int
    ) -> LocalizedText {
        LocalizedText(
            zh: "系列 \(series + 1) 的\(chinese)", en: "\(english) of series \(series + 1)")
    }
}
