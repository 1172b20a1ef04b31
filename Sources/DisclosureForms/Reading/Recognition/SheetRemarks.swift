import DisclosureCatalog

extension SheetChoice {
    /// What there is to say about a sheet that is not read; nil for one that holds nothing.
    func remark(on sheet: FormSource.Sheet) -> Remark? {
        if sheet.isEmpty, !candidate.hasForm { return nil }
        if hasForm { return candidate.isFilled && sheet.isHidden ? .hiddenForm : .otherSheet }
        switch doubt {
        case .severalForms(let matches)? where candidate.isFilled: return .ambiguousSheet(matches)
        case .noForm(let matches)? where candidate.isFilled && !matches.isEmpty:
            return .unknownForm(matches)
        default: return sheet.showsTable ? .unknownTable : .otherSheet
        }
    }
}

extension FormSource.Sheet {
    private static let fewestRows = 3
    private static let fewestCells = 3

    /// Whether it looks like a table that somebody has filled, and not like words or a list.
    fileprivate var showsTable: Bool {
        !isHidden && rows.isSheet
            && rows.rows.lazy.filter { $0.filledCells.count >= Self.fewestCells }
                .prefix(Self.fewestRows).count == Self.fewestRows
    }
}

extension Finding {
    /// A table that could not be read beside others that were.
    init(unreadable error: FormReadingError) {
        self.init(
            rule: "import.sheet.unreadable", severity: .error, place: error.place,
            message: LocalizedText(
                zh: "这张表没有读入。" + error.message.chinese,
                en: "This table was not read. " + error.message.english))
    }
}

extension Remark {
    static let hiddenSheet = Remark(
        "import.sheet.hidden", .warning,
        zh: "只有隐藏的工作表中有这张表，已读取，请核对。",
        en: "Only a hidden sheet holds the form; it was read. Check it.")

    static let anotherForm = Remark(
        "import.sheet.another", .error,
        zh: "这张工作表中也有填好的表，没有读入。",
        en: "This sheet holds a filled form too, which was not read.", suggestion: .readAll)

    fileprivate static let hiddenForm = Remark(
        "import.sheet.hidden", .warning,
        zh: "这张隐藏的工作表中也有填好的表，没有读入，请核对。",
        en: "This hidden sheet holds a filled form too; it was not read. Check it.")

    static let anotherTable = Remark(
        "import.table.another", .error,
        zh: "从这里起是另一张表，没有读入。",
        en: "Here another table begins, which was not read.", suggestion: .readAll)

    fileprivate static let otherSheet = Remark(
        "import.sheet.other", .note,
        zh: "这张工作表不是清单，没有读入。", en: "This sheet is not the form; it was not read.")

    fileprivate static func unknownForm(_ matches: [FormMatch]) -> Remark {
        let list = matches.map(\.words).joined(separator: ", ")
        return Remark(
            "import.sheet.unknown", .error,
            zh: "这张工作表的表头与已知的模板都不够相符（1 为完全相符）：\(list)，没有读入。",
            en: """
                The header of this sheet fits no known form well enough, where 1 is completely: \
                \(list). It was not read.
                """, suggestion: .nameTheForm)
    }

    fileprivate static func ambiguousSheet(_ matches: [FormMatch]) -> Remark {
        let list = matches.map(\.words).joined(separator: ", ")
        return Remark(
            "import.sheet.ambiguous", .error,
            zh: "这张工作表的表头与几个模板同样相符：\(list)，没有读入。",
            en:
                "The header of this sheet fits several forms equally well: \(list). It was not read.",
            suggestion: .nameTheForm)
    }

    fileprivate static let unknownTable = Remark(
        "import.sheet.unknown", .warning,
        zh: "这张工作表像一张表，但没有已知的表头，没有读入，请核对。",
        en: "This sheet looks like a table, but shows no known header; it was not read. Check it.")

    static func tooManyTables(limit: Int) -> Remark {
        Remark(
            "import.tables", .error,
            zh: "一张工作表上的表超过 \(limit) 张，从这里起没有读入，请分开保存。",
            en: """
                There are more than \(limit) tables on the sheet; from here on they were not read. \
                Save them apart.
                """)
    }
}

extension LocalizedText {
    fileprivate static let readAll = LocalizedText(
        zh: "用 gongkai import 导入到文件夹（-o 文件夹/），每张表各成一份清单；也可以分开保存。",
        en: """
            Import into a folder (gongkai import … -o FOLDER/), where each table becomes a catalog, \
            or save each in a file of its own.
            """)

    fileprivate static let nameTheForm = LocalizedText(
        zh: "请补全表头，或把它另存为一个文件，用 --template 指定模板。",
        en:
            "Complete the header, or save the sheet in a file and name its template with --template."
    )
}
