import DisclosureCatalog
import SheetModel

extension GongkaiError {
    /// A page that has more than a form can have.
    init(_ error: HTMLPageError, source: String) {
        let place = escapedQuote(source, limit: 200)
        let words = error.words
        self.init(
            .inputNotUnderstood,
            LocalizedText(zh: "\(place)：\(words.chinese)", en: "\(place): \(words.english)"))
    }

    /// A page without a table.
    init(noTableIn source: String) {
        let place = escapedQuote(source, limit: 200)
        self.init(
            .inputNotUnderstood,
            LocalizedText(
                zh: "\(place)：网页中没有表格；表格若是图片或附件，请另取原文件。",
                en: """
                    \(place): The page has no table; if it shows one as a picture or links to a \
                    file, get that file.
                    """))
    }
}

extension HTMLPageError {
    var words: LocalizedText {
        let what: (chinese: String, english: String) =
            switch self {
            case .columns: ("表格超过 1024 列", "a table has more than 1,024 columns")
            case .rows: ("表格超过 100000 行", "a table has more than 100,000 rows")
            case .cells: ("单元格超过 500000 个", "there are more than 500,000 cells")
            case .nesting: ("表格嵌套超过 50 层", "tables are nested more than 50 levels deep")
            case .tables: ("表格超过 1000 个", "there are more than 1,000 tables")
            }
        return LocalizedText(
            zh: "网页的\(what.chinese)，远超一份清单所需，出于安全没有读取；请只保存清单这一张表。",
            en: """
                In the page \(what.english), far more than a form has; it was not read. Save only \
                the table of the catalog.
                """)
    }
}
