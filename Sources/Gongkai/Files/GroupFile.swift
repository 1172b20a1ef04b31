public import DisclosureCatalog

/// Reads lists of departments with the groups in which they are ranked (单位分组表).
///
///     let (groups, findings) = try GroupFile.read(.file("groups.csv"))
///     report.options.groups = groups
public enum GroupFile {
    /// The groups of a list: CSV in UTF-8 or GB 18030, or a workbook, with a row for each department
    /// and the columns 单位, 分组 and, where there is one, 最低标准, the least number that a department
    /// of the group is to publish.
    ///
    /// Throws `GongkaiError` for a file that cannot be read, for one without these columns, and for
    /// one with mistakes: a ranking that rests on half of a list would be wrong. Its findings then
    /// name every mistake.
    public static func read(
        _ source: CatalogSource, limits: Limits = .standard
    ) throws(GongkaiError) -> (groups: [QuarterlyOptions.Group], findings: [Finding]) {
        let vocabulary = try LedgerVocabulary.bundled()
        let bytes = try source.read(limits)
        let file = try TableFile(bytes, name: source.name, limits: limits) { rows in
            GroupList(rows: rows, place: LedgerPlace(file: ""), vocabulary: vocabulary) != nil
        }
        let list = file.tables.lazy.compactMap {
            GroupList(rows: $0.rows, place: $0.place, vocabulary: vocabulary)
        }.first
        guard let list else { throw GongkaiError(noGroupsIn: source.name) }
        let mistakes = (file.findings + list.findings).filter { $0.severity == .error }
        guard mistakes.isEmpty else {
            throw GongkaiError(groupFile: source.name, mistakes: mistakes)
        }
        return (list.groups, file.findings + list.findings)
    }
}

extension GongkaiError {
    /// A table without the headings of a list of groups.
    init(noGroupsIn name: String) {
        let place = escapedQuote(name, limit: 200)
        self.init(
            .inputNotUnderstood,
            LocalizedText(
                zh: "\(place)：没有找到单位分组表的表头，需要单位、分组两栏，可以有最低标准一栏。",
                en: """
                    \(place): There is no header of a list of groups; it needs the columns 单位 and \
                    分组, and may have 最低标准.
                    """))
    }

    /// A list of groups with mistakes; `mistakes` is not empty.
    init(groupFile name: String, mistakes: [Finding]) {
        let place = escapedQuote(name, limit: 200)
        self.init(
            .inputNotUnderstood,
            LocalizedText(
                zh: "\(place)：单位分组表有 \(mistakes.count) 处错误，没有使用，请逐一更正。",
                en: """
                    \(place): The list of groups was not used, because of mistakes in it: \
                    \(mistakes.count). Correct each.
                    """),
            findings: mistakes)
    }
}
