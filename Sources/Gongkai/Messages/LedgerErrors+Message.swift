import DisclosureCatalog

extension GongkaiError {
    /// A ledger in which no header was found.
    init(withoutHeader source: String, vocabulary: LedgerVocabulary) {
        let place = escapedQuote(source, limit: 200)
        let labels = [LedgerField.indexNumber, .itemNumber, .title, .publishedOn, .channels]
            .map(vocabulary.label(of:)).joined(separator: "、")
        self.init(
            .inputNotUnderstood,
            LocalizedText(
                zh: "\(place)：没有找到台账的表头，请写上\(labels)等栏目。",
                en: """
                    \(place): There is no header of a publication ledger; it needs columns such as \
                    \(labels).
                    """))
    }

    /// A ledger without the one column that nothing can be counted without.
    init(withoutPublicationDates source: String, label: String) {
        let place = escapedQuote(source, limit: 200)
        self.init(
            .inputNotUnderstood,
            LocalizedText(
                zh: "\(place)：台账没有“\(label)”一栏，无法统计，请补上。",
                en:
                    "\(place): The ledger has no column “\(label)”, so nothing can be counted; add it."
            ))
    }

    /// A line that is longer than a row of a ledger may be.
    init(longLine line: Int, limit: Int, source: String) {
        let place = escapedQuote(source, limit: 200)
        self.init(
            .inputNotUnderstood,
            LocalizedText(
                zh: "\(place):\(line)：此行超过 \(limit >> 10) KiB，不是一条台账记录，请检查。",
                en: """
                    \(place):\(line): The line is longer than \(limit >> 10) KiB, too long for an \
                    entry; check it.
                    """))
    }

    /// A source that is something else than a ledger.
    init(noLedgerIn source: String) {
        let place = escapedQuote(source, limit: 200)
        self.init(
            .inputNotUnderstood,
            LocalizedText(
                zh: "\(place)：这不是 CSV、JSON 行或 XLSX 格式的台账；请在表格软件中另存为 XLSX。",
                en: """
                    \(place): This is no ledger in CSV, JSON lines or XLSX; save it as XLSX from the \
                    spreadsheet program.
                    """))
    }
}
