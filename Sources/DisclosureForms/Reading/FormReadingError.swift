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
        case .tooManyRows(let limit):
            LocalizedText(
                zh: "超过 \(limit) 行，不是一份公开清单。请只复制这一张表。",
                en: "There are more than \(limit) rows. Copy only the table of one catalog.")
        }
    }
}
