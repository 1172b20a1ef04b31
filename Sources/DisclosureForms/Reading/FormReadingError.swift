package import DisclosureCatalog

/// Why a source is not a form that can be read.
package struct FormReadingError: Error, Hashable, Sendable {
    /// What the reader missed.
    package enum Reason: Hashable, Sendable {
        /// There is no text at all.
        case empty
        /// No row shows the form's headings; the nearest showed `found` of `expected` labels.
        case headerMissing(found: Int, expected: Int)
        /// There is a header, but without the column that makes a row an item.
        case columnMissing(CatalogField)
        /// The header fits no form well enough; the best ones first.
        case noForm([FormMatch])
        /// The header fits several forms equally well; the best ones first.
        case severalForms([FormMatch])
        /// There are more rows than any catalog has.
        case tooManyRows(limit: Int)
    }

    package var reason: Reason
    /// Where, as far as it can be said.
    package var place: Place

    package init(_ reason: Reason, at place: Place) {
        self.reason = reason
        self.place = place
    }
}

extension FormReadingError {
    /// What is wrong and what to do about it, without the place.
    package var message: LocalizedText {
        switch reason {
        case .empty:
            LocalizedText(
                zh: "没有文字。请检查文件是否完整。",
                en: "There is no text. Check whether the file is complete.")
        case .headerMissing(let found, let expected) where place.sheet != nil:
            LocalizedText(
                zh: """
                    找不到表头：应有 \(expected) 个栏目标题，最接近的一行只有 \(found) 个。\
                    请补全表头，或选用相应的模板。
                    """,
                en: """
                    The header was not found: of \(expected) headings the nearest row shows \
                    \(found). Complete the header, or choose the template of this form.
                    """)
        case .headerMissing(let found, let expected):
            LocalizedText(
                zh: """
                    找不到表头：应有 \(expected) 个栏目标题，最接近的一行只有 \(found) 个。\
                    请从表头起复制整张表，各栏之间用制表符隔开。
                    """,
                en: """
                    The header was not found: of \(expected) headings the nearest line shows \
                    \(found). Copy the whole table from its header on, with tabs between the cells.
                    """)
        case .columnMissing:
            LocalizedText(
                zh: "表头中缺少这一栏，无法读取事项。请补上表头，或选用相应的模板。",
                en: """
                    The header lacks this column, without which items cannot be read. Complete the \
                    header, or choose the template of this form.
                    """)
        case .noForm(let matches):
            LocalizedText(
                zh: """
                    表头与已知的模板都不够相符（1 为完全相符）：\(Self.list(matches))。\
                    请补全表头，或用 --template 指定模板；新的表式可先用 template learn 生成模板。
                    """,
                en: """
                    The header fits no known form well enough, where 1 is completely: \
                    \(Self.list(matches)). Complete the header, or name the template with \
                    --template; template learn makes one of a new form.
                    """)
        case .severalForms(let matches):
            LocalizedText(
                zh: """
                    表头与几个模板同样相符，无法判断是哪一种表：\(Self.list(matches))。\
                    请用 --template 指定模板。
                    """,
                en: """
                    The header fits several forms equally well: \(Self.list(matches)). Name the \
                    right one with --template.
                    """)
        case .tooManyRows(let limit):
            LocalizedText(
                zh: "超过 \(limit) 行，不是一份公开清单。请只复制这一张表。",
                en: "There are more than \(limit) rows. Copy only the table of one catalog.")
        }
    }

    private static func list(_ matches: [FormMatch]) -> String {
        matches.map(\.words).joined(separator: ", ")
    }
}
