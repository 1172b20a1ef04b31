package import DisclosureCatalog

/// Why no template can be learned from a workbook.
package struct FormLearningError: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// No sheet of the workbook shows anything.
        case empty
        /// There is no sheet of that name.
        case noSheet(String, names: [String])
        /// No row shows headings of a catalog; the nearest showed so many that are known.
        case headerMissing(found: Int)
        /// A second table stands below or beside the first.
        case secondTable
        /// The header has more columns than any form.
        case tooManyColumns(Int, limit: Int)
        /// The header has more rows than any form.
        case tooManyHeaderRows(Int, limit: Int)
        /// There are more rows than any catalog has.
        case tooManyRows(limit: Int)
        /// What was learned would be no sound template.
        case unsound(LocalizedText)
    }

    package var reason: Reason
    /// Where, as far as it can be said.
    package var place: Place

    package init(_ reason: Reason, at place: Place) {
        self.reason = reason
        self.place = place
    }
}

extension FormLearningError {
    /// What is wrong and what to do about it, without the place.
    package var message: LocalizedText {
        switch reason {
        case .empty:
            LocalizedText(
                zh: "工作表是空的，没有表可学；请打开文件看看表在哪里。",
                en: "There is nothing in it, hence no form to learn; look where the form is.")
        case .noSheet(let name, let names):
            LocalizedText(
                zh: "没有名为“\(escapedQuote(name, limit: 40))”的工作表；有的是：\(Self.list(names, "、"))。",
                en: """
                    There is no sheet “\(escapedQuote(name, limit: 40))”; there are: \
                    \(Self.list(names, ", ")).
                    """)
        case .headerMissing(let found):
            LocalizedText(
                zh: """
                    找不到公开目录的表头：最接近的一行只有 \(found) 个认得的栏目标题，至少要有 \
                    \(HeaderBand.enoughHeadings) 个。请选对工作表（--sheet），或参照自带的模板手写。
                    """,
                en: """
                    No header of a catalog was found: the nearest row shows \(found) known headings, \
                    \(HeaderBand.enoughHeadings) are needed. Name the right sheet (--sheet), or \
                    write the template by hand after one that comes with the program.
                    """)
        case .secondTable:
            LocalizedText(
                zh: "这里还有另一张表，不知道该学哪一张；请把每张表放在单独的工作表里，再用 --sheet 指明。",
                en: """
                    Here is another table, and which one to learn is not known; put each on a sheet \
                    of its own and name it with --sheet.
                    """)
        case .tooManyColumns(let count, let limit):
            Self.tooMany(count, limit, zh: "栏", en: "columns")
        case .tooManyHeaderRows(let count, let limit):
            Self.tooMany(count, limit, zh: "行", en: "rows")
        case .tooManyRows(let limit):
            LocalizedText(
                zh: "超过 \(limit) 行，不是一份公开清单；请只留下表和几行示例。",
                en: """
                    There are more than \(limit) rows, which no catalog has; leave only the form and \
                    some rows as examples.
                    """)
        case .unsound(let why):
            LocalizedText(
                zh: "学到的模板不能用：\(why.chinese)请改正表格后再试。",
                en: "What was learned is no sound template: \(why.english) Correct the form.")
        }
    }

    private static func tooMany(
        _ count: Int, _ limit: Int, zh: String, en: String
    ) -> LocalizedText {
        LocalizedText(
            zh: "表头有 \(count) \(zh)，超过 \(limit) \(zh)，不是一张公开目录表；请删去多余的。",
            en: "The header has \(count) \(en), more than \(limit), which no form has; remove some."
        )
    }

    private static func list(_ names: [String], _ separator: String) -> String {
        names.prefix(20).map { escapedQuote($0, limit: 31) }.joined(separator: separator)
            + (names.count > 20 ? "…" : "")
    }
}
