/// A list of departments with the groups in which they are ranked, and the least number that each
/// group is to publish (最低标准).
///
/// A row for each department: 单位, 分组, and 最低标准, which stands in one row of the group at least.
package struct GroupList: Sendable {
    /// Rows among which the headings are looked for.
    private static let headerRows = 30

    /// In the order in which they first come.
    package private(set) var groups: [QuarterlyOptions.Group] = []
    /// What is wrong with the list.
    package private(set) var findings: [Finding] = []
    private let place: LedgerPlace
    private let labels: (group: String, minimum: String)
    /// The row of each department, and of each group's least number.
    private var departmentRows: [String: (row: Int, group: String)] = [:]
    private var minimumRows: [String: Int] = [:]

    /// Reads a table; nil where none of its first rows has the headings 单位 and 分组.
    package init?(rows: [[String]], place: LedgerPlace, vocabulary: LedgerVocabulary) {
        let words = vocabulary.groupHeadings
        func column(of headings: Set<String>, in row: [String]) -> Int? {
            row.firstIndex { headings.contains(LedgerText.headingKey($0)) }
        }
        let head = rows.prefix(Self.headerRows).firstIndex { row in
            column(of: words.group, in: row) != nil
                && row.contains { vocabulary.field(of: $0) == .department }
        }
        guard let head,
            let department = rows[head].firstIndex(where: {
                vocabulary.field(of: $0) == .department
            }), let group = column(of: words.group, in: rows[head])
        else { return nil }
        self.place = place
        labels = words.labels
        let minimum = column(of: words.minimum, in: rows[head])
        for (index, row) in rows.enumerated().dropFirst(head + 1) {
            func text(_ column: Int?) -> String {
                guard let column, row.indices.contains(column) else { return "" }
                let text = LedgerText.trimmed(row[column])
                return vocabulary.blanks.contains(text) ? "" : text
            }
            add(
                department: text(department), group: text(group), minimum: text(minimum),
                row: index + 1)
        }
    }

    /// A department in no group is ranked with all others that are in none.
    private mutating func add(department: String, group: String, minimum: String, row: Int) {
        guard !department.isEmpty, !group.isEmpty else {
            if department.isEmpty, !group.isEmpty { object(.withoutDepartment, row) }
            return
        }
        let key = LedgerText.nameKey(department)
        if let known = departmentRows[key] {
            if known.group != group { object(.inTwoGroups(department, known.row), row) }
            return
        }
        departmentRows[key] = (row, group)
        let number = groups.firstIndex { $0.name == group } ?? groups.count
        if number == groups.count {
            groups.append(QuarterlyOptions.Group(name: group, departments: []))
        }
        groups[number].departments.append(department)
        guard !minimum.isEmpty else { return }
        guard let least = Int(LedgerText.numberKey(minimum)), least >= 0 else {
            return object(.noMinimum(labels.minimum), row)
        }
        if let known = groups[number].minimum, known != least {
            return object(.twoMinimums(labels.minimum, group, minimumRows[group] ?? row), row)
        }
        groups[number].minimum = least
        minimumRows[group] = minimumRows[group] ?? row
    }

    private mutating func object(_ message: LocalizedText, _ row: Int) {
        findings.append(
            Finding(
                rule: "groups.row", severity: .error, place: place.place(line: row),
                message: message))
    }
}

extension LocalizedText {
    fileprivate static let withoutDepartment = LocalizedText(
        zh: "没有填写单位，请补上。", en: "No department is given; fill it in.")

    fileprivate static func inTwoGroups(_ name: String, _ row: Int) -> LocalizedText {
        let quoted = escapedQuote(name, limit: 40)
        return LocalizedText(
            zh: "“\(quoted)”在第 \(row) 行列在另一组，只能列在一组，请更正。",
            en: "“\(quoted)” is in another group in line \(row); it can be in one only.")
    }

    fileprivate static func noMinimum(_ label: String) -> LocalizedText {
        LocalizedText(
            zh: "“\(label)”不是整数，请更正。",
            en: "The least number to publish (\(label)) is no whole number; correct it.")
    }

    fileprivate static func twoMinimums(
        _ label: String, _ group: String, _ row: Int
    ) -> LocalizedText {
        let quoted = escapedQuote(group, limit: 40)
        return LocalizedText(
            zh: "“\(quoted)”的“\(label)”与第 \(row) 行不同，一组只有一个，请更正。",
            en: """
                The least number (\(label)) of “\(quoted)” differs from that in line \(row); a group \
                has one only.
                """)
    }

    static func groupedWithoutCatalog(_ name: String, _ group: String) -> LocalizedText {
        let (name, group) = (escapedQuote(name, limit: 40), escapedQuote(group, limit: 40))
        return LocalizedText(
            zh: "“\(group)”一组的“\(name)”没有目录，没有列入排名。",
            en: "“\(name)” of the group “\(group)” has no catalog, so it was not ranked.")
    }
}
